import { describe, expect, test } from 'vitest';
import { LetterRecord, someFields } from '#support/letter-record';
import { ORIGIN, RP_ID, somePasskey } from '#support/passkey';
import { resealed, textIn } from '#support/resealed';
import {
  challengeBytes,
  passkeyDetail,
  printStatement,
  statementHash,
  toHex,
  verifyBundle,
} from './index.ts';
import type { BundleReport, DetailFields } from './index.ts';

/* Who holds the key of the log can write whatever acts they like into it and sign the tree. Here they do. */

const failed = (report: BundleReport) =>
  report.sentences.filter((s) => !s.holds).map((s) => s.text);
const said = (report: BundleReport, code: string) =>
  report.sentences.find((s) => s.code === code)?.text;
const check = (record: LetterRecord) => verifyBundle(record.bundle());

type People = { who: string; mandate: string };

/** A letter with one version and these people, who have signed nothing yet. */
function letter(...names: string[]): { record: LetterRecord; people: People[] } {
  const record = new LetterRecord();
  record.freeze();
  return { record, people: names.map((name) => record.person(name)) };
}

/** What a device answers for an act, ready to be put under any act. */
function answered(
  record: LetterRecord,
  of: { statement?: string; nonce?: string; passkey?: ReturnType<typeof somePasskey> } = {},
): DetailFields {
  const { statement = record.statement, passkey = somePasskey() } = of;
  const nonce = of.nonce ?? toHex(record.random(32));
  const answer = passkey.answer(challengeBytes({ statement, act: 'signed', nonce }));
  const { publicKey } = passkey;
  return passkeyDetail({ rpId: RP_ID, origin: ORIGIN, nonce, publicKey, ...answer });
}

const signWith = (record: LetterRecord, people: People | undefined, detail: DetailFields) =>
  record.act({ act: 'signed', statement: record.statement, mode: 'passkey', detail, ...people });

describe('passkeys', () => {
  test('the answer of one person does not count for a second one', async () => {
    const { record, people } = letter('Ana', 'Ben');
    const answer = answered(record);
    signWith(record, people[0], answer);
    signWith(record, people[1], answer); // with a salt of its own, so that its hash is another
    record.release();
    expect(failed(await check(record))).toEqual([
      'The passkey signature in act 3 does not hold: it is the answer of another act.',
    ]);
  });

  test('nor does the same detail under two acts', async () => {
    const { record, people } = letter('Ana', 'Ben');
    const { detail } = signWith(record, people[0], answered(record));
    const { statement } = record;
    record.act({ act: 'signed', statement, mode: 'passkey', ...people[1] });
    const last = record.leaves.pop();
    if (last !== undefined) record.leaves.push({ ...last, detail });
    record.release();
    expect(failed(await check(record))).toContain('The detail of act 3 is that of another act.');
  });

  test('one passkey does not sign for two people', async () => {
    const { record, people } = letter('Ana', 'Ben');
    const passkey = somePasskey();
    for (const person of people) signWith(record, person, answered(record, { passkey }));
    record.release();
    expect(failed(await check(record))).toEqual([
      'The passkey signature in act 3 does not hold: its passkey is that of another person.',
    ]);
  });

  test('an answer kept from before a withdrawal counts only once where both stand in the bundle', async () => {
    const { record, people } = letter('Ana');
    const answer = answered(record);
    signWith(record, people[0], answer);
    record.release();
    const [ana] = people;
    record.act({ act: 'withdrawn', statement: record.statement, who: ana?.who ?? '' });
    signWith(record, ana, answer);
    expect(failed(await check(record))).toEqual([
      'The passkey signature in act 6 does not hold: it is the answer of another act.',
    ]);
  });

  test('an answer over the statement of another letter or version is none', async () => {
    const other = '1b9a2a52-6d35-4a0e-9d0c-5f1a3d1f7c11';
    for (const change of [{ letter: other }, { version: 2 }]) {
      const { record, people } = letter('Ana');
      const statement = statementHash(printStatement({ ...someFields, ...change }));
      signWith(record, people[0], answered(record, { statement }));
      record.release();
      expect(failed(await check(record))).toEqual([
        'The passkey signature in act 2 does not hold: the passkey answered another challenge.',
      ]);
    }
  });

  test('a passkey that is said and not shown is none', async () => {
    const { record, people } = letter('Ana');
    record.act({ act: 'signed', statement: record.statement, mode: 'passkey', ...people[0] });
    record.release();
    expect(failed(await check(record))).toEqual([
      'The passkey signature in act 2 does not hold: what the device signed is not in the bundle.',
    ]);
  });
});

