import { leafHash, nodeHash, treeRoot } from './tree.ts';

/** A complete subtree of 2^level leaves, the `index`-th of its level, counted from 0. */
export type TreeNode = { readonly level: number; readonly index: number };

/**
 * The right edge of a growing tree: the roots of its complete subtrees, largest first.
 * All that is needed to append and to know the root; 53 hashes at most.
 */
export type Frontier = {
  readonly size: number;
  readonly hashes: readonly Uint8Array[];
};

/** A tree without leaves. */
export const emptyFrontier: Frontier = { size: 0, hashes: [] };

/**
 * Appends one entry's leaf hash. `onNode` hears of every subtree that became complete, leaf first.
 *
 * @example
 * let edge = emptyFrontier;
 * for (const entry of entries) edge = appendHash(edge, leafHash(entry));
 * frontierRoot(edge);
 */
export function appendHash(
  edge: Frontier,
  hash: Uint8Array,
  onNode?: (node: TreeNode, hash: Uint8Array) => void,
): Frontier {
  const hashes = [...edge.hashes];
  let [level, index, merged] = [0, edge.size, hash];
  onNode?.({ level, index }, merged);
  while (index % 2 === 1) {
    const left = hashes.pop();
    if (left === undefined) throw new RangeError('the frontier does not fit its size');
    merged = nodeHash(left, merged);
    level += 1;
    index = (index - 1) / 2;
    onNode?.({ level, index }, merged);
  }
  hashes.push(merged);
  return { size: edge.size + 1, hashes };
}

/** Appends an entry by its bytes. */
export function appendEntry(edge: Frontier, entry: Uint8Array): Frontier {
  return appendHash(edge, leafHash(entry));
}

/** The root of the tree with this edge. */
export function frontierRoot(edge: Frontier): Uint8Array {
  return joinSubtrees(edge.hashes);
}

/** Joins the roots of complete subtrees, left to right and largest first, into the root over all of them. */
export function joinSubtrees(hashes: readonly Uint8Array[]): Uint8Array {
  const last = hashes.at(-1);
  if (last === undefined) return treeRoot([]);
  return hashes.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
}

/**
 * The complete subtrees that make up leaves `start` to `end`, largest first. `start` must be a multiple of
 * the first one's width, as in every RFC 6962 proof.
 *
 * @example subtreesOf({ start: 4, end: 7 }) // [{ level: 1, index: 2 }, { level: 0, index: 6 }]
 */
export function subtreesOf(range: { start: number; end: number }): TreeNode[] {
  const nodes: TreeNode[] = [];
  let { start } = range;
  while (start < range.end) {
    let [level, width] = [0, 1];
    while (start + width * 2 <= range.end) {
      width *= 2;
      level += 1;
    }
    if (start % width !== 0) throw new RangeError('not the range of an RFC 6962 subtree');
    nodes.push({ level, index: start / width });
    start += width;
  }
  return nodes;
}
