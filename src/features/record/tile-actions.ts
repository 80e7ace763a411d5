import type { Read } from '#platform/db';
import type { Frontier, TreeNode } from '#proof';
import { parseTilePath, TILE_WIDTH, placeInTile, subtreesOf, treeRoot } from '#proof';
import { findCheckpointOf, findEntryBundle } from './log-store.ts';
import { findPublishedCheckpoint } from './published-actions.ts';
import { findTile, listTiles } from './tile-store.ts';

/** The newest checkpoint that is public, with the signatures of its witnesses; null before the log's first start. */
export async function readCheckpoint(read: Read): Promise<string | null> {
  const checkpoint = await findPublishedCheckpoint(read);
  return checkpoint?.note ?? null;
}

/**
 * The bytes at a path of C2SP tlog-tiles, `tile/0/000.p/15` or `tile/entries/000`; null for every other path and
 * for what the log has not grown to.
 */
export async function readTile(read: Read, path: string): Promise<Uint8Array | null> {
  const tile = parseTilePath(path);
  if (tile === null) return null;
  const { level, index, width } = tile;
  if (level !== 'entries') return findTile(read, { level, index, width });
  return findEntryBundle(read, index * TILE_WIDTH, width);
}

/** Whether the log ever signed a tree of this size. */
export async function hasCheckpoint(read: Read, size: number): Promise<boolean> {
  return (await findCheckpointOf(read, size)) !== null;
}

/** The log cannot go on from here; only a person can find out why. */
export class StrangeLog extends Error {
  override readonly name = 'StrangeLog';
}

export const sameRoot = (a: Uint8Array, b: Uint8Array) => Buffer.from(a).equals(b);

/** The right edge of the tree of this size, from the tiles. */
export async function frontierAt(read: Read, size: number): Promise<Frontier> {
  const nodes = subtreesOf({ start: 0, end: size });
  return { size, hashes: await hashesOf(read, nodes) };
}

/** The hashes of complete subtrees, read from the tiles in one go. */
export async function hashesOf(read: Read, nodes: readonly TreeNode[]): Promise<Uint8Array[]> {
  const places = nodes.map(placeInTile);
  const names = new Map(places.map((p) => [`${p.level}/${p.index}`, p]));
  const tiles = new Map<string, Uint8Array>();
  for (const tile of await listTiles(read, [...names.values()])) {
    tiles.set(`${tile.level}/${tile.index}`, tile.hashes);
  }
  return places.map(({ level, index, first, count }) => {
    const hashes = tiles.get(`${level}/${index}`);
    if (
      hashes === undefined ||
      hashes.length < (first + count) * 32 ||
      first + count > TILE_WIDTH
    ) {
      throw new StrangeLog(`Tile ${level}/${index} is too short.`);
    }
    const at = (i: number) =>
      new Uint8Array(hashes.subarray((first + i) * 32, (first + i + 1) * 32));
    return treeRoot(Array.from({ length: count }, (_, i) => at(i)));
  });
}
