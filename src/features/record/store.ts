import type { LetterId } from '#kernel/ids';
import type { Read, Tx } from '#platform/db';
import { sql } from '#platform/db';
import type { Act } from '#proof';
import type { Inclusion } from './rules.ts';

/** The end of a letter's chain. `head` is the last leaf's hash in hex, `time` its time; null before the first. */
export type ChainTail = {
  readonly seq: number;
  readonly head: string | null;
  readonly time: Date | null;
};

/** Locks the letter's chain until the transaction ends, so that no two acts get the same seq. */
export async function lockChain(tx: Tx, letterId: LetterId): Promise<ChainTail> {
  const nothing = '0'.repeat(64);
  await sql`insert into record_chains (letter_id, seq, head) values (${letterId}, 0, ${nothing})
    on conflict (letter_id) do nothing`.execute(tx);
  const { rows } = await sql<{ seq: number; head: string; time: Date | null }>`
    select c.seq, c.head, l.appended_at as time
    from record_chains c left join record_leaves l on l.letter_id = c.letter_id and l.seq = c.seq
    where c.letter_id = ${letterId} for update of c`.execute(tx);
  const tail = rows[0];
  if (tail === undefined) throw new Error('the chain of a letter is gone');
  return { seq: tail.seq, head: tail.seq === 0 ? null : tail.head, time: tail.time };
}

export type NewLeaf = {
  readonly letterId: LetterId;
  readonly seq: number;
  readonly act: string;
  readonly entry: Uint8Array;
  readonly leafHash: Uint8Array;
  readonly head: string;
  readonly time: Date;
};

/** Writes a leaf and moves the end of its chain. Gives the leaf's id. */
export async function insertLeaf(tx: Tx, leaf: NewLeaf): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into record_leaves (letter_id, seq, act, entry, leaf_hash, appended_at)
    values (${leaf.letterId}, ${leaf.seq}, ${leaf.act}, ${Buffer.from(leaf.entry)},
      ${Buffer.from(leaf.leafHash)}, ${leaf.time}) returning id`.execute(tx);
  await sql`update record_chains set seq = ${leaf.seq}, head = ${leaf.head}
    where letter_id = ${leaf.letterId}`.execute(tx);
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('a leaf was not written');
  return id;
}

/** The entries of a letter's leaves in their order, with their places in the tree as far as they have one. */
export async function listLeaves(
  read: Read,
  letterId: LetterId,
): Promise<{ entry: Uint8Array; treeIndex: number | null }[]> {
  const { rows } = await sql<{ entry: Buffer; treeIndex: number | null }>`
    select entry, tree_index as "treeIndex" from record_leaves
    where letter_id = ${letterId} order by seq`.execute(read);
  return rows;
}

/** One act by its number in its letter: entry, detail hash, place in the tree. */
export async function findAct(
  read: Read,
  { letterId, seq }: { readonly letterId: LetterId; readonly seq: number },
): Promise<{ entry: Uint8Array; treeIndex: number | null } | null> {
  const { rows } = await sql<{ entry: Buffer; treeIndex: number | null }>`
    select entry, tree_index as "treeIndex" from record_leaves
     where letter_id = ${letterId} and seq = ${seq}`.execute(read);
  return rows[0] ?? null;
}

/** How many acts of one kind a letter has. */
export async function countActs(read: Read, letterId: LetterId, act: Act): Promise<number> {
  const { rows } = await sql<{ acts: number }>`
    select count(*) as acts from record_leaves where letter_id = ${letterId} and act = ${act}`.execute(
    read,
  );
  return rows[0]?.acts ?? 0;
}

/** Where a leaf stands in the tree, with the first checkpoint that covers it; null while it waits. */
export async function findInclusion(
  read: Read,
  { leafId }: { readonly leafId: number },
): Promise<Inclusion | null> {
  const { rows } = await sql<Inclusion>`
    select l.tree_index as "treeIndex", c.size as "treeSize", c.signed_at as "checkpointAt"
    from record_leaves l
    join lateral (select size, signed_at from record_checkpoints where size > l.tree_index
      order by size limit 1) c on true
    where l.id = ${leafId}`.execute(read);
  return rows[0] ?? null;
}

/** A leaf's entry by its id; null when there is no such leaf. */
export async function findLeaf(
  read: Read,
  leafId: number,
): Promise<{ entry: Uint8Array; treeIndex: number | null } | null> {
  const { rows } = await sql<{ entry: Buffer; treeIndex: number | null }>`
    select entry, tree_index as "treeIndex" from record_leaves where id = ${leafId}`.execute(read);
  return rows[0] ?? null;
}
