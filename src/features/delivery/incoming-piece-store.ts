import type { Sha256 } from '#kernel/bytes';
import type { Id } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';

export type OriginalId = Id<'incoming-original'>;

type SealEnv = { readonly seal: Seal };

const PIECE = 'incoming_pieces.sealed';

export async function insertOriginal(
  tx: Tx,
  original: { readonly id: OriginalId; readonly at: Date },
): Promise<void> {
  await sql`
    insert into incoming_originals (id, begun_at) values (${original.id}, ${original.at})`.execute(
    tx,
  );
}

/**
 * In a transaction whose end does not wait for the disk: nothing is acknowledged before the transaction that
 * makes a mail of the pieces, and that one's log carries all before it to the disk.
 */
export async function insertPiece(
  tx: Tx,
  env: SealEnv,
  piece: {
    readonly originalId: OriginalId;
    readonly position: number;
    readonly bytes: Uint8Array;
  },
): Promise<void> {
  const sealed = env.seal.seal(piece.bytes, PIECE);
  await sql`set local synchronous_commit = off`.execute(tx);
  await sql`
    insert into incoming_pieces (original_id, position, sealed)
    values (${piece.originalId}, ${piece.position}, ${sealed})`.execute(tx);
}

/** Its last byte is here. Of two with the same bytes the second is told by the name of the constraint. */
export async function markWhole(
  tx: Tx,
  original: { readonly id: OriginalId; readonly size: number; readonly sha256: Sha256 },
): Promise<void> {
  await sql`
    update incoming_originals set size = ${original.size}, sha256 = ${original.sha256}
     where id = ${original.id}`.execute(tx);
}

export async function findOriginalBySha256(read: Read, sha256: Sha256): Promise<OriginalId | null> {
  const { rows } = await sql<{ id: OriginalId }>`
    select id from incoming_originals where sha256 = ${sha256}`.execute(read);
  return rows[0]?.id ?? null;
}

/** Does nothing to one that belongs to a mail. */
export async function deleteUnused(tx: Tx, id: OriginalId): Promise<void> {
  await sql`
    delete from incoming_originals o where o.id = ${id}
       and not exists (select 1 from incoming_mails m where m.original_id = o.id)`.execute(tx);
}

/** What broke off while it arrived, or lost its last mail. */
export async function deleteUnusedBefore(tx: Tx, before: Date): Promise<void> {
  await sql`
    delete from incoming_originals o where o.begun_at < ${before}
       and not exists (select 1 from incoming_mails m where m.original_id = o.id)`.execute(tx);
}

/** The bytes piece after piece, each opened when it is asked for. Throws `BrokenSeal` where one was changed. */
export async function* readPieces(
  read: Read,
  env: SealEnv,
  originalId: OriginalId,
): AsyncGenerator<Buffer> {
  for (let position = 0; ; position += 1) {
    const { rows } = await sql<{ sealed: Buffer }>`
      select sealed from incoming_pieces
       where original_id = ${originalId} and position = ${position}`.execute(read);
    if (rows[0] === undefined) return;
    yield env.seal.unsealBytes(rows[0].sealed, PIECE);
  }
}
