import edtf from 'edtf';
import type { EdtfDate } from 'edtf';
import { calendar, ordinal } from './calendar.ts';
import type { Translate } from './translate.ts';

export type PartialDateOptions = {
  /** "?" says that we inferred the date, rather than that nobody is sure. */
  readonly inferred?: boolean;
  /** Within a sentence: "in July 2011" rather than "July 2011". */
  readonly inSentence?: boolean;
};

/**
 * A partial date (EDTF) as people say it. Text that is not EDTF comes back as it is.
 *
 * @example formatPartialDate(t, '2011-07', { inSentence: true }) // 'in July 2011'
 * @example formatPartialDate(t, '2011-09?', { inferred: true }) // 'September 2011 (inferred)'
 */
export function formatPartialDate(
  t: Translate,
  text: string,
  options: PartialDateOptions = {},
): string {
  const date = parse(text);
  if (date === null) return text;
  if (date.type === 'Date') return oneDate(t, date, options);
  if (date.type !== 'Interval') return otherDate(t, date.type, date.values, text);
  const from = isDate(date.lower) ? oneDate(t, date.lower, {}) : null;
  const to = isDate(date.upper) ? oneDate(t, date.upper, {}) : null;
  if (from && to) return t('ui.date.range', { from, to });
  if (from) return t('ui.date.since', { from });
  return to ? t('ui.date.until', { to }) : text;
}

function parse(text: string): ReturnType<typeof edtf> | null {
  try {
    return edtf(text);
  } catch {
    return null; // the library throws on what it cannot read
  }
}

function isDate(end: EdtfDate | number | null): end is EdtfDate {
  return typeof end === 'object' && end !== null;
}

/** Bits of the library's mask: which digits are an X. */
const yearDigits = 0b1111;
const monthDigits = 0b110000;
const dayDigits = 0b11000000;

function partsKnown(date: EdtfDate): number {
  const unknown = date.unspecified.value;
  if (unknown & monthDigits) return 1;
  return unknown & dayDigits ? 2 : date.precision;
}

function plainDate(t: Translate, date: EdtfDate): { text: string; parts: number } {
  const [year = 0, month = 0, day = 1] = date.values;
  if (date.unspecified.value & yearDigits) {
    return { text: t('ui.date.decade', { year: String(year) }), parts: 1 };
  }
  const parts = partsKnown(date);
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...(parts >= 2 ? { month: 'long' as const } : {}),
    ...(parts >= 3 ? { day: 'numeric' as const } : {}),
  };
  const at = new Date(Date.UTC(year, parts >= 2 ? month : 0, parts >= 3 ? day : 1));
  return { text: ordinal(t.language, calendar(t.language, options).format(at)), parts };
}

function oneDate(t: Translate, date: EdtfDate, options: PartialDateOptions): string {
  const { text, parts } = plainDate(t, date);
  const unsure = date.uncertain.value > 0;
  const about = date.approximate.value > 0;
  let said = text;
  if (about) said = t('ui.date.around', { date: text });
  else if (options.inSentence && parts < 3) said = t('ui.date.in-month', { date: text });
  if (!unsure) return said;
  return t(options.inferred ? 'ui.date.inferred' : 'ui.date.uncertain', { date: said });
}

function otherDate(t: Translate, type: string, values: readonly number[], text: string): string {
  const [first] = values;
  if (type === 'Decade' && first !== undefined) return t('ui.date.decade', { year: `${first}0` });
  return type === 'Year' && first !== undefined ? String(first) : text;
}
