import type { LetterId } from '#kernel/ids';
import type { OrganisationFace } from './organisation-rules.ts';
import type { Cosigning, RemovalClass } from './rules.ts';

/** How many count behind a letter, as everybody may see it. */
export type PublicCount = {
  readonly letterId: LetterId;
  readonly counted: number;
  /** The moment it was taken; further back where somebody slowed the counter. */
  readonly asOf: Date;
  /** The counter moves once in so many minutes; null: as it is. */
  readonly slowMinutes: number | null;
  /** How many confirmed so far, whatever became of theirs, and when the number moved last. */
  readonly confirmed: number;
  readonly movedAt: Date | null;
};

/** What the letter's own page says of its co-signing. */
export type PublicCosigning = Cosigning & {
  readonly counted: number;
  /** Only where somebody slowed the counter: the moment of the number. */
  readonly countedAsOf: Date | null;
  /** When the number moved last; null while nobody counts. */
  readonly movedAt: Date | null;
};

/** One hour or day of the curve. */
export type CurvePoint = {
  readonly at: Date;
  readonly confirmed: number;
  /** Withdrawn by their owner, or removed. */
  readonly gone: number;
  /** How many counted at its end. */
  readonly total: number;
};

export type CountryCount = { readonly country: string; readonly count: number };

/** Everything the public page of figures shows. */
export type PublicFigures = PublicCount & {
  readonly withdrawn: number;
  readonly removed: readonly { readonly class: RemovalClass; readonly count: number }[];
  /** Not confirmed yet, roughly: an exact number would tell a script what became of its own. */
  readonly waiting: number;
  readonly sealed: {
    readonly number: number;
    readonly lastNo: number;
    readonly counted: number;
    readonly at: Date;
  } | null;
  readonly recount: { readonly at: Date; readonly isRight: boolean } | null;
  readonly step: 'hour' | 'day';
  readonly curve: readonly CurvePoint[];
  /** The countries with the most first; '' where none was given. */
  readonly countries: readonly CountryCount[];
  readonly organisations: readonly OrganisationFace[];
};

/** Numbers of a country are told in steps of so many. */
export const COUNTRY_STEP = 5;

/**
 * A number of a country as it may be told: 5, 10, 15 … or more, null for fewer than five. An exact one would give away
 * the few of another country by subtraction from the whole, and one person by two looks, before and after.
 *
 * @example tellFrom(13) // 10
 */
export const tellFrom = (count: number): number | null =>
  count < COUNTRY_STEP ? null : count - (count % COUNTRY_STEP);

/** When what everybody sees was taken: now, or the last full stretch of a counter that was slowed. */
export function shownAt(now: Date, slowMinutes: number | null): Date {
  if (slowMinutes === null) return now;
  const stretch = slowMinutes * 60_000;
  return new Date(Math.floor(now.getTime() / stretch) * stretch);
}

/** A number in tens, or with two digits that count: 47 is told as 40, 1,234 as 1,200, below ten none. */
export function roughly(number: number): number {
  if (number < 10) return 0;
  const unit = Math.max(10, 10 ** (Math.floor(Math.log10(number)) - 1));
  return Math.floor(number / unit) * unit;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** So long the curve shows hours. */
const HOURLY_DAYS = 3;

export type Tally = {
  readonly hour: Date;
  readonly country: string;
  readonly confirmed: number;
  readonly gone: number;
};

/** The curve without a gap: by the hour in the first days, by the day afterwards. */
export function curveOf(
  tallies: readonly Tally[],
  until: Date,
): Pick<PublicFigures, 'step' | 'curve'> {
  const times = tallies.map(({ hour }) => hour.getTime());
  const first = Math.min(...times);
  if (tallies.length === 0) return { step: 'hour', curve: [] };
  const last = Math.max(...times);
  const step = Math.max(until.getTime(), last) - first > HOURLY_DAYS * DAY ? DAY : HOUR;
  const sums = new Map<number, { confirmed: number; gone: number }>();
  for (const { hour, confirmed, gone } of tallies) {
    const at = Math.floor(hour.getTime() / step) * step;
    const sum = sums.get(at) ?? { confirmed: 0, gone: 0 };
    sums.set(at, { confirmed: sum.confirmed + confirmed, gone: sum.gone + gone });
  }
  const curve: CurvePoint[] = [];
  let total = 0;
  for (let at = Math.floor(first / step) * step; at <= last; at += step) {
    const { confirmed, gone } = sums.get(at) ?? { confirmed: 0, gone: 0 };
    total += confirmed - gone;
    curve.push({ at: new Date(at), confirmed, gone, total });
  }
  return { step: step === DAY ? 'day' : 'hour', curve };
}

/** By country, the most first, then by code; those of whom the same is told in no other order. */
export function countriesOf(tallies: readonly Tally[]): CountryCount[] {
  const counts = new Map<string, number>();
  for (const { country, confirmed, gone } of tallies)
    counts.set(country, (counts.get(country) ?? 0) + confirmed - gone);
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([country, count]) => ({ country, count }))
    .toSorted(
      (a, b) =>
        (tellFrom(b.count) ?? 0) - (tellFrom(a.count) ?? 0) || (a.country < b.country ? -1 : 1),
    );
}
