import type { Read } from '#platform/db';
import { sql } from '#platform/db';

/** A leaf with everything the database says about it. */
export type StoredLeaf = {
  readonly id: number;
  readonly letterId: string;
  readonly seq: number;
  readonly act: string;
  readonly entry: Uint8Array;
  readonly leafHash: Uint8Array;
  readonly at: Date;
  readonly treeIndex: number | null;
};

/** Leaves in the order of the tree, then those that wait, page by page. */
export async function listAllLeaves(
  read: Read,
  after: StoredLeaf | null,
  most: number,
): Promise<StoredLeaf[]> {
  const last = after?.treeIndex ?? -1;
  const waitingFrom = after !== null && after.treeIndex === null ? after.id : 0;
  const select = sql`select id, letter_id as "letterId", seq, act, entry, leaf_hash as "leafHash",
    appended_at as at, tree_index as "treeIndex" from record_leaves`;
  const placed =
    waitingFrom > 0
      ? []
      : (
          await sql<StoredLeaf>`${select} where tree_index > ${last} order by tree_index limit ${most}`.execute(
            read,
          )
        ).rows;
  if (placed.length > 0) return placed;
  const { rows } = await sql<StoredLeaf>`${select} where tree_index is null and id > ${waitingFrom}
    order by id limit ${most}`.execute(read);
  return rows;
}

export async function listCheckpointsAfter(
  read: Read,
  size: number,
  most: number,
): Promise<{ size: number; note: string }[]> {
  const { rows } = await sql<{ size: number; note: string }>`
    select size, note from record_checkpoints where size > ${size} order by size limit ${most}`.execute(
    read,
  );
  return rows;
}

/** Letters whose noted end of chain is not their last leaf. */
export async function findTailFaults(read: Read): Promise<string[]> {
  const { rows } = await sql<{ letterId: string }>`
    select coalesce(c.letter_id, l.letter_id) as "letterId"
    from (select distinct on (letter_id) letter_id, seq, leaf_hash from record_leaves
      order by letter_id, seq desc) l
    full join record_chains c on c.letter_id = l.letter_id
    where (c.seq, c.head) is distinct from (l.seq, encode(l.leaf_hash, 'hex')) limit 100`.execute(
    read,
  );
  return rows.map((row) => row.letterId);
}

/** Commitments and detail hashes in leaves that no row stands for, erased or not. */
export async function listMissingReferences(read: Read): Promise<string[]> {
  const { rows } = await sql<{ hash: string }>`
    with named as (
      select distinct m[1] as kind, m[2] as hash from record_leaves,
        regexp_matches(convert_from(entry, 'UTF8'), '^(who|mandate|detail): ([0-9a-f]{64})$', 'gn') m)
    select hash from named
    where case when kind = 'detail'
      then not exists (select from record_details where sha256 = hash)
      else not exists (select from record_openings where commitment = hash) end
    limit 100`.execute(read);
  return rows.map((row) => row.hash);
}

export async function listOpeningsAfter(
  read: Read,
  commitment: string,
  most: number,
): Promise<{ commitment: string; sealed: Uint8Array }[]> {
  const { rows } = await sql<{ commitment: string; sealed: Buffer }>`
    select commitment, opening_sealed as sealed from record_openings
    where commitment > ${commitment} and erased_at is null order by commitment limit ${most}`.execute(
    read,
  );
  return rows;
}

export async function listDetailsAfter(
  read: Read,
  sha256: string,
  most: number,
): Promise<{ sha256: string; document: string }[]> {
  const { rows } = await sql<{ sha256: string; document: string }>`
    select sha256, document from record_details
    where sha256 > ${sha256} and document is not null order by sha256 limit ${most}`.execute(read);
  return rows;
}
