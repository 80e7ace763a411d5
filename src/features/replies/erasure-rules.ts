import type { AccountId, Id, LetterId } from '#kernel/ids';
import type { Letter } from '#letters';
import { z } from 'zod';
import type { Reply, ReplyId } from './rules.ts';

/** Somebody asked that a reply be erased; what became of that. */
export type ReplyErasure = {
  readonly id: Id<'reply-erasure'>;
  readonly letterId: LetterId;
  readonly replyId: ReplyId;
  readonly reason: string;
  readonly askedAt: Date;
  readonly askedBy: AccountId;
  readonly askedByName: string;
  readonly decidedAt: Date | null;
  readonly decidedByName: string | null;
  readonly decision: 'confirmed' | 'refused' | 'taken-back' | null;
};

export type ReplyErasureView = {
  readonly letter: Letter;
  readonly reply: Reply;
  readonly isPublic: boolean;
  /** The newest first; the first may be open. */
  readonly asked: readonly ReplyErasure[];
  readonly may: { readonly ask: boolean; readonly decide: boolean; readonly takeBack: boolean };
};

export const erasureInput = z.object({ reason: z.string().max(20_000).catch('') });
export const erasureDecision = z.object({ decision: z.enum(['confirmed', 'refused']) });
