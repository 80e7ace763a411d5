import { sameFamilySign } from './east-asian-families.ts';
import { longVowelsDiffer } from './long-vowels.ts';
import { knownForm, shortened } from './short-names.ts';
import { closeSounds, consonantCount, EARS, soundDistance } from './sound-distance.ts';
import { lookAlike, spellingDistance } from './spelling-distance.ts';
import type { Script } from './script.ts';
import type { Spelling } from './word.ts';

/** In what way two words are alike. */
export type How =
  | 'same'
  | 'marks'
  | 'spelling'
  | 'scripts'
  | 'one-letter'
  | 'few-letters'
  | 'damaged'
  | 'look-alikes'
  | 'ending'
  | 'short-form'
  | 'other-language'
  | 'initial'
  | 'joined';

/** How alike two words are, from 0 to 1. */
export type Likeness = { readonly value: number; readonly how: How };

const SAME: Likeness = { value: 1, how: 'same' };
const MARKS: Likeness = { value: 1, how: 'marks' };
const SAME_ACROSS: Likeness = { value: 1, how: 'scripts' };
const WRITTEN_OUT: Likeness = { value: 0.99, how: 'marks' };
const LOOK_ALIKES: Likeness = { value: 0.92, how: 'look-alikes' };
const HEARD: Likeness = { value: 0.95, how: 'scripts' };
const FAMILY_SIGN: Likeness = { value: 0.95, how: 'scripts' };

/** One bit for each of a to z that is taken for no other letter. */
const SURE_LETTERS = Array.from('abefghkopqstuxyz').reduce(
  (mask, letter) => mask | (1 << (letter.charCodeAt(0) - 97)),
  0,
);

/** Scripts that write vowels, one sound after another. */
const ALPHABETS: ReadonlySet<Script> = new Set([
  'latin',
  'cyrillic',
  'greek',
  'armenian',
  'georgian',
]);

/** Below this two words are not of one name. */
const LEAST = 0.6;
const ENDING: Likeness = { value: 0.72, how: 'ending' };
const OTHER_START = 0.12;
/** Beyond this share of differing sounds likeness is below the least. */
const MOST_APART = 0.2;
/** How fast likeness falls with the share of letters, or of sounds, that differ. */
const SLIP_SLOPE = 1.3;
const LATIN_SLOPE = 1.9;
const SCRIPTS_SLOPE = 1.3;
const LEAST_ACROSS = 0.66;
/** Another last vowel makes another given name. */
const OTHER_END = 0.65;

/**
 * How alike two words are, or null when they are two words.
 *
 * @param given Both may stand where a given name stands: forms of one name count, and another name is no slip.
 */
export function likenessOf(left: Spelling, right: Spelling, given: boolean): Likeness | null {
  if (left.key === right.key) return sameLetters(left, right);
  if (left.key === right.writtenOut || right.key === left.writtenOut) return WRITTEN_OUT;
  const known = given ? formOf(left, right) : null;
  if (tooDifferentInLength(left, right)) return known;
  if (withoutEnding(left, right)) return best(known, ENDING);
  if (left.script !== right.script) return best(known, acrossScripts(left, right, given));
  if (given && left.known && right.known) {
    return best(known, sameSound(left, right));
  }
  return best(known, sameScript(left, right, given));
}

function sameLetters(left: Spelling, right: Spelling): Likeness {
  if (left.script !== right.script) return SAME_ACROSS;
  return left.text === right.text ? SAME : MARKS;
}

function tooDifferentInLength(left: Spelling, right: Spelling): boolean {
  if (left.unvowelled !== right.unvowelled) return false;
  const short = Math.min(left.key.length, right.key.length);
  return Math.max(left.key.length, right.key.length) > short * 2 + 1;
}

function best(one: Likeness | null, other: Likeness | null): Likeness | null {
  if (one === null || other === null) return one ?? other;
  return other.value > one.value ? other : one;
}

function formOf(left: Spelling, right: Spelling): Likeness | null {
  if (!left.known && !right.known) return null;
  const known = knownForm(left.key, right.key);
  if (known === 'short') return { value: 0.93, how: 'short-form' };
  if (known === 'heard' && left.script !== right.script) return HEARD;
  if (known === 'other-language') return { value: 0.72, how: 'other-language' };
  return shortened(left.key, right.key) ? { value: 0.88, how: 'short-form' } : null;
}

/** By letters or by sounds, whichever is nearer; what one letter explains is told as one letter. */
function sameScript(left: Spelling, right: Spelling, given: boolean): Likeness | null {
  const written = bySpelling(left, right, given);
  const heard = bySound(left, right, given);
  const nearer = best(written, heard);
  // where short vowels are left out, every letter that is written counts: حسن is no حسین
  if (given && left.unvowelled && nearer !== null)
    return { value: Math.min(nearer.value, OTHER_END), how: nearer.how };
  if (nearer === null || written?.how !== 'one-letter') return nearer;
  return { value: nearer.value, how: 'one-letter' };
}

