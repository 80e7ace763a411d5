import type { Read, Tx } from '#platform/db';
import { sql } from '#platform/db';
import type { TileName } from '#proof';

export type Tile = { readonly level: number; readonly index: number; readonly hashes: Uint8Array };

/** Writes a tile as it now is; a tile only ever grows at its end. */
export async function insertTile(tx: Tx, tile: Tile): Promise<void> {
  await sql`insert into record_tiles (level, tile_index, hashes)
    values (${tile.level}, ${tile.index}, ${Buffer.from(tile.hashes)})
    on conflict (level, tile_index) do update set hashes = excluded.hashes`.execute(tx);
}

/** The tiles with these levels and indices, in no particular order; absent ones are left out. */
export async function listTiles(
  read: Read,
  names: readonly { readonly level: number; readonly index: number }[],
): Promise<Tile[]> {
  if (names.length === 0) return [];
  const { rows } = await sql<{ level: number; index: number; hashes: Buffer }>`
    select t.level, t.tile_index as index, t.hashes from record_tiles t
    join unnest(${names.map((n) => n.level)}::int[], ${names.map((n) => n.index)}::bigint[])
      as wanted (level, tile_index) on wanted.level = t.level and wanted.tile_index = t.tile_index`.execute(
    read,
  );
  return rows;
}

/** The bytes of a hash tile in the width asked for; null when the log has not grown that far. */
export async function findTile(
  read: Read,
  name: TileName & { readonly level: number },
): Promise<Uint8Array | null> {
  const [tile] = await listTiles(read, [name]);
  const bytes = name.width * 32;
  return tile === undefined || tile.hashes.length < bytes ? null : tile.hashes.subarray(0, bytes);
}

export async function countTiles(read: Read): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from record_tiles`.execute(read);
  return rows[0]?.n ?? 0;
}
