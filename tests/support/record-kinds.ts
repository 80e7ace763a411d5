import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  cosignatureBytes,
  cosignedMessage,
  noteSignatureLine,
  passkeyDetail,
  printVerifierKey,
  redactedDocumentDetail,
  statementHash,
} from '#proof';
import { ENTRIES, seal } from './cosigner-receipts.ts';
import { AfterReleaseRecord, someLife } from './after-release-record.ts';
import { LetterRecord, someRecord } from './letter-record.ts';
import { testKey } from './log-history.ts';
import type { Forged } from './written-record.ts';

/** Letters of many kinds that all hold, for verifiers to agree on. */
export type RecordKind = {
  readonly title: string;
  readonly record: () => LetterRecord;
  readonly forged?: Forged;
  readonly policy?: (record: LetterRecord) => string;
};

function archived(leads: number): LetterRecord {
  const record = new LetterRecord();
  record.freeze({
    leads: Array.from({ length: leads }, () => ({ name: 'Ana Kovač', capacity: 'MEP' })),
    window: null,
    release: 'archived',
  });
  for (const name of ['Ana', 'Ben', 'Cem']) record.sign(record.person(name), 'paper');
  const [statement, signedOn] = [record.statement, '2011~'];
  const fields = { 'signed-on': signedOn, note: 'from the printed letter' };
  const { who } = record.person('Dia');
  record.act({ act: 'signed', statement, mode: 'paper', who, detail: fields });
  withoutUnused(record);
  record.release('none');
  return record;
}

/** Citizens behind it, sealed in two batches, and an act from before batches were numbered. */
function withCitizens(): LetterRecord {
  const record = someRecord();
  record.act({ act: 'cosignatures-sealed', detail: { count: '3', root: 'a'.repeat(64) } });
  seal(record, [ENTRIES.slice(0, 2), ENTRIES.slice(2)]);
  return record;
}

/** Takes the openings away that no act names. */
function withoutUnused({ leaves, openings }: LetterRecord): void {
  const used = new Set(leaves.flatMap(({ who, mandate }) => [who, mandate]));
  for (const hash of openings.keys()) if (!used.has(hash)) openings.delete(hash);
}

/** Names, a text and a document that were erased, each named by an act. */
function erased(): AfterReleaseRecord {
  const record = new AfterReleaseRecord();
  record.freeze({ ...record.text, body: 'The first words.' });
  const first = record.statement;
  record.freeze(record.text);
  const [ana, ben] = [record.person('Ana'), record.person('Ben')];
  record.sign(ana, 'mailbox');
  record.sign(ben, 'paper');
  record.release();
  record.replied({});
  for (const commitment of [ana.who, ana.mandate]) {
    record.openings.delete(commitment);
    record.act({ act: 'redacted', detail: { commitment, reason: 'asked for' } });
  }
  record.act({ act: 'redacted', detail: { statement: first, reason: 'a name in it' } });
  const document = statementHash([...record.documents.values()].join(''));
  record.documents.clear();
  record.act({
    act: 'redacted',
    detail: redactedDocumentDetail({ document, reason: 'asked for' }),
  });
  return record;
}

/** Mandates with and without days, versions in between, people who sign again after they withdrew. */
function manyMandates(): LetterRecord {
  const record = new LetterRecord();
  record.freeze();
  const days = [
    ['2024-07-16', null],
    ['2024-07-16', '2026-03-02'],
    ['2026-03-02', '2026-03-02'],
    [null, null],
    [null, '2026-12-31'],
  ] as const;
  const people = days.map(([from, to], i) => {
    const { who } = record.person(`Person ${i}${'x'.repeat(i)}`);
    const opened = [...record.openings.values()].find((text) => statementHash(text) === who);
    const person = /^person: (.*)$/m.exec(opened ?? '')?.[1] ?? '';
    const base = { kind: 'mandate', person, office: 'MEP', roster: 'A parliament' } as const;
    const mandate = record.open({ ...base, snapshot: 'b'.repeat(64), from, to });
    return { who, mandate };
  });
  for (const person of people) record.sign(person, 'mailbox');
  withoutUnused(record);
  const [ana] = people;
  if (ana === undefined) throw new Error('five people');
  record.act({ act: 'withdrawn', who: ana.who, statement: record.statement });
  record.sign(ana, 'paper');
  record.release();
  record.act({ act: 'withdrawn', who: ana.who, statement: record.statement });
  record.sign(ana, 'mailbox');
  record.act({ act: 'letter-withdrawn', detail: { notice: 'The law has changed.' } });
  return record;
}

