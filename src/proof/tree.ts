import { sha256 } from '@noble/hashes/sha2.js';
import { sameBytes } from './bytes.ts';

const EMPTY_ROOT = sha256(new Uint8Array(0));

/** RFC 6962 leaf hash: SHA-256(0x00 ‖ entry), 32 bytes. */
export function leafHash(entry: Uint8Array): Uint8Array {
  return sha256.create().update(LEAF).update(entry).digest();
}

const LEAF = Uint8Array.of(0);

/** RFC 6962 node hash: SHA-256(0x01 ‖ left ‖ right), 32 bytes. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  const joined = new Uint8Array(65);
  joined[0] = 1;
  joined.set(left, 1);
  joined.set(right, 33);
  return sha256(joined);
}

/**
 * The root of a tree over these leaf hashes (RFC 6962, 2.1); of none, SHA-256 of nothing.
 *
 * @example treeRoot([leafHash(utf8('one')), leafHash(utf8('two'))])
 */
export function treeRoot(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return EMPTY_ROOT.slice();
  let level = leaves;
  while (level.length > 1) {
    const next: Uint8Array[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const [left, right] = [level[i], level[i + 1]];
      if (left !== undefined) next.push(right === undefined ? left : nodeHash(left, right));
    }
    level = next;
  }
  return (level[0] ?? EMPTY_ROOT).slice();
}

/** Leaves `start` up to but not including `end`. */
export type LeafRange = { readonly start: number; readonly end: number };

/** The largest power of two below `size` (RFC 6962's k). `size` is at least 2. */
export function splitPoint(size: number): number {
  let k = 1;
  while (k * 2 < size) k *= 2;
  return k;
}

/**
 * Which subtrees' hashes make the inclusion proof of leaf `index` in a tree of `size`, from the leaf upwards.
 *
 * @example inclusionRanges(2, 3) // [{ start: 0, end: 2 }]
 */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  checkSizes(index + 1, size);
  const path: LeafRange[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitPoint(end - start);
    if (index < middle) {
      path.unshift({ start: middle, end });
      end = middle;
    } else {
      path.unshift({ start, end: middle });
      start = middle;
    }
  }
  return path;
}

/**
 * Which subtrees' hashes prove that the tree of `second` leaves begins with the tree of `first` (RFC 6962, 2.1.2).
 * Empty for equal sizes. `first` is at least 1.
 */
export function consistencyRanges(first: number, second: number): LeafRange[] {
  checkSizes(first, second);
  const path: LeafRange[] = [];
  let [start, end] = [0, second];
  while (end !== first) {
    const middle = start + splitPoint(end - start);
    if (first <= middle) {
      path.unshift({ start: middle, end });
      end = middle;
    } else {
      path.unshift({ start, end: middle });
      start = middle;
    }
  }
  if (start > 0) path.unshift({ start, end });
  return path;
}

function checkSizes(small: number, large: number): void {
  if (!Number.isSafeInteger(small) || !Number.isSafeInteger(large) || small < 1 || small > large) {
    throw new RangeError(`no proof for ${small} in ${large}`);
  }
}

/** An inclusion proof from all leaf hashes in memory; a log takes `inclusionRanges` and its tiles. */
export function proveInclusion(leaves: readonly Uint8Array[], index: number): Uint8Array[] {
  return inclusionRanges(index, leaves.length).map((r) => treeRoot(leaves.slice(r.start, r.end)));
}

/** A consistency proof from all leaf hashes of the larger tree. */
export function proveConsistency(leaves: readonly Uint8Array[], first: number): Uint8Array[] {
  return consistencyRanges(first, leaves.length).map((r) => treeRoot(leaves.slice(r.start, r.end)));
}

const isHash = (bytes: Uint8Array) => bytes.length === 32;
const isSize = (size: number) => Number.isSafeInteger(size) && size >= 0;
const half = (n: number) => Math.floor(n / 2); // not >> : sizes pass 2^31

/**
 * True when the leaf with this hash stands at `index` in the tree of `size` leaves with this root.
 * Wrong lengths, sizes and superfluous hashes are refused, never thrown.
 */
export function verifyInclusion(claim: {
  index: number;
  size: number;
  leaf: Uint8Array;
  proof: readonly Uint8Array[];
  root: Uint8Array;
}): boolean {
  const { index, size, leaf, proof, root } = claim;
  if (!isSize(index) || !isSize(size) || index >= size) return false;
  if (![leaf, root, ...proof].every(isHash)) return false;
  let [node, last] = [index, size - 1];
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else hash = nodeHash(hash, sibling);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && sameBytes(hash, root);
}

export type ConsistencyClaim = {
  readonly first: number;
  readonly second: number;
  readonly firstRoot: Uint8Array;
  readonly secondRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
};

/**
 * True when the second tree begins with the first. Both sizes are at least 1: for a first size of 0
 * nothing is proven, so the answer is false. A witness that starts from nothing asks `verifyGrowth`.
 */
export function verifyConsistency(claim: ConsistencyClaim): boolean {
  const { first, second, firstRoot, secondRoot, proof } = claim;
  if (!isSize(first) || !isSize(second) || first === 0 || first > second) return false;
  if (first === second) return proof.length === 0 && sameBytes(firstRoot, secondRoot);
  if (![firstRoot, secondRoot, ...proof].every(isHash)) return false;
  let [node, last] = [first - 1, second - 1];
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  const path = node === 0 ? [firstRoot, ...proof] : proof; // first is a power of two: its root starts the path
  const [start, ...rest] = path;
  if (start === undefined) return false;
  let [one, two] = [start, start];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      one = nodeHash(sibling, one);
      two = nodeHash(sibling, two);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else two = nodeHash(two, sibling);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && sameBytes(one, firstRoot) && sameBytes(two, secondRoot);
}

/**
 * The witness protocol's question: may a tree that was seen at `first` leaves now be seen at `second`?
 * From 0 every tree may grow, with an empty proof; otherwise as `verifyConsistency`.
 */
export function verifyGrowth(claim: ConsistencyClaim): boolean {
  if (claim.first !== 0) return verifyConsistency(claim);
  const grown = isSize(claim.second) && claim.proof.length === 0 && isHash(claim.secondRoot);
  if (!grown || !sameBytes(claim.firstRoot, EMPTY_ROOT)) return false;
  return claim.second > 0 || sameBytes(claim.secondRoot, EMPTY_ROOT);
}
