import { fold } from './fold.ts';
import { languages } from './languages.ts';

let known: Set<string> | null = null;

/** Names of countries and territories in every language of the reader, from the run-time's own data. */
export function isCountry(text: string): boolean {
  known ??= collect();
  return known.has(fold(text).trim().replace(/^the /u, ''));
}

function collect(): Set<string> {
  const names = new Set(['usa', 'us', 'u.s.', 'u.s.a.', 'uk', 'u.k.', 'eeuu', 'ee.uu.', 'holland']);
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
