import type { TileName } from '#proof';
import { LONGEST_ENTRY, parseTilePath, TILE_WIDTH, tilePath } from '#proof';

/**
 * Every file that the log of this size is made of, apart from its checkpoint: tiles of hashes, level by level,
 * then the bundles of entries. Full ones first, the partial one of a level last.
 *
 * @example [...filesOfTree(256)].map(tilePath) // ['tile/0/000', 'tile/1/000.p/1', 'tile/entries/000']
 */
export function* filesOfTree(size: number): Generator<TileName> {
  for (let level = 0, hashes = size; hashes > 0; level += 1) {
    yield* tilesOfLevel(level, hashes);
    hashes = Math.floor(hashes / TILE_WIDTH);
  }
  yield* tilesOfLevel('entries', size);
}

function* tilesOfLevel(level: TileName['level'], hashes: number): Generator<TileName> {
  for (let index = 0; index * TILE_WIDTH < hashes; index += 1)
    yield { level, index, width: Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH) };
}

/** Lines written in one go: a list of any length takes no more memory than this. */
const LINES_AT_ONCE = 1_000;

/**
 * The list a downloader takes (`wget -i`): the address of every file of the log at this size, a line each. A
 * million acts make 7,831 lines.
 */
export async function* fileLines(
  size: number,
  addressOf: (path: string) => string,
): AsyncGenerator<string> {
  let lines: string[] = [];
  for (const tile of filesOfTree(size)) {
    lines.push(`${addressOf(`/${tilePath(tile)}`)}\n`);
    if (lines.length < LINES_AT_ONCE) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}

/** What a file of a mirrored folder is, by its name. */
export type MirrorName =
  | { readonly kind: 'checkpoint' }
  /** A list of files, as the downloader was given it: says nothing about the log. */
  | { readonly kind: 'list' }
  | { readonly kind: 'tile'; readonly tile: TileName };

/** 256 entries of the greatest length, with their lengths. */
export const LARGEST_FILE = TILE_WIDTH * (LONGEST_ENTRY + 2);

/** What the file at this path of a mirror is; null for a name that no mirror has. */
export function mirrorName(path: string): MirrorName | null {
  if (path === 'checkpoint') return { kind: 'checkpoint' };
  if (/^record\/files\/(?:0|[1-9][0-9]{0,14})\.txt$/.test(path)) return { kind: 'list' };
  const tile = parseTilePath(path);
  return tile === null ? null : { kind: 'tile', tile };
}

/** Whether a tree of this size has such a tile, or had it when it was smaller. */
export function isWithin(tile: TileName, size: number): boolean {
  const { level, index, width } = tile;
  const hashes = level === 'entries' ? size : Math.floor(size / TILE_WIDTH ** level);
  return index * TILE_WIDTH + width <= hashes;
}
