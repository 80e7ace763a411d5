import type { Id } from '#kernel/ids';
import { z } from 'zod';

export type ReplyId = Id<'reply'>;

/** What came back. Suggested from headers and wording, decided by a person. */
export const replyKinds = ['auto-reply', 'acknowledgement', 'answer'] as const;
export type ReplyKind = (typeof replyKinds)[number];

/** `arrived`: nobody has decided yet; `confirmed`: it is from whom it says; `set-aside`: it is no reply. */
export type ReplyState = 'arrived' | 'confirmed' | 'set-aside';

/**
 * How a reply answers one demand, or a part of it. Several may stand side by side: partly refused and
 * partly ignored is not the same as refused.
 */
export const positions = [
  'pledges',
  'says-done',
  'refuses',
  'denies-facts',
  'asks',
  'refers-elsewhere',
  'ignores',
] as const;
export type Position = (typeof positions)[number];

/** Where an addressee stands after the letter reached them. */
export const clockStates = [
  'waiting',
  'acknowledged',
  'due',
  'overdue',
  'lawfully-delayed',
  'answered',
] as const;
export type ClockState = (typeof clockStates)[number];

/** A person confirmed that a reply is from whom it says, and of which kind it is. */
export const replyConfirmed = {
  name: 'replies.confirmed',
  payload: z.object({ letterId: z.uuid(), replyId: z.uuid() }),
};

/** A second reader let the public copy of a reply out. */
export const replyPublished = {
  name: 'replies.published',
  payload: z.object({ letterId: z.uuid(), replyId: z.uuid() }),
};
