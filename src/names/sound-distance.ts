import { letterTable } from './letter-table.ts';
import type { LetterTable } from './letter-table.ts';
import { NEAR_SOUNDS, NEAR_SYLLABLES, SIGNS, VOWEL_SIGNS } from './sound-table.ts';

const SIZE = SIGNS.length;
const LOST = SIZE - 1;
const LOST_LETTER = 0.25;
const VOWEL_FOR_CONSONANT = 1.2;
const LONGEST_WORD = 64;

const numberOf = (sign: string): number => Math.max(0, SIGNS.indexOf(sign));
const IS_VOWEL = Uint8Array.from(SIGNS, (sign) => (VOWEL_SIGNS.includes(sign) ? 1 : 0));
/** What it costs to drop a sound that is often silent or only a breath; any other costs most of a sound. */
const LIGHT = new Map([
  ['h', 0.25],
  ['j', 0.3],
  ['w', 0.5],
  ['x', 0.5],
  ['?', 0.5],
]);

/** How closely one listens: what dropped and swapped sounds cost. */
type Ear = { readonly swap: Float64Array; readonly drop: Float64Array; readonly beside: number };

type Vowels = {
  /** The most that one vowel for another costs. */
  readonly swap: number;
  readonly drop: number;
  /** A vowel beside another: -iy and -y, -ia and -ya. */
  readonly beside: number;
  readonly consonant: number;
};

const NOTHING_NEARER = letterTable('');

function earFor({ swap, drop, beside, consonant }: Vowels, nearer = NOTHING_NEARER): Ear {
  return {
    swap: swapTable(swap, nearer),
    drop: Float64Array.from(SIGNS, (sign) =>
      VOWEL_SIGNS.includes(sign) ? drop : (LIGHT.get(sign) ?? consonant),
    ),
    beside,
  };
}

/**
 * How a word is listened to beside another: two words in one script, a word heard and written down in another
 * script, one in a script of syllables or signs, one written without its vowels.
 */
export const EARS = {
  same: earFor({ swap: 0.5, drop: 0.4, beside: 0.25, consonant: 0.9 }),
  heard: earFor({ swap: 0.35, drop: 0.3, beside: 0.2, consonant: 0.9 }),
  syllables: earFor({ swap: 0.3, drop: 0.2, beside: 0.15, consonant: 0.9 }, NEAR_SYLLABLES),
  unvowelled: earFor({ swap: 0.1, drop: 0.08, beside: 0.08, consonant: 1 }),
} as const;

function swapTable(vowels: number, nearer: LetterTable): Float64Array {
  const table = new Float64Array(SIZE * SIZE);
  for (let one = 0; one < SIZE; one += 1) {
    for (let other = 0; other < SIZE; other += 1) {
      const mixed = IS_VOWEL[one] !== IS_VOWEL[other];
      const strangers = mixed ? VOWEL_FOR_CONSONANT : IS_VOWEL[one] === 1 ? vowels : 1;
      const lost = one === LOST || other === LOST;
      table[one * SIZE + other] = one === other ? 0 : lost ? LOST_LETTER : strangers;
    }
  }
  for (const [pair, distance] of [...NEAR_SOUNDS, ...nearer]) {
    const one = numberOf(pair.charAt(0));
    const other = numberOf(pair.charAt(1));
    const both = IS_VOWEL[one] === 1 && IS_VOWEL[other] === 1;
    const near = both ? Math.min(vowels, Number(distance)) : Number(distance);
    table[one * SIZE + other] = near;
    table[other * SIZE + one] = near;
  }
  return table;
}

let before = new Float64Array(LONGEST_WORD + 1);
let now = new Float64Array(LONGEST_WORD + 1);

/**
 * How far two words sound apart: the least sum of swapped and dropped sounds. Above `limit` the answer is some number above it.
 */
export function soundDistance(
  left: Uint8Array,
  right: Uint8Array,
  ear: Ear,
  limit: number,
): number {
  const { swap } = ear;
  const width = Math.min(right.length, LONGEST_WORD);
  before[0] = 0;
  for (let j = 1; j <= width; j += 1) before[j] = (before[j - 1] ?? 0) + cost(ear, right, j - 1);
  for (let i = 1; i <= Math.min(left.length, LONGEST_WORD); i += 1) {
    const dropLeft = cost(ear, left, i - 1);
    const row = (left[i - 1] ?? 0) * SIZE;
    let least = (before[0] ?? 0) + dropLeft;
    now[0] = least;
    for (let j = 1; j <= width; j += 1) {
      const swapped = (before[j - 1] ?? 0) + (swap[row + (right[j - 1] ?? 0)] ?? 1);
      const dropped = (before[j] ?? 0) + dropLeft;
      const added = (now[j - 1] ?? 0) + cost(ear, right, j - 1);
      const best = swapped < dropped ? swapped : dropped;
      now[j] = best < added ? best : added;
      if ((now[j] ?? 0) < least) least = now[j] ?? 0;
    }
    if (least > limit) return least;
    [before, now] = [now, before];
  }
  return before[width] ?? 0;
}

function cost({ drop, beside }: Ear, word: Uint8Array, at: number): number {
  const sound = word[at] ?? 0;
  const own = drop[sound] ?? 1;
  if (at === 0 || IS_VOWEL[sound] !== 1 || IS_VOWEL[word[at - 1] ?? 0] !== 1) return own;
  return own < beside ? own : beside;
}

/** How many sounds of a word are no vowels. */
export function consonantCount(sounds: Uint8Array): number {
  return sounds.reduce((count, sound) => count + 1 - (IS_VOWEL[sound] ?? 0), 0);
}

/** How near sounds are that are spellings of one rather than two that resemble each other. */
const ONE_SOUND = 0.15;

/** Whether two sounds lie at most so far apart. */
export function closeSounds(
  one: number | undefined,
  other: number | undefined,
  most = ONE_SOUND,
): boolean {
  if (one === undefined || other === undefined) return false;
  return (EARS.same.swap[one * SIZE + other] ?? 1) <= most;
}
