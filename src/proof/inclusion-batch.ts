import { fault, isFault } from './fault.ts';
import type { Fault } from './fault.ts';
import { toBase64 } from './bytes.ts';
import { nodeHash, splitPoint } from './tree.ts';
import type { LeafRange } from './tree.ts';

/**
 * One proof for many leaves of one tree: their places, and the hashes of the subtrees that hold none of them,
 * in the order in which a walk from the root meets them, left before right. Every inner node is hashed once.
 */
export type InclusionBatch = {
  readonly size: number;
  readonly indices: readonly number[];
  readonly hashes: readonly Uint8Array[];
};

const HEADER = 'undersigned/inclusion/v1';
const MOST_LINES = 4_000_000;
/** So many hashes at the most belong to one leaf: no tree of 2^53 leaves is deeper. */
const DEEPEST = 53;

/**
 * The subtrees whose hashes the batch needs. `indices` ascend strictly and lie below `size`.
 *
 * @example batchRanges([0, 1], 4) // [{ start: 2, end: 4 }]
 */
export function batchRanges(indices: readonly number[], size: number): LeafRange[] {
  const found: LeafRange[] = [];
  const walk = (start: number, end: number, from: number, to: number): void => {
    if (from === to) {
      found.push({ start, end });
      return;
    }
    if (end - start === 1) return;
    const middle = start + splitPoint(end - start);
    const cut = lowerBound(indices, middle, from, to);
    walk(start, middle, from, cut);
    walk(middle, end, cut, to);
  };
  if (size > 0) walk(0, size, 0, indices.length);
  return found;
}

function lowerBound(sorted: readonly number[], limit: number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((sorted[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The root that follows from these leaves and the batch; the caller compares it with a signed checkpoint. */
export function batchRoot(
  batch: InclusionBatch,
  leaves: readonly Uint8Array[],
): Uint8Array | Fault {
  const { size, indices, hashes } = batch;
  if (indices.length !== leaves.length || indices.length === 0) {
    return fault('the inclusion proof is for another number of leaves');
  }
  if (!indices.every((index, i) => index < size && index > (indices[i - 1] ?? -1))) {
    return fault('the places in the inclusion proof do not ascend');
  }
  let used = 0;
  const walk = (start: number, end: number, from: number, to: number): Uint8Array | Fault => {
    if (from === to) return hashes[used++] ?? fault('the inclusion proof is too short');
    if (end - start === 1) return leaves[from] ?? fault('the inclusion proof is too short');
    const middle = start + splitPoint(end - start);
    const cut = lowerBound(indices, middle, from, to);
    const left = walk(start, middle, from, cut);
    if (isFault(left)) return left;
    const right = walk(middle, end, cut, to);
    return isFault(right) ? right : nodeHash(left, right);
  };
  const root = walk(0, size, 0, indices.length);
  if (isFault(root)) return root;
  return used === hashes.length ? root : fault('the inclusion proof is too long');
}

/** Writes the batch as text: header, size, one `leaf` line a place, one `node` line a hash. */
export function printInclusionBatch(batch: InclusionBatch): string {
  const lines = [
    HEADER,
    `size: ${batch.size}`,
    ...batch.indices.map((index) => `leaf: ${index}`),
    ...batch.hashes.map((hash) => `node: ${toBase64(hash)}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** Reads what `printInclusionBatch` wrote, and nothing else. */
export function parseInclusionBatch(text: string): InclusionBatch | Fault {
  const lines = text.split('\n', MOST_LINES); // cut off, the last line is not empty: refused
  if (lines.shift() !== HEADER || lines.pop() !== '') return fault(`not an ${HEADER} text`);
  const size = readNumber(lines.shift() ?? '', 'size: ');
  if (size === null) return fault('the inclusion proof has no size');
  const indices: number[] = [];
  const hashes: Uint8Array[] = [];
  for (const line of lines) {
    const index = hashes.length === 0 ? readNumber(line, 'leaf: ') : null;
    const hash = index === null ? readHash(line) : null;
    if (index !== null) indices.push(index);
    else if (hash !== null && hashes.length >= indices.length * DEEPEST)
      return fault('the inclusion proof is too long');
    else if (hash !== null) hashes.push(hash);
    else return fault('the inclusion proof has a line that is neither a place nor a hash');
  }
  return { size, indices, hashes };
}

/** 32 bytes in 43 digits of base64 and a sign of padding, by hand: a proof may have millions of them. */
function readHash(line: string): Uint8Array | null {
  if (line.length !== 50 || !line.startsWith('node: ') || !line.endsWith('=')) return null;
  const hash = new Uint8Array(32);
  let [bits, held, at] = [0, 0, 0];
  for (let i = 6; i < 49; i += 1) {
    const digit = DIGITS[line.charCodeAt(i)] ?? 64;
    if (digit > 63) return null;
    bits = ((bits << 6) | digit) & 0xfff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    hash[at] = bits >> held;
    at += 1;
  }
  return (bits & 3) === 0 ? hash : null; // two bits of the last digit belong to no byte
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** The value of each digit of base64 by its code; 64 for what is none. */
const DIGITS = Uint8Array.from({ length: 128 }, (_, code) => {
  const value = ALPHABET.indexOf(String.fromCharCode(code));
  return value < 0 ? 64 : value;
});

function readNumber(line: string, label: string): number | null {
  const digits = line.startsWith(label) ? line.slice(label.length) : '';
  return /^(?:0|[1-9][0-9]{0,14})$/.test(digits) ? Number(digits) : null;
}
