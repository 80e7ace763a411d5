import type { Read, Tx } from '#platform/db';
import { sql } from '#platform/db';
import type { TileName } from '#proof';

export type Head = { readonly size: number; readonly root: Uint8Array };
export type SignedCheckpoint = {
  readonly size: number;
  readonly note: string;
  readonly signedAt: Date;
};
export type Tile = { readonly level: number; readonly index: number; readonly hashes: Uint8Array };
export type WaitingLeaf = { readonly id: number; readonly leafHash: Uint8Array };

/** Where the log stands; null before its first start. */
export async function findHead(read: Read): Promise<Head | null> {
  const { rows } = await sql<{ size: number; root: Buffer }>`
    select size, root from record_head`.execute(read);
  return rows[0] ?? null;
}

/** The newest checkpoint, as signed. */
export async function findCheckpoint(read: Read): Promise<SignedCheckpoint | null> {
  const { rows } = await sql<SignedCheckpoint>`
    select size, note, signed_at as "signedAt" from record_checkpoints
    order by size desc limit 1`.execute(read);
  return rows[0] ?? null;
}

export async function insertHead(tx: Tx, head: Head): Promise<void> {
  await sql`insert into record_head (size, root) values (${head.size}, ${Buffer.from(head.root)})`.execute(
    tx,
  );
}

/**
 * Moves the head by compare-and-swap: false when it is not where `from` says, and then nothing was moved.
 * Two processes that both believe to be the sequencer can therefore never fork the log.
 */
export async function markHead(tx: Tx, from: Head, to: Head): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update record_head set size = ${to.size}, root = ${Buffer.from(to.root)}
    where size = ${from.size} and root = ${Buffer.from(from.root)}`.execute(tx);
  return numAffectedRows === 1n;
}

export async function insertCheckpoint(tx: Tx, checkpoint: SignedCheckpoint): Promise<void> {
  await sql`insert into record_checkpoints (size, note, signed_at)
    values (${checkpoint.size}, ${checkpoint.note}, ${checkpoint.signedAt})`.execute(tx);
}

/** Leaves that have no place in the tree yet, in the order in which they were written. */
export async function listWaitingLeaves(tx: Tx, most: number): Promise<WaitingLeaf[]> {
  const { rows } = await sql<{ id: number; leafHash: Buffer }>`
    select id, leaf_hash as "leafHash" from record_leaves where tree_index is null
    order by id limit ${most}`.execute(tx);
  return rows;
}

/** Gives leaves their places; throws when one of them had a place already. */
export async function markSequenced(
  tx: Tx,
  leaves: readonly WaitingLeaf[],
  firstIndex: number,
): Promise<void> {
  const ids = leaves.map((leaf) => leaf.id);
  const indices = leaves.map((_, i) => firstIndex + i);
  const { numAffectedRows } = await sql`
    update record_leaves set tree_index = place.tree_index
    from unnest(${ids}::bigint[], ${indices}::bigint[]) as place (id, tree_index)
    where record_leaves.id = place.id and record_leaves.tree_index is null`.execute(tx);
  if (numAffectedRows !== BigInt(leaves.length)) throw new Error('a leaf was sequenced twice');
}

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

/** The entries `from` up to and not including `to` in the tree's order. */
export async function listEntries(
  read: Read,
  from: number,
  to: number,
): Promise<{ entry: Uint8Array; leafHash: Uint8Array }[]> {
  const { rows } = await sql<{ entry: Buffer; leafHash: Buffer }>`
    select entry, leaf_hash as "leafHash" from record_leaves
    where tree_index >= ${from} and tree_index < ${to} order by tree_index`.execute(read);
  return rows;
}

/** How many leaves have a place, and how many tiles there are. */
export async function countSequenced(read: Read): Promise<{ leaves: number; last: number | null }> {
  const { rows } = await sql<{ leaves: number; last: number | null }>`
    select count(*) as leaves, max(tree_index) as last
    from record_leaves where tree_index is not null`.execute(read);
  return rows[0] ?? { leaves: 0, last: null };
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

/** Takes the sequencer's place for as long as this connection lives; false when another process has it. */
export async function takeSequencerLock(connection: Read): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_lock(hashtextextended('undersigned record sequencer', 0)) as taken`.execute(
    connection,
  );
  return rows[0]?.taken === true;
}

export async function giveSequencerLockBack(connection: Read): Promise<void> {
  await sql`select pg_advisory_unlock(hashtextextended('undersigned record sequencer', 0))`.execute(
    connection,
  );
}
