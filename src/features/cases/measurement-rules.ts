import type { Content } from './rules.ts';

/** One look at a site, from one network on one day. */
export type Measurement = Content<'measure'>['measurements'][number];

/**
 * What looks at a site say together.
 *
 * `one-failed` and `one-unclear`: nothing follows from one look. `mixed`: too few failures, too few
 * networks or days, or too many looks that got through. `again`: it failed, and on the last day
 * every look got through. `blocked`: see `BLOCKED`.
 */
export type Verdict =
  | 'none'
  | 'one-reachable'
  | 'one-failed'
  | 'one-unclear'
  | 'reachable'
  | 'unclear'
  | 'mixed'
  | 'again'
  | 'blocked';

export type Measured = {
  readonly verdict: Verdict;
  /** Looks with an answer, got through or not; those without are `unclear`. */
  readonly looks: number;
  readonly failed: number;
  readonly unclear: number;
  /** Networks that are named and had an answer. */
  readonly networks: number;
  /** From the first look with an answer to the last, both counted. */
  readonly days: number;
};

/**
 * From when on failures may be called blocking. A failed look has many causes besides: OONI calls
 * it an anomaly, warns of false ones, and looks at how large a share of many looks failed, on which
 * networks and over what time. So: at least three failures, on two networks and two days, and no more
 * than one look in five that got through.
 */
export const BLOCKED = { failed: 3, networks: 2, days: 2, share: 0.8 } as const;

/**
 * What looks at one site say together. The same look entered twice counts once.
 *
 * @example whatMeasurementsSay([{ date: '2011-09-14', network: 'AS9198', result: 'failed', … }])
 * // { verdict: 'one-failed', looks: 1, failed: 1, … }
 */
export function whatMeasurementsSay(measurements: readonly Measurement[]): Measured {
  const all = distinct(measurements);
  const looks = all.filter(({ result }) => result !== 'unclear');
  const failures = looks.filter(({ result }) => result === 'failed');
  const found = {
    looks: looks.length,
    failed: failures.length,
    unclear: all.length - looks.length,
    networks: networksOf(looks),
    days: spanOf(looks),
  };
  return { verdict: verdictOf(all, looks, failures), ...found };
}

function verdictOf(
  all: readonly Measurement[],
  looks: readonly Measurement[],
  failures: readonly Measurement[],
): Verdict {
  const [only] = all;
  if (only === undefined) return 'none';
  if (all.length === 1) return `one-${only.result}`;
  if (looks.length === 0) return 'unclear';
  if (failures.length === 0) return 'reachable';
  const last = looks.map(({ date }) => date).reduce((a, b) => (a > b ? a : b));
  const lastLooks = looks.filter(({ date }) => date === last);
  if (lastLooks.every(({ result }) => result === 'reachable')) return 'again';
  return isBlocked(looks, failures) ? 'blocked' : 'mixed';
}

function isBlocked(looks: readonly Measurement[], failures: readonly Measurement[]): boolean {
  return (
    failures.length >= BLOCKED.failed &&
    networksOf(failures) >= BLOCKED.networks &&
    new Set(failures.map(({ date }) => date)).size >= BLOCKED.days &&
    failures.length >= BLOCKED.share * looks.length
  );
}

function distinct(measurements: readonly Measurement[]): readonly Measurement[] {
  const key = (one: Measurement): string =>
    JSON.stringify([one.date, nameOf(one), one.country, one.result, one.url]);
  return [...new Map(measurements.map((one) => [key(one), one])).values()];
}

const nameOf = ({ network }: Measurement): string => network.trim().toLowerCase();

/** Who does not say from which network they looked cannot be counted as another one. */
function networksOf(looks: readonly Measurement[]): number {
  const named = looks.filter((one) => nameOf(one) !== '');
  return new Set(named.map(nameOf)).size;
}

const DAY = 86_400_000;

function spanOf(looks: readonly Measurement[]): number {
  const days = looks.map(({ date }) => Date.parse(`${date}T00:00:00Z`));
  return days.length === 0 ? 0 : (Math.max(...days) - Math.min(...days)) / DAY + 1;
}
