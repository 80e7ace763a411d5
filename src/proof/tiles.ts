import type { TreeNode } from './frontier.ts';

/** Hashes in a full tile, entries in a full bundle (C2SP tlog-tiles). */
export const TILE_WIDTH = 256;

/** A hash tile by level, or a bundle of entries; `width` 1 to 255 for a partial one, 256 for a full one. */
export type TileName = {
  readonly level: number | 'entries';
  readonly index: number;
  readonly width: number;
};

/**
 * The path of a tile below the log's address.
 *
 * @example tilePath({ level: 0, index: 1234067, width: 256 }) // 'tile/0/x001/x234/067'
 * @example tilePath({ level: 'entries', index: 0, width: 15 }) // 'tile/entries/000.p/15'
 */
export function tilePath(tile: TileName): string {
  const digits = String(tile.index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const groups = padded.match(/\d{3}/g) ?? [];
  const name = groups.map((g, i) => (i < groups.length - 1 ? `x${g}` : g)).join('/');
  return `tile/${tile.level}/${name}${tile.width === TILE_WIDTH ? '' : `.p/${tile.width}`}`;
}

const TILE = /^tile\/(0|[1-9][0-9]?|entries)\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/([1-9][0-9]{0,2}))?$/;

/** Reads a tile's path; null for every text that `tilePath` would not write. */
export function parseTilePath(path: string): TileName | null {
  const match = TILE.exec(path);
  if (match === null) return null;
  const [, level = '', name = '', width] = match;
  const tile: TileName = {
    level: level === 'entries' ? 'entries' : Number(level),
    index: Number(name.replaceAll(/[x/]/g, '')),
    width: width === undefined ? TILE_WIDTH : Number(width),
  };
  const inBounds = tile.level === 'entries' || tile.level <= 63;
  return inBounds && tilePath(tile) === path ? tile : null;
}

/** Where a subtree's hash is found: `count` hashes from `first` in a tile, to be joined when there are several. */
export function placeInTile(node: TreeNode): {
  level: number;
  index: number;
  first: number;
  count: number;
} {
  const count = 2 ** (node.level % 8);
  const start = node.index * count;
  return {
    level: Math.floor(node.level / 8),
    index: Math.floor(start / TILE_WIDTH),
    first: start % TILE_WIDTH,
    count,
  };
}

/** The width of each level's last, partial tile in a tree of `size`: level to width, absent when there is none. */
export function partialTiles(size: number): Map<number, TileName> {
  const found = new Map<number, TileName>();
  for (
    let level = 0, hashes = size;
    hashes > 0;
    level++, hashes = Math.floor(hashes / TILE_WIDTH)
  ) {
    const width = hashes % TILE_WIDTH;
    if (width > 0) found.set(level, { level, index: Math.floor(hashes / TILE_WIDTH), width });
  }
  return found;
}
