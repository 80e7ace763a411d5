import { calendar } from './calendar.ts';
import { dayDate, yearOf } from './timeline-span.ts';
import type { UiLanguage } from './translate.ts';

export type Tick = { readonly x: number; readonly label: string; readonly major: boolean };

/** Days to places on the line; long empty stretches are shortened, and say so with a break. */
export type TimeScale = {
  readonly x: (day: number) => number;
  /** The middle of each shortened stretch. */
  readonly breaks: readonly number[];
  readonly ticks: readonly Tick[];
};

type Stretch = {
  readonly from: number;
  readonly days: number;
  readonly weight: number;
  readonly short: boolean;
};

/** An empty stretch may take this part of the line, before it is shortened. */
const MOST_EMPTY = 0.11;
/** Of few stretches each may take more than its even share by this much. */
const ABOVE_EVEN = 1.4;
const ROUNDS = 16;

/** Shortens what is empty for long, and nothing else: within a stretch days stay equally wide. */
function stretchesOf(days: readonly number[]): Stretch[] {
  const gaps = days.slice(1).map((day, at) => day - (days[at] ?? day));
  const share = Math.max(MOST_EMPTY, ABOVE_EVEN / gaps.length);
  let most = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const total = gaps.reduce((sum, gap) => sum + Math.min(gap, most), 0);
    most = Math.max(total * share, 1);
  }
  return gaps.map((gap, at) => {
    const short = gap > 2 * most;
    return { from: days[at] ?? 0, days: gap, weight: short ? most : gap, short };
  });
}

/**
 * The scale for these days, between `left` and `right`.
 *
 * @example timeScale([0, 31], { left: 0, right: 310, language: 'en' }).x(10) // 100
 */
export function timeScale(
  known: readonly number[],
  room: { readonly left: number; readonly right: number; readonly language: UiLanguage },
): TimeScale {
  const days = [...new Set(known)].toSorted((a, b) => a - b);
  const [first = 0] = days;
  const stretches = stretchesOf(days);
  const total = stretches.reduce((sum, { weight }) => sum + weight, 0);
  const unit = (room.right - room.left) / Math.max(total, 1);
  let reached = room.left;
  const placed = stretches.map((one) => {
    const start = reached;
    reached += one.weight * unit;
    return { ...one, start, end: reached };
  });
  const x = (day: number): number => {
    const one = placed.findLast(({ from }) => from <= day);
    if (one === undefined || day < first) return room.left;
    return one.start + Math.min(1, (day - one.from) / one.days) * (one.end - one.start);
  };
  const short = placed.filter((one) => one.short);
  return {
    x,
    breaks: short.map(({ start, end }) => (start + end) / 2),
    ticks: ticksOf(x, { first, last: days.at(-1) ?? first, short }, room.language),
  };
}

type Candidate = { readonly day: number; readonly rank: number };

const MOST_YEARS = 300;
const MONTHS_UP_TO_DAYS = 12 * 366;
const DAYS_UP_TO_DAYS = 70;
/** January is the year; then midsummer, the other quarters, the rest. */
const MONTH_RANKS = [0, 3, 3, 2, 3, 3, 1, 3, 3, 2, 3, 3];

const utc = (year: number, month: number, day = 1): number =>
  Math.round(Date.UTC(year, month, day) / 86_400_000);

type Reach = {
  readonly first: number;
  readonly last: number;
  /** Shortened stretches: months would stand too near to mean anything. */
  readonly short: readonly Stretch[];
};

function candidates({ first, last, short }: Reach): Candidate[] {
  // of the years in a shortened stretch, the last one says where one arrives
  const hidden = ({ day, rank }: Candidate): boolean => {
    const within = short.find(({ from, days }) => day > from && day < from + days);
    return (
      within !== undefined && (rank > 0 || utc(yearOf(day) + 1, 0) < within.from + within.days)
    );
  };
  const [from, to] = [yearOf(first), yearOf(last)];
  const step = Math.max(1, Math.ceil((to - from) / MOST_YEARS));
  const found: Candidate[] = [];
  for (let year = from; year <= to; year += step) {
    found.push({ day: utc(year, 0), rank: 0 });
    if (last - first > MONTHS_UP_TO_DAYS) continue;
    for (let month = 1; month < 12; month += 1) {
      found.push({ day: utc(year, month), rank: MONTH_RANKS[month] ?? 3 });
    }
  }
  if (last - first <= DAYS_UP_TO_DAYS) {
    for (let day = first; day <= last; day += 1) found.push({ day, rank: 4 });
  }
  return found
    .filter((one) => one.day >= first && one.day <= last && !hidden(one))
    .toSorted((a, b) => a.rank - b.rank || a.day - b.day);
}

const APART = 54;

function ticksOf(x: (day: number) => number, reach: Reach, language: UiLanguage): Tick[] {
  const placed: { day: number; rank: number; x: number }[] = [];
  for (const { day, rank } of candidates(reach)) {
    const at = x(day);
    if (placed.every((other) => Math.abs(other.x - at) >= APART)) placed.push({ day, rank, x: at });
  }
  placed.sort((a, b) => a.x - b.x);
  return placed.map((one, index) => ({
    x: one.x,
    major: one.rank === 0,
    label: tickLabel(language, one, index === 0),
  }));
}

/** The first one says its year, the others what they add. */
function tickLabel(
  language: UiLanguage,
  { day, rank }: { day: number; rank: number },
  isFirst: boolean,
): string {
  if (rank === 0) return String(yearOf(day));
  const format = calendar(language, {
    month: 'short',
    ...(rank === 4 ? { day: 'numeric' as const } : {}),
    ...(isFirst ? { year: 'numeric' as const } : {}),
  });
  return format.format(dayDate(day));
}
