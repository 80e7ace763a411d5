import type { Read, Tx } from '#platform/db';
import { sql } from '#platform/db';

export type Head = { readonly size: number; readonly root: Uint8Array };
export type SignedCheckpoint = {
  readonly size: number;
  readonly note: string;
  readonly signedAt: Date;
};

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

/** The checkpoint of this size; null when the log never signed one. */
export async function findCheckpointOf(read: Read, size: number): Promise<SignedCheckpoint | null> {
  const { rows } = await sql<SignedCheckpoint>`
    select size, note, signed_at as "signedAt" from record_checkpoints where size = ${size}`.execute(
    read,
  );
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

/**
 * The entries of so many places, each behind its length in two bytes, as tlog-tiles bundles them; null when they are
 * not all there: places are given with the checkpoint that covers them, so what has one is signed.
 */
export async function findEntryBundle(
  read: Read,
  from: number,
  width: number,
): Promise<Uint8Array | null> {
  const { rows } = await sql<{ entries: number; bundle: Buffer | null }>`
    select count(*) as entries,
      string_agg(substring(int4send(length(entry)) from 3) || entry, ''::bytea order by tree_index) as bundle
    from record_leaves where tree_index >= ${from} and tree_index < ${from + width}`.execute(read);
  const [row] = rows;
  return row?.entries === width ? row.bundle : null;
}
