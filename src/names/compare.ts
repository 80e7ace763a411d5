import { align } from './align.ts';
import { prepareName } from './prepare.ts';
import type { PreparedName } from './prepare.ts';
import { scoreOf } from './evidence.ts';
import { reasonsFor } from './explain.ts';
import type { Reason } from './reasons.ts';

/** From this score on two names are shown as one person's, with the reason. */
export const OFFER_AT = 0.82;
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

const HOLDS_LETTERS = /\p{L}/u;
const IDENTICAL: NameComparison = {
  score: 1,
  offer: true,
  hint: true,
  reasons: [{ code: 'names.reason.same', values: {} }],
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
  if (left.text === right.text && HOLDS_LETTERS.test(left.text.normalize('NFKC'))) return IDENTICAL;
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
