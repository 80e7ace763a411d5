import { AfterReleaseRecord } from '#support/after-release-record';
import { LetterRecord, someFields } from '#support/letter-record';
import { fixedPasskey } from '#support/vectors-passkeys';
import { rechain } from '#support/vectors-history';
import { ORIGIN, RP_ID } from '#support/passkey';
import {
  challengeBytes,
  INDEX_PATH,
  passkeyDetail,
  printDetail,
  sealBundle,
  sha256Hex,
  toHex,
  utf8,
} from '#proof';
import type { Act, DetailFields, Leaf, PasskeyDetail, StatementFields } from '#proof';

export type Files = Map<string, Uint8Array>;
type People = { who: string; mandate: string };

const released = (record: LetterRecord) => ({
  letter: someFields.letter,
  version: record.statements.length,
  statement: record.statement,
});
/** Without README.txt, whose words may change. */
export function filesOf(record: LetterRecord): Files {
  const files = [...record.bundle()].filter(
    ([path]) => path !== 'README.txt' && path !== INDEX_PATH,
  );
  return sealBundle(new Map(files), released(record));
}

type Signing = {
  seed?: number;
  nonce?: string;
  act?: 'signed' | 'reconfirmed';
  change?: Partial<PasskeyDetail>;
};

export function signByPasskey(record: LetterRecord, people: People, how: Signing = {}): Leaf {
  const { seed = 3, act = 'signed', change = {} } = how;
  const { statement } = record;
  const { nonce = toHex(record.random(32)) } = how;
  const passkey = fixedPasskey(seed);
  const answer = passkey.answer(challengeBytes({ statement, act, nonce }));
  const of = { rpId: RP_ID, origin: ORIGIN, nonce, publicKey: passkey.publicKey, ...answer };
  const detail = passkeyDetail({ ...of, ...change });
  return record.act({ act, statement, mode: 'passkey', detail, ...people });
}

/** Two versions, each way of signing, a withdrawal, a release, a late signature and a late withdrawal. */
export function wholeLetter(): LetterRecord {
  const record = new LetterRecord();
  record.freeze();
  const [ana, ben, cem, eva] = ['Ana Kovač', 'Ben Ó Briain', 'Cem Çelik', 'Eva'].map((name) =>
    record.person(name),
  );
  if (!ana || !ben || !cem || !eva) throw new Error('four people');
  signByPasskey(record, ana);
  record.sign(ben, 'mailbox');
  record.freeze({ body: 'We ask you to drop the charges *now*.' });
  signByPasskey(record, ana, { act: 'reconfirmed' });
  record.act({
    act: 'signed',
    statement: record.statement,
    mode: 'paper',
    detail: { 'signed-on': '2026-02' },
    ...cem,
  });
  record.sign(ben, 'mailbox', 'reconfirmed');
  record.release();
  signByPasskey(record, eva, { seed: 5 });
  record.act({ act: 'withdrawn', who: ben.who, statement: record.statement });
  record.details.delete(record.leaves[1]?.detail ?? ''); // over the version that was replaced
  return record;
}

/** One signature and a release, the statement and the leads as one likes. */
export function short(
  change: Partial<StatementFields> = {},
  leads = '1',
  time?: string,
): LetterRecord {
  const record = new LetterRecord();
  record.freeze(change);
  record.sign(record.person('Ana'), 'paper');
  record.release(leads, time);
  return record;
}

export const ARCHIVED: Partial<StatementFields> = {
  leads: [],
  window: null,
  embargo: null,
  release: 'archived',
};

/** A letter that is released after what is done here. */
export function before(change: (record: LetterRecord) => void): LetterRecord {
  const record = new LetterRecord();
  record.freeze();
  change(record);
  record.release();
  return record;
}

/** As `before`, for a person. */
export const beforeBy = (change: (record: LetterRecord, ana: People) => void): LetterRecord =>
  before((record) => change(record, record.person('Ana')));

