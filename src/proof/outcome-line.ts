import type { Told } from './after-release-acts.ts';
import type { OutcomeRecordedDetail } from './after-release-details.ts';
import { partialSpan } from './edtf-day.ts';
import type { DaySpan } from './edtf-day.ts';

/** Nobody has so many; a hostile bundle could, and laying them out takes time by their square. */
const MOST_STEPS = 2_000;

type Step = Told<OutcomeRecordedDetail>;
/** A step with the days it may mean: read once, since steps are compared by their square. */
type Laid = { readonly step: Step; readonly span: DaySpan };

/**
 * The steps of one demand that stand, in the order in which they happened: the last one says where the demand
 * stands. A step comes after what was recorded before it, unless it lies wholly earlier: of days that overlap
 * nobody knows which came first. One that replaces another takes its place where its day allows.
 *
 * @param steps of one demand, by their seq
 */
export function outcomeLine(steps: readonly Step[]): readonly Step[] {
  if (steps.length > MOST_STEPS) return steps.filter(({ replaced }) => !replaced);
  const line: Laid[] = [];
  for (const step of steps) {
    const { supersedes, on } = step.detail;
    const laid = { step, span: partialSpan(on) };
    const at =
      supersedes === null
        ? -1
        : line.findIndex((before) => before.step.detail.outcome === supersedes);
    if (at !== -1) line.splice(at, 1);
    line.splice(at !== -1 && fits(line, laid, at) ? at : placeOf(line, laid), 0, laid);
  }
  return line.map(({ step }) => step).filter(({ replaced }) => !replaced);
}

const isBefore = (one: Laid, other: Laid): boolean => one.span.last < other.span.first;

function fits(line: readonly Laid[], laid: Laid, at: number): boolean {
  const [before, after] = [line[at - 1], line[at]];
  if (before !== undefined && isBefore(laid, before)) return false;
  return after === undefined || !isBefore(after, laid);
}

function placeOf(line: readonly Laid[], laid: Laid): number {
  const at = line.findLastIndex((before) => !isBefore(laid, before));
  return at + 1;
}
