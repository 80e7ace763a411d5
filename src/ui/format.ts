import { calendar, locales, ordinal } from './calendar.ts';
import type { UiLanguage } from './translate.ts';

/** `formatDay('en', '2011-09-14') // '14 September 2011'` */
export function formatDay(language: UiLanguage, day: string): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  return ordinal(language, calendar(language, options).format(new Date(`${day}T00:00:00Z`)));
}

/** `formatInstant('en', at) // '15 September 2011 at 10:00 UTC'` */
export function formatInstant(language: UiLanguage, instant: Date, zone = 'UTC'): string {
  const options = {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
    timeZoneName: 'short',
  } as const;
  return ordinal(language, calendar(language, options).format(instant));
}

/** `formatNumber('en', 11000) // '11,000'` */
export function formatNumber(language: UiLanguage, number: number): string {
  return new Intl.NumberFormat(locales[language]).format(number);
}

/** `formatList('en', ['a', 'b', 'c']) // 'a, b and c'` */
export function formatList(language: UiLanguage, items: readonly string[]): string {
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(items);
}

/** The country's name for an ISO 3166 code; anything else (a name already) is given back as it is. */
export function countryName(language: UiLanguage, country: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return country;
  const names = new Intl.DisplayNames(locales[language], { type: 'region' });
  return names.of(country) ?? country;
}

/** `languageName('en', 'kk') // 'Kazakh'` */
export function languageName(language: UiLanguage, tag: string): string {
  const names = new Intl.DisplayNames(locales[language], { type: 'language' });
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag; // not a language tag: shown as it stands
  }
}
