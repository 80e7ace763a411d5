import { fold } from './fold.ts';
import { languages } from './languages.ts';

let known: Set<string> | null = null;

/** Names of countries and territories in every language of the reader, from the run-time's own data. */
export function isCountry(text: string): boolean {
  known ??= collect();
  return known.has(fold(text).trim().replace(/^the /u, ''));
}

/** Parts of states and territories as people call them, which the run-time's data do not. */
const PARTS =
  'england|scotland|wales|northern ireland|palestine|palestina|palästina|kurdistan'.split('|');

let stems: Set<string> | null = null;

/** `Iraqi`, `British`: a word of a people, by the beginning of its country's name in English. */
export function namesPlace(word: string): boolean {
  const plain = fold(word);
  if (plain.length < 5 || !/(?:i|an|ish|ese|ch|ic|ean)$/u.test(plain)) return false;
  stems ??= stemsOfCountries();
  return stems.has(plain.slice(0, 4));
}

function stemsOfCountries(): Set<string> {
  const display = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const names = regions().flatMap((region) => display.of(region) ?? []);
  const firsts = names.map((name) => fold(name).slice(0, 4));
  return new Set([...firsts, 'brit', 'engl', 'scot', 'wels', 'dutc', 'kurd', 'amer', 'fren']);
}

function collect(): Set<string> {
  const names = new Set([
    'usa',
    'us',
    'u.s.',
    'u.s.a.',
    'uk',
    'u.k.',
    'eeuu',
    'ee.uu.',
    'holland',
    ...PARTS,
  ]);
  for (const { code } of languages) {
    const display = new Intl.DisplayNames([code], { type: 'region', fallback: 'none' });
    for (const region of regions()) {
      const name = display.of(region);
      if (name !== undefined) names.add(fold(name));
    }
  }
  return names;
}

function regions(): string[] {
  const letters = Array.from({ length: 26 }, (_none, at) => String.fromCodePoint(65 + at));
  return letters.flatMap((one) => letters.map((other) => one + other));
}
