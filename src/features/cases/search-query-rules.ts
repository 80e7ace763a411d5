import { wordsOf } from './search-word-rules.ts';
import type { SearchWord } from './search-word-rules.ts';
import { quoted } from './search-row-rules.ts';

/**
 * One thing that was asked for: a word, or words that stand side by side. `not`: what has it is left out.
 */
export type Term = {
  readonly words: readonly SearchWord[];
  readonly not: boolean;
};

/** What is longer was not typed by anybody; of more words the first ones are looked for. */
const LONGEST_TEXT = 1_000;
const MOST_TERMS = 12;
const MOST_WORDS = 12;
/** From so many letters on what begins with them is found too; of signs that are words one is enough. */
const LEAST_PREFIX = 3;

const ASKED = /(?<not>(?<=^|\s)[-−])?(?:"(?<phrase>[^"]*)"?|(?<word>[^\s"]+))/gu;

/**
 * Reads what somebody typed to search for: words, `"words side by side"`, `-without`. Any text is a
 * question or none; nothing is a mistake.
 *
 * @example
 * termsOf('"peaceful protest" -sport').map(({ not }) => not); // [false, true]
 */
export function termsOf(text: string): Term[] {
  const typed = text.slice(0, LONGEST_TEXT).replaceAll(/[“”„«»]/gu, '"');
  return [...typed.matchAll(ASKED)]
    .flatMap(({ groups }) => {
      const words = [...wordsOf(groups?.['phrase'] ?? groups?.['word'] ?? '')].slice(0, MOST_WORDS);
      const not = groups?.['not'] !== undefined;
      if (words.length === 0) return [];
      return [{ words, not }];
    })
    .slice(0, MOST_TERMS);
}

/** Whether there is anything to look for: what is left out alone is everything else. */
export const isAsked = (terms: readonly Term[]): boolean => terms.some(({ not }) => !not);

/**
 * The question as the database reads it. `alike` gives further spellings of a word, exactly as they
 * are kept. The last word may be half typed; so may any other.
 */
export function queryOf(
  terms: readonly Term[],
  alike: ReadonlyMap<string, readonly string[]>,
): string {
  const parts = terms.map(({ words, not }) => {
    const [only] = words;
    const said =
      words.length === 1 && only !== undefined
        ? anyOf(only, alike.get(only.folded) ?? [])
        : words.map((word) => exactly(word)).join(' <-> ');
    return not ? `!(${said})` : `(${said})`;
  });
  return parts.join(' & ');
}

function anyOf(word: SearchWord, alike: readonly string[]): string {
  const begins = [...new Set([word.folded, word.plain])].map((form) =>
    isPrefix(form) ? `${quoted(form)}:*` : quoted(form),
  );
  return [...begins, ...alike.map(quoted)].join(' | ');
}

function exactly({ folded, plain }: SearchWord): string {
  return `(${[...new Set([folded, plain])].map(quoted).join(' | ')})`;
}

const ONE_SIGN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;

function isPrefix(form: string): boolean {
  return form.length >= LEAST_PREFIX || ONE_SIGN.test(form);
}

/** Whether a word of a text is one of those that were asked for, so that it can be marked. */
export function marksOf(
  terms: readonly Term[],
  alike: ReadonlyMap<string, readonly string[]>,
): (word: SearchWord) => boolean {
  const forms = new Set<string>();
  const starts: string[] = [];
  for (const { words, not } of terms) {
    if (not) continue;
    for (const word of words) {
      for (const form of [word.folded, word.plain, ...(alike.get(word.folded) ?? [])])
        forms.add(form);
      if (words.length === 1) starts.push(...[word.folded, word.plain].filter(isPrefix));
    }
  }
  return ({ folded, plain }) =>
    forms.has(folded) ||
    forms.has(plain) ||
    starts.some((start) => folded.startsWith(start) || plain.startsWith(start));
}
