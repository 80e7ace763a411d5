import { readPartialDate } from '#kernel/partial-date';
import type { CaseId, Content, EntryId } from './rules.ts';

/** What a day is about: a key date of a case, a hearing of a charge, or an upkeep of the file. */
export type DeadlineKind = Content<'key-date'>['type'] | 'risk' | 'review';

/** A day, or a stretch of days of which one is meant, that somebody has to be ready for. */
export type Deadline = {
  readonly caseId: CaseId;
  readonly caseTitle: string;
  readonly language: string;
  /** The entry it stands in: the case itself for its review. */
  readonly entryId: EntryId;
  readonly kind: DeadlineKind;
  /** Of a risk note the name of whom it is about, of a review why the case is kept. */
  readonly what: string;
  readonly place: string;
  /** EDTF as written. */
  readonly date: string;
  readonly earliest: string;
  readonly latest: string;
  readonly remindDays: number;
};

/**
 * `now`: today, or some day of the stretch that has begun. `past`: it passed by itself, as a hearing
 * does. `overdue`: it was to be done by then and is not, as a risk note that nobody renewed.
 */
export type DeadlineState = 'overdue' | 'now' | 'soon' | 'later' | 'past';

export type StandingDeadline = Deadline & { readonly state: DeadlineState };

/** Hearings of a charge have no number of days of their own. */
export const HEARING_DAYS = 14;
/** How long before the review of a case its day is told. */
export const REVIEW_DAYS = 30;
/** What has passed is still shown so long, so that what came of it is written down. */
export const SHOWN_AFTER = 14;

/** How many days a risk note holds: the greater the danger, the sooner it is looked at again. */
export const RISK_DAYS: Readonly<Record<Content<'risk'>['level'], number>> = {
  extreme: 7,
  high: 30,
  raised: 90,
  low: 180,
};

const DAY = 86_400_000;

const FIRST = Date.parse('0001-01-01');
const LAST = Date.parse('9999-12-31');

/**
 * Within the years that dates here may have.
 *
 * @example addDays('2011-09-28', 5) // '2011-10-03'
 */
export function addDays(day: string, days: number): string {
  const at = Date.parse(`${day}T00:00:00Z`) + days * DAY;
  return new Date(Math.min(Math.max(at, FIRST), LAST)).toISOString().slice(0, 10);
}

const isUpkeep = (kind: DeadlineKind): boolean => kind === 'risk' || kind === 'review';

/** Where a deadline stands on a day, `YYYY-MM-DD`. */
export function stateOf(one: Deadline, today: string): DeadlineState {
  if (one.latest < today) return isUpkeep(one.kind) ? 'overdue' : 'past';
  if (one.earliest <= today) return 'now';
  return addDays(one.earliest, -one.remindDays) <= today ? 'soon' : 'later';
}

const ORDER: readonly DeadlineState[] = ['overdue', 'now', 'soon', 'later', 'past'];

/** With their states, what is most pressing first; what passed longer ago than is shown is left out. */
export function standing(deadlines: readonly Deadline[], today: string): StandingDeadline[] {
  return deadlines
    .map((one) => ({ ...one, state: stateOf(one, today) }))
    .filter(({ state, latest }) => state !== 'past' || addDays(latest, SHOWN_AFTER) >= today)
    .toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || inOrder(a, b));
}

/** What is to come by its first day, what has passed with the latest first. */
function inOrder(a: StandingDeadline, b: StandingDeadline): number {
  const [one, other] = [`${a.earliest} ${a.latest}`, `${b.earliest} ${b.latest}`];
  const direction = a.state === 'past' ? -1 : 1;
  return one === other ? 0 : one < other ? -direction : direction;
}

/** On the desk stands what needs somebody in these days; a case shows all that is to come. */
export function pressing(deadlines: readonly StandingDeadline[]): StandingDeadline[] {
  return deadlines.filter(({ state }) => state !== 'later');
}

/** A hearing of a charge as a deadline; null while nobody knows when it is. */
export function hearingSpan(
  date: string,
): { readonly earliest: string; readonly latest: string } | null {
  const read = readPartialDate(date);
  const earliest = read?.earliest ?? read?.latest;
  const latest = read?.latest ?? read?.earliest;
  return earliest && latest ? { earliest, latest } : null;
}

/** Whether today is the day to remind of it: so many days before its first day. */
export function isToRemind(one: Deadline, today: string): boolean {
  return addDays(one.earliest, -one.remindDays) === today;
}
