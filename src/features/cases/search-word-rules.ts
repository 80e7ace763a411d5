import { PLAIN_LETTERS } from '#kernel/plain-letters';
import { wordKeys } from '#names';

/** A word as it is searched: `at` and `end` say where it stands in the text. */
export type SearchWord = {
  readonly at: number;
  readonly end: number;
  /** Without case and marks, in its own script: `жанаозен`. */
  readonly folded: string;
  /** In the letters a to z and digits: `zhanaozen`. The same as `folded` for most Latin words. */
  readonly plain: string;
  /** The consonants heard in it, in letters of one script for all; empty where that says little. */
  readonly heard: string;
};

/** What is longer is no word anybody would type, and the database refuses it. */
const LONGEST = 60;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
/** Scripts that write words without blanks: two signs are as much of one as can be known. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * The words of a text in any script. `isKept`: to be found later, then the last sign of a run without
 * blanks stands alone too, as every other one begins a pair.
 *
 * @example
 * [...wordsOf('Жаңаөзен, 2011')].map(({ plain }) => plain); // ['zhanaozen', '2011']
 */
export function* wordsOf(text: string, isKept = false): Generator<SearchWord> {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (UNSPACED.test(word)) yield* pairsOf(word, index, isKept);
    else yield wordAt(word, index);
  }
}

function* pairsOf(run: string, at: number, isKept: boolean): Generator<SearchWord> {
  const signs = [...run];
  let place = at;
  for (const [number, sign] of signs.entries()) {
    const pair = sign + (signs[number + 1] ?? '');
    if (isKept || signs[number + 1] !== undefined || signs.length === 1) yield wordAt(pair, place);
    place += sign.length;
  }
}

function wordAt(word: string, at: number): SearchWord {
  const folded = fold(word).slice(0, LONGEST);
  return { at, end: at + word.length, folded, ...formsOf(word, folded) };
}

const PLAIN = /^[a-z0-9]+$/;

function formsOf(word: string, folded: string): { plain: string; heard: string } {
  const digits = folded.replace(/[^0-9]/g, '');
  const { plain, heard } = wordKeys(word);
  const isHeard = digits === '' && heard.length >= LEAST_HEARD;
  return {
    plain: PLAIN.test(folded) ? folded : (plain + digits).slice(0, LONGEST) || folded,
    heard: isHeard ? heard.slice(0, LONGEST) : '',
  };
}
/** With fewer consonants too many words sound alike. */
const LEAST_HEARD = 3;

/** Arabic, Persian and Hindi; the Hindi ones begin six places on. */
const EASTERN_DIGITS = /[٠-٩۰-۹०-९]/gu;

/** One form for all ways to write a word: no case, no marks. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD') // lowering İ leaves a combining dot behind
    .replace(/\p{Mn}/gu, '')
    .replace(/[ßæœøđðþłħıŋςə]/gu, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(EASTERN_DIGITS, (digit) =>
      String((digit >= '०' ? digit.charCodeAt(0) - 6 : digit.charCodeAt(0)) % 16),
    );
}
