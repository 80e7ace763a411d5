import { LOST } from './romanise.ts';
import type { Spelling } from './word.ts';

const TWINS = new Set([
  'il',
  'li',
  'ij',
  'ji',
  'oq',
  'qo',
  'uv',
  'vu',
  'ce',
  'ec',
  'hb',
  'bh',
  'mn',
  'nm',
  'yv',
  'vy',
  'tf',
  'ft',
]);
/** Letters that a reader, or a reading machine, takes for one another, and the form both are brought to. */
const LOOK_ALIKES: readonly (readonly [from: RegExp, to: string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
  [/[lj]/g, 'i'],
];
const DAMAGED = 0.35;
const TWIN = 0.75;
const DOUBLED = 0.5;
const TURNED = 0.85;
const FIRST_LETTER = 0.5;
const LONGEST = 40;

/**
 * @example
 * lookAlike('emst', 'ernst'); // true
 */
export function lookAlike(left: string, right: string): boolean {
  const plain = (key: string): string =>
    LOOK_ALIKES.reduce((text, [from, to]) => text.replace(from, to), key);
  return plain(left) === plain(right);
}

/** How the letters of two words differ: the sum of slips, and whether all are letters damaged on the way. */
export type SpellingDistance = { readonly slips: number; readonly damaged: boolean };

/**
 * Slips of hand, eye and machine between two words: a letter too many, too few, another, two turned round. A doubled
 * letter, look-alikes (l and i) and letters whose marks show damage count less, the first letter more.
 */
export function spellingDistance(
  left: Spelling,
  right: Spelling,
  limit: number,
): SpellingDistance | null {
  const a = left.key.slice(0, LONGEST);
  const b = right.key.slice(0, LONGEST);
  if (Math.abs(a.length - b.length) > limit * 2) return null;
  let last: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swapped = (previous[j - 1] ?? 0) + swapCost(left, right, i - 1, j - 1);
      const dropped = (previous[j] ?? 0) + dropCost(a, i - 1);
      const added = (row[j - 1] ?? 0) + dropCost(b, j - 1);
      let best = Math.min(swapped, dropped, added);
      const turned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (turned) best = Math.min(best, (last[j - 2] ?? 0) + TURNED);
      row.push(best);
    }
    if (Math.min(...row) > limit) return null;
    last = previous;
    previous = row;
  }
  const distance = previous[b.length] ?? 0;
  const first = a.charAt(0) === b.charAt(0) || distance === 0 ? 0 : FIRST_LETTER;
  const damaged = first === 0 && distance < 1 && distance % DAMAGED < 1e-9;
  return distance + first > limit ? null : { slips: distance + first, damaged };
}

function swapCost(left: Spelling, right: Spelling, i: number, j: number): number {
  const one = left.key.charAt(i);
  const other = right.key.charAt(j);
  if (one === other) return 0;
  if (one === LOST || other === LOST) return DAMAGED;
  if (left.marks.charAt(i) === '1' && right.marks.charAt(j) === '1') return DAMAGED;
  return TWINS.has(one + other) ? TWIN : 1;
}

function dropCost(word: string, at: number): number {
  return at > 0 && word.charAt(at) === word.charAt(at - 1) ? DOUBLED : 1;
}
