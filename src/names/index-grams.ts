import { soundsOf } from './sounds.ts';
import type { Spelling } from './word.ts';

/** Grams written: two letters of a to z, or one and an end of the word. */
const LETTERS = 27;
/** Grams heard: three classes of consonants, ends of the word included. */
const CLASSES = 8;
export const WRITTEN_GRAMS = LETTERS * LETTERS;
export const HEARD_GRAMS = CLASSES * CLASSES * CLASSES;

/**
 * Consonants that scripts and languages write for one another; what is not here is not heard: vowels, h, j.
 * Hissing and throaty sounds are one class, for `ch`, `c`, `g`, `x` and `j` are either.
 */
const HEARD = new Map(
  ['bpfvw', 'kgxqKHGszcSZCJX', 'td', 'l', 'm', 'n', 'r'].flatMap((sounds, at) =>
    [...sounds].map((sound): [string, number] => [sound, at + 1]),
  ),
);

const THROATY = 2;
/** What is longer is no word of a name; the counts of grams are bytes. */
const LONGEST_WORD = 64;

/** What a word is found by: its pairs of letters, and its triples of consonants. Each gram once. */
export type Grams = {
  readonly written: readonly number[];
  /** Both ways, where a letter may be silent; `heardLength` counts one way. */
  readonly heard: readonly number[];
  readonly heardLength: number;
  /** Consonants heard: few say little. */
  readonly consonants: number;
};

/**
 * @example
 * gramsOf(spell('Пол')).heard; // the same as of spell('Paul')
 */
export function gramsOf(spelling: Pick<Spelling, 'key' | 'spoken' | 'unvowelled'>): Grams {
  const silent = consonantsOf(spelling, 0);
  const throaty = consonantsOf(spelling, THROATY);
  const heard = heardGrams(silent);
  return {
    written: writtenGrams(spelling.key.slice(0, LONGEST_WORD)),
    heard: [...new Set([...heard, ...heardGrams(throaty)])],
    heardLength: heard.length,
    consonants: silent.length,
  };
}

function writtenGrams(key: string): number[] {
  const grams = new Set<number>();
  let before = 0;
  for (let at = 0; at <= key.length; at += 1) {
    const code = at === key.length ? 0 : key.charCodeAt(at) - 96;
    const letter = code >= 0 && code < LETTERS ? code : -1; // a lost letter is in no gram
    if (letter >= 0 && before >= 0) grams.add(before * LETTERS + letter);
    before = letter;
  }
  return [...grams];
}

/** The classes of the consonants heard in a word, with a silent and with a throaty breath. */
export function heardClasses(
  word: Pick<Spelling, 'spoken' | 'unvowelled'>,
): readonly (readonly number[])[] {
  return [consonantsOf(word, 0), consonantsOf(word, THROATY)];
}

/** `breath` is what j, and h at the start, are heard as: nothing, as in Jan, or a throaty sound, as in Juan and John. */
function consonantsOf(
  { spoken, unvowelled }: Pick<Spelling, 'spoken' | 'unvowelled'>,
  breath: number,
): number[] {
  const classes: number[] = [];
  let before = 0;
  for (const [at, sound] of [...soundsOf(spoken.slice(0, LONGEST_WORD))].entries()) {
    const breathed = sound === 'j' || (sound === 'h' && at === 0);
    // Arabic and Hebrew write long vowels with the letter of w.
    const vowel = unvowelled && sound === 'w';
    const heard = breathed ? breath : vowel ? 0 : (HEARD.get(sound) ?? 0);
    if (heard !== 0 && heard !== before) classes.push(heard);
    before = heard;
  }
  return classes;
}

function heardGrams(classes: readonly number[]): number[] {
  if (classes.length === 0) return [];
  const ends = [0, ...classes, 0];
  const grams = new Set<number>();
  for (let at = 0; at + 2 < ends.length; at += 1) {
    const [a = 0, b = 0, c = 0] = ends.slice(at, at + 3);
    grams.add((a * CLASSES + b) * CLASSES + c);
  }
  return [...grams];
}
