import { countryCodes } from '#kernel/country-codes';
import { offeredLanguages } from '#kernel/language';
import { locales } from './calendar.ts';
import { countryName, languageName } from './format.ts';
import type { Option } from './forms.tsx';
import type { Translate, UiLanguage } from './translate.ts';

const countries = new Map<UiLanguage, readonly Option[]>();
const languages = new Map<UiLanguage, readonly Option[]>();

/** Sorting 250 names costs more than drawing them: kept for each language of the screens. */
function once(
  known: Map<UiLanguage, readonly Option[]>,
  language: UiLanguage,
  codes: readonly string[],
  nameOf: (language: UiLanguage, code: string) => string,
): readonly Option[] {
  const kept = known.get(language);
  if (kept) return kept;
  const made = codes
    .map((value) => ({ value, text: nameOf(language, value) }))
    .sort((a, b) => a.text.localeCompare(b.text, locales[language]));
  known.set(language, made);
  return made;
}

/** Every country, by name. */
export const countryOptions = (t: Translate): readonly Option[] =>
  once(countries, t.language, countryCodes, countryName);

/** The languages offered by name, and the one that stands there already whatever it is. */
export function languageOptions(t: Translate, also = ''): readonly Option[] {
  const offered = once(languages, t.language, offeredLanguages, languageName);
  if (also === '' || offered.some(({ value }) => value === also)) return offered;
  return [...offered, { value: also, text: languageName(t.language, also) }];
}
