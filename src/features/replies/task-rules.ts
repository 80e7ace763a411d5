import type { AccountId } from '#kernel/ids';
import type { AddresseeClock } from './clock-rules.ts';
import type { Day } from './day-rules.ts';

/** What there is to do about replies. The sentence of each is `desk.task.<kind>`. */
export const replyTaskKinds = [
  'reply-arrived',
  'reply-without-demands',
  'reply-copy-to-decide',
  'reply-copy-sent-back',
  'reply-due',
  'reply-overdue',
  'reply-clock-missing',
  'reply-reminder',
  'reply-probable',
  'pen',
] as const;
export type ReplyTaskKind = (typeof replyTaskKinds)[number];

/** Which word of an addressee's clock belongs on the desk. */
export function clockTask(clock: AddresseeClock): ReplyTaskKind | null {
  if (clock.state === 'overdue') return 'reply-overdue';
  if (clock.state === 'due') return 'reply-due';
  const runs = clock.sentOn !== null && clock.state !== 'answered';
  return runs && clock.choice === null ? 'reply-clock-missing' : null;
}

/** A reminder is shown on its day and after it, until it is done. */
export const isDueReminder = (on: Day, done: boolean, newest: Day): boolean =>
  !done && on <= newest;

/** Whether somebody may be the second reader of a copy they did not write. */
export const mayRead = (authors: readonly AccountId[], who: AccountId | null): boolean =>
  who === null || !authors.includes(who);
