import { calendar, locales, ordinal } from './calendar.ts';
import type { UiLanguage } from './translate.ts';

/** `formatDay('en', '2011-09-14') // '14 September 2011'` */
export function formatDay(language: UiLanguage, day: string): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  return ordinal(language, calendar(language, options).format(new Date(`${day}T00:00:00Z`)));
}

/** Names of zones that French readers know too; French data has offsets only (`UTC+1`). */
const KNOWN_ZONE_NAME = /^(?:[CEW]ES?T|GMT)$/;

function zoneName(instant: Date, timeZone: string, own: string): string {
  const english = calendar('en', { timeZone, timeZoneName: 'short' }).formatToParts(instant);
  const name = english.find(({ type }) => type === 'timeZoneName')?.value ?? own;
  return KNOWN_ZONE_NAME.test(name) ? name : own;
}

/**
 * A moment with the name of its zone.
 *
 * @example formatInstant('en', at) // '15 September 2011 at 10:00 UTC'
 * @example formatInstant('fr', at, 'Europe/Brussels') // '15 septembre 2011 à 12:00 CEST'
 */
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
  const text = calendar(language, options)
    .formatToParts(instant)
    .map(({ type, value }) => (type === 'timeZoneName' ? zoneName(instant, zone, value) : value));
  return ordinal(language, text.join(''));
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
