import { likenessOf } from './likeness.ts';
import type { Likeness } from './likeness.ts';
import { closeSounds } from './sound-distance.ts';
import { joined } from './word.ts';
import type { Spelling, Word } from './word.ts';

/** Words of one name taken for words of the other. */
export type Pairing = Likeness & {
  readonly left: readonly Word[];
  readonly right: readonly Word[];
  /** The place of the first word on each side. */
  readonly at: readonly [left: number, right: number];
};

export type Alignment = {
  readonly pairings: readonly Pairing[];
  readonly leftOver: readonly Word[];
  readonly rightOver: readonly Word[];
};

const MOST_JOINED = 4;
/** How far the first sounds of a word and of its parts may be apart in two scripts: Zh and Ch. */
const START_ACROSS = 0.4;
const INITIAL: Likeness = { value: 0.9, how: 'initial' };
const SAME_INITIAL: Likeness = { value: 1, how: 'same' };

/** Pairs the words of two names, the most alike first; each word once. */
export function align(left: readonly Word[], right: readonly Word[]): Alignment {
  const found = [
    ...single(left, right),
    ...parted(left, right, false),
    ...parted(right, left, true),
  ];
  found.sort(
    (one, other) =>
      rank(other) - rank(one) ||
      distanceApart(one) - distanceApart(other) ||
      one.at[0] - other.at[0],
  );
  const taken = new Set<Word>();
  const pairings: Pairing[] = [];
  for (const pairing of found) {
    const both = [...pairing.left, ...pairing.right];
    if (both.some((word) => taken.has(word))) continue;
    for (const word of both) taken.add(word);
    pairings.push(pairing);
  }
  const over = (words: readonly Word[]): Word[] => words.filter((word) => !taken.has(word));
  return { pairings, leftOver: over(left), rightOver: over(right) };
}

/** Whole words come before initials; of equally alike ones the longer says more. */
function rank(pairing: Pairing): number {
  const letters = Math.min(20, lettersOf(pairing.left));
  const small = pairing.how === 'initial' || pairing.left.every((word) => word.kind === 'particle');
  return pairing.value + letters / 1000 - (small ? 0.5 : 0);
}

const lettersOf = (words: readonly Word[]): number =>
  words.reduce((sum, word) => sum + word.key.length, 0);

const distanceApart = ({ at: [left, right] }: Pairing): number => Math.abs(left - right);

function single(left: readonly Word[], right: readonly Word[]): Pairing[] {
  const pairings: Pairing[] = [];
  for (const [i, one] of left.entries()) {
    for (const [j, other] of right.entries()) {
      const likeness = compareWords(
        one,
        other,
        mayBeGiven(one, i, left) || mayBeGiven(other, j, right),
      );
      if (likeness !== null)
        pairings.push({ ...likeness, left: [one], right: [other], at: [i, j] });
    }
  }
  return pairings;
}

function compareWords(one: Word, other: Word, given: boolean): Likeness | null {
  if (one.kind === 'initial' || other.kind === 'initial') return compareInitials(one, other);
  if ((one.kind === 'particle') !== (other.kind === 'particle')) {
    return one.key === other.key ? { value: 1, how: 'same' } : null;
  }
  const likeness = likenessOf(
    one,
    other,
    given && one.role !== 'family' && other.role !== 'family',
  );
  return one.kind === 'particle' && (likeness?.value ?? 0) < 0.8 ? null : likeness;
}

function compareInitials(one: Word, other: Word): Likeness | null {
  if (one.kind === 'particle' || other.kind === 'particle') return null;
  if (one.role === 'family' || other.role === 'family') return null;
  const [short, long] = one.key.length <= other.key.length ? [one, other] : [other, one];
  const starts = long.key.startsWith(short.key) || startsAlike(short, long);
  if (!starts) return null;
  return one.kind === other.kind && one.key === other.key ? SAME_INITIAL : INITIAL;
}

/** Э. for Edgar, Ch. for Ξ…: by the first sound where scripts differ. */
function startsAlike(short: Word, long: Word): boolean {
  return short.script !== long.script && short.sounds[0] === long.sounds[0];
}

/** In a name written given name first, or in unknown order, all but the last word may be a given name. */
function mayBeGiven(word: Word, at: number, all: readonly Word[]): boolean {
  return word.role === 'given' || (word.role === 'unknown' && at < all.length - 1);
}

/** One word on one side, two to four on the other: `PolPot`, `Plat Ono Vich`, `Moo Sung`. */
function parted(whole: readonly Word[], parts: readonly Word[], turned: boolean): Pairing[] {
  const pairings: Pairing[] = [];
  for (const [i, word] of whole.entries()) {
    if (word.kind !== 'word' || word.key.length < 4) continue;
    for (let j = 0; j < parts.length; j += 1) {
      for (let count = 2; count <= MOST_JOINED && j + count <= parts.length; count += 1) {
        if (!sameStart(word, parts[j])) break;
        const group = parts.slice(j, j + count);
        const likeness = joinedLikeness(word, group);
        if (likeness === null) continue;
        const sides = turned
          ? { left: group, right: [word], at: [j, i] as const }
          : { left: [word], right: group, at: [i, j] as const };
        pairings.push({ ...likeness, ...sides });
      }
    }
  }
  return pairings;
}

function sameStart(word: Word, part: Word | undefined): boolean {
  const most = word.script === part?.script ? undefined : START_ACROSS;
  return closeSounds(word.sounds[0], part?.sounds[0], most);
}

function joinedLikeness(word: Spelling, parts: readonly Word[]): Likeness | null {
  const letters = lettersOf(parts);
  if (Math.abs(letters - word.key.length) > 2 && word.script === parts[0]?.script) return null;
  if (letters > word.key.length * 1.5 || letters * 1.6 < word.key.length) return null;
  const likeness = likenessOf(word, joined(parts), false);
  if (likeness === null || likeness.value < 0.75) return null;
  return { value: likeness.value * 0.97, how: 'joined' };
}
