import type { DemandState } from './rules.ts';
import type { TrackerFilter } from './tracker-filter-rules.ts';
import type { TrackedDemand } from './tracker-rules.ts';

/** What demands are counted by; of an authority by its id. */
export type Dimension = 'type' | 'country' | 'kind' | 'year' | 'authority';

/** How many demands came to a state in a quarter, less those that left it then. */
export type Tally = {
  readonly dimension: Dimension;
  readonly key: string;
  readonly quarter: number;
  readonly state: DemandState;
  readonly count: number;
};

/** What these demands add to the sums. */
export function talliesOf(
  demands: readonly Pick<
    TrackedDemand,
    'type' | 'countries' | 'kinds' | 'beganOn' | 'authorities' | 'changes'
  >[],
): Tally[] {
  const sums = new Map<string, Tally>();
  for (const demand of demands) {
    const keys = keysOf(demand);
    for (const { quarter, state, delta } of demand.changes)
      for (const where of keys) add(sums, { ...where, quarter, state, count: delta });
  }
  return [...sums.values()].filter(({ count }) => count !== 0);
}

function keysOf(demand: Parameters<typeof talliesOf>[0][number]) {
  const of = (dimension: Dimension, keys: readonly string[]) =>
    keys.map((key) => ({ dimension, key }));
  return [
    ...of('type', [demand.type]),
    ...of('country', demand.countries),
    ...of('kind', demand.kinds),
    ...of('year', [demand.beganOn.slice(0, 4)]),
    ...of('authority', demand.authorities),
  ];
}

function add(sums: Map<string, Tally>, one: Tally): void {
  const name = `${one.dimension} ${one.key} ${one.quarter} ${one.state}`;
  const before = sums.get(name);
  sums.set(name, before ? { ...before, count: before.count + one.count } : one);
}

/** Sums of one dimension; `key` null: of all of them. */
export type Sums = { readonly dimension: Dimension; readonly key: string | null };

/** Which kept sums answer a filter, whatever state it asks for; null when it has to be counted. */
export function sumsOf(filter: TrackerFilter): Sums | null {
  if (filter.q !== null) return null;
  const { type, country, about: kind, year, authority } = filter;
  const asked = Object.entries({ type, country, kind, year, authority } satisfies Record<
    Dimension,
    string | null
  >).filter(([, key]) => key !== null);
  const [first] = asked;
  if (first === undefined) return { dimension: 'type', key: null };
  const dimension = DIMENSIONS.find((one) => one === first[0]);
  return asked.length > 1 || dimension === undefined ? null : { dimension, key: first[1] };
}

const DIMENSIONS: readonly Dimension[] = ['type', 'country', 'kind', 'year', 'authority'];
