import { describe, expect, test } from 'vitest';
import { AfterReleaseRecord, someLife } from '#support/after-release-record';
import { LetterRecord } from '#support/letter-record';
import { resealed } from '#support/resealed';
import {
  detailHash,
  printDetail,
  replay,
  rosterDetail,
  statementHash,
  verifyBundle,
} from './index.ts';
import type { BundleReport, DetailFields, Position } from './index.ts';

/* As in bundle-liar.test.ts: whoever holds the key of the log writes a history that cannot have happened. */

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

/** Releases with a list that the acts do not give. */
function releaseWith(record: LetterRecord, lie: (true_: Position[]) => DetailFields): void {
  const { statement } = record;
  record.act({ act: 'released', statement, detail: { leads: '1' } });
  const { history } = replay(record.leaves);
  record.act({ act: 'roster', statement, detail: lie([...history.live.values()]) });
}

describe('the list and the release', () => {
  test.each<[string, (people: Position[]) => DetailFields]>([
    ['one name fewer', (all) => rosterDetail(all.slice(1), 4)],
    ['another order', (all) => rosterDetail(all.toReversed(), 4)],
    ['one name twice', (all) => rosterDetail([...all, ...all.slice(0, 1)], 4)],
    ['another last act', (all) => rosterDetail(all, 3)],
    ['another count', (all) => ({ ...rosterDetail(all, 4), count: '3' })],
    ['nothing', () => ({ note: 'trust us' })],
  ])('a list with %s is not the one that the acts give', async (_, lie) => {
    const { record, people } = letter('Ana', 'Ben');
    for (const person of people) record.sign(person, 'mailbox');
    releaseWith(record, lie);
    expect(failed(await check(record))).toEqual([
      'The list that was closed at release is not the one that the acts give.',
    ]);
  });

  test.each(['0', '2', '01', '0x1', '1e0', '1, 1', '1,1', '1, 2', '-1', 'none', '1.0', '+1'])(
    'a release by the leads %j is none',
    async (leads) => {
      const { record } = letter();
      record.release(leads);
      expect(failed(await check(record))).toEqual([
        'The release on 2026-03-02T09:00:00Z does not hold: it names leads that are not there.',
      ]);
    },
  );

  test.each<[string, (record: LetterRecord, ana: People) => void]>([
    ['the letter was released before', (r) => (r.release(), r.release())],
    ['the letter was released before', (r) => (r.release(), r.freeze({ body: 'More.' }))],
    ['this statement was frozen before', (r) => (twiceFrozen(r), r.release())],
    [
      'it is not over the version of that moment',
      (r, ana) => {
        const { statement } = r;
        r.freeze({ body: 'More.' });
        r.act({ act: 'signed', statement, mode: 'mailbox', ...ana });
        r.release();
      },
    ],
    [
      'the same person signs a second time',
      (r, ana) => (r.sign(ana, 'mailbox'), r.release(), r.sign(ana, 'mailbox')),
    ],
    [
      'there is no signature to confirm again',
      (r, ana) => (r.sign(ana, 'mailbox', 'reconfirmed'), r.release()),
    ],
    [
      'there is no signature to withdraw',
      (r, ana) => (r.release(), r.act({ act: 'withdrawn', who: ana.who, statement: r.statement })),
    ],
    [
      'the list of signatories does not follow the release at once',
      (r, ana) => {
        const { statement } = r;
        r.act({ act: 'released', statement, detail: { leads: '1' } });
        r.sign(ana, 'mailbox');
        r.act({ act: 'roster', statement, detail: rosterDetail([], 3) });
      },
    ],
    [
      'it closes no release',
      (r) => {
        r.act({ act: 'roster', statement: r.statement, detail: rosterDetail([], 1) });
        r.release();
      },
    ],
    [
      'it is of another statement than the release',
      (r) => {
        const [first] = r.statements;
        r.freeze({ body: 'More.' });
        r.act({ act: 'released', statement: r.statement, detail: { leads: '1' } });
        const statement = statementHash(first ?? '');
        r.act({ act: 'roster', statement, detail: rosterDetail([], 3) });
      },
    ],
    [
      'it does not release the last version',
      (r) => {
        const { statement } = r;
        r.freeze({ body: 'More.' });
        r.act({ act: 'released', statement, detail: { leads: '1' } });
      },
    ],
    [
      'the letter was withdrawn before',
      (r) => {
        r.release();
        for (const notice of ['a', 'b']) r.act({ act: 'letter-withdrawn', detail: { notice } });
      },
    ],
    ['it says not who', (r) => (r.act({ act: 'signed', mode: 'paper' }), r.release())],
    [
      'it is by nobody, yet says who',
      (r, ana) => (r.release(), r.act({ act: 'delivered', who: ana.who })),
    ],
  ])('a history in which %s does not hold', async (why, lie) => {
    const { record, people } = letter('Ana');
    lie(record, people[0] ?? { who: '', mandate: '' });
    expect(failed(await check(record)).join('\n')).toContain(`does not hold: ${why}.`);
  });

  test('the text of another letter is not this letter’s, whoever signed the log', async () => {
    const record = new LetterRecord();
    record.freeze({ letter: '1b9a2a52-6d35-4a0e-9d0c-5f1a3d1f7c11' });
    record.release();
    expect(failed(await check(record))).toContain(
      'The statement of version 1 is of another letter or version.',
    );
  });
});

