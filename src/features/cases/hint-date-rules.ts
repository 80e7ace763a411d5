import { bare } from './hint-word-rules.ts';

/** A date as a sentence says it: `14 September` has no year. */
export type SaidDate = {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
};

const months = new Map<
  string,
  { readonly pattern: string; readonly numbers: Map<string, number> }
>();

/** The months of a language as its own calendar names them, in both cases that languages decline. */
function monthsOf(language: string) {
  const known = months.get(language);
  if (known) return known;
  const numbers = new Map<string, number>();
  for (const options of [{ month: 'long' }, { month: 'long', day: 'numeric' }] as const) {
    const format = new Intl.DateTimeFormat(language, {
      ...options,
      timeZone: 'UTC',
      calendar: 'gregory',
    });
    for (let month = 1; month <= 12; month += 1) {
      const part = format
        .formatToParts(new Date(Date.UTC(2011, month - 1, 15)))
        .find(({ type }) => type === 'month');
      if (part) numbers.set(bare(part.value), month);
    }
  }
  const pattern = [...numbers.keys()].toSorted((a, b) => b.length - a.length).join('|');
  months.set(language, { pattern, numbers });
  return { pattern, numbers };
}

/** The dates a sentence names, however partial. */
export function saidDates(sentence: string, language: string): readonly SaidDate[] {
  const text = bare(sentence);
  const { pattern, numbers } = monthsOf(language);
  const found: SaidDate[] = [];
  const link = '\\s?(?:st|nd|rd|th|er|[.ºª])?\\s{1,2}(?:de\\s|of\\s)?';
  const year = '(?:,?\\s{1,2}(?:de\\s|of\\s)?(\\d{4})(?!\\d))?';
  const dayFirst = new RegExp(`(?<![\\d.])(\\d{1,2})${link}(${pattern})(?!\\p{L})${year}`, 'gu');
  const monthFirst = new RegExp(`(?<!\\p{L})(${pattern})\\s(\\d{1,2})(?!\\d)${year}`, 'gu');
  const monthOnly = new RegExp(`(?<!\\p{L})(${pattern})(?!\\p{L})${year}`, 'gu');
  const number = (digits: string | undefined): number | null =>
    digits === undefined ? null : Number(digits);
  let left = text;
  const scan = (form: RegExp, read: (parts: readonly (string | undefined)[]) => SaidDate): void => {
    for (const match of left.matchAll(form)) found.push(read(match));
    left = left.replaceAll(form, ' ');
  };
  scan(/(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/gu, ([, y, m, d]) => ({
    year: number(y),
    month: number(m),
    day: number(d),
  }));
  scan(dayFirst, ([, d, m, y]) => ({
    year: number(y),
    month: numbers.get(m ?? '') ?? null,
    day: number(d),
  }));
  scan(monthFirst, ([, m, d, y]) => ({
    year: number(y),
    month: numbers.get(m ?? '') ?? null,
    day: number(d),
  }));
  scan(monthOnly, ([, m, y]) => ({
    year: number(y),
    month: numbers.get(m ?? '') ?? null,
    day: null,
  }));
  scan(/(?<![\d./-])((?:19|20)\d{2})(?![\d./-])/gu, ([, y]) => ({
    year: number(y),
    month: null,
    day: null,
  }));
  return found;
}

/** `day`: the very day; `about`: it fits but is less exact; `other`: it is another date. */
export type DateFit = 'day' | 'about' | 'other';

/** How a date that was said fits a span of days. Asked for every fact of a file: what can be is computed once. */
export function fitterOf(
  said: SaidDate,
): (span: { readonly earliest: string | null; readonly latest: string | null }) => DateFit {
  const known = said.year === null ? null : rangeIn(said, said.year);
  return ({ earliest, latest }) => {
    if (earliest === null || latest === null) return 'about';
    const exact = said.day !== null && earliest === latest ? 'day' : 'about';
    if (known !== null) return meets(known, earliest, latest) ? exact : 'other';
    const from = Number(earliest.slice(0, 4));
    const to = Math.min(Number(latest.slice(0, 4)), from + LONGEST_SPAN);
    for (let year = from; year <= to; year += 1)
      if (meets(rangeIn(said, year), earliest, latest)) return exact;
    return 'other';
  };
}

const LONGEST_SPAN = 30;

type Range = { readonly first: string; readonly last: string };

function rangeIn({ month, day }: SaidDate, year: number): Range {
  return {
    first: `${year}-${two(month ?? 1)}-${two(day ?? 1)}`,
    last: `${year}-${two(month ?? 12)}-${two(day ?? 31)}`,
  };
}

const meets = ({ first, last }: Range, earliest: string, latest: string): boolean =>
  last >= earliest && first <= latest;

const two = (value: number): string => String(value).padStart(2, '0');
