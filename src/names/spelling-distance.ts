import { LOST } from './romanise.ts';
import type { Spelling } from './word.ts';

/** Letters that a reader, or a reading machine, takes for one another, and the form both are brought to. */
const LOOK_ALIKES: readonly (readonly [from: RegExp, to: string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
  [/[lj]/g, 'i'],
];
const TWINS = new Set(
  'il li ij ji oq qo uv vu ce ec hb bh mn nm yv vy tf ft'
    .split(' ')
    .map((pair) => twinsOf(pair.charCodeAt(0), pair.charCodeAt(1))),
);
const DAMAGED = 0.35;
const TWIN = 0.75;
const DOUBLED = 0.5;
const TURNED = 0.85;
const FIRST_LETTER = 0.5;
const LONGEST = 40;
const LOST_CODE = LOST.charCodeAt(0);

/** How the letters of two words differ: the sum of slips, and whether all are letters damaged on the way. */
export type SpellingDistance = { readonly slips: number; readonly damaged: boolean };

/** What a word's letters are, ready to be compared: codes of its plain letters, and which of them carried marks. */
export type Letters = {
  readonly codes: Uint8Array;
  readonly marked: Uint8Array;
  /** One bit for each of a to z that occurs; the sign bit where letters were marked or lost. */
  readonly mask: number;
};

const MARKED = 1 << 26;
const FIRST_CODE = 'a'.charCodeAt(0);

/**
 * @param marks one sign for each letter of `key`: `1` where it carried a mark.
 */
export function lettersOf(key: string, marks: string): Letters {
  const length = Math.min(key.length, LONGEST);
  const codes = new Uint8Array(length);
  const marked = new Uint8Array(length);
  let mask = 0;
  for (let at = 0; at < length; at += 1) {
    const code = key.charCodeAt(at);
    codes[at] = code;
    marked[at] = marks.charAt(at) === '1' ? 1 : 0;
    if (code === LOST_CODE || marked[at] === 1) mask |= MARKED;
    if (code !== LOST_CODE) mask |= 1 << (code - FIRST_CODE);
  }
  return { codes, marked, mask };
}

function twinsOf(one: number, other: number): number {
  return one * 128 + other;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask & (MARKED - 1); rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** At least this many slips lie between two words: every letter that only one of them holds costs one. */
function leastSlips(left: Letters, right: Letters): number {
  const strangers = Math.max(bits(left.mask & ~right.mask), bits(right.mask & ~left.mask));
  return strangers * (((left.mask | right.mask) & MARKED) === 0 ? TWIN : DAMAGED);
}

/**
 * @example
 * lookAlike('emst', 'ernst'); // true
 */
export function lookAlike(left: string, right: string): boolean {
  const plain = (key: string): string =>
    LOOK_ALIKES.reduce((text, [from, to]) => text.replace(from, to), key);
  return plain(left) === plain(right);
}

let last = new Float64Array(LONGEST + 1);
let previous = new Float64Array(LONGEST + 1);
let row = new Float64Array(LONGEST + 1);

/**
 * Slips of hand, eye and machine between two words: a letter too many, too few, another, two turned round. A doubled
 * letter, look-alikes (l and i) and letters whose marks show damage count less, the first letter more. Null above
 * `limit`.
 */
export function spellingDistance(
  { letters: left }: Spelling,
  { letters: right }: Spelling,
  limit: number,
): SpellingDistance | null {
  if (leastSlips(left, right) > limit) return null;
  const distance = distanceOf(left, right, limit);
  const first = left.codes[0] === right.codes[0] || distance === 0 ? 0 : FIRST_LETTER;
  const damaged = first === 0 && distance < 1 && distance % DAMAGED < 1e-9;
  return distance + first > limit ? null : { slips: distance + first, damaged };
}

function distanceOf(left: Letters, right: Letters, limit: number): number {
  const { codes: a } = left;
  const { codes: b } = right;
  for (let j = 0; j <= b.length; j += 1) previous[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    row[0] = i;
    let least = i;
    const dropped = dropCost(a, i - 1);
    for (let j = 1; j <= b.length; j += 1) {
      let best = (previous[j - 1] ?? 0) + swapCost(left, right, i - 1, j - 1);
      best = Math.min(best, (previous[j] ?? 0) + dropped, (row[j - 1] ?? 0) + dropCost(b, j - 1));
      const turned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (turned) best = Math.min(best, (last[j - 2] ?? 0) + TURNED);
      row[j] = best;
      if (best < least) least = best;
    }
    if (least > limit) return least;
    [last, previous, row] = [previous, row, last];
  }
  return previous[b.length] ?? 0;
}

function swapCost(left: Letters, right: Letters, i: number, j: number): number {
  const one = left.codes[i] ?? 0;
  const other = right.codes[j] ?? 0;
  if (one === other) return 0;
  if (one === LOST_CODE || other === LOST_CODE) return DAMAGED;
  if (left.marked[i] === 1 && right.marked[j] === 1) return DAMAGED;
  return TWINS.has(twinsOf(one, other)) ? TWIN : 1;
}

function dropCost(codes: Uint8Array, at: number): number {
  return at > 0 && codes[at] === codes[at - 1] ? DOUBLED : 1;
}
