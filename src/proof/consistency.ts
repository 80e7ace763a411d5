import { sameBytes } from './bytes.ts';
import type { LeafRange } from './tree.ts';
import {
  EMPTY_ROOT,
  checkSizes,
  half,
  isHash,
  isSize,
  nodeHash,
  splitPoint,
  treeRoot,
} from './tree.ts';

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

/** A consistency proof from all leaf hashes of the larger tree. */
export function proveConsistency(leaves: readonly Uint8Array[], first: number): Uint8Array[] {
  return consistencyRanges(first, leaves.length).map((r) => treeRoot(leaves.slice(r.start, r.end)));
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
