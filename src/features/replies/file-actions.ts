import type { Audience } from '#access';
import { readIncomingOriginal, readIncomingPart } from '#delivery';
import type { Documents } from '#documents';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { listFiles, uploadedBytes } from './file-store.ts';
import type { ReplyFile } from './file-store.ts';
import type { RepliesEnv } from './holding-actions.ts';
import type { Reply } from './rules.ts';

export type FilesEnv = RepliesEnv & { readonly documents: Documents };

type Opened = ReplyFile & { readonly bytes: Uint8Array };

/** The bytes of a file that was let out of quarantine; of one that was not nobody gets any. */
export async function openFile(
  env: FilesEnv,
  audience: Audience,
  reply: Reply,
  fileId: string,
): Promise<Answer<Opened>> {
  const file = await bytesOf(env, audience, reply, fileId);
  if (isRefusal(file) || file.releasedAt !== null) return file;
  return refuse('conflict', 'reply-file-quarantined');
}

async function bytesOf(
  env: FilesEnv,
  audience: Audience,
  reply: Reply,
  fileId: string,
): Promise<Answer<Opened>> {
  const { read } = env.db;
  const key = { letterId: reply.letterId, replyId: reply.id };
  const file = (await listFiles(read, env, audience, key)).find(({ id }) => id === fileId);
  if (file === undefined) return refuse('not-found', 'not-found');
  if (file.incomingPosition === null || reply.incomingId === null) {
    const bytes = await uploadedBytes(read, env, fileId);
    return bytes === null ? refuse('not-found', 'not-found') : { ...file, bytes };
  }
  const { incomingId } = reply;
  const part = await readIncomingPart(read, env, audience, incomingId, file.incomingPosition);
  return isRefusal(part) ? part : { ...file, bytes: part.bytes };
}

/**
 * A file as plain text, read in a process of its own; also of one in quarantine, so that somebody can see
 * what it is before letting it out. Nothing in it runs, and nothing tells its sender.
 */
export async function previewFile(
  env: FilesEnv,
  audience: Audience,
  reply: Reply,
  fileId: string,
): Promise<Answer<{ readonly name: string; readonly text: string }>> {
  const file = await bytesOf(env, audience, reply, fileId);
  if (isRefusal(file)) return file;
  const read = await env.documents.read({ fileName: file.name, bytes: file.bytes });
  return isRefusal(read) ? read : { name: file.name, text: read.text };
}

/** The mail as it came, byte for byte, for those who may have it. */
export async function openOriginal(
  env: FilesEnv,
  audience: Audience,
  reply: Reply,
): ReturnType<typeof readIncomingOriginal> {
  if (reply.incomingId === null) return refuse('not-found', 'not-found');
  return readIncomingOriginal(env.db.read, env, audience, reply.incomingId);
}
