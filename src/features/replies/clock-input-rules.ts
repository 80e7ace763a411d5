import { refuse } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import type { ClockChoice } from './clock-rules.ts';
import { clockTypeNames } from './clock-type-rules.ts';
import type { Day } from './day-rules.ts';
import { daysBetween } from './day-rules.ts';
import { LIMITS } from './rules.ts';
import type { Reply } from './rules.ts';
import type { Closed } from './working-day-rules.ts';

/** The form of a clock as it was typed. */
export type TypedClock = {
  readonly type: string;
  readonly acknowledgeDays: string;
  readonly answerDays: string;
  readonly days: string;
  readonly source: string;
};

const MOST_DAYS = 1_000;
const LONGEST_SOURCE = 500;

/** What a drafter typed as a clock; without numbers the type's own days count. */
export function clockChoiceOf(typed: TypedClock): Answer<ClockChoice> {
  const type = clockTypeNames.find((one) => one === typed.type);
  if (type === undefined) return refuse('invalid', 'clock-type-missing');
  const acknowledgeDays = daysOf(typed.acknowledgeDays);
  const answerDays = daysOf(typed.answerDays);
  if (acknowledgeDays === undefined || answerDays === undefined)
    return refuse('invalid', 'clock-days', { most: MOST_DAYS });
  const source = typed.source.trim();
  if (source.length > LONGEST_SOURCE)
    return refuse('invalid', 'clock-source-too-long', { most: LONGEST_SOURCE });
  if (acknowledgeDays === null && answerDays === null)
    return type === 'other' ? refuse('invalid', 'clock-days-missing') : { type, typed: null };
  if (typed.days !== 'calendar' && typed.days !== 'working')
    return refuse('invalid', 'clock-days-kind');
  return { type, typed: { acknowledgeDays, answerDays, days: typed.days, source } };
}

/** Null: left empty; undefined: no number of days. */
function daysOf(typed: string): number | null | undefined {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return null;
  const days = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return days >= 1 && days <= MOST_DAYS ? days : undefined;
}

const LONGEST_CLOSED = 366;

export function closedRefusal({ first, last }: Closed, words: string): Refusal | null {
  if (last < first) return refuse('invalid', 'closed-days-backwards');
  if (daysBetween(first, last) > LONGEST_CLOSED) return refuse('invalid', 'closed-days-too-long');
  return words.length > 200 ? refuse('invalid', 'closed-days-words', { most: 200 }) : null;
}

export function delayRefusal(
  reply: Pick<Reply, 'state' | 'addressee' | 'receivedOn'>,
  until: Day,
  reason: string,
): Refusal | null {
  if (reply.state !== 'confirmed') return refuse('conflict', 'reply-not-confirmed');
  if (reply.addressee === null) return refuse('conflict', 'delay-from-nobody');
  if (until <= reply.receivedOn) return refuse('invalid', 'delay-day', { day: reply.receivedOn });
  if (reason === '') return refuse('invalid', 'delay-reason-missing');
  return reason.length > LIMITS.note
    ? refuse('invalid', 'delay-reason-too-long', { most: LIMITS.note })
    : null;
}
