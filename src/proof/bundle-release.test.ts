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
