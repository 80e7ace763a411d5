import { addDays, addMonths, daysBetween } from './day-rules.ts';
import type { Day } from './day-rules.ts';
import { clockTypes } from './clock-type-rules.ts';
import type { ClockBasis, ClockType, Period } from './clock-type-rules.ts';
import type { ClockState } from './rules.ts';
import { addWorkingDays, nextWorkingDay } from './working-day-rules.ts';
import type { Closed, WorkingWeek } from './working-day-rules.ts';

/** Which clock runs for one addressee, as a drafter said. */
export type ClockChoice = {
  readonly type: ClockType;
  /** Typed instead of what the type has; null: what the type has. */
  readonly typed: {
    readonly acknowledgeDays: number | null;
    readonly answerDays: number | null;
    readonly days: 'calendar' | 'working';
    /** Where it is written. */
    readonly source: string;
  } | null;
};

export type Delay = { readonly announcedOn: Day; readonly until: Day };

/** Everything the clock of one addressee is told from. */
export type ClockFacts = {
  readonly addressee: number;
  /** ISO 3166-1 alpha-2, or ''. */
  readonly country: string;
  readonly sentOn: Day | null;
  readonly arrivedOn: Day | null;
  readonly byPost: boolean;
  readonly acknowledgedOn: Day | null;
  readonly answeredOn: Day | null;
  readonly delays: readonly Delay[];
  readonly closed: readonly Closed[];
  readonly choice: ClockChoice | null;
};

/** Where an addressee stands. Days are `YYYY-MM-DD`. */
export type AddresseeClock = {
  readonly addressee: number;
  readonly state: ClockState;
  readonly sentOn: Day | null;
  readonly acknowledgedOn: Day | null;
  readonly answeredOn: Day | null;
  /** The last day for an answer; null while no clock runs. */
  readonly dueOn: Day | null;
  /** The last day for saying that it arrived. */
  readonly acknowledgeBy: Day | null;
  /** The day from which it is counted; the day itself does not count. */
  readonly countedFrom: Day | null;
  /** Whose days these are: of a rule that binds, typed with its source, or only expected by the drafters. */
  readonly basis: ClockBasis | null;
  readonly choice: ClockChoice | null;
  /** Whether a date the authority gave moved the last day. */
  readonly isMoved: boolean;
};

/** What the post takes where nobody knows when a letter arrived: in doubt for the authority. */
export const DAYS_IN_POST = 10;
/** So long before its last day an answer is called due. */
export const DUE_WITHIN = 7;

/**
 * Where an addressee stands on a day. `today` is the latest day that is not over anywhere on Earth, so
 * that nobody is called late while it is still that day for them.
 */
export function clockOf(facts: ClockFacts, today: Day): AddresseeClock {
  const countedFrom = startOf(facts);
  const { addressee, sentOn, acknowledgedOn, answeredOn, choice } = facts;
  const about = { addressee, sentOn, acknowledgedOn, answeredOn, countedFrom, choice };
  const periods = choice === null ? null : periodsOf(choice);
  if (countedFrom === null || periods === null) {
    const state = beforeAnyDay(facts);
    return { ...about, state, dueOn: null, acknowledgeBy: null, basis: null, isMoved: false };
  }
  const week: WorkingWeek = { country: facts.country, closed: facts.closed };
  const acknowledgeBy = lastDay(countedFrom, periods.acknowledge, week);
  const first = lastDay(countedFrom, periods.answer, week);
  const dueOn = first === null ? null : moved(first, facts.delays);
  const isMoved = dueOn !== first;
  const state = stateOf(facts, { dueOn, isMoved }, today);
  return { ...about, state, dueOn, acknowledgeBy, basis: periods.basis, isMoved };
}

const beforeAnyDay = (facts: ClockFacts): ClockState => {
  if (facts.answeredOn !== null) return 'answered';
  return facts.acknowledgedOn === null ? 'waiting' : 'acknowledged';
};

function stateOf(
  facts: ClockFacts,
  { dueOn, isMoved }: { readonly dueOn: Day | null; readonly isMoved: boolean },
  today: Day,
): ClockState {
  const plain = beforeAnyDay(facts);
  if (plain === 'answered' || dueOn === null) return plain;
  if (today > dueOn) return 'overdue';
  if (isMoved) return 'lawfully-delayed';
  return daysBetween(today, dueOn) <= DUE_WITHIN ? 'due' : plain;
}

/** From the day it arrived; where nobody knows that, from the day it was sent and what the post takes. */
function startOf({ sentOn, arrivedOn, byPost }: ClockFacts): Day | null {
  if (arrivedOn !== null) return arrivedOn;
  return sentOn === null || !byPost ? sentOn : addDays(sentOn, DAYS_IN_POST);
}

/** A date counts that was given before the last day was over: what comes after it is a delay, not a lawful one. */
function moved(first: Day, delays: readonly Delay[]): Day {
  const inOrder = delays.toSorted((a, b) => (a.announcedOn < b.announcedOn ? -1 : 1));
  return inOrder.reduce(
    (due, { announcedOn, until }) => (announcedOn <= due && until > due ? until : due),
    first,
  );
}

/** A period that ends on a day nobody works ends with the next working day (Regulation 1182/71, article 3). */
export function lastDay(from: Day, period: Period | null, week: WorkingWeek): Day | null {
  if (period === null) return null;
  const { amount, unit } = period;
  if (unit === 'working-days') return addWorkingDays(from, amount, week);
  const end = unit === 'months' ? addMonths(from, amount) : addDays(from, amount);
  return nextWorkingDay(end, week);
}

function periodsOf({ type, typed }: ClockChoice): {
  readonly acknowledge: Period | null;
  readonly answer: Period | null;
  readonly basis: ClockBasis;
} {
  if (typed === null) return clockTypes[type];
  const unit = typed.days === 'working' ? 'working-days' : 'calendar-days';
  const period = (amount: number | null): Period | null =>
    amount === null ? null : { amount, unit };
  return {
    acknowledge: period(typed.acknowledgeDays),
    answer: period(typed.answerDays),
    basis: typed.source === '' ? 'expected' : 'typed',
  };
}

/**
 * The day on which a public clock stands still: what arrived and nobody decided on, or nobody let out,
 * may be the answer, so nothing later than its day is said against the authority.
 */
export function publicDay(today: Day, waitingSince: readonly Day[]): Day {
  return waitingSince.reduce((least, day) => (day < least ? day : least), today);
}

/**
 * Where an addressee stands for everybody. `waitingSince` are the days on which something came that is not out: an
 * answer that came late is an answer, so from then on nobody is called late for the days for which it lies with us.
 */
export function publicClockOf(
  facts: ClockFacts,
  today: Day,
  waitingSince: readonly Day[],
): AddresseeClock {
  const clock = clockOf(facts, publicDay(today, waitingSince));
  const isUnsaid = waitingSince.length > 0 && clock.state === 'overdue';
  return isUnsaid ? clockOf({ ...facts, choice: null }, today) : clock;
}
