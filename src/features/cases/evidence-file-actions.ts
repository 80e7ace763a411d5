import { createHash } from 'node:crypto';
import type { Sha256 } from '#kernel/bytes';
import type { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { AccountId, CaseId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Database } from '#platform/db';
import type { Seal } from '#platform/seal';
import { insertPiece, readPieces } from './evidence-piece-store.ts';
import { EVIDENCE_LIMITS } from './evidence-rules.ts';
import type { EvidenceFile, FileId } from './evidence-rules.ts';
import { deleteStaged, insertFile, markReceived, sumSizes } from './evidence-store.ts';
import { HEAD_BYTES, mediaTypeOf } from './media-rules.ts';

export type FileEnv = { readonly db: Database; readonly now: Clock; readonly seal: Seal };

/** A file whose bytes are here, sealed, before an entry speaks of it. */
export type StagedFile = Pick<EvidenceFile, 'id' | 'size' | 'sha256' | 'mediaType'>;

/**
 * Keeps a file while it arrives, sealed piece by piece, each in a transaction of its own: a slow sender
 * holds no connection. It stands nowhere until `addEvidence`, and is gone after a day. What breaks off or
 * throws leaves nothing.
 */
export async function stageFile(
  env: FileEnv,
  input: {
    readonly caseId: CaseId;
    readonly by: AccountId;
    readonly bytes: AsyncIterable<Uint8Array>;
  },
): Promise<Answer<StagedFile>> {
  if ((await sumSizes(env.db.read, input.caseId)) >= EVIDENCE_LIMITS.case)
    return refuse('conflict', 'evidence-case-full', { limit: EVIDENCE_LIMITS.case / 1e9 });
  const id = newId<FileId>();
  const { caseId, by } = input;
  await env.db.transaction((tx) => insertFile(tx, { id, caseId, by, at: env.now() }));
  try {
    const came = await keepPieces(env, id, input.bytes);
    if (came.size === 0) {
      await dropStaged(env, id);
      return refuse('invalid', 'evidence-empty');
    }
    await env.db.transaction((tx) => markReceived(tx, { id, ...came }));
    return { id, ...came };
  } catch (error) {
    // when the database is away as well, the nightly run takes it
    await dropStaged(env, id).catch(() => undefined);
    throw error;
  }
}

export async function dropStaged(env: Pick<FileEnv, 'db'>, id: FileId): Promise<void> {
  await env.db.transaction((tx) => deleteStaged(tx, id));
}

async function keepPieces(env: FileEnv, fileId: FileId, bytes: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256');
  let [size, position] = [0, 0];
  let head: Uint8Array = new Uint8Array();
  for await (const piece of inPieces(bytes, EVIDENCE_LIMITS.piece)) {
    if (position === 0) head = piece.slice(0, HEAD_BYTES);
    hash.update(piece);
    size += piece.length;
    const row = { fileId, position, bytes: piece };
    await env.db.transaction((tx) => insertPiece(tx, env, row));
    position += 1;
  }
  return { size, sha256: hash.digest('hex') as Sha256, mediaType: mediaTypeOf(head) };
}

/** However the bytes come, in pieces of this size; the last one is what is left. */
async function* inPieces(
  bytes: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<Uint8Array> {
  let piece = Buffer.alloc(size);
  let filled = 0;
  for await (const chunk of bytes) {
    for (let from = 0; from < chunk.length;) {
      const part = chunk.subarray(from, from + size - filled);
      piece.set(part, filled);
      filled += part.length;
      from += part.length;
      if (filled < size) continue;
      yield piece;
      piece = Buffer.alloc(size);
      filled = 0;
    }
  }
  if (filled > 0) yield piece.subarray(0, filled);
}

/** What stands there is not what was received. */
export class ChangedFile extends Error {
  override readonly name = 'ChangedFile';
}

/**
 * The bytes of a file as they were received. The last piece is given only once the hash of all is what it
 * was: a reader who gets to the end has the file, and one who does not has `ChangedFile` or `BrokenSeal`.
 */
export async function* readOriginal(
  env: Pick<FileEnv, 'db' | 'seal'>,
  file: Pick<EvidenceFile, 'id' | 'sha256'>,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let held: Buffer | null = null;
  for await (const piece of readPieces(env.db.read, env, file.id)) {
    hash.update(piece);
    if (held !== null) yield held;
    held = piece;
  }
  if (hash.digest('hex') !== file.sha256) throw new ChangedFile('not what was received');
  if (held !== null) yield held;
}