describe('after the release', () => {
  test('a channel that is a word of the machine is a word and nothing else', async () => {
    const record = someLife();
    record.delivered({ addressee: 2, channel: 'constructor' });
    expect(said(await check(record), 'addressee-2')).toBe(
      'Addressee 2 (Speaker): sent constructor on 3 March 2026.',
    );
  });

  test('a chain of replacements shows what stands, and no step stands twice', async () => {
    const record = new AfterReleaseRecord();
    record.freeze(record.text);
    record.release();
    const ids = [10, 11, 12].map((n) => `7d0f3c52-0c0c-4d57-8a55-1f0f5e6f0a${n}`);
    for (const [i, outcome] of ids.entries())
      record.became({ outcome, supersedes: ids[i - 1] ?? null, state: i === 1 ? 'met' : 'open' });
    const report = await check(record);
    expect([report.verdict, said(report, 'demand-3')]).toEqual([
      'holds',
      'Demand 3: open on 2 May 2026. 2 steps no longer stand.',
    ]);
    record.became({ outcome: ids[1] ?? '' });
    expect(failed(await check(record))).toContain('What act 7 tells stands in an earlier act too.');
  });
});

test('a fault is told though a thousand sentences of other acts are', async () => {
  const { record } = letter();
  for (let i = 0; i < 80; i += 1) record.freeze({ body: `Text ${i}` });
  record.release();
  for (const text of record.statements.slice(0, 70)) {
    const statement = statementHash(text);
    record.act({ act: 'redacted', detail: { statement, reason: 'asked for' } });
  }
  const erased = Object.fromEntries(
    Array.from({ length: 71 }, (_, i) => [`statements/${i + 1}.txt`, null]),
  );
  const report = await verifyBundle(resealed(record.bundle(), erased));
  expect(failed(report)).toEqual([
    'The statement of version 71 does not hold: it is not in the bundle.',
  ]);
});

/** The same statement as an act of a second version: its detail says 2, its text says 1. */
function twiceFrozen(record: LetterRecord): void {
  const { statement } = record;
  record.act({ act: 'version-frozen', statement, detail: { version: '2' } });
}

test('a detail that is not the one an act names is refused, though it says the same', async () => {
  const { record } = letter();
  record.release();
  const [, released] = [...record.details.keys()];
  record.details.delete(released ?? '');
  const text = printDetail('released', { leads: '1' }, record.random(32));
  record.details.set(detailHash(text), text);
  expect(failed(await check(record))).toEqual(
    expect.arrayContaining([
      'One detail belongs to no act of the letter.',
      'What act 2 (released) says in its detail is not in the bundle.',
    ]),
  );
});
