import type { Read } from '#platform/db';
import { sql } from '#platform/db';
import type { Named } from './inspection-rules.ts';

/** A leaf with everything the database says about it. */
export type StoredLeaf = {
  readonly id: number;
  readonly treeIndex: number | null;
  readonly letterId: string;
  readonly seq: number;
  readonly act: string;
  /** Whole seconds since 1970. */
  readonly second: number;
  /** A zero byte and the entry, as it is hashed. */
  readonly hashed: Uint8Array;
  readonly leafHash: Uint8Array;
};

/** Which leaves: those with these places, or those after an id that have none, or one beyond the tree. */
export type LeafSpan =
  | { readonly from: number; readonly to: number }
  | { readonly beyond: number; readonly afterId: number; readonly most: number };

/**
 * Leaves in the order of the tree, or of their ids where they have no place in it. With them the hashes that no
 * row stands for, of those that acts before named. A page comes as one row of bytes: parsing eight columns a leaf
 * took several times as long as hashing it.
 */
export async function readLeaves(
  read: Read,
  span: LeafSpan,
  named: Named,
): Promise<{ leaves: StoredLeaf[]; missing: string[] }> {
  const where =
    'from' in span
      ? sql`tree_index < ${span.to} and tree_index >= ${span.from} order by tree_index`
      : sql`(tree_index is null or tree_index >= ${span.beyond}) and id > ${span.afterId}
          order by id limit ${span.most}`;
  // both aggregates take the rows in the order in which the inner query gives them
  const { rows } = await sql<{ acts: string | null; bytes: Buffer | null; missing: string[] }>`
    select string_agg(act, ' ') as acts,
      string_agg(int4send(length(entry)) || int8send(id) || int8send(coalesce(tree_index, -1))
        || int8send(seq) || timestamptz_send(appended_at) || uuid_send(letter_id) || leaf_hash
        || '\\x00'::bytea || entry, ''::bytea) as bytes,
      (${missingOf(named)}) as missing
    from (select * from record_leaves where ${where}) leaf`.execute(read);
  const { acts = null, bytes = null, missing = [] } = rows[0] ?? {};
  return { leaves: acts === null || bytes === null ? [] : leavesOf(acts, bytes), missing };
}

/**
 * Commitments and detail hashes that no row stands for, erased or not. `offset 0` keeps each an index look-up:
 * joined, every page would read the whole table, and the work grow with the square of the record.
 */
const missingOf = ({ openings, details }: Named) => sql`
  select coalesce(array_agg(distinct hash), '{}') from (
    select hash from unnest(${openings}::text[]) hash
      where not exists (select from record_openings where commitment = hash offset 0)
    union all
    select hash from unnest(${details}::text[]) hash
      where not exists (select from record_details where sha256 = hash offset 0)
  ) missing`;

const HASH = 32;
/** Before the hash: length, id, place, seq, time and letter. */
const HEAD = 4 + 8 + 8 + 8 + 8 + 16;
/** PostgreSQL counts microseconds from the first moment of 2000. */
const SECOND_2000 = 946_684_800;

function leavesOf(acts: string, bytes: Buffer): StoredLeaf[] {
  let at = 0;
  return acts.split(' ').map((act) => {
    const start = at;
    const hashed = start + HEAD + HASH;
    at = hashed + 1 + bytes.readUInt32BE(start);
    const place = int8(bytes, start + 12);
    return {
      id: int8(bytes, start + 4),
      treeIndex: place < 0 ? null : place,
      seq: int8(bytes, start + 20),
      second: Math.floor(int8(bytes, start + 28) / 1_000_000) + SECOND_2000,
      letterId: uuidOf(bytes.toString('hex', start + 36, start + HEAD)),
      act,
      leafHash: bytes.subarray(start + HEAD, hashed),
      hashed: bytes.subarray(hashed, at),
    };
  });
}

const int8 = (bytes: Buffer, at: number) =>
  bytes.readInt32BE(at) * 4_294_967_296 + bytes.readUInt32BE(at + 4);

function uuidOf(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export async function countLeaves(read: Read): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from record_leaves`.execute(read);
  return rows[0]?.n ?? 0;
}

/** The checkpoints of sizes above `after`, up to `upTo`. */
export async function listCheckpoints(
  read: Read,
  after: number,
  upTo: number,
): Promise<{ size: number; note: string }[]> {
  const { rows } = await sql<{ size: number; note: string }>`
    select size, note from record_checkpoints where size > ${after} and size <= ${upTo}
    order by size`.execute(read);
  return rows;
}

/** How many checkpoints there are of trees that are larger than the log. */
export async function countCheckpointsBeyond(read: Read, size: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from record_checkpoints where size > ${size}`.execute(read);
  return rows[0]?.n ?? 0;
}

/** The noted ends of chains, by letter. */
export async function listTailsAfter(
  read: Read,
  letterId: string | null,
  most: number,
): Promise<{ letterId: string; seq: number; head: string }[]> {
  const { rows } = await sql<{ letterId: string; seq: number; head: string }>`
    select letter_id as "letterId", seq, head from record_chains
    where ${letterId}::uuid is null or letter_id > ${letterId}::uuid
    order by letter_id limit ${most}`.execute(read);
  return rows;
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
