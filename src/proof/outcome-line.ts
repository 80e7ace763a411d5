import type { Told } from './after-release-acts.ts';
import type { OutcomeRecordedDetail } from './after-release-details.ts';
import { partialSpan } from './edtf-day.ts';

/** Nobody has so many; a hostile bundle could, and laying them out takes time by their square. */
const MOST_STEPS = 2_000;

type Step = Told<OutcomeRecordedDetail>;

/**
 * The steps of one demand that stand, in the order in which they happened: the last one says where the demand
 * stands. A step comes after what was recorded before it, unless it lies wholly earlier: of days that overlap
 * nobody knows which came first. One that replaces another takes its place where its day allows.
 *
 * @param steps of one demand, by their seq
 */
export function outcomeLine(steps: readonly Step[]): readonly Step[] {
  if (steps.length > MOST_STEPS) return steps.filter(({ replaced }) => !replaced);
  const line: Step[] = [];
  for (const step of steps) {
    const { supersedes } = step.detail;
    const at =
      supersedes === null ? -1 : line.findIndex(({ detail }) => detail.outcome === supersedes);
    if (at !== -1) line.splice(at, 1);
    line.splice(at !== -1 && fits(line, step, at) ? at : placeOf(line, step), 0, step);
  }
  return line.filter(({ replaced }) => !replaced);
}

const isBefore = (one: Step, other: Step): boolean =>
  partialSpan(one.detail.on).last < partialSpan(other.detail.on).first;

function fits(line: readonly Step[], step: Step, at: number): boolean {
  const [before, after] = [line[at - 1], line[at]];
  if (before !== undefined && isBefore(step, before)) return false;
  return after === undefined || !isBefore(after, step);
}

function placeOf(line: readonly Step[], step: Step): number {
  const at = line.findLastIndex((before) => !isBefore(step, before));
  return at + 1;
}
