import type { Clock, Random } from '#kernel/clock';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { currentVersionForUpdate } from '#letters';
import type { Letter, Version } from '#letters';
import type { Database, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import { outCopyForUpdate } from './copy-store.ts';
import type { PublicCopy } from './copy-rules.ts';
import type { Reply, ReplyId } from './rules.ts';
import { letterOfReply, replyForUpdate } from './store.ts';

export type RepliesEnv = {
  readonly db: Database;
  readonly now: Clock;
  readonly random: Random;
  readonly seal: Seal;
};

export type HeldReply = {
  readonly letter: Letter;
  readonly version: Version;
  readonly reply: Reply;
  /** What everybody reads of it now. */
  readonly out: PublicCopy | null;
};

/** Locks the letter and then the reply, always in this order. */
export async function holdReply(
  tx: Tx,
  env: Pick<RepliesEnv, 'seal'>,
  replyId: ReplyId,
): Promise<Answer<HeldReply>> {
  const letterId = await letterOfReply(tx, replyId);
  const held = letterId === null ? null : await currentVersionForUpdate(tx, letterId);
  if (held === null || held.version === null) return refuse('not-found', 'not-found');
  const reply = await replyForUpdate(tx, env, replyId);
  if (reply === null) return refuse('not-found', 'not-found');
  if (reply.erasedAt !== null) return refuse('conflict', 'reply-erased');
  const out = await outCopyForUpdate(tx, env, replyId);
  return { letter: held.letter, version: held.version, reply, out };
}

/** The place of an addressee in the statement, from 1; null when it has none of this number. */
export function placeInStatement(version: Version, addressee: number | null): number | null {
  const at = version.content.addressees.findIndex(({ number }) => number === addressee);
  return at < 0 ? null : at + 1;
}
