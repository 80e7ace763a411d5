import type { Read, Tx } from '#platform/db';
import { sql } from '#platform/db';

export type WaitingLeaf = { readonly id: number; readonly leafHash: Uint8Array };

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

/** How many leaves have a place, and how many tiles there are. */
export async function countSequenced(read: Read): Promise<{ leaves: number; last: number | null }> {
  const { rows } = await sql<{ leaves: number; last: number | null }>`
    select count(*) as leaves, max(tree_index) as last
    from record_leaves where tree_index is not null`.execute(read);
  return rows[0] ?? { leaves: 0, last: null };
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
