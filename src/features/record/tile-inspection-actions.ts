import type { Read } from '#platform/db';
import { sameBytes, TILE_WIDTH } from '#proof';
import type { MadeTile } from './growing-tree-rules.ts';
import type { Walk } from './inspection-rules.ts';
import { complain } from './inspection-rules.ts';
import { countTiles, listTiles } from './tile-store.ts';

/** Holds the tiles that the leaves have made so far against the stored ones. */
export async function checkTiles(
  read: Read,
  walk: Walk,
  made: readonly MadeTile[] = walk.made.splice(0),
): Promise<void> {
  const stored = new Map<string, Uint8Array>();
  for (const tile of await listTiles(read, made))
    stored.set(`${tile.level}/${tile.index}`, tile.hashes);
  for (const { level, index, hashes } of made) {
    const name = `${level}/${index}`;
    if (!sameBytes(new Uint8Array(stored.get(name) ?? []), hashes))
      complain(walk, `Tile ${name} does not hold the hashes of its entries.`);
  }
}

/** The last tiles, and whether there are others than the tree has. */
export async function checkLastTiles(read: Read, walk: Walk): Promise<void> {
  await checkTiles(read, walk);
  await checkTiles(read, walk, walk.tree.partialTiles());
  let expected = 0;
  for (let hashes = walk.tree.size; hashes > 0; hashes = Math.floor(hashes / TILE_WIDTH))
    expected += Math.ceil(hashes / TILE_WIDTH);
  const found = await countTiles(read);
  if (found !== expected)
    complain(walk, `There are ${found} tiles where the tree has ${expected}.`);
}
