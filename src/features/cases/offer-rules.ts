import type { EntryId } from './rules.ts';

/** Something of the file that may be chosen, by the name it is told apart by. */
export type Offer = {
  readonly id: EntryId;
  readonly label: string;
  readonly about: string;
  /** Of a subject only. */
  readonly type?: string;
  readonly country?: string;
};

/** What a form offers of the file: the newest of each, and whatever the form speaks of already. */
export type Offers = {
  readonly subjects: readonly Offer[];
  /** Those with a tick of their own: the newest, and those the file speaks of most. */
  readonly ticks: ReadonlySet<EntryId>;
  readonly sources: readonly Offer[];
  readonly events: readonly Offer[];
};

/** How many are offered at once; others are found by typing their name. */
export const OFFERED = { subjects: 200, ticks: 8, sources: 100, events: 60 } as const;

/** Below this many rows each has all its choices; 10,000 pasted ones would be a page of a gigabyte. */
export const ROWS_DRAWN = 120;
