import { align } from './align.ts';
import type { Alignment, Pairing } from './align.ts';
import { prepareName } from './prepare.ts';
import type { PreparedName } from './prepare.ts';
import { reasonsFor } from './explain.ts';
import type { Reason } from './reasons.ts';
import type { Word } from './word.ts';

/** From this score on two names are shown as one person's, with the reason. */
export const OFFER_AT = 0.8;
/** From this score on a person may want to look; never shown as a match. */
export const HINT_AT = 0.6;

/** What comparing two names gives. */
export type NameComparison = {
  /** 0 nothing in common, 1 the same name. No probability. */
  readonly score: number;
  /** `score` reaches `OFFER_AT`. */
  readonly offer: boolean;
  /** `score` reaches `HINT_AT`; every offer is a hint too. */
  readonly hint: boolean;
  readonly reasons: readonly Reason[];
};

/**
 * How alike two persons' names are, over spellings, scripts and order, and why. Symmetric; any text gives an
 * answer. A name alone never proves who somebody is: homonyms score 1.
 *
 * @example
 * compareNames('KILL-NIELSEN Nicole', 'Nicole Kiil-Nielsen').offer; // true
 */
export function compareNames(left: string, right: string): NameComparison {
  return comparePrepared(prepareName(left), prepareName(right));
}

/** The same for names that `prepareName` has read before. */
export function comparePrepared(left: PreparedName, right: PreparedName): NameComparison {
  const [one, other] = left.text <= right.text ? [left, right] : [right, left];
  const alignment = align(one.words, other.words);
  const score = Math.round(scoreOf(one, other, alignment) * 1000) / 1000;
  return {
    score,
    offer: score >= OFFER_AT,
    hint: score >= HINT_AT,
    reasons: reasonsFor(one, other, alignment),
  };
}

const isWord = (word: Word): boolean => word.kind === 'word' || word.kind === 'nickname';
const isReal = ({ left, right }: Pairing): boolean => left.some(isWord) && right.some(isWord);
const countsAgainst = (word: Word): boolean => word.kind === 'word' || word.kind === 'initial';

function scoreOf(one: PreparedName, other: PreparedName, alignment: Alignment): number {
  const { pairings } = alignment;
  const agreed = pairings.filter((pairing) => isReal(pairing) || pairing.how === 'initial');
  if (!agreed.some(isReal)) return 0;
  const endings = agreed.filter(({ how }) => how === 'ending').length;
  const values = agreed.map(({ how, value }) => (how === 'ending' && endings > 1 ? 0.93 : value));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const likeness = values.length === 1 ? 2 * mean - 1 : 0.65 * Math.min(...values) + 0.35 * mean;
  return Math.max(
    0,
    likeness * against(one, other, alignment) * weightOfEvidence(agreed, one, other),
  );
}

/** What speaks against it: words that contradict, a junior beside a senior, a given name that is a surname. */
function against(one: PreparedName, other: PreparedName, alignment: Alignment): number {
  const left = alignment.leftOver.filter(countsAgainst);
  const right = alignment.rightOver.filter(countsAgainst);
  let factor = 1;
  if (left.length > 0 && right.length > 0) factor *= contradiction(one, other, alignment);
  const missing = Math.max(left.length, right.length);
  if (missing > 0) factor *= Math.max(0.88, 1 - 0.02 * missing);
  if (generationsDiffer(one, other)) factor *= 0.55;
  factor *= doubtfulInitials(alignment);
  const crossed = crossings(alignment.pairings);
  if (crossed > 0 && crossed === alignment.pairings.length) factor *= 0.75;
  return factor;
}

/** `Susan M. Collins` is no Mike: an initial stands for a name only where no other name stands before it. */
function doubtfulInitials({ pairings, leftOver, rightOver }: Alignment): number {
  const initials = pairings.filter(({ how }) => how === 'initial');
  const passedOver = initials.some(({ left, right }) => {
    const over = left.some((word) => word.kind === 'initial') ? leftOver : rightOver;
    const own = left.some((word) => word.kind === 'initial') ? right : left;
    return over.some((word) => word.kind === 'word') && own.some((word) => word.kind === 'word');
  });
  const unexplained = pairings.some(({ left, right }) => {
    const isInitial = (word: Word): boolean => word.kind === 'initial';
    return (
      (left.some(isInitial) && leftOver.some(isInitial)) ||
      (right.some(isInitial) && rightOver.some(isInitial))
    );
  });
  return passedOver ? 0.6 : unexplained ? 0.85 : 1;
}

/** Words left over on both sides speak against each other, unless they cannot be the same part of a name. */
function contradiction(one: PreparedName, other: PreparedName, alignment: Alignment): number {
  const { pairings, leftOver, rightOver } = alignment;
  if (crossings(pairings) > 0) return 0.5;
  const left = leftOver.filter(countsAgainst);
  const right = rightOver.filter(countsAgainst);
  const apart = (role: Word['role'], opposite: Word['role']): boolean =>
    left.every((word) => word.role === role) && right.every((word) => word.role === opposite);
  if (apart('given', 'family') || apart('family', 'given')) return 0.8;
  const whole = pairings.filter((pairing) => isReal(pairing) && pairing.value > 0.95).length;
  const last = (side: 0 | 1): number => Math.max(...pairings.map(({ at }) => at[side]));
  const inside = (name: PreparedName, words: readonly Word[], side: 0 | 1): boolean =>
    words.every((word) => name.words.indexOf(word) < last(side));
  const after = (name: PreparedName, words: readonly Word[], side: 0 | 1): boolean =>
    words.every((word) => name.words.indexOf(word) > last(side));
  const secondNames =
    (inside(one, left, 0) && after(other, right, 1)) ||
    (after(one, left, 0) && inside(other, right, 1));
  return whole > 1 && secondNames ? 0.8 : 0.5;
}

function generationsDiffer(one: PreparedName, other: PreparedName): boolean {
  return (
    one.generation !== null && other.generation !== null && one.generation !== other.generation
  );
}

/** How many words are a given name on one side and a surname on the other. */
function crossings(pairings: readonly Pairing[]): number {
  return pairings.filter(({ left: [one], right: [other] }) => {
    return one?.role !== 'unknown' && other?.role !== 'unknown' && one?.role !== other?.role;
  }).length;
}

/** One word that agrees is little, beside a longer name less still. */
function weightOfEvidence(
  agreed: readonly Pairing[],
  one: PreparedName,
  other: PreparedName,
): number {
  const words = Math.max(...[one, other].map((name) => name.words.filter(countsAgainst).length));
  if (agreed.length > 1 || words === 1) return 1;
  const joinedWords = agreed.some(({ left, right }) => left.length + right.length >= words + 1);
  return joinedWords ? 1 : 0.75;
}
