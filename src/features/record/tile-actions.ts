import type { Read } from '#platform/db';
import { encodeEntries, parseTilePath, TILE_WIDTH } from '#proof';
import { findCheckpoint, findHead, findTile, listEntries } from './log-store.ts';

/** The newest signed checkpoint; null before the log's first start. */
export async function readCheckpoint(read: Read): Promise<string | null> {
  const checkpoint = await findCheckpoint(read);
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
  const start = index * TILE_WIDTH;
  const head = await findHead(read);
  if (head === null || start + width > head.size) return null;
  const entries = await listEntries(read, start, start + width);
  return encodeEntries(entries.map(({ entry }) => entry));
}
