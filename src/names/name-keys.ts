import { heardClasses } from './index-grams.ts';
import { prepareName } from './prepare.ts';
import { joined, spell } from './word.ts';
import type { Spelling } from './word.ts';

/** Keys by which a name is found by equality where it stands in a database. */
export type NameKeys = {
  /** To be kept with the name. */
  readonly kept: readonly string[];
  /**
   * To be asked for, one list for each word and one for the whole: who keeps keys of two lists may be meant, and who
   * keeps one of `telling`, which few share.
   */
  readonly asked: readonly (readonly string[])[];
  readonly telling: readonly string[];
  /** Its words in the letters a to z, in their order: `['iliana', 'ivanova']`. */
  readonly plain: readonly string[];
};

/** With fewer consonants left everything sounds alike. */
const LEAST_LEFT = 3;
/** So many consonants few words share. */
const TELLING = 4;
const LETTERS = '-pktlmnr';
const LONG_START = 5;
/** First letters that are kept, so that a word is found before it is typed to its end. */
const STARTS = [3, LONG_START] as const;

/**
 * Keys of a name for a look-up by equality: of two spellings of one name, in whatever scripts, one mostly asks for
 * what the other keeps. So do many names that are others: compare what is found.
 *
 * @example
 * nameKeys('Кънев').plain; // ['kanev']
 */
export function nameKeys(name: string): NameKeys {
  const words = prepareName(name).words.filter(({ kind }) => kind !== 'particle');
  const parts = words.map((word) => heardOf(word));
  // MirHosein Musavi and Mir Hosein Musavi: apart they are other words
  const whole = words.length > 1 ? [heardOf(joined(words))] : [];
  const starts = words.map(({ key }) => startsOf(key));
  // alone it is all there is to go by, and it may be half typed
  const alone =
    parts.length > 1
      ? []
      : [...parts.flatMap(({ asked }) => asked.filter(saysSome)), ...starts.flat().slice(-1)];
  return {
    kept: unique([...[...parts, ...whole].flatMap(({ kept }) => kept), ...starts.flat()]),
    asked: [
      ...parts.map(({ asked }, at) => [...asked, ...(starts[at] ?? []).slice(-1)]),
      ...whole.map(({ asked }) => asked),
    ],
    telling: unique([
      ...[...parts, ...whole].flatMap(({ asked }) => asked.filter(isTelling)),
      ...starts.flat().filter((start) => start.length > LONG_START),
      ...alone,
    ]),
    plain: words.map(({ key }) => key),
  };
}

const isTelling = (key: string): boolean => key.replace('-', '').length >= TELLING;
const saysSome = (key: string): boolean => key.replace('-', '').length >= LEAST_LEFT;
const unique = (keys: readonly string[]): string[] => [...new Set(keys)];

function startsOf(plain: string): string[] {
  return STARTS.filter((length) => plain.length >= length).map(
    (length) => `^${plain.slice(0, length)}`,
  );
}

/**
 * One word of any script: in the letters a to z, and as the consonants heard in it, which most ways to write it in
 * other letters share. Both are empty when it has no letter.
 *
 * @example
 * wordKeys('Жанаозен'); // { plain: 'zhanaozen', heard: 'knkn' }
 */
export function wordKeys(word: string): { readonly plain: string; readonly heard: string } {
  const spelling = spell(word);
  const [, throaty = []] = heardClasses(spelling); // Қ, Kh and H are one
  return { plain: spelling.key, heard: lettersOf(throaty) };
}

const lettersOf = (classes: readonly number[]): string =>
  classes.map((one) => LETTERS.charAt(one)).join('');

/**
 * The consonants heard in it. One of two words may have one more: the shorter one then asks for itself among what
 * is left of others without one, which is kept with a `-`.
 */
function heardOf(word: Spelling): { kept: string[]; asked: string[] } {
  const full = unique(heardClasses(word).map(lettersOf)).filter((heard) => heard !== '');
  const left = unique(full.flatMap(withoutOne));
  return {
    kept: [...full, ...left.map((heard) => `-${heard}`)],
    asked: [...full.flatMap((heard) => [heard, `-${heard}`]), ...left],
  };
}

function withoutOne(heard: string): string[] {
  if (heard.length <= LEAST_LEFT) return [];
  return Array.from({ length: heard.length }, (_, at) => heard.slice(0, at) + heard.slice(at + 1));
}
