import { fold } from './fold.ts';
import { gregorianOf } from './jalali.ts';
import { languages } from './languages.ts';

/** A date in a text: where it stands, in UTF-16 units, and what it says in EDTF. */
export type WrittenDate = {
  readonly start: number;
  readonly end: number;
  /** `2011-09-14`, `2011-09`. */
  readonly edtf: string;
};

type Month = { readonly calendar: 'gregorian' | 'jalali'; readonly month: number };

/** Every name of a month in every language: a French letter may carry an English date. */
const months = ((): ReadonlyMap<string, Month> => {
  const all = new Map<string, Month>();
  const add = (forms: readonly string[], calendar: Month['calendar']): void =>
    forms.forEach((entry, index) => {
      for (const form of entry.split('|')) all.set(fold(form), { calendar, month: index + 1 });
    });
  for (const { head } of languages) add(head.jalali, 'jalali');
  for (const { head } of languages) add(head.months, 'gregorian');
  return all;
})();

const oneOf = (words: Iterable<string>): string =>
  [...new Set(words)]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll('.', String.raw`\.`))
    .join('|');

const links = oneOf(
  languages.flatMap(({ head }) => head.dateLinks.flatMap((entry) => entry.split('|'))).map(fold),
);
const MONTH = `(${oneOf(months.keys())})(?![\\p{L}\\p{M}])\\.?`;
/** Arabic letters write a month twice: `12 مايو/أيار 2020`. */
const AGAIN = `(?:\\s?[/(]\\s?(?:${oneOf(months.keys())})\\)?)?`;
const LINK = `[\\s,،]{0,5}(?:(?:${links})\\s{1,3})?`;
const DAY = String.raw`(?<![\d.,/-])(\d{1,2})(?:st|nd|rd|th|er|ème|ام|مین|م|[.ºª°o])?`;
const YEAR = String.raw`(\d{4})(?!\d)`;

const DAY_MONTH_YEAR = new RegExp(
  `${DAY}[\\s/-]{0,3}(?:(?:${links})\\s)?${MONTH}${AGAIN}[\\s/-]?${LINK}${YEAR}`,
  'gu',
);
const MONTH_DAY_YEAR = new RegExp(
  `(?<![\\p{L}\\p{M}])${MONTH}\\s{0,3}(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)${LINK}${YEAR}`,
  'gu',
);
const MONTH_YEAR = new RegExp(`(?<![\\p{L}\\p{M}])${MONTH}${LINK}${YEAR}`, 'gu');
const YEAR_FIRST = /(?<![\d./-])(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?!\d)/gu;
const YEAR_LAST = /(?<![\d./-])(\d{1,2})([-./])\s?(\d{1,2})\2\s?(\d{4})(?!\d)/gu;
const CHINESE = /(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/gu;

/**
 * The full dates in a stretch of text, in the order they stand in. A date whose order cannot be
 * told (`03/04/2020` in an English letter) is none.
 *
 * @example
 * datesIn('Brussels, 14 September 2011', 'en') // [{ start: 10, end: 27, edtf: '2011-09-14' }]
 */
export function datesIn(text: string, language: string): WrittenDate[] {
  const folded = fold(text);
  if (!/\d/u.test(folded)) return [];
  const persian = language === 'fa';
  const take = (form: RegExp, read: (parts: readonly string[]) => string | null): WrittenDate[] =>
    [...folded.matchAll(form)].flatMap((match) => {
      const edtf = read(match);
      return edtf === null
        ? []
        : [{ start: match.index, end: match.index + match[0].length, edtf }];
    });
  const found = [
    ...take(DAY_MONTH_YEAR, ([, day, month, year]) => named(day, month, year)),
    ...take(MONTH_DAY_YEAR, ([, month, day, year]) => named(day, month, year)),
    ...take(YEAR_FIRST, ([, year, , month, day]) => numeric(persian, year, month, day)),
    ...take(CHINESE, ([, year, month, day]) => numeric(persian, year, month, day)),
    ...take(YEAR_LAST, ([, first, dot, second, year]) =>
      unordered(language, [first, second, year], dot),
    ),
    ...take(MONTH_YEAR, ([, month, year]) => named(undefined, month, year)),
  ];
  const apart: WrittenDate[] = [];
  for (const one of found) {
    if (!apart.some(({ start, end }) => one.start < end && start < one.end)) apart.push(one);
  }
  return apart.toSorted((a, b) => a.start - b.start);
}

function named(day: string | undefined, name = '', year = ''): string | null {
  const known = months.get(name);
  if (known === undefined) return null;
  if (known.calendar === 'jalali') {
    return day === undefined ? null : gregorianOf(Number(year), known.month, Number(day));
  }
  if (day !== undefined) return gregorian(Number(year), known.month, Number(day));
  return isYear(Number(year)) ? `${year}-${String(known.month).padStart(2, '0')}` : null;
}

function numeric(persian: boolean, year = '', month = '', day = ''): string | null {
  const parts = [Number(year), Number(month), Number(day)] as const;
  // In a Persian letter the year 1399 is one of the Iranian calendar; elsewhere it may be a lunar one.
  return persian && parts[0] < 1500 ? gregorianOf(...parts) : gregorian(...parts);
}

/** Day first, unless only the other order is possible; null where both are and either is usual. */
function unordered(
  language: string,
  [first, second, year]: readonly (string | undefined)[],
  dot: string | undefined,
): string | null {
  const [one, two] = [Number(first), Number(second)];
  if (two > 12) return gregorian(Number(year), one, two);
  if (language === 'en' && dot !== '.' && one <= 12 && one !== two) return null;
  return numeric(language === 'fa', year, second, first);
}

function gregorian(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isYear(year) && exists ? date.toISOString().slice(0, 10) : null;
}

function isYear(year: number): boolean {
  return year >= 1900 && year <= 2100;
}
