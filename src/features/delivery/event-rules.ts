import type { DeliveryState } from './rules.ts';

/** What is written down of a delivery. */
export type EventKind =
  | 'planned'
  | 'tried'
  | 'end-sent' // everything but the answer is there
  | 'taken'
  | 'later'
  | 'never'
  | 'no-answer'
  | 'given-up'
  | 'sent' // by post or by hand, or as a person knows
  | 'arrived'
  | 'returned' // the post brought it back
  | 'report'
  | 'settled'
  | 'again'
  | 'cancelled'
  | 'receipt'
  | 'notice';

export type DeliveryEvent = {
  readonly event: EventKind;
  /** How it stood from then on. */
  readonly state: DeliveryState;
  readonly at: Date;
  /** Who did it; null: by itself. */
  readonly by: string | null;
  /** `250 2.0.0`: no words of anybody. */
  readonly code: string | null;
  /** What the mail server said, for the desk alone: it may quote an address. */
  readonly said: string;
};