function bySpelling(left: Spelling, right: Spelling, given: boolean): Likeness | null {
  const length = Math.min(left.key.length, right.key.length);
  if (length < 3) return null;
  const twins = canLookAlike(left, right) && lookAlike(left.key, right.key);
  if (twins && left.key.length !== right.key.length) return LOOK_ALIKES;
  const found = spellingDistance(left, right, length * 0.34);
  if (found === null) return null;
  const value = twins ? LOOK_ALIKES.value : 1 - SLIP_SLOPE * (found.slips / length);
  if (value < LEAST) return null;
  if (found.damaged) return { value: Math.max(value, 0.9), how: 'damaged' };
  const how = found.slips <= 1 ? 'one-letter' : 'few-letters';
  return { value: given && differInLastVowel(left.key, right.key) ? OTHER_END : value, how };
}

/** A quick look before the long one: look-alikes leave most letters and the length nearly as they are. */
function canLookAlike(left: Spelling, right: Spelling): boolean {
  const strangers = left.letters.mask ^ right.letters.mask;
  return (strangers & SURE_LETTERS) === 0 && Math.abs(left.key.length - right.key.length) < 3;
}

/** Mario and Maria, Martin and Martina: two people more often than one slip. */
function differInLastVowel(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length === short.length) {
    return one.slice(0, -1) === other.slice(0, -1) && /[aeio]$/.test(one) && /[aeio]$/.test(other);
  }
  return long.startsWith(short) && /^[aeio]+$/.test(long.slice(short.length));
}

function bySound(left: Spelling, right: Spelling, given: boolean): Likeness | null {
  const length = Math.max(left.sounds.length, right.sounds.length);
  if (length < 2) return null;
  const distance = soundDistance(left.sounds, right.sounds, EARS.same, length * MOST_APART);
  const start = closeSounds(left.sounds[0], right.sounds[0]) ? 0 : OTHER_START;
  const value = 0.97 - LATIN_SLOPE * (distance / length) - start;
  if (value < LEAST) return null;
  if (given && differInLastVowel(left.key, right.key)) return { value: OTHER_END, how: 'spelling' };
  return { value, how: 'spelling' };
}

/** Viktor and Viktoras, Klementjev and Klementjevs: the ending Baltic languages give to every man's name. */
function withoutEnding(left: Spelling, right: Spelling): boolean {
  const [short, long] = left.sounds.length < right.sounds.length ? [left, right] : [right, left];
  const ending = /(?:[aiu]s|s)$/.exec(long.key)?.[0];
  if (ending === undefined || short.key.endsWith('s') || long.unvowelled) return false;
  if (long.key.slice(0, -ending.length) === short.key) return true;
  const stem = long.sounds.subarray(0, -ending.length);
  const most = long.script === short.script ? 0.3 : 0.6;
  return stem.length > 1 && soundDistance(stem, short.sounds, EARS.same, most) <= most;
}

/** Two names in their own right: only spellings of one sound are one name. */
function sameSound(left: Spelling, right: Spelling): Likeness | null {
  const most = 0.6;
  const distance = soundDistance(left.sounds, right.sounds, EARS.same, most);
  if (distance > most || differInLastVowel(left.key, right.key)) return null;
  if (!closeSounds(left.sounds[0], right.sounds[0])) return null;
  return { value: distance < 0.16 ? 0.95 - distance : 0.68, how: 'spelling' };
}

/** Александр and Alexandra: where both scripts write vowels, the ending of women's names is one of them. */
function onlyOneEndsInA(left: Spelling, right: Spelling): boolean {
  if (!ALPHABETS.has(left.script) || !ALPHABETS.has(right.script)) return false;
  const [short, long] = left.key.endsWith('a') ? [right, left] : [left, right];
  return long.key.endsWith('a') && /[^aeou]$/.test(short.key);
}

function earAcross(left: Spelling, right: Spelling): (typeof EARS)['same'] {
  if (left.unvowelled || right.unvowelled) return EARS.unvowelled;
  return ALPHABETS.has(left.script) && ALPHABETS.has(right.script) ? EARS.heard : EARS.syllables;
}

function acrossScripts(left: Spelling, right: Spelling, given: boolean): Likeness | null {
  if (sameFamilySign(left, right)) return FAMILY_SIGN;
  const ear = earAcross(left, right);
  const length =
    ear === EARS.unvowelled
      ? Math.max(consonantCount(left.sounds), consonantCount(right.sounds), 3)
      : Math.max(left.sounds.length, right.sounds.length);
  const distance = soundDistance(left.sounds, right.sounds, ear, length * 0.4);
  const value = 0.98 - SCRIPTS_SLOPE * (distance / length);
  if (value < LEAST_ACROSS) return null;
  const other = longVowelsDiffer(left, right) || (given && onlyOneEndsInA(left, right));
  return { value: other ? OTHER_END : value, how: 'scripts' };
}