type Captured = Record<
  'way' | 'publicKey' | 'authenticatorData' | 'clientDataJSON' | 'signature' | 'rpId' | 'origin',
  string
>;

/** Signed by what a real browser answered with a key of this kind: the statement is the one it was asked for. */
function ofBrowser(kind: 'es256' | 'eddsa' | 'rs256'): LetterRecord {
  const record = new LetterRecord();
  record.freeze();
  const file = fileURLToPath(new URL(`../seeds/passkeys/${kind}.json`, import.meta.url));
  const answers: Captured[] = JSON.parse(readFileSync(file, 'utf8'));
  const answer = answers.find(({ way }) => way === 'verified');
  if (answer === undefined) throw new Error('no answer of a browser');
  const read = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
  const detail = passkeyDetail({
    rpId: answer.rpId,
    origin: answer.origin,
    nonce: '5'.repeat(64),
    publicKey: read(answer.publicKey),
    authenticatorData: read(answer.authenticatorData),
    clientDataJSON: read(answer.clientDataJSON),
    signature: read(answer.signature),
  });
  const { statement } = record;
  record.act({ act: 'signed', statement, mode: 'passkey', detail, ...record.person(kind) });
  record.release();
  return record;
}

const witnesses = [4, 5, 6].map((seed) => testKey(`witness.example/w${seed}`, 4, seed));

/** A policy of two levels. */
const witnessedBy = (record: LetterRecord): string =>
  [
    '# who must have signed',
    `log ${printVerifierKey(record.key)} https://undersigned.example/`,
    ...witnesses.map(({ key }, i) => `witness w${i}\t${printVerifierKey(key)}`),
    'group two 2 w0 w1',
    'group all all two',
    'quorum all',
    '',
  ].join('\n');

/** A checkpoint that two of the three witnesses have cosigned. */
const cosigned = (note: string): string => {
  const text = note.slice(0, note.lastIndexOf('\n\n') + 1);
  const lines = witnesses.slice(0, 2).map((witness, i) => {
    const signed = witness.sign(cosignedMessage(text, 1_700_000_000 + i));
    return noteSignatureLine(witness.key, cosignatureBytes(1_700_000_000 + i, signed));
  });
  return note + lines.join('');
};

export const kinds: readonly RecordKind[] = [
  {
    title: 'a letter with every way of signing, a withdrawal and a late signature',
    record: someRecord,
  },
  { title: 'a letter with replies and outcomes after its release', record: someLife },
  { title: 'an archived letter without leads', record: () => archived(0) },
  { title: 'an archived letter with leads', record: () => archived(2) },
  { title: 'a letter with erased names, an erased text and an erased reply', record: erased },
  { title: 'a letter with citizens behind it, sealed in two batches', record: withCitizens },
  { title: 'mandates of all kinds of days, and a letter withdrawn', record: manyMandates },
  { title: 'a passkey of a browser with ES256', record: () => ofBrowser('es256') },
  { title: 'a passkey of a browser with EdDSA', record: () => ofBrowser('eddsa') },
  { title: 'a passkey of a browser with RS256', record: () => ofBrowser('rs256') },
  {
    title: 'a log that witnesses have cosigned',
    record: someLife,
    policy: witnessedBy,
    forged: { note: cosigned },
  },
];
