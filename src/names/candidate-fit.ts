import { knownForm } from './short-names.ts';
import type { Spelling } from './word.ts';

/** A word asked for, with how the known words resemble it; what is found out later is noted there too. */
export type AskedWord = { readonly spelling: Spelling; readonly alike: Float32Array };

const INITIAL = 0.8;
const SHORT_FORM = 0.95;
/** Looked at, and neither an initial nor a short form. */
const NOT_EVEN = -1;
const AGREES = 0.5;
/** `de`, `al`, `y`: missing on one side they say nothing. */
const SMALL_WORD = 2;
/** Words that stand against each other on both sides. */
const CONFLICT = 0.5;
const MISSING = 0.98;

/**
 * How well a name answers what was asked, roughly as the exact comparison will see it but a hundred times faster:
 * short forms and initials count, and so does what is left over on both sides.
 */
export function fitOf(
  asked: readonly AskedWord[],
  words: readonly Spelling[],
  rarity: Float32Array,
): (name: readonly number[]) => number {
  function alike({ spelling, alike: known }: AskedWord, word: number): number {
    const found = known[word] ?? 0;
    if (found !== 0) return found;
    const value = byForm(spelling.key, words[word]?.key ?? '');
    known[word] = value === 0 ? NOT_EVEN : value;
    return value;
  }
  const small = (word: number): boolean => (words[word]?.key.length ?? 0) <= SMALL_WORD;

  return (name) => {
    let sum = 0;
    let left = 0;
    let answered = 0; // a bit for each word of the name; a name has at most fourteen
    for (const one of asked) {
      let best = 0;
      let by = -1;
      for (let at = 0; at < name.length; at += 1) {
        const own = alike(one, name[at] ?? -1);
        if (own <= best) continue;
        best = own;
        by = at;
      }
      sum += best * best * (rarity[name[by] ?? -1] ?? 0);
      if (best >= AGREES) answered |= 1 << by;
      else if (one.spelling.key.length > SMALL_WORD) left += 1;
    }
    let right = 0;
    for (let at = 0; at < name.length; at += 1) {
      if ((answered & (1 << at)) === 0 && !small(name[at] ?? -1)) right += 1;
    }
    const against = left > 0 && right > 0 ? CONFLICT : 1;
    return sum * against * MISSING ** Math.max(left, right);
  };
}

function byForm(one: string, other: string): number {
  const initial = one.length === 1 || other.length === 1;
  if (initial) return one !== '' && one.charAt(0) === other.charAt(0) ? INITIAL : 0;
  return knownForm(one, other) === null ? 0 : SHORT_FORM;
}
