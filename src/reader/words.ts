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

/**
 * What stands over, in and after a list of names. Entries may hold several words of one kind with
 * blanks between them where a single word can only be one (`titles` to `given`).
 */
export type NameWords = {
  /** What ends a letter before the names: `yours sincerely`. */
  readonly closings: readonly string[];
  /** What a heading or a line over names holds: `signator*`. */
  readonly headings: readonly string[];
  /** What in a sentence announces names: `signed by`. */
  readonly signedBy: readonly string[];
  /** Headings of a part of the list: `individuals`. */
  readonly groups: readonly string[];
  /** What begins something else after or above a list: `notes to editors`, `cc`, `to:`. */
  readonly stops: readonly string[];
  /** Academic titles and forms of address, written before a name. */
  readonly titles: readonly string[];
  /** Offices written right before or after a name: `senator`, `mep`. */
  readonly offices: readonly string[];
  /** What people are: `director`, `journalist`. */
  readonly posts: readonly string[];
  /** What organisations call themselves: `network`, `association*`. */
  readonly bodies: readonly string[];
  /** Words of a name in lower case: `van`, `de`. */
  readonly particles: readonly string[];
  /** Articles, prepositions, conjunctions: a line that ends in one goes on in the next. */
  readonly linking: readonly string[];
  /** `and`. */
  readonly and: readonly string[];
  /** Before an organisation in whose name somebody signs: `on behalf of`. */
  readonly behalf: readonly string[];
  /** Frequent given names, folded. */
  readonly given: readonly string[];
};