/** As `short`, with something done after the release. */
export function after(change: (record: LetterRecord) => void): LetterRecord {
  const record = short();
  change(record);
  return record;
}

/** A released letter of two addressees and demands 1 and 3, and what became of it. */
export function life(change: (record: AfterReleaseRecord) => void): AfterReleaseRecord {
  const record = new AfterReleaseRecord();
  record.freeze(record.text);
  record.sign(record.person('Ana'), 'paper');
  record.release();
  change(record);
  return record;
}

/** Writes the index anew, as somebody who means to deceive would. */
export function resealed(record: LetterRecord, change: (files: Files) => void): Files {
  const files = new Map([...filesOf(record)].filter(([path]) => path !== INDEX_PATH));
  change(files);
  return sealBundle(files, released(record));
}

export const textIn = (files: Files, path: string): string =>
  Buffer.from(files.get(path) ?? '').toString('utf8');

/** As `resealed`, with one place of one file changed. */
export function tampered(record: LetterRecord, path: string, from: string, to: string): Files {
  return resealed(record, (files) => {
    const text = textIn(files, path);
    if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
    files.set(path, utf8(text.replace(from, () => to)));
  });
}

/** Puts another detail in the place of an act's, and chains the acts anew. */
export function withDetail(
  record: LetterRecord,
  seq: number,
  fields: DetailFields | null,
  act?: Act,
): LetterRecord {
  const leaf = record.leaves[seq - 1];
  if (leaf === undefined) throw new Error(`no act ${seq}`);
  record.details.delete(leaf.detail ?? '');
  const text = fields === null ? null : printDetail(act ?? leaf.act, fields, record.random(32));
  if (text !== null) record.details.set(sha256Hex(text), text);
  record.leaves[seq - 1] = { ...leaf, detail: text === null ? null : sha256Hex(text) };
  record.leaves.splice(0, record.leaves.length, ...rechain(record.leaves));
  return record;
}

/** Erases an opening, and says so in the record. */
export function erased(
  record: LetterRecord,
  commitments: readonly (string | null | undefined)[],
): LetterRecord {
  for (const commitment of commitments) {
    record.openings.delete(commitment ?? '');
    record.act({ act: 'redacted', detail: { commitment: commitment ?? '', reason: 'asked for' } });
  }
  return record;
}

/** A person with a mandate as one likes. */
export function person(
  record: LetterRecord,
  name: string,
  mandate: { from?: string | null; to?: string | null; of?: string; key?: string },
): People {
  const { from = '2024-07-16', to = null, key = 'ep:1', of = key } = mandate;
  const who = record.open({
    kind: 'signatory',
    name,
    capacity: 'MEP',
    country: null,
    group: null,
    party: null,
    person: key,
  });
  const held = { office: 'MEP', roster: 'A parliament', snapshot: 'a'.repeat(64) };
  return { who, mandate: record.open({ kind: 'mandate', person: of, ...held, from, to }) };
}

/** A bundle by name, whether it holds, and its files. */
export type BundleCase = readonly [name: string, good: boolean, files: Files];

export const without = (record: LetterRecord, path: string): Files =>
  resealed(record, (files) => files.delete(path));
export const put = (record: LetterRecord, path: string, content: string | Uint8Array): Files => {
  const files = filesOf(record);
  return files.set(path, typeof content === 'string' ? utf8(content) : content);
};
export const index = (from: string, to: string): Files => {
  const files = filesOf(short());
  const text = textIn(files, INDEX_PATH);
  if (!text.includes(from)) throw new Error(`the index has no ${from}`);
  return files.set(INDEX_PATH, utf8(text.replace(from, () => to)));
};
export const gone = (files: Files, path: string): Files => {
  files.delete(path);
  return files;
};
export const tell = <T extends LetterRecord>(record: T, change: (record: T) => void): T => {
  change(record);
  return record;
};
