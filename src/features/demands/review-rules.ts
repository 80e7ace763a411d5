import { refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { isWatched, lineOf, stateOf } from './line-rules.ts';
import type { Begins, Stepping } from './line-rules.ts';
import type { DemandState } from './rules.ts';

/** After how many days somebody looks for the first time, where the demand's type has no number of its own. */
const FIRST_REVIEW_DAYS = 30;

/** What harms day by day is looked at sooner, what a parliament decides later. */
const OF_TYPE: Readonly<Record<string, number>> = {
  release: 14,
  protect: 14,
  'medical-care': 7,
  'access-to-lawyer-or-family': 7,
  'change-law': 90,
};

/** The furthest day anybody may put a review off to. */
const FURTHEST_DAYS = 2 * 366;

const DAY = 86_400_000;

export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

const dayAfter = (at: Date, days: number): string => dayOf(new Date(at.getTime() + days * DAY));

/** The day of the first look at a demand of this type whose letter became public now. */
export function firstReviewOn(type: string, at: Date): string {
  return dayAfter(at, OF_TYPE[type] ?? FIRST_REVIEW_DAYS);
}

/** A day of the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Null when somebody may look again on this day: one to come, and not so far off that nobody will. */
export function reviewRefusal(day: string, now: Date): Refusal | null {
  if (day === '') return refuse('invalid', 'review-missing');
  if (!isDay(day)) return refuse('invalid', 'review-unreadable');
  if (day <= dayOf(now)) return refuse('invalid', 'review-past');
  if (day > dayAfter(now, FURTHEST_DAYS)) return refuse('invalid', 'review-far');
  return null;
}

/** Somebody looked again, and nothing had changed. */
export type Review = {
  readonly demand: number;
  readonly lookedAt: Date;
  readonly lookedByName: string;
  readonly nextReviewOn: string;
};

/** A confirmed step and the day of review that its second reader let stand. */
export type Reviewed = Stepping & {
  readonly nextReviewOn: string | null;
  readonly decidedAt: Date | null;
};

/**
 * The day on which somebody looks again: the one set last. Null once nothing is to be watched, or nobody
 * is asked to: a letter that was withdrawn, one of which nothing is known.
 */
export function nextReviewOn(line: {
  readonly begins: Begins;
  readonly firstReviewOn: string | null;
  readonly confirmed: readonly Reviewed[];
  readonly reviews: readonly Pick<Review, 'lookedAt' | 'nextReviewOn'>[];
  readonly closed: boolean;
}): string | null {
  const { begins, confirmed, reviews } = line;
  if (line.closed || !isWatched(stateOf(begins, confirmed))) return null;
  const set = [
    ...confirmed.flatMap(({ nextReviewOn: day, decidedAt: at }) =>
      day === null || at === null ? [] : [{ day, at }],
    ),
    ...reviews.map(({ nextReviewOn: day, lookedAt: at }) => ({ day, at })),
  ].toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return set.at(-1)?.day ?? line.firstReviewOn;
}

/** What happened on the day the demand came to stand as it does; null while it stands as it began. */
export function since(confirmed: readonly Stepping[]): string | null {
  return lineOf(confirmed).at(-1)?.on ?? null;
}

/** Null when somebody may write down that nothing has changed. */
export function lookRefusal(
  line: { readonly state: DemandState; readonly closed: boolean },
  day: string,
  now: Date,
): Refusal | null {
  if (line.closed) return refuse('conflict', 'demands-closed');
  if (!isWatched(line.state)) return refuse('conflict', 'review-none', { state: line.state });
  return reviewRefusal(day, now);
}
