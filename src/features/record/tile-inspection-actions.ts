import type { Read } from '#platform/db';
import { appendHash, leafHash, placeInTile, sameBytes } from '#proof';
import type { Walk } from './inspection-rules.ts';
import { complain } from './inspection-rules.ts';
import type { StoredLeaf } from './inspection-store.ts';
import { listTiles } from './tile-store.ts';

export type Fresh = Map<
  string,
  { level: number; index: number; at: { first: number; hash: Uint8Array }[] }
>;

export function grow(walk: Walk, fresh: Fresh, leaf: StoredLeaf): void {
  walk.frontier = appendHash(walk.frontier, leafHash(leaf.entry), (node, hash) => {
    if (node.level % 8 !== 0) return;
    const { level, index, first } = placeInTile(node);
    const name = `${level}/${index}`;
    const tile = fresh.get(name) ?? { level, index, at: [] };
    tile.at.push({ first, hash });
    fresh.set(name, tile);
  });
}

export async function checkTiles(read: Read, walk: Walk, fresh: Fresh): Promise<void> {
  const stored = new Map<string, Uint8Array>();
  for (const tile of await listTiles(read, [...fresh.values()])) {
    stored.set(`${tile.level}/${tile.index}`, new Uint8Array(tile.hashes));
  }
  for (const [name, { at }] of fresh) {
    const hashes = stored.get(name) ?? new Uint8Array(0);
    const same = at.every(({ first, hash }) =>
      sameBytes(hashes.slice(first * 32, first * 32 + 32), hash),
    );
    if (!same) complain(walk, `Tile ${name} does not hold the hashes of its entries.`);
  }
}
