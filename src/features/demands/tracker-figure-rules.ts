import type { DemandState } from './rules.ts';
import { demandStates } from './rules.ts';
import type { QuarterCount, StateCount } from './tracker-list-rules.ts';
import { quarterOf } from './tracker-rules.ts';

/** Three years: more columns than that are not told apart on a phone. */
export const MOST_QUARTERS = 12;
/** So many drawings beside the one of all. */
export const MOST_PANELS = 5;

/** The first quarter drawn on this day. */
export const firstDrawn = (today: string): number => quarterOf(today) - MOST_QUARTERS + 1;

export type Counts = Readonly<Record<DemandState, number>>;

export const NO_COUNTS: Counts = {
  'not-known': 0,
  open: 0,
  pledged: 0,
  'partly-met': 0,
  met: 0,
  reversed: 0,
  overtaken: 0,
  refused: 0,
  withdrawn: 0,
};

export function countsOf(rows: readonly StateCount[]): Counts {
  return rows.reduce(
    (counts, { state, count }) => ({ ...counts, [state]: counts[state] + count }),
    NO_COUNTS,
  );
}

export const totalOf = (counts: Counts): number =>
  demandStates.reduce((sum, state) => sum + counts[state], 0);

/** How many stood where at the end of a quarter. */
export type QuarterState = { readonly quarter: number; readonly counts: Counts };

/** Null as key: all of them together. */
export type Course = { readonly key: string | null; readonly quarters: readonly QuarterState[] };

/** Adds what happened in each quarter up to how it stood at its end, for all together and for each key. */
export function coursesOf(rows: readonly QuarterCount[], today: string): Course[] {
  if (rows.length === 0) return [];
  const last = quarterOf(today);
  const first = Math.min(last, ...rows.map(({ quarter }) => quarter));
  const keys = [...new Set(rows.map(({ key }) => key))];
  const courses = keys.map((key) => ({
    key,
    quarters: courseOf(
      rows.filter((row) => row.key === key),
      first,
      last,
    ),
  }));
  const size = ({ quarters }: Course): number => {
    const end = quarters.at(-1);
    return end === undefined ? 0 : totalOf(end.counts);
  };
  return courses.toSorted((a, b) => size(b) - size(a) || a.key.localeCompare(b.key));
}

function courseOf(rows: readonly QuarterCount[], first: number, last: number): QuarterState[] {
  const quarters: QuarterState[] = [];
  let counts = NO_COUNTS;
  for (let quarter = first; quarter <= last; quarter++) {
    const added = countsOf(rows.filter((row) => row.quarter === quarter));
    const before = counts;
    counts = { ...NO_COUNTS };
    for (const state of demandStates) counts = { ...counts, [state]: before[state] + added[state] };
    quarters.push({ quarter, counts });
  }
  return quarters;
}

/** @example quarterName(8105) // { quarter: 2, year: 2026 } */
export const quarterName = (
  quarter: number,
): { readonly quarter: number; readonly year: number } => ({
  quarter: (quarter % 4) + 1,
  year: Math.floor(quarter / 4),
});
