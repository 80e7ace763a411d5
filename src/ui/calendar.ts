import type { UiLanguage } from './translate.ts';

export const locales: Readonly<Record<UiLanguage, string>> = { en: 'en-GB', fr: 'fr-FR' };

/** French says "1er mars" but "2 mars"; the formatter knows only the second. */
export function ordinal(language: UiLanguage, text: string): string {
  return language === 'fr' ? text.replace(/^1 (?=\p{L})/u, '1er ') : text;
}

const calendars = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than using it a hundred times: keep them. */
export function calendar(
  language: UiLanguage,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${language}${JSON.stringify(options)}`;
  const known = calendars.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', ...options });
  calendars.set(key, made);
  return made;
}