describe('people', () => {
  test('one person is not on the list twice, under whatever opening', async () => {
    const { record } = letter();
    const opening = { kind: 'signatory', name: 'Ana', capacity: 'MEP', person: 'ep:1' } as const;
    const more = { country: null, group: null, party: null };
    for (const name of ['Ana', 'Anna'])
      record.act({
        act: 'signed',
        statement: record.statement,
        mode: 'mailbox',
        who: record.open({ ...opening, ...more, name }),
      });
    record.release();
    record.act({
      act: 'signed', // and not a second time after the release either
      statement: record.statement,
      mode: 'mailbox',
      who: record.open({ ...opening, ...more, name: 'A.' }),
    });
    expect(failed(await check(record))).toEqual([
      'Anna is on the list a second time (act 3).',
      'A. is on the list a second time (act 6).',
    ]);
  });

  test('nobody shows the mandate of somebody else, or one of no days', async () => {
    const { record, people } = letter('Ana', 'Ben');
    const [ana, ben] = people;
    record.sign({ who: ana?.who ?? '', mandate: ben?.mandate ?? '' }, 'mailbox');
    record.release();
    expect(failed(await check(record))).toContain(
      "The mandate in act 2 is another person's than the signature.",
    );
    const turned = new LetterRecord();
    turned.freeze();
    const { who } = turned.person('Ana');
    const person = 'ep:3-0';
    const days = { from: '2026-02-20', to: '2026-02-10' };
    const roster = { office: 'MEP', roster: 'A parliament', snapshot: 'a'.repeat(64) };
    const mandate = turned.open({ kind: 'mandate', person, ...roster, ...days });
    turned.act({
      act: 'signed',
      statement: turned.statement,
      mode: 'paper',
      detail: { 'signed-on': '2026-02' },
      who,
      mandate,
    });
    turned.release();
    turned.openings.delete([...turned.openings.keys()][1] ?? '');
    expect(failed(await check(turned))).toEqual([
      'Ana did not hold the mandate shown on 2026-02 (act 2).',
    ]);
  });

  test('what was erased is not in a bundle, and an erased mandate is said to be unknown', async () => {
    const { record, people } = letter('Ana');
    const [ana] = people;
    record.sign(ana ?? { who: '', mandate: '' }, 'mailbox');
    record.release();
    const commitment = ana?.mandate ?? '';
    record.act({ act: 'redacted', detail: { commitment, reason: 'asked for' } });
    expect(failed(await check(record))).toEqual([
      'One opening is in the bundle although an act says it was erased.',
    ]);
    record.openings.delete(commitment);
    const report = await check(record);
    expect([report.verdict, said(report, 'mandates-erased')]).toEqual([
      'holds',
      '1 mandate was erased at request: the bundle no longer shows whether it was held on the day of signing.',
    ]);
  });

  test('who signs, withdraws and signs late again is counted as one person', async () => {
    const { record, people } = letter('Ana');
    const [ana = { who: '', mandate: '' }] = people;
    record.release();
    const withdraw = () =>
      record.act({ act: 'withdrawn', who: ana.who, statement: record.statement });
    record.sign(ana, 'mailbox');
    withdraw();
    record.sign(ana, 'mailbox');
    const report = await check(record);
    expect(report.verdict).toBe('holds');
    expect(said(report, 'late')).toBe(
      '1 person signed after the release and stands apart from the list: Ana (2026-03-02), Ana (2026-03-02).',
    );
  });

  test('who withdraws and signs again before the release stands at the later place', async () => {
    const { record, people } = letter('Ana', 'Ben');
    const [ana = { who: '', mandate: '' }, ben = ana] = people;
    record.sign(ana, 'mailbox');
    record.sign(ben, 'mailbox');
    record.act({ act: 'withdrawn', who: ana.who, statement: record.statement });
    record.sign(ana, 'mailbox');
    record.release();
    const report = await check(record);
    expect(report.verdict).toBe('holds');
    expect(report.letter?.signatories.map(({ name, seq }) => [name, seq])).toEqual([
      ['Ben', 3],
      ['Ana', 5],
    ]);
  });
});

describe('days', () => {
  const onPaper = async (day: string) => {
    const { record, people } = letter('Ana');
    const { statement } = record;
    const detail = { 'signed-on': day };
    record.act({ act: 'signed', statement, mode: 'paper', detail, ...people[0] });
    record.release();
    return failed(await check(record));
  };

  test.each(['2026-03-02', '2026-03', '2026', '2024-08?'])('paper of %s holds', async (day) => {
    expect(await onPaper(day)).toEqual([]);
  });

  test.each([
    ['2026-03-03', 'comes after it was entered, on 2026-03-02'],
    ['9999', 'comes after it was entered, on 2026-03-02'],
    ['2026-02-30', 'is no date'],
    ['long before, as everybody knows', 'is no date'],
  ])('paper of %s does not', async (day, why) => {
    expect(await onPaper(day)).toContain(`The day on the paper of act 2, ${day}, ${why}.`);
  });

  test('a day that speaks against a mandate cannot be left out', async () => {
    const { record, people } = letter('Ana');
    const { statement } = record;
    const detail = { 'signed-on': '2023-01-01' }; // before the mandate began
    const act = record.act({ act: 'signed', statement, mode: 'paper', detail, ...people[0] });
    record.release();
    expect(failed(await check(record))).toEqual([
      'Ana did not hold the mandate shown on 2023-01-01 (act 2).',
    ]);
    record.details.delete(act.detail ?? '');
    expect(failed(await check(record))).toEqual([
      'What act 2 (signed) says in its detail is not in the bundle.',
    ]);
    for (const commitment of [act.who ?? '', act.mandate ?? '']) {
      record.openings.delete(commitment); // it is erased with the name that it quotes
      record.act({ act: 'redacted', detail: { commitment, reason: 'asked for' } });
    }
    expect(failed(await check(record))).toEqual([]);
  });

  test('time does not run backwards from act to act, and a release keeps to its window', async () => {
    const { record, people } = letter('Ana');
    const { statement } = record;
    const time = '2026-03-02T08:59:59Z';
    record.act({ act: 'signed', statement, mode: 'mailbox', time, ...people[0] });
    record.release('1', '2026-04-01T00:00:00Z');
    expect(failed(await check(record))).toEqual([
      'Act 2 does not hold: it is earlier than the act before it.',
      'The release on 2026-04-01T00:00:00Z does not hold: the release window had closed.',
    ]);
  });
});

test('names in a policy cannot move the terminal they are shown on', async () => {
  const { record } = letter();
  record.release();
  const files = record.bundle();
  const policy = textIn(files, 'policy.txt').replace('none', '\u009b2Jnone');
  const report = await verifyBundle(resealed(files, { 'policy.txt': policy }));
  expect(said(report, 'policy')).toBe(
    'The policy cannot be used: line 2 of the policy: (U+009B)2Jnone is not defined above.',
  );
});
