import type { AccountId } from '#kernel/ids';
import { readPartialDate } from '#kernel/partial-date';
import { refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { canonicalText, isFault } from '#proof';
import { EVIDENCE_LIMITS, evidenceRefusal, latestDay } from './evidence-rules.ts';
import type { GivenEvidence } from './evidence-rules.ts';
import { breakIn, isWatched, lineOf } from './line-rules.ts';
import type { Begins, Stepping } from './line-rules.ts';
import { reviewRefusal } from './review-rules.ts';
import { credits, outcomeStates, stepCertainties } from './rules.ts';
import type { Credit, OutcomeId, OutcomeState, StepStanding } from './rules.ts';

export const STEP_LIMITS = { words: 2_000, note: 4_000, creditWords: 500, reason: 500 } as const;

/** A step as somebody gave it; `on` is EDTF, what is not said is ''. */
export type GivenStep = {
  readonly state: string;
  readonly on: string;
  readonly certainty: string;
  readonly words: string;
  readonly note: string;
  readonly credit: string;
  readonly creditWords: string;
  readonly nextReviewOn: string;
  readonly supersedes: OutcomeId | null;
  readonly reason: string;
  readonly evidence: readonly GivenEvidence[];
};

/** What a step is judged by: the line it is to join. */
export type LineFacts = {
  readonly begins: Begins;
  /** In the order of their confirmation. */
  readonly confirmed: readonly Stepping[];
  /** Steps for a second reader, the oldest first. */
  readonly waiting: readonly Stepping[];
  /** The letter was withdrawn: its lines stay as they are, but for corrections. */
  readonly closed: boolean;
};

/** What cannot be kept as it was given, by the field it stands in. */
export type StepFault = { readonly field: string; readonly refusal: Refusal };

const fault = (field: string, refusal: Refusal | null): readonly StepFault[] =>
  refusal === null ? [] : [{ field, refusal }];

/** Text on several lines as it is kept; null when it is too long or holds what no text holds. */
export function tidyWords(typed: string, most: number): string | null {
  const text = canonicalText(typed.trim());
  return isFault(text) || text.trim().length > most ? null : text.trim();
}

/** Everything that stands against writing this step down, all at once. Empty: it may wait for its second reader. */
export function stepFaults(
  id: OutcomeId,
  given: GivenStep,
  line: LineFacts,
  now: Date,
): readonly StepFault[] {
  return [
    ...stateFaults(id, given, line),
    ...fault('on', dateRefusal(given.on, now)),
    ...fault('certainty', oneOf(stepCertainties, given.certainty, 'outcome-certainty')),
    ...fault('words', wordsRefusal(given.words)),
    ...fault('note', lengthRefusal(given.note, STEP_LIMITS.note)),
    ...creditFaults(given),
    ...(isWatched(given.state as OutcomeState) && !line.closed // one of its words, or told above
      ? fault('review', reviewRefusal(given.nextReviewOn, now))
      : []),
    ...evidenceFaults(given.evidence, now),
  ];
}

function stateFaults(id: OutcomeId, given: GivenStep, line: LineFacts): readonly StepFault[] {
  const { supersedes, reason } = given;
  const state = outcomeStates.find((one) => one === given.state);
  if (state === undefined) return fault('state', refuse('invalid', 'outcome-state'));
  if (supersedes === null && line.closed)
    return fault('state', refuse('conflict', 'demands-closed'));
  if (supersedes !== null) {
    const live = lineOf([...line.confirmed, ...line.waiting]);
    if (!line.confirmed.some((step) => step.id === supersedes && live.includes(step)))
      return fault('state', refuse('conflict', 'outcome-corrected-already'));
  }
  const step: Stepping = { id, state, on: given.on, supersedes };
  return [
    ...fault('state', placeRefusal(line.begins, [...line.confirmed, ...line.waiting, step])),
    ...(supersedes === null
      ? []
      : reason.trim() === ''
        ? fault('reason', refuse('invalid', 'outcome-reason-missing'))
        : fault('reason', lengthRefusal(reason, STEP_LIMITS.reason))),
  ];
}

/** Null when every step of the line can follow the one before it. */
function placeRefusal(begins: Begins, steps: readonly Stepping[]): Refusal | null {
  const broken = breakIn(begins, lineOf(steps));
  return broken === null ? null : refuse('conflict', 'outcome-cannot-follow', broken);
}

function dateRefusal(on: string, now: Date): Refusal | null {
  const date = readPartialDate(on);
  if (date === null) return refuse('invalid', on === '' ? 'outcome-date-missing' : 'outcome-date');
  if (date.earliest === null || date.latest === null) return refuse('invalid', 'outcome-date-open');
  return date.earliest > latestDay(now) ? refuse('invalid', 'outcome-date-ahead') : null;
}

function oneOf(words: readonly string[], given: string, reason: string): Refusal | null {
  return words.includes(given) ? null : refuse('invalid', reason);
}

function lengthRefusal(typed: string, most: number): Refusal | null {
  return tidyWords(typed, most) === null ? refuse('invalid', 'outcome-text', { most }) : null;
}

function wordsRefusal(words: string): Refusal | null {
  if (words.trim() === '') return refuse('invalid', 'outcome-words-missing');
  return lengthRefusal(words, STEP_LIMITS.words);
}

function creditFaults({ credit, creditWords }: GivenStep): readonly StepFault[] {
  const unknown = oneOf(credits, credit, 'outcome-credit');
  if (unknown !== null) return fault('credit', unknown);
  if ((credit as Credit) !== 'not-claimed' && creditWords.trim() === '')
    return fault('creditWords', refuse('invalid', 'outcome-credit-words'));
  return fault('creditWords', lengthRefusal(creditWords, STEP_LIMITS.creditWords));
}

function evidenceFaults(pieces: readonly GivenEvidence[], now: Date): readonly StepFault[] {
  if (pieces.length === 0) return fault('evidence', refuse('invalid', 'evidence-missing'));
  const most = EVIDENCE_LIMITS.pieces;
  if (pieces.length > most) return fault('evidence', refuse('invalid', 'evidence-many', { most }));
  const counts = new Map<string, number>();
  return pieces.flatMap((piece) => {
    const number = (counts.get(piece.kind) ?? 0) + 1;
    counts.set(piece.kind, number);
    // `evidence.link.2`: the second of the links that were given
    return fault(`evidence.${piece.kind}.${number}`, evidenceRefusal(piece, now));
  });
}

/** A step a second reader is asked about. */
export type StepToDecide = Stepping & {
  readonly standing: StepStanding;
  readonly recordedBy: AccountId;
  readonly nextReviewOn: string | null;
};

export type Decision = {
  readonly by: AccountId;
  readonly decision: 'confirmed' | 'sent-back';
  readonly note: string;
  /** Instead of the day the author gave, which may have passed; '' keeps that one. */
  readonly nextReviewOn: string;
};

/** Null when this person may decide so on this step. */
export function decisionRefusal(
  step: StepToDecide,
  given: Decision,
  line: Omit<LineFacts, 'waiting'>,
  now: Date,
): Refusal | null {
  if (step.standing !== 'waiting') return refuse('conflict', 'outcome-decided');
  if (step.recordedBy === given.by) return refuse('forbidden', 'outcome-own');
  const long = lengthRefusal(given.note, STEP_LIMITS.words);
  if (long !== null) return long;
  if (given.decision === 'sent-back')
    return given.note.trim() === '' ? refuse('invalid', 'outcome-note-missing') : null;
  if (step.supersedes === null && line.closed) return refuse('conflict', 'demands-closed');
  if (step.supersedes !== null && !lineOf(line.confirmed).some(({ id }) => id === step.supersedes))
    return refuse('conflict', 'outcome-corrected-already');
  const misplaced = placeRefusal(line.begins, [...line.confirmed, step]);
  if (misplaced !== null) return misplaced;
  if (!isWatched(step.state) || line.closed) return null;
  return reviewRefusal(given.nextReviewOn || (step.nextReviewOn ?? ''), now);
}

/** Null when the author may take a step back: before it was confirmed. */
export function retractionRefusal(step: StepToDecide, by: AccountId): Refusal | null {
  if (step.recordedBy !== by) return refuse('forbidden', 'outcome-not-yours');
  if (step.standing === 'waiting' || step.standing === 'sent-back') return null;
  return refuse('conflict', 'outcome-decided');
}
