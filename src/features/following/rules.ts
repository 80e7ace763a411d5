import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { EmailAddress } from '#kernel/email-address';
import type { Id, LetterId } from '#kernel/ids';

export type FollowId = Id<'follow'>;
export type AskId = Id<'follow-ask'>;

/** How often somebody wants to hear: at every fact, or collected. */
export const oftens = ['each', 'daily', 'weekly'] as const;
export type Often = (typeof oftens)[number];

/** What somebody chose: one letter, or (null) every letter of this house. */
export type FollowChoice = {
  readonly letterId: LetterId | null;
  readonly often: Often;
  /** Mails say only that something changed: for people who are watched. */
  readonly discreet: boolean;
  readonly language: string;
};

/** An address somebody typed. Nobody knows yet whether it is theirs. */
export type Ask = FollowChoice & {
  readonly id: AskId;
  /** Null once it was confirmed. */
  readonly email: EmailAddress | null;
  readonly emailLookup: Uint8Array;
  readonly askedAt: Date;
  readonly mailedAt: Date | null;
  readonly confirmedAt: Date | null;
};

/** Somebody whose address is known to be theirs. */
export type Follow = FollowChoice & {
  readonly id: FollowId;
  readonly email: EmailAddress;
  readonly emailLookup: Uint8Array;
  readonly confirmedAt: Date;
};

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A confirmation link works so long. */
export const CONFIRM_DAYS = 3;
/** An ask that nobody confirmed is erased after so long, a confirmed one too. */
export const ASK_KEPT_DAYS = 7;
/** Asks for one address in a day that are kept; more are answered alike and forgotten. */
export const ASKS_A_DAY = 5;
/** Fewer than this many followers are not told apart, so that nobody is found by counting. */
export const FEWEST_TOLD = 5;
/** Undoing an end works so long: what is needed for it lies sealed in the page, nowhere here. */
export const UNDO_HOURS = 1;
/** What was mailed is kept so long, so that a second run of a job finds it done. */
export const NOTICE_KEPT_DAYS = 30;

const isSince = (from: Date, now: Date, life: number): boolean =>
  now.getTime() - from.getTime() < life;

/** `again`: the second click on the same button. */
export function decideConfirm(
  ask: Pick<Ask, 'askedAt' | 'confirmedAt'> | null,
  now: Date,
): Answer<'confirm' | 'again'> {
  if (ask === null || !isSince(ask.askedAt, now, CONFIRM_DAYS * DAY))
    return refuse('expired', 'follow-link-gone');
  return ask.confirmedAt === null ? 'confirm' : 'again';
}

/** Whether an end can still be undone. */
export function decideUndo(endedAt: Date, now: Date): Answer<'undo'> {
  return isSince(endedAt, now, UNDO_HOURS * HOUR) && endedAt <= now
    ? 'undo'
    : refuse('expired', 'follow-undo-gone');
}

/** The hour of collected mails, UTC: before work in Europe. A week's goes out on Monday. */
const DIGEST_HOUR = 6;

/**
 * When somebody hears of what happened at `at`: at once, next morning, or next Monday morning.
 *
 * @example dueAt('daily', new Date('2026-03-05T07:00Z')) // 2026-03-06T06:00Z
 */
export function dueAt(often: Often, at: Date): Date {
  if (often === 'each') return at;
  const due = new Date(at);
  due.setUTCHours(DIGEST_HOUR, 0, 0, 0);
  while (due <= at || (often === 'weekly' && due.getUTCDay() !== 1))
    due.setUTCDate(due.getUTCDate() + 1);
  return due;
}

/** A number of followers as it may be told: exact from five on. */
export type FollowerCount = { readonly kind: 'exact'; readonly count: number } | { kind: 'few' };

export function tellCount(count: number): FollowerCount {
  return count < FEWEST_TOLD ? { kind: 'few' } : { kind: 'exact', count };
}

/** What is followed, as pages speak of it. A letter that was withdrawn has no title any more. */
export type Followed =
  | { readonly kind: 'house' }
  | { readonly kind: 'withdrawn' }
  | {
      readonly kind: 'letter';
      readonly slug: string;
      readonly title: string;
      readonly language: string;
    };
