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

const isReal = (word: Word): boolean => word.kind === 'word';
const countsAgainst = (word: Word): boolean => word.kind === 'word' || word.kind === 'initial';

function scoreOf(one: PreparedName, other: PreparedName, alignment: Alignment): number {
  const { pairings } = alignment;
  const real = pairings.filter(({ left, right }) => left.some(isReal) && right.some(isReal));
  const initials = pairings.filter((pairing) => pairing.how === 'initial');
  if (real.length === 0) return 0;
  const agreed = [...real, ...initials].filter((pairing, at, all) => all.indexOf(pairing) === at);
  const values = agreed.map(({ value }) => value);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const likeness = 0.65 * Math.min(...values) + 0.35 * mean;
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
  if (left.length > 0 && right.length > 0) factor *= contradiction(left, right);
  const missing = Math.max(left.length, right.length);
  if (missing > 0) factor *= Math.max(0.88, 1 - 0.02 * missing);
  if (generationsDiffer(one, other)) factor *= 0.7;
  if (rolesCross(alignment.pairings)) factor *= 0.75;
  return factor;
}

function contradiction(left: readonly Word[], right: readonly Word[]): number {
  const apart = (role: Word['role'], role2: Word['role']): boolean =>
    left.every((word) => word.role === role) && right.every((word) => word.role === role2);
  return apart('given', 'family') || apart('family', 'given') ? 0.85 : 0.5;
}

function generationsDiffer(one: PreparedName, other: PreparedName): boolean {
  return (
    one.generation !== null && other.generation !== null && one.generation !== other.generation
  );
}

function rolesCross(pairings: readonly Pairing[]): boolean {
  const crossing = pairings.filter(({ left: [one], right: [other] }) => {
    return one?.role !== 'unknown' && other?.role !== 'unknown' && one?.role !== other?.role;
  });
  return crossing.length > 0 && crossing.length === pairings.length;
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
