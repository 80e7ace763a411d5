import { expect, test } from 'vitest';
import { LetterRecord, someRecord } from '#support/letter-record';
import {
  INDEX_PATH,
  parseIndex,
  printLeaf,
  sealBundle,
  sha256Hex,
  statementHash,
  utf8,
  verifyBundle,
} from './index.ts';
import type { BundleReport } from './index.ts';

const failed = (report: BundleReport) =>
  report.sentences.filter((s) => !s.holds).map((s) => s.code);
const codes = (report: BundleReport) => report.sentences.map((s) => s.code);

/** Changes a file and writes the index anew, as somebody who means to deceive would. */
function resealed(files: Map<string, Uint8Array>, path: string, change: (text: string) => string) {
  const text = Buffer.from(files.get(path) ?? '').toString('utf8');
  const index = parseIndex(Buffer.from(files.get(INDEX_PATH) ?? '').toString('utf8'));
  if ('fault' in index) throw new Error(index.fault);
  const rest = new Map([...files].filter(([name]) => name !== INDEX_PATH));
  const changed = change(text);
  expect(changed).not.toBe(text);
  return sealBundle(rest.set(path, utf8(changed)), index);
}

test('a bundle says in sentences what holds, and who signed how', async () => {
  const report = await verifyBundle(someRecord().bundle());
  expect([report.verdict, failed(report)]).toEqual(['holds', []]);
  expect(codes(report)).toEqual(
    expect.arrayContaining([
      'files',
      'chain',
      'statement-released',
      'release',
      'roster-complete',
      'mandates',
      'passkeys',
      'mailbox',
      'paper',
      'late',
      'withdrawn-later',
      'included',
      'key-from-bundle',
    ]),
  );
  expect(report.letter?.signatories.map((s) => [s.name, s.mode])).toEqual([
    ['Ana Kovač', 'passkey'],
    ['Cem Çelik', 'paper'],
    ['Ben Ó Briain', 'mailbox'],
  ]);
  expect(report.letter?.late.map((s) => s.name)).toEqual(['Eva']);
  expect(report.letter?.withdrawn.map((s) => s.name)).toEqual(['Ben Ó Briain']);
  expect(report.letter?.version).toBe(2);
});

test('who brings the key of the log is told nothing about the one in the bundle', async () => {
  const record = someRecord();
  const report = await verifyBundle(record.bundle(), { policy: record.policy() });
  expect(report.verdict).toBe('holds');
  expect(codes(report)).not.toContain('key-from-bundle');
  const other = record
    .policy()
    .replace(/\+[0-9a-f]{8}\+\S+/, '+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx');
  expect((await verifyBundle(record.bundle(), { policy: other })).verdict).toBe('fails');
});

test.each([
  ['statements/2.txt', 'drop the charges *now*', 'drop the charges *then*', 'statement'],
  ['statements/1.txt', 'drop the charges', 'drop all charges', 'statement'],
  ['openings.txt', 'name: Ana Kovač', 'name: Ana Kovac', 'opening'],
  ['openings.txt', 'from: 2024-07-16', 'from: 2025-07-16', 'opening'],
  ['details.txt', 'count: 3', 'count: 2', 'detail'],
  ['leaves.txt', 'mode: paper', 'mode: passkey', 'act'],
  ['leaves.txt', 'time: 2026-03-02T09:00:00Z', 'time: 2026-03-02T09:00:01Z', 'act'],
  ['inclusion.txt', 'leaf: 1\n', 'leaf: 2\n', 'included'],
  ['checkpoint.txt', '\n28\n', '\n29\n', 'checkpoint'],
  ['policy.txt', 'quorum none', 'quorum w', 'policy'],
])('who changes %s and mends the index is still found out', async (path, from, to, code) => {
  const report = await verifyBundle(
    resealed(someRecord().bundle(), path, (text) => text.replace(from, to)),
  );
  expect(report.verdict).toBe('fails');
  expect(failed(report)).toContain(code);
});

test('a signature left out, put in or moved is found out', async () => {
  const drop = (text: string) => {
    const acts = text.split('\n\n');
    return [...acts.slice(0, 3), ...acts.slice(4)].join('\n\n');
  };
  const swap = (text: string) => {
    const [a, b = '', c = '', ...rest] = text.split('\n\n');
    return [a, c, b, ...rest].join('\n\n');
  };
  const told = async (change: (text: string) => string) => {
    const report = await verifyBundle(resealed(someRecord().bundle(), 'leaves.txt', change));
    return [report.verdict, ...failed(report)];
  };
  expect(await told(drop)).toEqual(expect.arrayContaining(['fails', 'act', 'included']));
  expect(await told(swap)).toEqual(['not-a-bundle', 'not-a-bundle']);
  const again = (text: string) => `${text}\n${text.slice(0, text.indexOf('\n\n') + 1)}`;
  expect(await told(again)).toEqual(['not-a-bundle', 'not-a-bundle']);
});

