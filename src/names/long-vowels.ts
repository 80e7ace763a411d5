import type { Spelling } from './word.ts';

/** What lies between two consonants of a word, the first before all of them and the last behind. */
type Gaps = { readonly consonants: number; readonly vowels: readonly string[] };

const VOWEL = /^[aeiouywv]$/;
const TWO_LETTERS = /^(?:sch|tsh|tch|[cdgkstz]h|ts|dj|ck)/;
/** Which Latin vowels a written one is read as: ا also as o, in Persian; و also as v. */
const READ_AS: Readonly<Record<string, RegExp>> = { a: /[aeo]/, w: /[ouwv]/, y: /[iey]/ };
/** Vowels that Latin letters show to be long, and the letter they must then be written with. */
const LONG: readonly (readonly [vowels: RegExp, letter: RegExp])[] = [
  [/ee|ei|ii/, /[yie]/],
  [/oo/, /[wo]/],
];

/**
 * Whether the long vowels contradict each other of a word whose short vowels are not written, and one whose vowels
 * are: Hassan is no حسین, Mahmoud no محمد. Where the consonants do not tally nothing is said.
 *
 * @example
 * longVowelsDiffer(spell('حسین'), spell('Hassan')); // true
 */
export function longVowelsDiffer(left: Spelling, right: Spelling): boolean {
  if (left.unvowelled === right.unvowelled) return false;
  const [bare, full] = left.unvowelled ? [left, right] : [right, left];
  const one = gapsOf(bare.spoken.split('.'));
  const other = gapsOf(lettersOf(full.key));
  if (one.consonants !== other.consonants || one.consonants < 2) return false;
  const last = one.vowels.length - 1;
  if (one.vowels[last] === '' && other.vowels[last] === 'a') return true;
  const cluster = other.vowels[1] === ''; // before two consonants ا is only put there to be spoken: استوارت
  if (one.vowels[0]?.startsWith('a') === true && other.vowels[0] === '' && !cluster) return true;
  return one.vowels
    .slice(1, last)
    .some((written, at) => differs(written, other.vowels[at + 1] ?? '', at === last - 2));
}

function differs(written: string, read: string, isLast: boolean): boolean {
  if (LONG.some(([vowels, letter]) => vowels.test(read) && !letter.test(written))) return true;
  // French writes short u as ou too, but hardly in the last syllable
  if (isLast && /ou/.test(read) && !/[wo]/.test(written)) return true;
  const letters = new Set(written);
  return letters.size === 1 && READ_AS[written.charAt(0)]?.test(read) === false;
}

function lettersOf(key: string): string[] {
  const letters: string[] = [];
  for (let at = 0; at < key.length;) {
    const letter = TWO_LETTERS.exec(key.slice(at))?.[0] ?? key.charAt(at);
    if (letter !== letters.at(-1) || VOWEL.test(letter)) letters.push(letter);
    at += letter.length;
  }
  return letters;
}

/** A final h is how a final vowel is written, or a breath. */
function gapsOf(letters: readonly string[]): Gaps {
  const vowels = [''];
  for (const [at, letter] of letters.entries()) {
    const ending = letter === 'h' && at === letters.length - 1;
    if (ending || VOWEL.test(letter)) vowels.push(`${vowels.pop() ?? ''}${letter}`);
    else if (letter !== '') vowels.push('');
  }
  return { consonants: vowels.length - 1, vowels };
}
