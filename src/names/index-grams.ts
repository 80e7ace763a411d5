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
  ['bpfvw', 'kgxqHGszcSZCJX', 'td', 'l', 'm', 'n', 'r'].flatMap((sounds, at) =>
    [...sounds].map((sound): [string, number] => [sound, at + 1]),
  ),
);

/** What a word is found by: its pairs of letters, and its triples of consonants. Each gram once. */
export type Grams = {
  readonly written: readonly number[];
  readonly heard: readonly number[];
  /** Consonants heard: few say little. */
  readonly consonants: number;
};

/**
 * @example
 * gramsOf(spell('Пол')).heard; // the same as of spell('Paul')
 */
export function gramsOf(spelling: Pick<Spelling, 'key' | 'spoken' | 'unvowelled'>): Grams {
  const classes = consonantsOf(spelling);
  return {
    written: writtenGrams(spelling.key),
    heard: heardGrams(classes),
    consonants: classes.length,
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

function consonantsOf({ spoken, unvowelled }: Pick<Spelling, 'spoken' | 'unvowelled'>): number[] {
  const classes: number[] = [];
  let before = 0;
  for (const sound of soundsOf(spoken)) {
    // Arabic and Hebrew write long vowels with the letter of w.
    const heard = unvowelled && sound === 'w' ? 0 : (HEARD.get(sound) ?? 0);
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
