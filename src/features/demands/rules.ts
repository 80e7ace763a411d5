import type { Certainty } from '#cases';
import type { AccountId, CaseId, Id, LetterId } from '#kernel/ids';
import { z } from 'zod';

export type OutcomeId = Id<'outcome'>;

/** What became of a demand, as one dated step says. */
export const outcomeStates = [
  'open',
  'pledged',
  'partly-met',
  'met',
  'reversed',
  'overtaken',
  'refused',
  'withdrawn',
] as const;
export type OutcomeState = (typeof outcomeStates)[number];

/** Where a demand stands; `not-known`: nobody has ever recorded what became of it. */
export type DemandState = OutcomeState | 'not-known';
export const demandStates: readonly DemandState[] = ['not-known', ...outcomeStates];

/** Whether what happened may be due to the letter: kept apart from what happened. */
export const credits = ['not-claimed', 'contributed', 'authority-says-so', 'unlikely'] as const;
export type Credit = (typeof credits)[number];

/** How sure one is of a step: the words of a case file. */
export const stepCertainties = [
  'established',
  'documented',
  'we-understand',
  'reported',
  'suspected',
  'disputed',
] as const satisfies readonly Certainty[];

/** What shows that a step happened. */
export const evidenceKinds = ['reply', 'link', 'file', 'case'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export type EvidenceType = 'application/pdf' | 'image/jpeg' | 'image/png';

/** One piece of evidence as it is kept; the bytes of a file are asked for apart. */
export type Evidence = {
  readonly position: number;
  readonly kind: EvidenceKind;
  /** What it is or shows, in the letter's language; may be empty for a reply or an entry. */
  readonly words: string;
  readonly replyId: string | null;
  readonly url: string | null;
  /** The day a link was seen, `YYYY-MM-DD`. */
  readonly seenOn: string | null;
  readonly mediaType: EvidenceType | null;
  readonly size: number | null;
  readonly sha256: string | null;
  readonly caseId: CaseId | null;
  readonly entryId: string | null;
  readonly revision: number | null;
};

/**
 * `waiting`: for a second reader. `sent-back`: by one, with a note. `retracted`: by whoever wrote it
 * down, before it was confirmed.
 */
export type StepStanding = 'waiting' | 'confirmed' | 'sent-back' | 'retracted';

/** One step in the life of a demand, as its letter's team sees it. */
export type Step = {
  readonly id: OutcomeId;
  readonly letterId: LetterId;
  readonly demand: number;
  readonly state: OutcomeState;
  /** EDTF. */
  readonly on: string;
  readonly certainty: Certainty;
  readonly words: string;
  /** For the team alone. */
  readonly note: string;
  readonly language: string;
  readonly credit: Credit;
  readonly creditWords: string;
  readonly nextReviewOn: string | null;
  /** A correction: the step it is to take the place of, and why. */
  readonly supersedes: OutcomeId | null;
  readonly reason: string;
  /** The step that was sent back and is written again by this one. */
  readonly writtenAgain: OutcomeId | null;
  readonly recordedAt: Date;
  readonly recordedBy: AccountId;
  readonly recorderName: string;
  readonly standing: StepStanding;
  readonly decidedAt: Date | null;
  readonly deciderName: string | null;
  readonly decisionNote: string;
  /** Its act in the record; null until it is confirmed. */
  readonly seq: number | null;
  /** The public document its act names by hash; null until it is confirmed. */
  readonly document: string | null;
  readonly documentSha256: string | null;
  /** Another step was written after this one was sent back. */
  readonly isWrittenAgain: boolean;
  /** Since when its words are gone, with its note and its evidence, and why. */
  readonly redactedAt: Date | null;
  readonly redactionReason: string | null;
  readonly evidence: readonly Evidence[];
};

/** A second reader confirmed a step: it is public from now on. */
export const outcomeRecorded = {
  name: 'demands.outcome-recorded',
  payload: z.object({
    letterId: z.uuid(),
    demand: z.int().positive(),
    outcomeId: z.uuid(),
  }),
};
