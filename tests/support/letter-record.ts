import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { ORIGIN, RP_ID, somePasskey } from '#support/passkey';
import {
  batchRanges,
  challengeBytes,
  commitmentOf,
  detailHash,
  joinDocuments,
  leafHash,
  leafHashHex,
  passkeyDetail,
  printCheckpoint,
  printDetail,
  printInclusionBatch,
  printLeaf,
  printNote,
  printOpening,
  printStatement,
  printVerifierKey,
  readmeText,
  replay,
  rosterDetail,
  sealBundle,
  standingUnder,
  statementHash,
  toHex,
  treeRoot,
  utf8,
  verifierKey,
} from '#proof';
import type { Act, DetailFields, Leaf, Mode, Opening, StatementFields } from '#proof';

const LETTER = '0b9a2a52-6d35-4a0e-9d0c-5f1a3d1f7c11';

export const someFields: StatementFields = {
  letter: LETTER,
  version: 1,
  language: 'en',
  title: 'Drop the charges',
  date: '2026-03-02',
  leads: [{ name: 'Ana Kovač', capacity: 'MEP' }],
  addressees: [{ name: null, office: 'Minister of Justice', country: 'Kazakhstan' }],
  subjects: [{ kind: 'person', name: 'A lawyer' }],
  demands: [
    { number: 1, type: 'drop-charges', text: 'Drop the charges', subjects: [1], addressees: [1] },
  ],
  window: { opens: '2026-03-01T00:00Z', closes: '2026-03-31T00:00Z' },
  embargo: null,
  release: { leads: 1 },
  body: 'We ask you to drop the charges.',
};

/** A repeatable source of bytes, so that a failing test fails again. */
export function counted(seed = 1): (bytes: number) => Uint8Array {
  let n = seed * 1_000_000;
  return (bytes) =>
    new Uint8Array(createHash('sha512').update(String(n++)).digest().subarray(0, bytes));
}

type NewAct = Partial<Pick<Leaf, 'statement' | 'who' | 'mandate'>> & {
  act: Act;
  mode?: Mode;
  detail?: DetailFields;
  time?: string;
};

/** Writes a letter's acts by hand, without any database, and makes the bundle of them. */
export class LetterRecord {
  readonly leaves: Leaf[] = [];
  readonly openings = new Map<string, string>();
  readonly details = new Map<string, string>();
  readonly statements: string[] = [];
  readonly random: (bytes: number) => Uint8Array = counted();
  readonly secret: KeyObject = createPrivateKey({
    key: Buffer.concat([
      Buffer.from('302e020100300506032b657004220420', 'hex'),
      Buffer.alloc(32, 7),
    ]),
    format: 'der',
    type: 'pkcs8',
  });
  readonly key = verifierKey(
    'undersigned.example/record',
    1,
    new Uint8Array(
      createPublicKey(this.secret).export({ format: 'der', type: 'spki' }).subarray(-32),
    ),
  );

  get statement(): string {
    return statementHash(this.statements.at(-1) ?? '');
  }

  act(act: NewAct): Leaf {
    const { detail, ...rest } = act;
    const previous = this.leaves.at(-1);
    const leaf: Leaf = {
      letter: LETTER,
      seq: this.leaves.length + 1,
      prev: previous === undefined ? null : leafHashHex(previous),
      statement: null,
      who: null,
      mandate: null,
      mode: null,
      time: previous?.time ?? '2026-03-02T09:00:00Z',
      ...rest,
      detail: detail === undefined ? null : this.detail(act.act, detail),
    };
    this.leaves.push(leaf);
    return leaf;
  }

  detail(act: Act, fields: DetailFields): string {
    const text = printDetail(act, fields, this.random(32));
    this.details.set(detailHash(text), text);
    return detailHash(text);
  }

  open(opening: Opening): string {
    const text = printOpening(opening, this.random(32));
    this.openings.set(commitmentOf(text), text);
    return commitmentOf(text);
  }

  freeze(change: Partial<StatementFields> = {}): void {
    const version = this.statements.length + 1;
    this.statements.push(printStatement({ ...someFields, ...change, version }));
    this.act({
      act: 'version-frozen',
      statement: this.statement,
      detail: { version: String(version) },
    });
  }

  person(name: string): { who: string; mandate: string } {
    const person = `ep:${name.length}-${this.openings.size}`;
    const who = this.open({
      kind: 'signatory',
      name,
      capacity: 'MEP',
      country: 'France',
      group: null,
      party: null,
      person,
    });
    const mandate = this.open({
      kind: 'mandate',
      person,
      office: 'MEP',
      roster: 'A parliament',
      snapshot: 'a'.repeat(64),
      from: '2024-07-16',
      to: null,
    });
    return { who, mandate };
  }

