import { isMark } from './pdf-runs.ts';
import type { Run } from './pdf-runs.ts';

/** A part of a page that is read from top to bottom, before the next part. Points from the left side. */
export type Region = {
  readonly runs: readonly Run[];
  readonly left: number;
  readonly right: number;
};

/** No column is narrower than its neighbour's gutter; the widest of these gaps is searched for. */
const GUTTER = 11;
const STEP = 3;
/** Of places where a gap may be; a page can be as wide as a house. */
const MOST_STEPS = 250;
const LEAST_RUNS = 4;
/** Columns within columns: two of names within two of text, no more. */
const DEEPEST = 3;
/** Strings shorter than this are no lines of prose. */
const PROSE = 26;
/** A page with more strings than this is a drawing; its parts are read in rows. */
const MOST_RUNS = 1500;

/**
 * The parts of a page in reading order: where the space between two columns goes down over several lines, the
 * left column comes before the right one. A table looks the same; it is drawn row by row and has short cells,
 * so its rows are kept together.
 */
export function regionsOf(runs: readonly Run[], depth = 0): Region[] {
  const whole = regionOf(runs);
  if (runs.length < 2 * LEAST_RUNS || runs.length > MOST_RUNS || depth > DEEPEST) return [whole];
  const band = widestBand(runs, whole);
  if (!band) return [whole];
  const { above, left, right, below } = band;
  return [
    ...(above.length > 0 ? regionsOf(above, depth + 1) : []),
    ...regionsOf(left, depth + 1),
    ...regionsOf(right, depth + 1),
    ...(below.length > 0 ? regionsOf(below, depth + 1) : []),
  ];
}

function regionOf(runs: readonly Run[]): Region {
  const left = Math.min(...runs.map(({ x0 }) => x0));
  return { runs, left, right: Math.max(left, ...runs.map(({ x1 }) => x1)) };
}

type Band = { above: Run[]; left: Run[]; right: Run[]; below: Run[] };

/** The columns with the most lines, whichever gap parts them. */
function widestBand(runs: readonly Run[], { left, right }: Region): Band | null {
  const sorted = runs.toSorted((a, b) => a.y - b.y || a.x0 - b.x0);
  let best: Band | null = null;
  const step = Math.max(STEP, (right - left) / MOST_STEPS);
  for (let at = left + GUTTER; at < right - 2 * GUTTER; at += step) {
    for (const stretch of stretchesWithout(sorted, at)) {
      const band = bandOf(sorted, stretch, at);
      if (band && weight(band) > (best ? weight(best) : 0)) best = band;
    }
  }
  return best;
}

function weight({ left, right }: Band): number {
  return Math.min(left.length, right.length);
}

/** Stretches of consecutive strings, top to bottom, none of which crosses the gap at `at`: [from, to). */
function stretchesWithout(sorted: readonly Run[], at: number): [number, number][] {
  const found: [number, number][] = [];
  let from = 0;
  for (let index = 0; index <= sorted.length; index += 1) {
    const run = sorted[index];
    if (run && !(run.x0 < at + GUTTER && run.x1 > at)) continue;
    if (index - from >= 2 * LEAST_RUNS) found.push([from, index]);
    from = index + 1;
  }
  return found;
}

function bandOf(sorted: readonly Run[], [from, to]: [number, number], at: number): Band | null {
  const inside = sorted.slice(from, to);
  const right = inside.filter(({ x0 }) => x0 > at);
  const first = inside.filter(({ x0 }) => x0 <= at);
  if (Math.min(first.length, right.length) < LEAST_RUNS) return null;
  const left = withoutTail(first, right);
  const tail = first.filter((run) => !left.includes(run));
  if (Math.min(left.length, right.length) < LEAST_RUNS) return null;
  if (!overlap(left, right) || !areColumns(left, right)) return null;
  const above = sorted.slice(0, from);
  return { above, left, right, below: [...tail, ...sorted.slice(to)] };
}

/** Lines below both columns that are short enough to fit under the left one: drawn last, they come last. */
function withoutTail(left: readonly Run[], right: readonly Run[]): Run[] {
  const bottom = Math.max(...right.map(({ y }) => y));
  const lastRight = Math.max(...right.map(({ order }) => order));
  return left.filter(({ y, size, order }) => y < bottom + size * 0.5 || order < lastRight);
}

function overlap(left: readonly Run[], right: readonly Run[]): boolean {
  const [a, b] = [spanOf(left), spanOf(right)];
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared > 0.4 * Math.min(a.bottom - a.top, b.bottom - b.top);
}

function spanOf(runs: readonly Run[]): { top: number; bottom: number } {
  const heights = runs.map(({ y }) => y);
  return { top: Math.min(...heights), bottom: Math.max(...heights) };
}

/** A table is drawn across, row after row; columns are drawn down, or their lines are prose. */
function areColumns(left: readonly Run[], right: readonly Run[]): boolean {
  if (mostlyMarks(left)) return false;
  const rows = Math.min(rowsShared(left, right), rowsShared(right, left));
  if (rows < 0.5 * Math.min(left.length, right.length)) return true;
  const ofLeft = new Set(left);
  const drawn = [...left, ...right].toSorted((a, b) => a.order - b.order);
  const crossings = drawn.filter(
    (run, at) => at > 0 && ofLeft.has(run) !== ofLeft.has(drawn[at - 1] ?? run),
  );
  return crossings.length <= 2 || (isProse(left) && isProse(right));
}

/** Lines of some length, of which not few begin in the middle of a sentence. */
function isProse(runs: readonly Run[]): boolean {
  const small = runs.filter(({ text }) => /^[\p{Ll}\p{Lo}]/u.test(text)).length;
  return middleLength(runs) >= PROSE && small > 0.25 * runs.length;
}

/** How many of these stand beside one of those. */
function rowsShared(these: readonly Run[], those: readonly Run[]): number {
  return these.filter((run) => those.some((other) => sameRow(run, other))).length;
}

function mostlyMarks(runs: readonly Run[]): boolean {
  const marks = runs.filter(({ text }) => isMark(text) || /^[\d.)]+$/.test(text));
  return marks.length * 2 > runs.length;
}

export function sameRow(one: Run, other: Run): boolean {
  return Math.abs(one.y - other.y) < 0.4 * Math.max(one.size, other.size);
}

function middleLength(runs: readonly Run[]): number {
  const lengths = runs.map(({ text }) => text.length).toSorted((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}
