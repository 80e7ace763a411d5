import type { Refusal } from '#kernel/refusal';
import type { MatchList } from './match-rules.ts';
import type { Reading, Review } from './review-rules.ts';
import type { SignatoryPage } from './shown-rules.ts';

/** Everything the review page shows. */
export type ReviewView = {
  /** The source as it was read. */
  readonly text: string;
  /** How the text was won, and what came with a mail. */
  readonly kind: Reading['kind'];
  readonly notes: Reading['notes'];
  readonly attachments: Reading['attachments'];
  readonly review: Review;
  readonly matches: MatchList;
  readonly people: SignatoryPage;
  /** What stands in the way of a draft; a person is named by `signatories.7.name`. */
  readonly problems: readonly { readonly field: string; readonly refusal: Refusal }[];
  readonly demandTypes: readonly string[];
  readonly subjectKinds: readonly string[];
};
