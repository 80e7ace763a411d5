import type { DemandState } from './rules.ts';
import type { TrackedDemand } from './tracker-rules.ts';

/** How many demands came to a state in a quarter, less those that left it then. */
export type Tally = {
  readonly dimension: 'type' | 'country';
  readonly key: string;
  readonly quarter: number;
  readonly state: DemandState;
  readonly count: number;
};

/** What these demands add to the sums. */
export function talliesOf(
  demands: readonly Pick<TrackedDemand, 'type' | 'countries' | 'changes'>[],
): Tally[] {
  const sums = new Map<string, Tally>();
  for (const { type, countries, changes } of demands) {
    const keys = [
      { dimension: 'type' as const, key: type },
      ...countries.map((key) => ({ dimension: 'country' as const, key })),
    ];
    for (const { quarter, state, delta } of changes)
      for (const where of keys) add(sums, { ...where, quarter, state, count: delta });
  }
  return [...sums.values()].filter(({ count }) => count !== 0);
}

function add(sums: Map<string, Tally>, one: Tally): void {
  const name = `${one.dimension} ${one.key} ${one.quarter} ${one.state}`;
  const before = sums.get(name);
  sums.set(name, before ? { ...before, count: before.count + one.count } : one);
}