test('a whole history written anew under the same checkpoint is found out', async () => {
  const record = someRecord();
  const honest = record.bundle();
  const forged = new LetterRecord();
  forged.freeze();
  forged.sign(forged.person('Nobody'), 'mailbox');
  forged.release();
  const files = forged.bundle();
  for (const path of ['checkpoint.txt', 'inclusion.txt'])
    files.set(path, honest.get(path) ?? new Uint8Array(0));
  const report = await verifyBundle(resealed(files, 'README.txt', (text) => `${text} `));
  expect(failed(report)).toEqual(['included']);
});

test('an erased name is said to be erased, and everything else holds', async () => {
  const record = someRecord();
  const ana = record.leaves[1];
  for (const commitment of [ana?.who ?? '', ana?.mandate ?? '']) {
    record.openings.delete(commitment);
    record.act({ act: 'redacted', detail: { commitment, reason: 'asked for' } });
  }
  const report = await verifyBundle(record.bundle());
  expect([report.verdict, failed(report)]).toEqual(['holds', []]);
  expect(codes(report)).toContain('erased');
  expect(report.letter?.signatories.map((s) => s.name)).toEqual([
    null,
    'Cem Çelik',
    'Ben Ó Briain',
  ]);
});

test('the text of a version that was not released may be erased, the released one not', async () => {
  const erase = async (version: number) => {
    const record = someRecord();
    const text = record.statements[version - 1] ?? '';
    record.act({
      act: 'redacted',
      detail: { statement: statementHash(text), reason: 'asked for' },
    });
    const files = record.bundle();
    const path = `statements/${version}.txt`;
    const index = parseIndex(Buffer.from(files.get(INDEX_PATH) ?? '').toString('utf8'));
    if ('fault' in index) throw new Error(index.fault);
    const kept = [...files].filter(([name]) => name !== path && name !== INDEX_PATH);
    return verifyBundle(sealBundle(new Map(kept), index));
  };
  const first = await erase(1);
  expect([first.verdict, codes(first).includes('version-erased')]).toEqual(['holds', true]);
  expect((await erase(2)).verdict).toBe('fails');
});

test('a statement of no version does not belong in a bundle', async () => {
  const stray = new Map([['statements/3.txt', utf8('x')]]);
  expect(failed(await verifyBundle(someRecord().bundle(stray)))).toEqual(['statement']);
});

test('a name that is missing without an act that says so is a fault', async () => {
  const record = someRecord();
  record.openings.delete(record.leaves[1]?.who ?? '');
  expect(failed(await verifyBundle(record.bundle()))).toContain('opening-missing');
});

test('a passkey over another statement is a fault', async () => {
  const record = new LetterRecord();
  record.freeze();
  const ana = record.person('Ana');
  const first = record.sign(ana, 'passkey');
  record.freeze({ body: 'Another text.' });
  record.act({ act: 'reconfirmed', statement: record.statement, mode: 'passkey', ...ana });
  const last = record.leaves.pop();
  if (last === undefined) throw new Error('an act');
  const text = record.details.get(first.detail ?? '') ?? '';
  const moved = text.replace('act: signed', 'act: reconfirmed');
  record.details.set(sha256Hex(moved), moved);
  record.leaves.push({ ...last, detail: sha256Hex(moved) });
  record.release();
  expect(failed(await verifyBundle(record.bundle()))).toEqual(['passkey']);
});

test('a thousand faults of one kind are not all told', async () => {
  const record = new LetterRecord();
  record.freeze();
  for (let i = 0; i < 200; i++) record.act({ act: 'roster' });
  const report = await verifyBundle(record.bundle());
  expect(report.sentences.filter((s) => s.code === 'act')).toHaveLength(51);
});

test('files that were added or taken away are named', async () => {
  const files = someRecord().bundle();
  const added = await verifyBundle(new Map([...files, ['documents/more.txt', utf8('x')]]));
  expect(added.sentences.filter((s) => !s.holds).map((s) => s.text)).toEqual([
    'The file documents/more.txt was added.',
  ]);
  const taken = await verifyBundle(new Map([...files].filter(([path]) => path !== 'README.txt')));
  expect(failed(taken)).toEqual(['file']);
  expect(() =>
    sealBundle(new Map([['/etc/passwd', utf8('x')]]), { letter: '', version: 1, statement: '' }),
  ).toThrow(RangeError);
});

test('no leaf of a record holds a name', () => {
  const leaves = someRecord().leaves.map(printLeaf).join('');
  for (const name of ['Ana', 'Kovač', 'Ben', 'MEP', 'France']) expect(leaves).not.toContain(name);
});
