import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { FileId } from './evidence-rules.ts';

type SealEnv = { readonly seal: Seal };

const PIECE = 'case_file_pieces.sealed';

/**
 * In a transaction of its own, whose end does not wait for the disk: nothing is acknowledged before the
 * transaction that gives the file its place, and that one's log carries all before it to the disk.
 */
export async function insertPiece(
  tx: Tx,
  env: SealEnv,
  piece: { readonly fileId: FileId; readonly position: number; readonly bytes: Uint8Array },
): Promise<void> {
  const sealed = env.seal.seal(piece.bytes, PIECE);
  await sql`set local synchronous_commit = off`.execute(tx);
  await sql`
    insert into case_file_pieces (file_id, position, sealed)
    values (${piece.fileId}, ${piece.position}, ${sealed})`.execute(tx);
}

/**
 * A file's bytes, piece after piece, each opened when it is asked for. Throws `BrokenSeal` where one
 * was changed. That a piece is missing, or another file's stands there, only the hash of all tells.
 */
export async function* readPieces(
  read: Read,
  env: SealEnv,
  fileId: FileId,
): AsyncGenerator<Buffer> {
  for (let position = 0; ; position += 1) {
    const { rows } = await sql<{ sealed: Buffer }>`
      select sealed from case_file_pieces
       where file_id = ${fileId} and position = ${position}`.execute(read);
    if (rows[0] === undefined) return;
    yield env.seal.unsealBytes(rows[0].sealed, PIECE);
  }
}

/** Only of a file that is marked as erased: the database refuses any other. */
export async function deletePieces(tx: Tx, fileId: FileId): Promise<void> {
  await sql`delete from case_file_pieces where file_id = ${fileId}`.execute(tx);
}