  sign(
    people: { who: string; mandate: string },
    mode: Mode,
    act: 'signed' | 'reconfirmed' = 'signed',
  ): Leaf {
    const { statement } = this;
    if (mode !== 'passkey') return this.act({ act, statement, mode, ...people });
    const nonce = toHex(this.random(32));
    const passkey = somePasskey();
    const { publicKey } = passkey;
    const answer = passkey.answer(challengeBytes({ statement, act, nonce }));
    const detail = passkeyDetail({ rpId: RP_ID, origin: ORIGIN, nonce, publicKey, ...answer });
    return this.act({ act, statement, mode, detail, ...people });
  }

  release(leads = '1', time?: string): void {
    const { statement } = this;
    this.act({
      act: 'released',
      statement,
      detail: { leads },
      ...(time === undefined ? {} : { time }),
    });
    const { history } = replay(this.leaves);
    const detail = rosterDetail(standingUnder(history.live, statement), this.leaves.length);
    this.act({ act: 'roster', statement, detail });
  }

  policy(): string {
    return `log ${printVerifierKey(this.key)}\nquorum none\n`;
  }

  /** The bundle, as if the log also held other letters' acts before, between and after. */
  bundle(extra: Map<string, Uint8Array> = new Map()): Map<string, Uint8Array> {
    const texts = this.leaves.map(printLeaf);
    const tree: Uint8Array[] = [];
    const indices = texts.map((text, i) => {
      tree.push(leafHash(utf8(`of another letter ${i}`)), leafHash(utf8(text)));
      return tree.length - 1;
    });
    const size = tree.length;
    const hashes = batchRanges(indices, size).map((r) => treeRoot(tree.slice(r.start, r.end)));
    const checkpoint = printCheckpoint({ origin: this.key.name, size, root: treeRoot(tree) });
    const statements = this.statements.map((text, i): [string, string] => [
      `statements/${i + 1}.txt`,
      text,
    ]);
    const { statement, statements: all } = this;
    const of = {
      title: someFields.title,
      version: all.length,
      statement,
      signatories: 1,
      address: ORIGIN,
    };
    const files: [string, string][] = [
      ['README.txt', readmeText(of)],
      ...statements,
      ['leaves.txt', joinDocuments(texts)],
      ['openings.txt', joinDocuments([...this.openings.values()])],
      ['details.txt', joinDocuments([...this.details.values()])],
      ['inclusion.txt', printInclusionBatch({ size, indices, hashes })],
      [
        'checkpoint.txt',
        printNote(checkpoint, this.key, sign(null, utf8(checkpoint), this.secret)),
      ],
      ['policy.txt', this.policy()],
    ];
    const content = new Map(files.map(([path, text]): [string, Uint8Array] => [path, utf8(text)]));
    return sealBundle(new Map([...content, ...extra]), {
      letter: LETTER,
      version: all.length,
      statement,
    });
  }
}

/** A letter that has been through it: two versions, each way of signing, a withdrawal, a release, a late signature. */
export function someRecord(): LetterRecord {
  const record = new LetterRecord();
  record.freeze();
  const [ana, ben, cem, dia, eva] = ['Ana Kovač', 'Ben Ó Briain', 'Cem Çelik', 'Dia Ng', 'Eva'].map(
    (n) => record.person(n),
  );
  if (!ana || !ben || !cem || !dia || !eva) throw new Error('five people');
  record.sign(ana, 'passkey');
  record.sign(ben, 'mailbox');
  record.sign(dia, 'mailbox');
  record.freeze({ body: 'We ask you to drop the charges *now*.' });
  record.sign(ana, 'passkey', 'reconfirmed');
  record.sign(cem, 'paper');
  record.sign(ben, 'mailbox', 'reconfirmed');
  record.act({
    act: 'withdrawn',
    who: dia.who,
    statement: statementHash(record.statements[0] ?? ''),
  });
  record.act({ act: 'declines-counted', detail: { count: '2' } });
  record.release();
  record.sign(eva, 'passkey');
  record.act({ act: 'withdrawn', who: ben.who, statement: record.statement });
  for (const { who, mandate } of [dia]) [who, mandate].map((c) => record.openings.delete(c)); // never public
  const kept = new Set(['declines-counted']);
  for (const leaf of record.leaves)
    if (kept.has(leaf.act)) record.details.delete(leaf.detail ?? '');
  record.details.delete(record.leaves[1]?.detail ?? ''); // the passkey over the version that was replaced
  return record;
}
