import { readPartialDate } from '#kernel/partial-date';
import type { DemandState, OutcomeId, OutcomeState, Step } from './rules.ts';

/**
 * What may follow what. A further part that is met, or a word given again, is a step of its own; what
 * was wrong is corrected by a step that takes its place, not by going back.
 */
export const TRANSITIONS: Readonly<Record<DemandState, readonly OutcomeState[]>> = {
  'not-known': ['open', 'pledged', 'partly-met', 'met', 'overtaken', 'refused', 'withdrawn'],
  open: ['pledged', 'partly-met', 'met', 'overtaken', 'refused', 'withdrawn'],
  pledged: ['open', 'pledged', 'partly-met', 'met', 'overtaken', 'refused', 'withdrawn'],
  'partly-met': ['partly-met', 'met', 'reversed', 'overtaken', 'refused', 'withdrawn'],
  met: ['reversed'],
  reversed: ['open', 'pledged', 'partly-met', 'met', 'overtaken', 'refused', 'withdrawn'],
  overtaken: ['open'],
  refused: ['pledged', 'partly-met', 'met', 'overtaken', 'refused', 'withdrawn'],
  withdrawn: [],
};

/** While a demand stands so, somebody has to look again on a day that is written down. */
export const WATCHED: readonly DemandState[] = [
  'open',
  'pledged',
  'partly-met',
  'refused',
  'reversed',
];

export const isWatched = (state: DemandState): boolean => WATCHED.includes(state);

/** What a line is made of, of a step. */
export type Stepping = Pick<Step, 'id' | 'state' | 'on' | 'supersedes'>;

/**
 * The steps that count, in the order in which they happened; those one was corrected away from are not
 * among them. A step stands after what was recorded before it, unless it lies wholly earlier: of days
 * that overlap nobody knows which came first. A correction stays in its place where its day allows.
 *
 * @param steps in the order in which they were confirmed
 */
export function lineOf<S extends Stepping>(steps: readonly S[]): readonly S[] {
  const line: S[] = [];
  for (const step of steps) {
    const at = step.supersedes === null ? -1 : line.findIndex(({ id }) => id === step.supersedes);
    if (at !== -1) {
      line.splice(at, 1);
      if (fits(line, step, at)) {
        line.splice(at, 0, step);
        continue;
      }
    }
    line.splice(placeOf(line, step), 0, step);
  }
  return line;
}

type Dated = Pick<Step, 'on'>;

/** Whether one lies wholly before the other. */
function isBefore(one: Dated, other: Dated): boolean {
  const latest = readPartialDate(one.on)?.latest ?? null;
  const earliest = readPartialDate(other.on)?.earliest ?? null;
  return latest !== null && earliest !== null && latest < earliest;
}

function fits(line: readonly Dated[], step: Dated, at: number): boolean {
  const [before, after] = [line[at - 1], line[at]];
  const isEarlier = before !== undefined && isBefore(step, before);
  const isLater = after !== undefined && isBefore(after, step);
  return !isEarlier && !isLater;
}

function placeOf(line: readonly Dated[], step: Dated): number {
  let at = line.length;
  for (let before = line[at - 1]; before !== undefined; before = line[at - 1]) {
    if (!isBefore(step, before)) break;
    at -= 1;
  }
  return at;
}

export type Begins = 'open' | 'not-known';

/** Where a demand stands: as its last step says, or as it began. */
export function stateOf(begins: Begins, steps: readonly Stepping[]): DemandState {
  return lineOf(steps).at(-1)?.state ?? begins;
}

/** The first two neighbours of a line of which the second cannot follow the first; null when all can. */
export function breakIn(
  begins: Begins,
  line: readonly Stepping[],
): { readonly from: DemandState; readonly to: OutcomeState } | null {
  let from: DemandState = begins;
  for (const { state: to } of line) {
    if (!TRANSITIONS[from].includes(to)) return { from, to };
    from = to;
  }
  return null;
}

/** Which steps were corrected away, and by which. */
export function supersededBy(
  steps: readonly Pick<Stepping, 'id' | 'supersedes'>[],
): ReadonlyMap<OutcomeId, OutcomeId> {
  return new Map(
    steps.flatMap(({ id, supersedes }) => (supersedes === null ? [] : [[supersedes, id] as const])),
  );
}

/** Every confirmed step in the order of the line; one that was corrected stands just before what took its place. */
export function wholeLine<S extends Stepping>(steps: readonly S[]): readonly S[] {
  const known = new Map(steps.map((step) => [step.id, step]));
  const chain = (step: S): S[] => {
    const before = step.supersedes === null ? undefined : known.get(step.supersedes);
    return before === undefined ? [step] : [...chain(before), step];
  };
  return lineOf(steps).flatMap(chain);
}
