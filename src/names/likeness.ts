import { isGivenName, knownForm } from './short-names.ts';
import { soundDistance } from './sounds.ts';
import { spellingDistance } from './spelling-distance.ts';
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
  | 'short-form'
  | 'initial'
  | 'joined';

/** How alike two words are, from 0 to 1. */
export type Likeness = { readonly value: number; readonly how: How };

const SAME: Likeness = { value: 1, how: 'same' };
const MARKS: Likeness = { value: 1, how: 'marks' };
const WRITTEN_OUT: Likeness = { value: 0.99, how: 'marks' };
const SHORT_FORM: Likeness = { value: 0.93, how: 'short-form' };

/** Below this two words are not of one name. */
const LEAST = 0.6;

/**
 * How alike two words are, or null when they are two words.
 *
 * @param given Both stand where a given name stands: forms of one name count, and another name is no slip.
 */
export function likenessOf(left: Spelling, right: Spelling, given: boolean): Likeness | null {
  if (left.key === right.key) return left.text === right.text ? SAME : MARKS;
  if (left.key === right.writtenOut || right.key === left.writtenOut) return WRITTEN_OUT;
  if (tooDifferentInLength(left, right)) return given ? shortForm(left, right) : null;
  if (left.script !== right.script) return acrossScripts(left, right);
  const known = shortForm(left, right);
  if (known !== null && known.value > 0.9) return known;
  if (given && isGivenName(left.key) && isGivenName(right.key)) {
    return known ?? sameSound(left, right, 0.25);
  }
  return best(known, best(bySpelling(left, right, given), bySound(left, right, given)));
}

function tooDifferentInLength(left: Spelling, right: Spelling): boolean {
  if (left.unvowelled !== right.unvowelled) return false;
  const [short, long] = [left.key.length, right.key.length].toSorted((a, b) => a - b);
  return (long ?? 0) > (short ?? 0) * 2 + 1;
}

function best(one: Likeness | null, other: Likeness | null): Likeness | null {
  if (one === null || other === null) return one ?? other;
  return other.value > one.value ? other : one;
}

function shortForm(left: Spelling, right: Spelling): Likeness | null {
  const known = knownForm(left.key, right.key);
  if (known === 'short') return SHORT_FORM;
  return known === null ? null : { value: 0.84, how: 'short-form' };
}

function bySpelling(left: Spelling, right: Spelling, given: boolean): Likeness | null {
  const length = Math.min(left.key.length, right.key.length);
  const found = spellingDistance(left, right, length * 0.34);
  if (found === null || length < 3) return null;
  const value = 1 - 1.2 * (found.slips / length);
  if (value < LEAST) return null;
  if (found.damaged) return { value: Math.max(value, 0.9), how: 'damaged' };
  const otherEnd = given && differInLastVowel(left.key, right.key);
  const how = found.slips <= 1 ? 'one-letter' : 'few-letters';
  return { value: otherEnd ? Math.min(value, 0.7) : value, how };
}

/** Mario and Maria, Martin and Martina: two people more often than one slip. */
function differInLastVowel(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].toSorted((a, b) => a.length - b.length);
  if (long.length === short.length) {
    return one.slice(0, -1) === other.slice(0, -1) && /[aeio]$/.test(one) && /[aeio]$/.test(other);
  }
  return long.startsWith(short) && /^[aeio]+$/.test(long.slice(short.length));
}

function bySound(left: Spelling, right: Spelling, given: boolean): Likeness | null {
  const length = Math.max(left.sounds.length, right.sounds.length);
  const distance = soundDistance(left.sounds, right.sounds, left.unvowelled, length * 0.3);
  const value = 0.97 - 1.4 * (distance / length);
  if (value < LEAST || length < 2) return null;
  if (given && differInLastVowel(left.key, right.key)) return { value: 0.7, how: 'spelling' };
  return { value, how: 'spelling' };
}

function sameSound(left: Spelling, right: Spelling, most: number): Likeness | null {
  const distance = soundDistance(left.sounds, right.sounds, left.unvowelled, most);
  if (distance > most || differInLastVowel(left.key, right.key)) return null;
  return { value: 0.95 - distance / 4, how: 'spelling' };
}

function acrossScripts(left: Spelling, right: Spelling): Likeness | null {
  const unvowelled = left.unvowelled || right.unvowelled;
  const length = Math.max(left.sounds.length, right.sounds.length);
  const distance = soundDistance(left.sounds, right.sounds, unvowelled, length * 0.4);
  const value = 0.98 - distance / length;
  if (value < LEAST || length < 2) return best(null, knownAcross(left, right));
  return best({ value, how: 'scripts' }, knownAcross(left, right));
}

function knownAcross(left: Spelling, right: Spelling): Likeness | null {
  return knownForm(left.key, right.key) === null ? null : { value: 0.85, how: 'short-form' };
}
