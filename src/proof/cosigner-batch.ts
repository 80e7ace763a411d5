import { utf8 } from './bytes.ts';
import { LETTER_ID, parseEntry, printEntry } from './cosigner.ts';
import type { CosignatureEntry } from './cosigner.ts';
import type { DetailFields } from './detail.ts';
import { fault, isFault } from './fault.ts';
import type { Fault } from './fault.ts';
import { expectFields, parseFields, printFields } from './fields.ts';
import { leafHash } from './tree.ts';

/** The first line of the file of one sealed batch. */
export const BATCH_FORMAT = 'undersigned/cosignatures/v1';
/** As many entries as one batch may have. */
export const MOST_ENTRIES = 65_536;
const LONGEST_BATCH = 12_000_000;

/** A stretch of a letter's ledger whose root stands in the record. */
export type CosignatureBatch = {
  readonly letter: string;
  /** 1, 2, 3 … in each letter. */
  readonly batch: number;
  readonly entries: readonly CosignatureEntry[];
};

/** Header, an empty line, and a line for each entry. */
export function printBatch({ letter, batch, entries }: CosignatureBatch): string {
  const head = printFields(BATCH_FORMAT, [
    ['letter', letter],
    ['batch', String(batch)],
  ]);
  return `${head}\n${entries.map((entry) => `${printEntry(entry)}\n`).join('')}`;
}

/** Reads what `printBatch` wrote: entries follow one another, and each leads from one count to the next. */
export function parseBatch(text: string): CosignatureBatch | Fault {
  if (text.length > LONGEST_BATCH) return fault('the batch is longer than 12,000,000 characters');
  const split = text.indexOf('\n\n');
  const fields = parseFields(BATCH_FORMAT, text.slice(0, split + 1));
  if (isFault(fields)) return fields;
  const f = expectFields(fields, ['letter', 'batch']);
  if (isFault(f)) return f;
  if (!LETTER_ID.test(f.letter)) return fault('the letter of the batch is not an id');
  if (!/^[1-9][0-9]{0,8}$/.test(f.batch)) return fault('the batch has no number');
  const lines = text.slice(split + 2).split('\n');
  if (lines.pop() !== '') return fault('the last entry of the batch has no line end');
  if (lines.length === 0 || lines.length > MOST_ENTRIES)
    return fault('the batch has no entry, or more than 65,536');
  const entries: CosignatureEntry[] = [];
  for (const line of lines) {
    const entry = parseEntry(line);
    if (isFault(entry)) return entry;
    const before = entries.at(-1);
    if (before !== undefined && !follows(before, entry))
      return fault(`entry ${entry.no} does not follow the entry before it`);
    entries.push(entry);
  }
  return { letter: f.letter, batch: Number(f.batch), entries };
}

/** Whether one entry may stand directly behind another: its number, and what counts after it. */
export function follows(before: CosignatureEntry, entry: CosignatureEntry): boolean {
  const step = entry.act === 'confirmed' || entry.act === 'restored' ? 1 : -1;
  return entry.no === before.no + 1 && entry.counted === before.counted + step;
}

/** The hashes of a batch's tree (RFC 6962), in the order of its entries. */
export const entryHash = (entry: CosignatureEntry): Uint8Array => leafHash(utf8(printEntry(entry)));

/** What the record says of one batch. */
export type SealedBatch = {
  readonly batch: number;
  readonly first: number;
  readonly last: number;
  /** How many count after its last entry. */
  readonly count: number;
  /** 64 hexadecimal digits. */
  readonly root: string;
};

/** The detail of `cosignatures-sealed`. `from` and `to`: when its first and last entry were made. */
export function sealedDetail(
  of: SealedBatch & { readonly from: Date; readonly to: Date },
): DetailFields {
  const second = (at: Date) => `${at.toISOString().slice(0, 19)}Z`;
  return {
    period: `${second(of.from)} / ${second(of.to)}`,
    count: String(of.count),
    root: of.root,
    batch: String(of.batch),
    entries: `${of.first}-${of.last}`,
  };
}

/** Reads back what `sealedDetail` wrote. */
export function readSealedDetail(fields: DetailFields): SealedBatch | Fault {
  const { batch = '', entries = '', count = '', root = '' } = fields;
  const [, first = '', last = ''] = /^([1-9][0-9]{0,14})-([1-9][0-9]{0,14})$/.exec(entries) ?? [];
  const isWhole = /^[1-9][0-9]{0,8}$/.test(batch) && /^(?:0|[1-9][0-9]{0,14})$/.test(count);
  if (!isWhole || !/^[0-9a-f]{64}$/.test(root) || first === '' || Number(first) > Number(last))
    return fault('the detail does not say which entries were sealed');
  return {
    batch: Number(batch),
    first: Number(first),
    last: Number(last),
    count: Number(count),
    root,
  };
}
