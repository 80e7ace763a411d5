/**
 * What the reader knows of a language: words, never code. Each section belongs to the part of the
 * reader that uses it. Words are lower case without final punctuation and are compared folded
 * (NFC, lower case, apostrophes evened out); a `*` at the end stands for any ending.
 */
export type LanguageWords = {
  /** BCP 47 primary language. */
  readonly code: string;
  /** Frequent short words that tell this language from the others. */
  readonly common: readonly string[];
  readonly head: HeadWords;
  readonly demands: DemandWords;
  readonly names: NameWords;
};

/** Title, date, addressees, salutation, closing. */
export type HeadWords = Record<string, readonly string[]> & {
  /** The twelve months; each entry holds every form, `|` between them. */
  readonly months: readonly string[];
};

/** Asks, their verbs and nouns, and what stands around people at risk. */
export type DemandWords = Record<string, readonly string[]>;

/** Headings over signatories, honorifics, offices, kinds of organisation, country names. */
export type NameWords = Record<string, readonly string[]>;
