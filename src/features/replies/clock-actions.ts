import type { AccountId, LetterId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import { currentVersionForUpdate } from '#letters';
import type { Tx } from '#platform/db';
import type { ClockChoice } from './clock-rules.ts';
import { clockChoiceOf, closedRefusal, delayRefusal } from './clock-input-rules.ts';
import type { TypedClock } from './clock-input-rules.ts';
import { endClockRow, insertChoice, insertClosedDays, insertDelay } from './clock-store.ts';
import { readComingDay, readDay } from './day-rules.ts';
import type { RepliesEnv } from './holding-actions.ts';
import { holdReply } from './holding-actions.ts';
import { insertReminder, markReminder } from './reminder-store.ts';
import type { Reminder } from './reminder-store.ts';
import { LIMITS } from './rules.ts';
import type { ReplyId } from './rules.ts';
import { insertEvent } from './store.ts';

type ForAddressee = {
  readonly letterId: LetterId;
  readonly addressee: number;
  readonly by: AccountId;
};

/** Says which clock runs for an addressee. */
export async function chooseClock(
  env: RepliesEnv,
  input: ForAddressee & { readonly clock: TypedClock },
): Promise<Answer<ClockChoice>> {
  return env.db.transaction(async (tx) => {
    const refused = await addresseeRefusal(tx, input);
    if (refused !== null) return refused;
    const choice = clockChoiceOf(input.clock);
    if (isRefusal(choice)) return choice;
    await insertChoice(tx, { ...input, choice, at: env.now() });
    return choice;
  });
}

/** Days on which an addressee's offices are closed, as typed. */
export async function closeDays(
  env: RepliesEnv,
  input: ForAddressee & { readonly first: string; readonly last: string; readonly words: string },
): Promise<Answer<void>> {
  return env.db.transaction(async (tx) => {
    const refused = await addresseeRefusal(tx, input);
    if (refused !== null) return refused;
    const at = env.now();
    const first = readDay(input.first, at);
    if (isRefusal(first)) return first;
    const last = input.last.trim() === '' ? first : readDay(input.last, at);
    if (isRefusal(last)) return last;
    const wrong = closedRefusal({ first, last }, input.words);
    if (wrong !== null) return wrong;
    await insertClosedDays(tx, { ...input, first, last, at });
    return undefined;
  });
}

/** Takes closed days or an announced date away again. */
export async function endOnClock(
  env: RepliesEnv,
  input: ForAddressee & { readonly table: 'delay' | 'closed'; readonly id: string },
): Promise<Answer<void>> {
  const done = await env.db.transaction((tx) => endClockRow(tx, { ...input, at: env.now() }));
  return done ? undefined : refuse('not-found', 'not-found');
}

/** The authority announced in a reply, with a reason, when it will answer. */
export async function announceDelay(
  env: RepliesEnv,
  input: {
    readonly replyId: ReplyId;
    readonly until: string;
    readonly reason: string;
    readonly by: AccountId;
  },
): Promise<Answer<void>> {
  return env.db.transaction(async (tx) => {
    const held = await holdReply(tx, env, input.replyId);
    if (isRefusal(held)) return held;
    const { reply } = held;
    const at = env.now();
    const until = readDay(input.until, at);
    if (isRefusal(until)) return until;
    const reason = input.reason.trim();
    const refused = delayRefusal(reply, until, reason);
    if (refused !== null || reply.addressee === null)
      return refused ?? refuse('invalid', 'reply-no-such-addressee');
    const { letterId, addressee, id: replyId, receivedOn: announcedOn } = reply;
    const { by } = input;
    const delay = { letterId, addressee, replyId, announcedOn, until, reason };
    await insertDelay(tx, env, { ...delay, by, at });
    await insertEvent(tx, { replyId, event: 'delay-announced', at, by, detail: until });
    return undefined;
  });
}

/** Reminds whoever drafts of a letter on a day. */
export async function remindOn(
  env: RepliesEnv,
  input: {
    readonly letterId: LetterId;
    readonly replyId: ReplyId | null;
    readonly on: string;
    readonly origin: Reminder['origin'];
    readonly note: string;
    readonly by: AccountId;
  },
): Promise<Answer<void>> {
  const at = env.now();
  const on = readComingDay(input.on, at);
  if (isRefusal(on)) return on;
  const note = input.note.trim();
  if (note === '') return refuse('invalid', 'reminder-note-missing');
  if (note.length > LIMITS.note)
    return refuse('invalid', 'reminder-note-too-long', { most: LIMITS.note });
  return env.db.transaction(async (tx) => {
    if ((await currentVersionForUpdate(tx, input.letterId)) === null)
      return refuse('not-found', 'not-found');
    await insertReminder(tx, env, { ...input, on, note, at });
    return undefined;
  });
}

/** Done, or after all not. */
export async function markReminded(
  env: RepliesEnv,
  input: {
    readonly letterId: LetterId;
    readonly id: string;
    readonly done: boolean;
    readonly by: AccountId;
  },
): Promise<Answer<void>> {
  const found = await env.db.transaction((tx) => markReminder(tx, { ...input, at: env.now() }));
  return found ? undefined : refuse('not-found', 'not-found');
}

async function addresseeRefusal(tx: Tx, input: ForAddressee): Promise<Refusal | null> {
  const held = await currentVersionForUpdate(tx, input.letterId);
  const known = held?.version?.content.addressees.some(({ number }) => number === input.addressee);
  return known === true ? null : refuse('not-found', 'not-found');
}
