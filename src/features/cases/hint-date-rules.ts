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
export function fitOf(
  said: SaidDate,
  { earliest, latest }: { readonly earliest: string | null; readonly latest: string | null },
): 'day' | 'about' | 'other' {
  if (earliest === null || latest === null) return 'about';
  const from = Number(earliest.slice(0, 4));
  const to = Math.min(Number(latest.slice(0, 4)), from + 30);
  for (let year = said.year ?? from; year <= (said.year ?? to); year += 1) {
    const { month, day } = said;
    const first = `${year}-${two(month ?? 1)}-${two(day ?? 1)}`;
    const last = `${year}-${two(month ?? 12)}-${two(day ?? 31)}`;
    if (last < earliest || first > latest) continue;
    return day !== null && earliest === latest ? 'day' : 'about';
  }
  return 'other';
}

const two = (value: number): string => String(value).padStart(2, '0');
