import type { UiLanguage } from './translate.ts';
import { uiLanguages } from './translate.ts';

function supported(tag: string | undefined): UiLanguage | null {
  const base = tag?.trim().toLowerCase().split('-')[0];
  return uiLanguages.find((language) => language === base) ?? null;
}

function fromHeader(header: string): UiLanguage | null {
  const wishes = header
    .slice(0, 500) // a header can be as long as a request allows; nobody speaks that many languages
    .split(',')
    .map((part) => {
      const [tag, ...parameters] = part.split(';');
      const quality = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  for (const { tag } of wishes) {
    const language = supported(tag);
    if (language) return language;
  }
  return null;
}

/**
 * The language of the screens: what the address asks for, else what was chosen before,
 * else what the browser prefers, else English.
 *
 * @example pickLanguage({ query: 'fr', cookie: undefined, header: 'en-GB,en;q=0.8' }) // 'fr'
 */
export function pickLanguage(wish: {
  readonly query?: string | undefined;
  readonly cookie?: string | undefined;
  readonly header?: string | undefined;
}): UiLanguage {
  return supported(wish.query) ?? supported(wish.cookie) ?? fromHeader(wish.header ?? '') ?? 'en';
}
