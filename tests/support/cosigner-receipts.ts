import { sign } from 'node:crypto';
import { LetterRecord, someFields } from '#support/letter-record';
import {
  batchRanges,
  cosignerCommitment,
  entryHash,
  leafHash,
  printCheckpoint,
  printCosigner,
  printEntry,
  printInclusionBatch,
  printLeaf,
  printNote,
  printReceipt,
  proveInclusion,
  sealedDetail,
  toHex,
  treeRoot,
  utf8,
} from '#proof';
import type { CosignatureEntry, ReceiptParts } from '#proof';

const AT = new Date('2026-03-04T10:00:00Z');

/** What one person behind the letter keeps; the others are only hashes. */
export const COSIGNER = printCosigner({
  salt: new Uint8Array(32).fill(9),
  letter: someFields.letter,
  name: 'Áine Ní Bhriain',
  email: 'aine@example.org',
  country: 'IE',
});

/** Five entries: four confirmed, the second withdrawn again. */
export const ENTRIES: readonly CosignatureEntry[] = [
  { no: 1, act: 'confirmed', ordinal: 1, counted: 1, about: 'a'.repeat(64) },
  { no: 2, act: 'confirmed', ordinal: 2, counted: 2, about: 'b'.repeat(64) },
  { no: 3, act: 'withdrawn', ordinal: 2, counted: 1, about: null },
  { no: 4, act: 'confirmed', ordinal: 3, counted: 2, about: cosignerCommitment(COSIGNER) },
  { no: 5, act: 'removed', ordinal: 1, counted: 1, about: 'script' },
];

/** Seals stretches of a ledger into a letter's record, as batch 1, 2, 3 … */
export function seal(
  record: LetterRecord,
  stretches: readonly (readonly CosignatureEntry[])[],
): void {
  for (const [index, entries] of stretches.entries()) {
    const [first, last] = [entries[0], entries.at(-1)];
    if (first === undefined || last === undefined) throw new Error('an empty stretch');
    const root = toHex(treeRoot(entries.map(entryHash)));
    const of = { batch: index + 1, first: first.no, last: last.no, count: last.counted, root };
    record.act({ act: 'cosignatures-sealed', detail: sealedDetail({ ...of, from: AT, to: AT }) });
  }
}

/** The parts of the receipt of entry 4, sealed alone in the second batch with entry 5 or with all in one. */
export function receiptParts(change: Partial<ReceiptParts> = {}): ReceiptParts {
  const record = new LetterRecord();
  record.freeze();
  record.release();
  seal(record, [ENTRIES]);
  const leaf = record.leaves.at(-1);
  if (leaf === undefined) throw new Error('an act');
  const text = printLeaf(leaf);
  const tree = ['of another letter', text, 'later'].map((entry) => leafHash(utf8(entry)));
  const [size, indices] = [tree.length, [1]];
  const hashes = batchRanges(indices, size).map((r) => treeRoot(tree.slice(r.start, r.end)));
  const checkpoint = printCheckpoint({ origin: record.key.name, size, root: treeRoot(tree) });
  const entry = ENTRIES[3];
  if (entry === undefined) throw new Error('entry 4');
  return {
    opening: COSIGNER,
    entry: printEntry(entry),
    place: 3,
    hashes: proveInclusion(ENTRIES.map(entryHash), 3),
    detail: record.details.get(leaf.detail ?? '') ?? '',
    leaf: text,
    inclusion: printInclusionBatch({ size, indices, hashes }),
    policy: record.policy(),
    checkpoint: printNote(checkpoint, record.key, sign(null, utf8(checkpoint), record.secret)),
    ...change,
  };
}

export const RECEIPT = printReceipt(receiptParts());
