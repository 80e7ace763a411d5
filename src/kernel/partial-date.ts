/** The first and the last calendar day a date can mean, `YYYY-MM-DD`; null where it is open. */
export type DaySpan = { readonly earliest: string | null; readonly latest: string | null };

/** EDTF numbers them 21 to 24, whatever the hemisphere. */
export const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;
export type Season = (typeof SEASONS)[number];

/** One date as written: `2011`, `2011-09~`, `201X?`, `2011-22`. */
export type DatePart = {
  /** Four characters, an X for a digit nobody knows: `2011`, `201X`, `20XX`. */
  readonly year: string;
  readonly season: Season | null;
  /** 1 to 12; null where it is not said, or said to be unknown (`2011-XX`). */
  readonly month: number | null;
  readonly day: number | null;
  /** `?` or `%`: nobody is sure that it was then. */
  readonly uncertain: boolean;
  /** `~` or `%`: it was about then. */
  readonly approximate: boolean;
  readonly earliest: string;
  readonly latest: string;
};

/** A date, or a time from one date to another. */
export type PartialDate = DaySpan & {
  readonly isInterval: boolean;
  /** null: open (`..`) or unknown. Of a single date both ends are that date. */
  readonly from: DatePart | null;
  readonly to: DatePart | null;
};

/**
 * Why something is not a date. `date-day` names the month (an instant in its middle), its last day
 * and the day that was asked for.
 */
export type DateFault = {
  readonly reason: 'date' | 'date-year' | 'date-month' | 'date-day' | 'date-backwards';
  readonly values: Readonly<Record<string, string | number>>;
};

/**
 * Reads a partial date: EDTF level 1 for years 1 to 9999, without times of day. Null when it is none.
 * A season may be of either hemisphere, so its days are all those that either calls so.
 *
 * @example
 * readPartialDate('2011-09?') // earliest 2011-09-01, latest 2011-09-30, from.uncertain
 * readPartialDate('2011-09/..') // earliest 2011-09-01, latest null
 */
export function readPartialDate(text: string): PartialDate | null {
  const read = readEither(text);
  return 'reason' in read ? null : read;
}

/**
 * Says why a text is no partial date; null when it is one.
 *
 * @example partialDateFault('2011-02-30') // { reason: 'date-day', values: { day: 30, last: 28, … } }
 */
export function partialDateFault(text: string): DateFault | null {
  const read = readEither(text);
  return 'reason' in read ? read : null;
}

const LONGEST = 30; // two full dates with their marks and the stroke between them

function readEither(text: string): PartialDate | DateFault {
  if (text.length > LONGEST) return noDate('date');
  const ends = text.split('/');
  if (ends.length === 1) {
    const date = readPart(text);
    if ('reason' in date) return date;
    const { earliest, latest } = date;
    return { isInterval: false, from: date, to: date, earliest, latest };
  }
  const [first = '', last = ''] = ends;
  return ends.length === 2 ? readInterval(first, last) : noDate('date');
}

const isOpen = (end: string): boolean => end === '' || end === '..';

function readInterval(first: string, last: string): PartialDate | DateFault {
  if (isOpen(first) && isOpen(last)) return noDate('date');
  const from = isOpen(first) ? null : readPart(first);
  const to = isOpen(last) ? null : readPart(last);
  if (from && 'reason' in from) return from;
  if (to && 'reason' in to) return to;
  if (from && to && from.earliest > to.latest) return noDate('date-backwards');
  const [earliest, latest] = [from?.earliest ?? null, to?.latest ?? null];
  return { isInterval: true, from, to, earliest, latest };
}

const PART = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%]?)$/;

function readPart(text: string): DatePart | DateFault {
  const match = PART.exec(text);
  if (match === null) return noDate(/^\d{5,}(?!\d)/.test(text) ? 'date-year' : 'date');
  const [, year = '', second = '', third = '', mark] = match;
  const isVague = year.endsWith('X');
  // there was no year 0, and the database knows none
  if (isVague ? second !== '' || year.startsWith('00') : Number(year) === 0) {
    return noDate('date-year');
  }
  const span = spanOf(year, second, third);
  if ('reason' in span) return span;
  return {
    year,
    ...span,
    uncertain: mark === '?' || mark === '%',
    approximate: mark === '~' || mark === '%',
  };
}

type Known = Pick<DatePart, 'season' | 'month' | 'day' | 'earliest' | 'latest'>;

function spanOf(year: string, second: string, third: string): Known | DateFault {
  const [month, day] = [numberOf(second), numberOf(third)];
  if (month === null) {
    if (day !== null) return noDate('date'); // the 14th of nobody knows which month
    const earliest = `${year.replaceAll('X', '0')}-01-01`;
    const latest = `${year.replaceAll('X', '9')}-12-31`;
    return { season: null, month, day, earliest, latest };
  }
  if (month > 20) return third === '' ? seasonOf(year, month) : noDate('date');
  if (month === 0 || month > 12) return noDate('date-month');
  const last = lastDay(Number(year), month);
  if (day === 0 || (day !== null && day > last)) {
    return noDate('date-day', { day, last, month: Date.UTC(Number(year), month - 1, 15, 12) });
  }
  const stem = `${year}-${second}`;
  const [earliest, latest] = [`${stem}-${two(day ?? 1)}`, `${stem}-${two(day ?? last)}`];
  return { season: null, month, day, earliest, latest };
}

/** Spring is March to May in the north and September to November in the south, and so on. */
function seasonOf(year: string, number: number): Known | DateFault {
  const season = SEASONS[number - 21];
  if (season === undefined) return noDate('date-month');
  const isWithinYear = season === 'spring' || season === 'autumn';
  const next = Number(year) + 1;
  const intoNext =
    next > 9999 ? '9999-12-31' : `${String(next).padStart(4, '0')}-02-${two(lastDay(next, 2))}`;
  return {
    season,
    month: null,
    day: null,
    earliest: isWithinYear ? `${year}-03-01` : `${year}-01-01`,
    latest: isWithinYear ? `${year}-11-30` : intoNext,
  };
}

const numberOf = (digits: string): number | null => (/^\d\d$/.test(digits) ? Number(digits) : null);
const two = (number: number): string => String(number).padStart(2, '0');

function lastDay(year: number, month: number): number {
  const end = new Date(0);
  end.setUTCFullYear(year, month, 0); // day 0 of the next month
  return end.getUTCDate();
}

function noDate(reason: DateFault['reason'], values: DateFault['values'] = {}): DateFault {
  return { reason, values };
}
