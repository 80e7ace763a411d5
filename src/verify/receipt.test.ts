import { expect, test } from 'vitest';
import { ENTRIES, RECEIPT, seal } from '#support/cosigner-receipts';
import { LetterRecord, someRecord } from '#support/letter-record';
import { fault, utf8 } from '#proof';
import { checkReceipt, linesOfReceipt, looksLikeReceipt } from './index.ts';
import type { Opened } from './index.ts';

/** The bundle of the letter, with as many batches sealed as are given. */
function bundle(stretches: readonly (typeof ENTRIES)[]): ReadonlyMap<string, Uint8Array> {
  const record = new LetterRecord();
  record.freeze();
  record.release();
  seal(record, stretches);
  return record.bundle();
}

async function said(receipt: Uint8Array, beside: Opened | null = null) {
  const checked = await checkReceipt(receipt, { bundle: beside });
  return { code: checked.exitCode, lines: linesOfReceipt(checked).join('\n') };
}

const receipt = utf8(RECEIPT);

test('a receipt says who is counted as which number, and where that is sealed', async () => {
  const { code, lines } = await said(receipt);
  expect(code).toBe(0);
  expect(lines).toContain(
    'The co-signature of Áine Ní Bhriain, aine@example.org, IE was confirmed',
  );
  expect(lines).toContain('This co-signature is in the count.');
  expect(lines).not.toContain('FAILS');
});

test('with the bundle of the letter it says that the act is the same, and what the bundle says', async () => {
  const { code, lines } = await said(receipt, bundle([ENTRIES]));
  expect(lines).toContain(
    'holds  Act 4, which counts this co-signature, is the same in the bundle.',
  );
  expect(lines).toContain('follow one upon the other without a gap');
  expect(code).toBe(0);
});

test('an older bundle that ends before the act is no fault, and is said', async () => {
  const { code, lines } = await said(receipt, bundle([]));
  expect(code).toBe(0);
  expect(lines).toContain('note   The bundle ends with act 3, before act 4');
});

test('a bundle with another act in that place is a fault', async () => {
  const { code, lines } = await said(receipt, bundle([ENTRIES.slice(0, 3)]));
  expect(code).toBe(1);
  expect(lines).toContain('FAILS  Act 4 is another one in the bundle.');
  expect(lines).toContain('This receipt does not hold: do not rely on it.');
});

test('a bundle that does not hold, or is none, lets the whole fail', async () => {
  const broken = new Map([...bundle([ENTRIES]), ['letter.pdf', utf8('another')]]);
  expect((await said(receipt, broken)).code).toBe(1);
  const none = await said(receipt, fault('the file is not a zip'));
  expect(none).toMatchObject({ code: 1, lines: expect.stringContaining('This is not a bundle') });
});

test('a bundle of another letter is told as one', async () => {
  const other = '11111111-2222-4333-8444-555555555555';
  const leaves = new Map(someRecord().bundle());
  const text = Buffer.from(leaves.get('leaves.txt') ?? '').toString();
  leaves.set('leaves.txt', utf8(text.replaceAll(/^letter: .*$/gm, `letter: ${other}`)));
  const { code, lines } = await said(receipt, leaves);
  expect(code).toBe(1);
  expect(lines).toContain('FAILS  The bundle is of another letter than the receipt.');
});

test('what is meant as a receipt and cannot be read ends in a sentence, whatever it is', async () => {
  const head = RECEIPT.slice(0, RECEIPT.indexOf('\n') + 1);
  const hostile: readonly (readonly [string, Uint8Array])[] = [
    ['longer than a receipt may be', utf8(head + 'x'.repeat(400_001))],
    ['longer than 100,000 characters', utf8(head + 'x'.repeat(100_001))],
    ['is not UTF-8', Buffer.concat([utf8(head), Buffer.from([0xff])])],
    ['does not begin with', utf8(RECEIPT.replaceAll('\n', '\r\n'))],
    ['does not begin with', utf8(RECEIPT.replace('receipt/v1', 'receipt/v2'))],
    ['eight parts', utf8(head + '\n'.repeat(99_000))],
    ['is not a number, an act', utf8(RECEIPT.replace('entry: 4 ', `entry: ${'9'.repeat(5_000)} `))],
  ];
  for (const [words, bytes] of hostile) {
    expect(looksLikeReceipt(bytes)).toBe(true);
    const { code, lines } = await said(bytes);
    expect(lines).toContain(words);
    expect([words, code]).toEqual([words, 2]);
  }
  expect(looksLikeReceipt(utf8('PK'))).toBe(false);
});

test('every changed character of a receipt makes it fail', async () => {
  for (let at = RECEIPT.indexOf('\n') + 1; at < RECEIPT.length; at += 7) {
    const other = RECEIPT[at] === '1' ? '2' : '1';
    const changed = RECEIPT.slice(0, at) + other + RECEIPT.slice(at + 1);
    expect([at, (await checkReceipt(utf8(changed))).exitCode === 0]).toEqual([at, false]);
  }
});
