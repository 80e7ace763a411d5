import type { Certainty } from '#cases';
import type { PublicOutcomeFields } from '#proof';
import type { Begins } from './line-rules.ts';
import { stateOf, supersededBy, wholeLine } from './line-rules.ts';
import { nextReviewOn, since } from './review-rules.ts';
import type { Review } from './review-rules.ts';
import type {
  Credit,
  DemandState,
  Evidence,
  EvidenceKind,
  OutcomeId,
  OutcomeState,
  Step,
} from './rules.ts';

/** A piece of evidence as anybody may read of it. A reply has a page of its own only once it is published. */
export type PublicEvidence = {
  readonly kind: EvidenceKind;
  /** What it is or shows, in the letter's language; may be empty for a reply or an entry of a case. */
  readonly words: string;
  /** Of a link. */
  readonly href: string | null;
  readonly seenOn: string | null;
  /** Of a file, which itself stays here. */
  readonly sha256: string | null;
  readonly replyId: string | null;
};

/** A confirmed step as anybody may read it. */
export type PublicStep = {
  readonly id: OutcomeId;
  readonly state: OutcomeState;
  /** When it happened, EDTF. */
  readonly on: string;
  readonly certainty: Certainty;
  /** '' once it was redacted. */
  readonly text: string;
  readonly language: string;
  readonly evidence: readonly PublicEvidence[];
  readonly credit: Credit;
  readonly creditWords: string;
  /** When a second reader confirmed it. */
  readonly recordedAt: Date;
  /** Its act in the record, and the public document the act names by hash; null once it was redacted. */
  readonly seq: number;
  readonly document: string | null;
  readonly supersedes: OutcomeId | null;
  /** Why it took the place of another; '' when it did not. */
  readonly reason: string;
  /** Another took its place: it counts no more, and stays. */
  readonly superseded: boolean;
  /** Its words were taken away. */
  readonly redacted: boolean;
};

/** What anybody may know of one demand of a released letter. */
export type PublicLine = {
  readonly number: number;
  readonly type: string;
  readonly state: DemandState;
  /** What happened on the day since which it stands so, EDTF; null while it stands as it began. */
  readonly since: string | null;
  readonly nextReviewOn: string | null;
  /** The letter was withdrawn: the line stays as it is. */
  readonly closed: boolean;
  /** In the order of what happened; one that was corrected stands before what took its place. */
  readonly steps: readonly PublicStep[];
};

export type LineStart = {
  readonly number: number;
  readonly type: string;
  readonly begins: Begins;
  readonly firstReviewOn: string | null;
};

/** What anybody may know of a demand, from all that is kept about it. */
export function publicLineOf(
  line: LineStart,
  steps: readonly Step[],
  reviews: readonly Review[],
  closed: boolean,
): PublicLine {
  const confirmed = steps.filter(({ standing }) => standing === 'confirmed');
  const corrected = supersededBy(confirmed);
  const { number, type } = line;
  return {
    number,
    type,
    state: stateOf(line.begins, confirmed),
    since: since(confirmed),
    nextReviewOn: nextReviewOn({ ...line, confirmed, reviews, closed }),
    closed,
    steps: wholeLine(confirmed).map((step) => publicStepOf(step, corrected.has(step.id))),
  };
}

function publicStepOf(step: Step, superseded: boolean): PublicStep {
  const { id, state, on, certainty, language, credit, supersedes, reason, seq, decidedAt } = step;
  if (seq === null || decidedAt === null)
    throw new Error('a confirmed step has its act in the record');
  const redacted = step.redactedAt !== null;
  return {
    id,
    state,
    on,
    certainty,
    text: redacted ? '' : step.words,
    language,
    evidence: step.evidence.map((piece) => publicEvidenceOf(piece, redacted)),
    credit,
    creditWords: redacted ? '' : step.creditWords,
    recordedAt: decidedAt,
    seq,
    document: redacted ? null : step.document,
    supersedes,
    reason: redacted ? '' : reason,
    superseded,
    redacted,
  };
}

function publicEvidenceOf(piece: Evidence, redacted: boolean): PublicEvidence {
  const { kind, seenOn, sha256, replyId } = piece;
  const words = redacted ? '' : piece.words;
  return { kind, words, href: redacted ? null : piece.url, seenOn, sha256, replyId };
}

/** What the public document of a step says; its hash stands in the record. */
export function documentOf(
  step: Pick<
    Step,
    | 'id'
    | 'letterId'
    | 'demand'
    | 'state'
    | 'on'
    | 'certainty'
    | 'credit'
    | 'creditWords'
    | 'supersedes'
    | 'language'
    | 'words'
  > & { readonly evidence: readonly Pick<Evidence, 'kind' | 'words' | 'url' | 'sha256'>[] },
): PublicOutcomeFields {
  const { id, letterId, demand, state, on, certainty, credit, creditWords, supersedes } = step;
  return {
    letter: letterId,
    outcome: id,
    demand,
    state,
    on,
    certainty,
    credit,
    creditWords: creditWords === '' ? null : creditWords,
    supersedes,
    evidence: step.evidence.map(({ kind, words, url, sha256 }) => ({
      kind,
      words,
      href: url,
      sha256,
    })),
    language: step.language,
    text: step.words,
  };
}
