import { tokensOf } from './tokens.ts';
import { spell } from './word.ts';
import type { Spelling } from './word.ts';

/** The distinct words of many names, and which name has which. */
export type Vocabulary = {
  readonly words: readonly Spelling[];
  /** The numbers of each name's words, each once. */
  readonly wordsOf: readonly (readonly number[])[];
};

const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}'’ʼ?÷.]+/u;
const CLOSE_SCRIPT = /[\p{sc=Han}\p{sc=Hangul}]/u;
const MOST_WORDS = 14;

/**
 * Reads the words of many names, quickly: a word that many bear is read once.
 *
 * @example
 * vocabularyOf(['Paul Murphy', 'PAUL Nuttall']).wordsOf; // [[0, 1], [0, 2]]
 */
export function vocabularyOf(names: readonly string[]): Vocabulary {
  const words: Spelling[] = [];
  const byText = new Map<string, number>();
  const byForm = new Map<string, number>();
  const numberOf = (text: string): number => {
    const lower = text.toLowerCase();
    const known = byText.get(lower);
    if (known !== undefined) return known;
    const spelling = spell(text);
    const form = `${spelling.key} ${spelling.spoken} ${spelling.unvowelled}`;
    const number = byForm.get(form) ?? words.length;
    if (number === words.length) words.push(spelling);
    byForm.set(form, number);
    byText.set(lower, number);
    return number;
  };
  const wordsOf = names.map((name) => [...new Set(wordTexts(name).map(numberOf))]);
  return { words, wordsOf };
}

function wordTexts(name: string): string[] {
  return name
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .flatMap((word) => (CLOSE_SCRIPT.test(word) ? tokensOf(word).map(({ text }) => text) : [word]));
}
