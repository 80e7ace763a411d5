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
const LEAST_BEGUN = 3;

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

/** As somebody would type it. */
export function textOf(terms: readonly Term[]): string {
  return terms
    .map(({ words, not }) => {
      const said = words.map(({ folded }) => folded).join(' ');
      return `${not ? '-' : ''}${words.length > 1 ? `"${said}"` : said}`;
    })
    .join(' ');
}

/** Whether there is anything to look for: what is left out alone is everything else. */
export const isAsked = (terms: readonly Term[]): boolean => terms.some(({ not }) => !not);

/** Words as they are kept, for each word that was typed: what begins so, or is written so in another script. */
export type Spellings = ReadonlyMap<string, readonly string[]>;

/** Whether it says that words stand side by side. */
export const isPhrased = (terms: readonly Term[]): boolean =>
  terms.some(({ words }) => words.length > 1);

/** Whether an index that knows nothing of places can answer it: not that words do not stand side by side. */
export const isIndexed = ({ words, not }: Term): boolean => !not || words.length === 1;

/**
 * The question as the database reads it; empty when there is none. `beside` is what is between the words
 * of a phrase.
 */
export function queryOf(terms: readonly Term[], spellings: Spellings, beside: '<->' | '&'): string {
  return terms
    .map(({ words, not }) => {
      const [only] = words;
      const said =
        words.length === 1 && only !== undefined
          ? formsOf(only, spellings).map(quoted).join(' | ')
          : words
              .map((word) => `(${plainForms(word).map(quoted).join(' | ')})`)
              .join(` ${beside} `);
      return not ? `!(${said})` : `(${said})`;
    })
    .join(' & ');
}

const plainForms = ({ folded, plain }: SearchWord): string[] => [...new Set([folded, plain])];

function formsOf(word: SearchWord, spellings: Spellings): string[] {
  return [...new Set([...plainForms(word), ...(spellings.get(word.folded) ?? [])])];
}

/** The words that may be half typed, or kept in another script; those of a phrase are as they are. */
export function loneWords(terms: readonly Term[]): SearchWord[] {
  return terms.flatMap(({ words: [first, ...others] }) =>
    first === undefined || others.length > 0 ? [] : [first],
  );
}

const ONE_SIGN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;

/** Whether there is enough of it to look for what begins so. */
export function isBegun({ folded }: SearchWord): boolean {
  return folded.length >= LEAST_BEGUN || ONE_SIGN.test(folded);
}

/** Whether a word of a text is one of those that were asked for, so that it can be marked. */
export function marksOf(
  terms: readonly Term[],
  spellings: Spellings,
): (word: SearchWord) => boolean {
  const forms = new Set(
    terms
      .filter(({ not }) => !not)
      .flatMap(({ words }) => words.flatMap((word) => formsOf(word, spellings))),
  );
  return ({ folded, plain }) => forms.has(folded) || forms.has(plain);
}
