import type { Position } from '#replies';
import { z } from 'zod';
import type { AnswerFace } from './authority-answer-rules.ts';
import type { AuthorityRef } from './authority-rules.ts';
import type { Counts } from './tracker-figure-rules.ts';
import { foldWords } from './tracker-word-rules.ts';

/** An office in the list of all. */
export type AuthorityLine = AuthorityRef & {
  readonly letters: number;
  readonly answered: number;
  readonly demands: number;
  readonly met: number;
};

/** How an office answered, in numbers; days from the day a letter left to the day of the answer. */
export type AnswerFigures = {
  readonly letters: number;
  readonly sent: number;
  readonly acknowledged: number;
  readonly answered: number;
  readonly overdue: number;
  /** Answers of which both days are known. */
  readonly timed: number;
  readonly least: number | null;
  readonly most: number | null;
  readonly median: number | null;
  /** The days of the first two, to be listed where there are no more. */
  readonly few: readonly number[];
};

export type SaidCount = { readonly position: string; readonly count: number };

export type ListedAnswer = { readonly addressee: number; readonly face: AnswerFace };

/** Below it a middle or a share says nothing: the answers are listed instead. */
export const FEWEST = 3;

/** The letters behind one figure. */
export type AnswerList =
  | { readonly kind: 'all' | 'sent' | 'acknowledged' | 'answered' | 'overdue' }
  | { readonly kind: 'said'; readonly position: Position };

const LISTS = ['all', 'sent', 'acknowledged', 'answered', 'overdue'] as const;

/** `?list=answered`, `?list=refuses`; anything else is all of them. */
export const listInput = z
  .string()
  .catch('all')
  .transform((text): AnswerList => {
    const kind = LISTS.find((one) => one === text);
    if (kind !== undefined) return { kind };
    return isPosition(text) ? { kind: 'said', position: text } : { kind: 'all' };
  });

/** In the order in which they are told: from what helps to what does not. */
const POSITIONS: Readonly<Record<Position, true>> = {
  'says-done': true,
  pledges: true,
  asks: true,
  'refers-elsewhere': true,
  'denies-facts': true,
  refuses: true,
  ignores: true,
};
export const isPosition = (text: string): text is Position => Object.hasOwn(POSITIONS, text);

/** Half of the words in common: perhaps the same office, for a reader to judge. */
const ALIKE = 0.5;
const MOST_ALIKE = 10;

/** Offices of one country whose names share most of their words. Nothing is ever merged by it. */
export function alike(one: AuthorityRef, others: readonly AuthorityRef[]): AuthorityRef[] {
  const words = new Set(foldWords(one.office));
  const shared = (other: AuthorityRef): number => {
    const theirs = foldWords(other.office);
    const common = theirs.filter((word) => words.has(word)).length;
    return common / Math.max(1, Math.max(words.size, theirs.length));
  };
  return others
    .filter(({ id }) => id !== one.id)
    .map((other) => ({ other, share: shared(other) }))
    .filter(({ share }) => share > ALIKE)
    .toSorted((a, b) => b.share - a.share)
    .slice(0, MOST_ALIKE)
    .map(({ other }) => other);
}

export type AuthoritiesView = {
  readonly authorities: readonly AuthorityLine[];
  readonly hasMore: boolean;
  readonly isFirst: boolean;
};

export type AuthorityView = {
  readonly authority: AuthorityRef;
  readonly figures: AnswerFigures;
  readonly counts: Counts;
  readonly said: readonly SaidCount[];
  readonly list: AnswerList;
  readonly page: number;
  readonly answers: readonly ListedAnswer[];
  readonly hasMore: boolean;
  readonly alike: readonly AuthorityRef[];
  readonly today: string;
};

/** `?list=` of a list, null for all of them. */
export const listQuery = (list: AnswerList): string | null =>
  list.kind === 'all' ? null : list.kind === 'said' ? list.position : list.kind;
