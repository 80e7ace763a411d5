import type { CaseId, LetterId } from '#kernel/ids';
import { stateOf, supersededBy, wholeLine } from './line-rules.ts';
import type { Begins } from './line-rules.ts';
import type { Question } from './question-rules.ts';
import { nextReviewOn, since } from './review-rules.ts';
import type { Review } from './review-rules.ts';
import type { DemandState, OutcomeId, Step } from './rules.ts';
import type { TaskLine } from './task-rules.ts';

/** The letter as the pages about its demands show it. */
export type LetterShown = {
  readonly id: LetterId;
  readonly slug: string;
  readonly title: string;
  readonly language: string;
  /** The day its demands begin: its release; of one published elsewhere its own date, where known. */
  readonly beganOn: string;
  /** It was withdrawn: its lines stay as they are. */
  readonly closed: boolean;
};

/** What a reply said about one demand. */
export type SaidOf = {
  readonly replyId: string;
  readonly addressee: string;
  readonly receivedOn: string;
  /** Of #replies: `pledges`, `refuses`, … */
  readonly position: string;
  readonly part: string;
};

/** One demand as its letter's team sees it. */
export type DemandLine = {
  readonly number: number;
  readonly type: string;
  readonly text: string;
  readonly language: string;
  readonly addressees: readonly string[];
  readonly subjects: readonly string[];
  readonly begins: Begins;
  readonly state: DemandState;
  /** What happened on the day since which it stands so, EDTF; null while it stands as it began. */
  readonly since: string | null;
  readonly nextReviewOn: string | null;
  readonly isDue: boolean;
  readonly closed: boolean;
  /** Confirmed steps in the order of what happened; one that was corrected before what took its place. */
  readonly steps: readonly Step[];
  readonly superseded: ReadonlySet<OutcomeId>;
  /** Steps that do not count: for a second reader, sent back, taken back; the newest first. */
  readonly others: readonly Step[];
  readonly reviews: readonly Review[];
  readonly questions: readonly Question[];
  readonly said: readonly SaidOf[];
};

/** The demand's words, from the version that was released. */
export type DemandWords = Pick<
  DemandLine,
  'number' | 'type' | 'text' | 'language' | 'addressees' | 'subjects' | 'said'
>;

export function deskLineOf(line: TaskLine, words: DemandWords, today: string): DemandLine {
  const confirmed = line.steps.filter(({ standing }) => standing === 'confirmed');
  const others = line.steps.filter(({ standing }) => standing !== 'confirmed');
  const review = nextReviewOn({ ...line, confirmed });
  return {
    ...words,
    begins: line.begins,
    state: stateOf(line.begins, confirmed),
    since: since(confirmed),
    nextReviewOn: review,
    isDue: review !== null && review <= today,
    closed: line.closed,
    steps: wholeLine(confirmed),
    superseded: new Set(supersededBy(confirmed).keys()),
    others: others.toReversed(),
    reviews: line.reviews,
    questions: line.questions,
  };
}

/** A reply that may be evidence, as the form offers it. */
export type ReplyOffered = {
  readonly id: string;
  readonly addressee: string;
  readonly receivedOn: string;
  readonly kind: string;
};

/** An entry of a case this person may see, as the form offers it. */
export type EntryOffered = {
  readonly caseId: CaseId;
  readonly caseTitle: string;
  readonly entryId: string;
  readonly what: string;
  /** EDTF, '' where the day is not known. */
  readonly on: string;
};

/** A piece of evidence with what this person may be shown of it. */
export type EvidenceShown = {
  readonly position: number;
  readonly kind: Step['evidence'][number]['kind'];
  readonly words: string;
  readonly url: string | null;
  readonly seenOn: string | null;
  readonly mediaType: string | null;
  readonly size: number | null;
  readonly sha256: string | null;
  readonly reply: ReplyOffered | null;
  /** null: of a case this person may not see. */
  readonly entry: EntryOffered | null;
};

/** A question with the entry that raised it; null: of a case this person may not see, or of another letter. */
export type QuestionShown = Question & { readonly entry: EntryOffered | null };

export type DemandView = {
  readonly letter: LetterShown;
  readonly line: DemandLine;
  readonly questions: readonly QuestionShown[];
};
