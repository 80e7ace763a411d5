import { createHash } from 'node:crypto';
import type { Audience } from '#access';
import type { Documents } from '#documents';
import type { Sha256 } from '#kernel/bytes';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Database, Read } from '#platform/db';
import type { Seal } from '#platform/seal';
import { readPieces } from './incoming-piece-store.ts';
import type { OriginalId } from './incoming-piece-store.ts';
import type { IncomingAttachment } from './incoming-rules.ts';
import { findIncoming, findOriginal } from './incoming-store.ts';
import type { IncomingId } from './rules.ts';

type SealEnv = { readonly seal: Seal };

/** What stands there is not what was received. */
export class ChangedOriginal extends Error {
  override readonly name = 'ChangedOriginal';
}

/** A mail as it came, to be read as it is asked for. */
export type Original = {
  readonly size: number;
  readonly sha256: Sha256;
  /** The last piece is given only once the hash of all is what it was; else throws `ChangedOriginal`. */
  readonly bytes: AsyncIterable<Uint8Array>;
};

/** A mail as it came, for those who may have it so. Dangerous to open: it may hold anything. */
export async function readIncomingOriginal(
  read: Read,
  env: SealEnv,
  audience: Audience,
  incomingId: IncomingId,
): Promise<Answer<Original>> {
  const found = await findOriginal(read, audience, incomingId);
  if (found === null) return refuse('not-found', 'not-found');
  const { size, sha256 } = found;
  return { size, sha256, bytes: checkedPieces(read, env, found) };
}

/**
 * One attachment of a mail, for those who may have the original: its bytes as they were packed, nothing in
 * them opened. Whether somebody let it out of quarantine is the matter of whoever asks.
 */
export async function readIncomingPart(
  read: Read,
  env: SealEnv & { readonly documents: Pick<Documents, 'readMailPart'> },
  audience: Audience,
  incomingId: IncomingId,
  position: number,
): Promise<Answer<IncomingAttachment & { readonly bytes: Uint8Array }>> {
  const found = await findOriginal(read, audience, incomingId);
  const mail = await findIncoming(read, env, audience, incomingId);
  const attachment = mail?.attachments.find((one) => one.position === position);
  if (found === null || attachment === undefined) return refuse('not-found', 'not-found');
  const raw = await collect(checkedPieces(read, env, found), found.size);
  const bytes = await env.documents.readMailPart(raw, position);
  if (isRefusal(bytes)) return bytes;
  if (createHash('sha256').update(bytes).digest('hex') !== attachment.sha256)
    throw new ChangedOriginal('not the attachment that was read');
  return { ...attachment, bytes };
}

/** The whole of a mail in memory, for the process that reads it. */
export async function collectPieces(
  env: SealEnv & { readonly db: Database },
  mail: { readonly originalId: OriginalId; readonly size: number },
): Promise<Uint8Array> {
  return collect(readPieces(env.db.read, env, mail.originalId), mail.size);
}

async function* checkedPieces(
  read: Read,
  env: SealEnv,
  original: { readonly originalId: OriginalId; readonly sha256: Sha256 },
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let held: Buffer | null = null;
  for await (const piece of readPieces(read, env, original.originalId)) {
    hash.update(piece);
    if (held !== null) yield held;
    held = piece;
  }
  if (hash.digest('hex') !== original.sha256) throw new ChangedOriginal('not what was received');
  if (held !== null) yield held;
}

async function collect(pieces: AsyncIterable<Uint8Array>, size: number): Promise<Uint8Array> {
  const all = new Uint8Array(size);
  let filled = 0;
  for await (const piece of pieces) {
    if (filled + piece.length > size) throw new ChangedOriginal('more than was received');
    all.set(piece, filled);
    filled += piece.length;
  }
  if (filled !== size) throw new ChangedOriginal('less than was received');
  return all;
}
