import { readPartialDate } from '#kernel/partial-date';
import type { DatePart, Season } from '#kernel/partial-date';
import { calendar, ordinal } from './calendar.ts';
import type { MessageKey, Translate } from './translate.ts';

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
  const date = readPartialDate(text);
  if (date === null) return text;
  if (!date.isInterval) return date.from === null ? text : oneDate(t, date.from, options);
  const from = date.from && oneDate(t, date.from, {});
  const to = date.to && oneDate(t, date.to, {});
  if (from && to) return t('ui.date.range', { from, to });
  return from ? t('ui.date.since', { from }) : t('ui.date.until', { to: to ?? text });
}

function plainDate(t: Translate, { year, season, month, day }: DatePart): string {
  if (season !== null) return t(SEASON[season], { year });
  if (year.endsWith('XX')) {
    const [from, to] = [year.replaceAll('X', '0'), year.replaceAll('X', '9')];
    return t('ui.date.between-years', { from, to });
  }
  if (year.endsWith('X')) return t('ui.date.decade', { year: year.replace('X', '0') });
  if (month === null) return String(Number(year));
  const at = new Date(0);
  at.setUTCFullYear(Number(year), month - 1, day ?? 1);
  const dayOfMonth = day === null ? {} : ({ day: 'numeric' } as const);
  const options = { year: 'numeric', month: 'long', ...dayOfMonth } as const;
  return ordinal(t.language, calendar(t.language, options).format(at));
}

type Keys<K extends MessageKey> = Readonly<Record<Season, K>>;

const SEASON = {
  spring: 'ui.date.spring',
  summer: 'ui.date.summer',
  autumn: 'ui.date.autumn',
  winter: 'ui.date.winter',
} as const satisfies Keys<MessageKey>;

const IN_SEASON = {
  spring: 'ui.date.in-spring',
  summer: 'ui.date.in-summer',
  autumn: 'ui.date.in-autumn',
  winter: 'ui.date.in-winter',
} as const satisfies Keys<MessageKey>;

/** "in July 2011", "au printemps 2011"; a full day, a decade or a century needs no such word. */
function inSentence(t: Translate, date: DatePart, said: string): string {
  if (date.season !== null) return t(IN_SEASON[date.season], { year: date.year });
  return date.day !== null || date.year.endsWith('X')
    ? said
    : t('ui.date.in-month', { date: said });
}

function oneDate(t: Translate, date: DatePart, options: PartialDateOptions): string {
  const plain = plainDate(t, date);
  let said = plain;
  if (date.approximate) said = t('ui.date.around', { date: plain });
  else if (options.inSentence) said = inSentence(t, date, plain);
  if (!date.uncertain) return said;
  return t(options.inferred ? 'ui.date.inferred' : 'ui.date.uncertain', { date: said });
}
