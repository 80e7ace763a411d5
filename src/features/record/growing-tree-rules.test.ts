import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leafHash, toHex, treeRoot, utf8 } from '#proof';
import { fastLeafHash, sha256 } from './digest-actions.ts';
import { GrowingTree } from './growing-tree-rules.ts';
import type { MadeTile } from './growing-tree-rules.ts';
import { filesOfTree } from './mirror-rules.ts';

/** By the verifier's own library, which is held against the published vectors. */
const leavesOf = (count: number) => Array.from({ length: count }, (_, i) => leafHash(utf8(`${i}`)));

function grown(leaves: readonly Uint8Array[]) {
  const tiles: MadeTile[] = [];
  const tree = new GrowingTree(sha256, (tile) => tiles.push(tile));
  for (const leaf of leaves) tree.append(leaf);
  return { tree, tiles: [...tiles, ...tree.partialTiles()] };
}

test('the quick hash of a leaf is the verifier’s', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3_000 }), (entry) => {
      expect(toHex(fastLeafHash(entry))).toBe(toHex(leafHash(entry)));
    }),
  );
});

test('whatever its size, it has the root of the tree over the same leaves', () => {
  const leaves = leavesOf(600);
  const tree = new GrowingTree(sha256);
  expect(toHex(tree.root())).toBe(toHex(treeRoot([])));
  for (const [i, leaf] of leaves.entries()) {
    tree.append(leaf);
    if (i % 7 === 0 || i > 590)
      expect(toHex(tree.root())).toBe(toHex(treeRoot(leaves.slice(0, i + 1))));
  }
  const more = leavesOf(640).slice(600);
  expect(toHex(tree.rootWith(more))).toBe(toHex(treeRoot([...leaves, ...more])));
  expect(tree.size).toBe(600);
});

test.each([0, 1, 255, 256, 257, 512, 65_535, 65_536, 65_793])(
  'of %i leaves it makes the tiles that tlog-tiles names, each with its hashes',
  (size) => {
    const leaves = leavesOf(size);
    const { tiles } = grown(leaves);
    const named = [...filesOfTree(size)].filter(({ level }) => level !== 'entries');
    const nameOf = (level: number | string, index: number, width: number) =>
      `${level}/${index}.${width}`;
    expect(tiles.map((t) => nameOf(t.level, t.index, t.hashes.length / 32)).toSorted()).toEqual(
      named.map((t) => nameOf(t.level, t.index, t.width)).toSorted(),
    );
    for (const { level, index, hashes } of tiles) {
      const width = 256 ** level;
      const first = index * 256 * width;
      expect(toHex(hashes.slice(0, 32))).toBe(toHex(treeRoot(leaves.slice(first, first + width))));
    }
  },
);
