import { fold } from './fold.ts';
import { languages } from './languages.ts';
import type { Found } from './letter.ts';
import { because } from './reasons.ts';
import type { LanguageWords } from './words.ts';
import { en } from './words-en.ts';
import { otherLanguages } from './words-other.ts';

type Detected = {
  /** The words to read with: of the language where the reader knows it, else English ones. */
  readonly words: LanguageWords;
  readonly language: string | null;
  readonly found: Found | null;
};

/** A long list of names says nothing more: so many UTF-16 units are looked at. */
const SAMPLE = 120_000;
/** So many common words are the least that is believed. */
const FEWEST = 2;

/** Common words to the languages they are common in, each with what a hit is worth. */
const commonWords = ((): ReadonlyMap<string, readonly string[]> => {
  const lists = [
    ...languages.map(({ code, common }) => [code, common.join(' ')] as const),
    ...otherLanguages,
  ];
  const all = new Map<string, string[]>();
  for (const [code, words] of lists) {
    for (const word of new Set(words.split(' ').map(fold))) {
      all.set(word, [...(all.get(word) ?? []), code]);
    }
  }
  return all;
})();

const WORD = /[\p{L}\p{M}]+/gu;

/**
 * The language most of the text is in, and its words; English words where it cannot be told.
 *
 * @example
 * detectLanguage('Wir fordern die sofortige Freilassung der Gefangenen.').language // 'de'
 */
export function detectLanguage(text: string): Detected {
  const sample = fold(text.slice(0, SAMPLE));
  const hits = countHits(sample);
  const best = [...hits].reduce((top, one) => (one[1].size > top[1].size ? one : top), [
    '',
    { size: 0, words: new Map<string, number>() },
  ] as const);
  const [code, { size, words }] = best;
  if (size < FEWEST) return { words: en, language: null, found: null };
  const frequent = [...words].toSorted((a, b) => b[1] - a[1]).map(([word]) => word);
  return {
    words: languages.find((one) => one.code === code) ?? en,
    language: code,
    found: {
      ...placeOf(sample, frequent[0] ?? ''),
      reason: because('reader.reason.language-words', { words: frequent.slice(0, 3).join(', ') }),
    },
  };
}

type Hits = { readonly size: number; readonly words: ReadonlyMap<string, number> };

function countHits(sample: string): Map<string, Hits> {
  const counts = new Map<string, number>();
  for (const [word] of sample.matchAll(WORD)) {
    if (commonWords.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const hits = new Map<string, { size: number; words: Map<string, number> }>();
  for (const [word, count] of counts) {
    for (const code of commonWords.get(word) ?? []) {
      const one = hits.get(code) ?? { size: 0, words: new Map<string, number>() };
      one.size += count;
      one.words.set(word, count);
      hits.set(code, one);
    }
  }
  return hits;
}

/** Where a word first stands as a word of its own. */
function placeOf(sample: string, word: string): { start: number; end: number } {
  for (const match of sample.matchAll(WORD)) {
    if (match[0] === word) return { start: match.index, end: match.index + word.length };
  }
  return { start: 0, end: 0 };
}
