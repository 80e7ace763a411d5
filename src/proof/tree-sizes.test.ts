import { expect, test } from 'vitest';
import {
  appendHash,
  batchRanges,
  batchRoot,
  emptyFrontier,
  frontierRoot,
  isFault,
  joinSubtrees,
  leafHash,
  nodeHash,
  placeInTile,
  proveConsistency,
  proveInclusion,
  subtreesOf,
  toHex,
  treeRoot,
  utf8,
  verifyConsistency,
  verifyInclusion,
} from './index.ts';

/* Trees of every size up to one, instead of some that chance picks: an edge is always at a size of its own. */

const LARGEST = 130; // just above two powers of two
const leaves = Array.from({ length: LARGEST }, (_, i) => leafHash(utf8(`entry ${i}`)));

/** RFC 6962 written down as the paper says it. */
function naiveRoot(start: number, end: number): Uint8Array {
  if (end === start) return treeRoot([]);
  if (end - start === 1) return leaves[start] ?? new Uint8Array(0);
  let k = 1;
  while (k * 2 < end - start) k *= 2;
  return nodeHash(naiveRoot(start, start + k), naiveRoot(start + k, end));
}

const roots = Array.from({ length: LARGEST + 1 }, (_, size) => naiveRoot(0, size));
const rootOf = (size: number) => roots[size] ?? new Uint8Array(0);

test('the tree, and its growing edge, are the naive one at every size', () => {
  let edge = emptyFrontier;
  for (const [size, leaf] of [...leaves, new Uint8Array(32)].entries()) {
    expect(toHex(treeRoot(leaves.slice(0, size)))).toBe(toHex(rootOf(size)));
    expect(toHex(frontierRoot(edge))).toBe(toHex(rootOf(size)));
    const subtrees = subtreesOf({ start: 0, end: size }).map(({ level, index }) =>
      naiveRoot(index * 2 ** level, (index + 1) * 2 ** level),
    );
    expect(edge.hashes.map(toHex)).toEqual(subtrees.map(toHex));
    edge = appendHash(edge, leaf);
  }
});

test('every place in every size is proven by its own proof, and by no place or size beside it', () => {
  for (let size = 1; size <= 70; size += 1) {
    for (let index = 0; index < size; index += 1) {
      const claim = {
        index,
        size,
        leaf: leaves[index] ?? new Uint8Array(0),
        proof: proveInclusion(leaves.slice(0, size), index),
        root: rootOf(size),
      };
      const answers = [
        verifyInclusion(claim),
        verifyInclusion({ ...claim, index: index + 1 }),
        verifyInclusion({ ...claim, root: rootOf(size + 1) }),
      ];
      expect([size, index, ...answers]).toEqual([size, index, true, false, false]);
    }
  }
});

test('between every pair of sizes the larger tree is proven to begin with the smaller one, and with no other', () => {
  for (let second = 1; second <= LARGEST; second += 1) {
    const tree = leaves.slice(0, second);
    for (let first = 1; first <= second; first += 1) {
      const proof = proveConsistency(tree, first);
      const claim = { first, second, proof, firstRoot: rootOf(first), secondRoot: rootOf(second) };
      const answers = [
        verifyConsistency(claim),
        verifyConsistency({ ...claim, firstRoot: rootOf(first - 1) }),
        verifyConsistency({ ...claim, secondRoot: rootOf(second - 1) }),
      ];
      expect([first, second, ...answers]).toEqual([first, second, true, false, false]);
    }
  }
});

test('of small trees every set of leaves has its one proof, and no hash of it can be missing, doubled or moved', () => {
  for (let size = 1; size <= 9; size += 1) {
    const tree = leaves.slice(0, size);
    for (let set = 1; set < 2 ** size; set += 1) {
      const indices = tree.flatMap((_, i) => ((set >> i) & 1 ? [i] : []));
      const chosen = indices.map((i) => leaves[i] ?? new Uint8Array(0));
      const hashes = batchRanges(indices, size).map(({ start, end }) => naiveRoot(start, end));
      const root = (of: readonly Uint8Array[]) => {
        const found = batchRoot({ size, indices, hashes: of }, chosen);
        return isFault(found) ? null : toHex(found);
      };
      expect(root(hashes)).toBe(toHex(rootOf(size)));
      for (let i = 0; i < hashes.length; i += 1) {
        expect(root(hashes.toSpliced(i, 1))).toBeNull();
        expect(root(hashes.toSpliced(i, 0, hashes[i] ?? new Uint8Array(0)))).toBeNull();
        const [one, other] = [hashes[i], hashes[i + 1]];
        if (one !== undefined && other !== undefined)
          expect(root(hashes.toSpliced(i, 2, other, one))).not.toBe(toHex(rootOf(size)));
      }
    }
  }
});

test('every complete subtree is found in the tiles: as one hash, or as those that make it up', () => {
  const levels = [leaves, Array.from({ length: 3 }, (_, i) => leafHash(utf8(`tile root ${i}`)))];
  for (let level = 0; level <= 9; level += 1) {
    for (let index = 0; index < 3; index += 1) {
      const place = placeInTile({ level, index });
      expect(place.level).toBe(Math.floor(level / 8));
      expect(place.first + place.count).toBeLessThanOrEqual(256);
      expect(place.index * 256 + place.first).toBe(index * place.count);
      const end = (index + 1) * 2 ** level;
      if (level >= 8 || end > LARGEST) continue;
      const hashes = levels[place.level]?.slice(place.first, place.first + place.count) ?? [];
      expect(toHex(treeRoot(hashes))).toBe(toHex(naiveRoot(index * 2 ** level, end)));
      expect(toHex(joinSubtrees([treeRoot(hashes)]))).toBe(toHex(treeRoot(hashes)));
    }
  }
});
