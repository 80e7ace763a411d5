import { sameBytes } from './bytes.ts';
import type { LeafRange } from './tree.ts';
import { checkSizes, half, isHash, isSize, nodeHash, splitPoint, treeRoot } from './tree.ts';

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

/** An inclusion proof from all leaf hashes in memory; a log takes `inclusionRanges` and its tiles. */
export function proveInclusion(leaves: readonly Uint8Array[], index: number): Uint8Array[] {
  return inclusionRanges(index, leaves.length).map((r) => treeRoot(leaves.slice(r.start, r.end)));
}

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
