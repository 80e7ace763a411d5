import { expect, test } from 'vitest';
import { LetterRecord, someFields } from '#support/letter-record';
import { verifyBundle } from './index.ts';
import type { BundleReport, StatementFields } from './index.ts';

const failed = (report: BundleReport) =>
  report.sentences.filter((s) => !s.holds).map((s) => s.code);

const released = async (change: Partial<StatementFields>, leads: string, time?: string) => {
  const record = new LetterRecord();
  record.freeze(change);
  record.sign(record.person('Ana'), 'paper');
  record.release(leads, time);
  return verifyBundle(record.bundle());
};

test.each<[string, Partial<StatementFields>, string, string | undefined]>([
  [
    'before the window opens',
    { window: { opens: '2026-03-03T00:00Z', closes: '2026-03-31T00:00Z' } },
    '1',
    undefined,
  ],
  ['after the window has closed', {}, '1', '2026-03-31T00:00:01Z'],
  ['before the embargo ends', { embargo: '2026-03-05T00:00Z' }, '1', undefined],
  [
    'by too few leads',
    { leads: [...someFields.leads, { name: 'B', capacity: 'MEP' }], release: { leads: 2 } },
    '1',
    undefined,
  ],
  ['by a lead who is not there', {}, '2', undefined],
  [
    'by the same lead twice',
    { leads: [...someFields.leads, { name: 'B', capacity: 'MEP' }], release: { leads: 2 } },
    '1, 1',
    undefined,
  ],
])('a release %s does not hold', async (_, change, leads, time) => {
  expect(failed(await released(change, leads, time))).toEqual(['release']);
});

test('a letter that was published elsewhere before says so, and has signatures on paper only', async () => {
  const archived: Partial<StatementFields> = {
    leads: [],
    window: null,
    embargo: null,
    release: 'archived',
  };
  const report = await released(archived, 'none');
  expect(report.verdict).toBe('holds');
  expect(report.sentences.find((s) => s.code === 'release')?.text).toContain(
    'published elsewhere before',
  );
  const record = new LetterRecord();
  record.freeze(archived);
  record.sign(record.person('Ana'), 'mailbox');
  record.release('none');
  expect(failed(await verifyBundle(record.bundle()))).toEqual(['release']);
});

test('a mandate that was not held on the day is a fault', async () => {
  const record = new LetterRecord();
  record.freeze();
  const { who } = record.person('Ana');
  const ended = {
    kind: 'mandate',
    person: 'ep:3-0',
    office: 'MEP',
    roster: 'R',
    snapshot: 'b'.repeat(64),
    from: '2019-07-02',
    to: '2024-07-15',
  } as const;
  record.sign({ who, mandate: record.open(ended) }, 'mailbox');
  record.release();
  expect(failed(await verifyBundle(record.bundle()))).toContain('mandate-held');
});

/** What is said of mandates, where the roster gives these first and last days and the signing is of 2 March 2026. */
const saidOf = async (...terms: [from: string | null, to: string | null][]) => {
  const record = new LetterRecord();
  record.freeze();
  for (const [i, [from, to]] of terms.entries()) {
    const person = `ep:${i}`;
    const [country, group, party] = [null, null, null];
    const signatory = { name: `Ana ${i}`, capacity: 'MEP', country, group, party, person };
    const term = { person, office: 'MEP', roster: `R${i}`, snapshot: 'b'.repeat(64), from, to };
    const who = record.open({ kind: 'signatory', ...signatory });
    record.sign({ who, mandate: record.open({ kind: 'mandate', ...term }) }, 'mailbox');
  }
  record.release();
  const { verdict, sentences } = await verifyBundle(record.bundle());
  return { verdict, said: sentences.filter((s) => s.code.startsWith('mandate')) };
};

test('a mandate without dates is never said to have been held, and the bundle holds', async () => {
  expect(await saidOf([null, null])).toEqual({
    verdict: 'holds',
    said: [
      {
        code: 'mandates-undated',
        holds: true,
        text: '1 mandate shown has no dates in the roster R0: the bundle does not show whether it was held on the day of signing.',
      },
    ],
  });
});

test('mandates held, without dates and without a first day are counted apart, each with its rosters', async () => {
  const { verdict, said } = await saidOf(
    ['2024-07-16', null],
    [null, null],
    ['2024-07-16', '2026-03-02'],
    [null, null],
    [null, '2026-03-02'],
  );
  expect(verdict).toBe('holds');
  expect(said.map(({ text }) => text)).toEqual([
    '2 mandates shown were held on the day of signing, by the roster R0; R2.',
    '2 mandates shown have no dates in the roster R1; R3: the bundle does not show whether they were held on the day of signing.',
    '1 mandate shown has a last day but no first day in the roster R4: the bundle does not show whether it was held on the day of signing.',
  ]);
});

test.each<[string, string | null, string | null]>([
  ['had ended the day before, begun nobody knows when', null, '2026-03-01'],
  ['began the day after, with no end', '2026-03-03', null],
])('a mandate that %s is a fault', async (_, from, to) => {
  const { verdict, said } = await saidOf([from, to]);
  expect([verdict, said.map((s) => [s.code, s.holds])]).toEqual([
    'fails',
    [['mandate-held', false]],
  ]);
});

test('one person cannot stand on the list twice', async () => {
  const record = new LetterRecord();
  record.freeze();
  const twin = {
    kind: 'signatory',
    name: 'Ana',
    capacity: 'MEP',
    country: null,
    group: null,
    party: null,
    person: 'ep:1',
  } as const;
  for (const who of [record.open(twin), record.open(twin)]) {
    record.act({ act: 'signed', statement: record.statement, who, mode: 'mailbox' });
  }
  record.release();
  expect(failed(await verifyBundle(record.bundle()))).toEqual(['twin']);
});
