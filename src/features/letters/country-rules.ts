import { countryCodes } from '#kernel/country-codes';

const languages = ['en', 'fr'] as const;

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

let known: ReadonlyMap<string, string> | null = null;

/** Built once, at the first question: 500 names take a few milliseconds. */
function names(): ReadonlyMap<string, string> {
  if (known !== null) return known;
  const map = new Map<string, string>();
  for (const language of languages) {
    const of = new Intl.DisplayNames([language], { type: 'region' });
    for (const code of countryCodes) map.set(fold(of.of(code) ?? code), code);
  }
  for (const code of countryCodes) map.set(fold(code), code);
  known = map;
  return map;
}

/**
 * The code of a country typed by its name (English or French) or its code. `''` stays `''`; null
 * when we know no such country.
 *
 * @example countryCode('kazakhstan') // 'KZ'
 */
export function countryCode(typed: string): string | null {
  const text = fold(typed);
  return text === '' ? '' : (names().get(text) ?? null);
}
