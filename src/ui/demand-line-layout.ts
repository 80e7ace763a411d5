import { readPartialDate } from '#kernel/partial-date';
import type { CertaintyLevel } from './certainty-marks.tsx';
import type { DemandStateName } from './demand-marks.tsx';

/** One dated step of a demand's life; `on` is EDTF. */
export type LineStep = {
  readonly state: DemandStateName;
  readonly on: string;
  readonly certainty: CertaintyLevel | null;
  /** A later step says that this one was wrong: it stays to be seen, and counts no more. */
  readonly superseded: boolean;
};

/** What became of one demand between two days, `YYYY-MM-DD`: from the letter's release until now. */
export type LineShown = {
  readonly state: DemandStateName;
  readonly steps: readonly LineStep[];
  readonly from: string;
  readonly to: string;
};

export type PlacedStep = LineStep & {
  readonly x: number;
  readonly y: number;
  /** The days it can mean, drawn as a thin line; null where that is one place. */
  readonly span: readonly [number, number] | null;
};

/** A stretch between two steps, at the height of the state that held. */
export type Stretch = {
  readonly state: DemandStateName;
  readonly from: number;
  readonly to: number;
  readonly y: number;
  /** Where the stretch before it lay: the line climbs or falls from there; null for the first. */
  readonly before: number | null;
};

export type LineLayout = {
  readonly steps: readonly PlacedStep[];
  readonly stretches: readonly Stretch[];
};

export const LINE_WIDTH = 260;
export const LINE_HEIGHT = 48;
/** Room for half a sign at both ends. */
const EDGE = 9;
/** Signs closer than that would lie on each other. */
const ROOM = 13;
const FLOOR = 38;

/** The better it stands, the higher the line runs; what was undone falls back to the floor. */
const HEIGHTS: Readonly<Record<DemandStateName, number>> = {
  'not-known': FLOOR,
  open: FLOOR,
  pledged: 28,
  'partly-met': 19,
  met: 10,
  reversed: FLOOR,
  overtaken: FLOOR,
  refused: FLOOR,
  withdrawn: FLOOR,
};

/** What more there is stands in the words beside the drawing. */
const MOST_DRAWN = 18;

const DAY_MS = 86_400_000;
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * Where everything of a line stands in a room of `LINE_WIDTH` by `LINE_HEIGHT`.
 *
 * A step whose day is only partly known stands in the middle of the days it can mean.
 */
export function layoutLine(line: LineShown): LineLayout {
  const scale = scaleOf(line);
  const placed = line.steps
    .flatMap((step) => {
      const days = daysOf(step.on, line);
      return days === null ? [] : [{ step, days }];
    })
    .toSorted((a, b) => a.days[0] - b.days[0] || a.days[1] - b.days[1])
    .slice(-MOST_DRAWN);
  const middles = placed.map(({ days: [first, last] }) => scale((first + last) / 2));
  const xs = apart(middles);
  const steps = placed.map(({ step, days: [first, last] }, at): PlacedStep => {
    const span = [round(scale(first)), round(scale(last))] as const;
    const x = round(xs[at] ?? EDGE);
    return { ...step, x, y: HEIGHTS[step.state], span: span[1] - span[0] > 4 ? span : null };
  });
  return { steps, stretches: stretchesOf(line, steps) };
}

function scaleOf({ from, to }: LineShown): (day: number) => number {
  const first = dayNumber(from);
  const last = Math.max(first, dayNumber(to)); // a clock that was set back turns nothing round
  const length = Math.max(1, last - first);
  const inside = (day: number) => Math.min(last, Math.max(first, day));
  return (day) => EDGE + ((inside(day) - first) / length) * (LINE_WIDTH - 2 * EDGE);
}

function daysOf(on: string, line: LineShown): readonly [number, number] | null {
  const date = readPartialDate(on);
  if (date === null) return null;
  return [dayNumber(date.earliest ?? line.from), dayNumber(date.latest ?? line.to)];
}

/** Pushes signs apart where they would lie on each other: to the right, then back from the end. */
function apart(xs: readonly number[]): number[] {
  const pushed: number[] = [];
  for (const x of xs) pushed.push(Math.max(x, (pushed.at(-1) ?? -ROOM) + ROOM));
  const end = LINE_WIDTH - EDGE;
  return pushed.map((x, at) => Math.min(x, end - ROOM * (pushed.length - 1 - at)));
}

function stretchesOf(line: LineShown, steps: readonly PlacedStep[]): Stretch[] {
  const live = steps.filter(({ superseded }) => !superseded);
  const known = live.length > 0 || line.state !== 'not-known';
  const stretches: Stretch[] = [];
  let state: DemandStateName = known ? 'open' : 'not-known';
  let from = EDGE;
  for (const step of live) {
    add(stretches, state, from, step.x);
    [state, from] = [step.state, step.x];
  }
  add(stretches, state, from, LINE_WIDTH - EDGE);
  return stretches;
}

function add(into: Stretch[], state: DemandStateName, from: number, to: number): void {
  const before = into.at(-1)?.y ?? null;
  into.push({ state, from, to, y: HEIGHTS[state], before });
}
