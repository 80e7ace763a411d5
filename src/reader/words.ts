import type { DemandWords } from './demand-words.ts';

/**
 * What the reader knows of a language: words, never code. Each section belongs to the part of the
 * reader that uses it. Words are lower case without final punctuation and are compared folded
 * (NFC, lower case, apostrophes evened out); a `*` at the end stands for any ending.
 */
export type LanguageWords = {
  /** BCP 47 primary language. */
  readonly code: string;
  /** Frequent short words that tell this language from the others, blanks between them. */
  readonly common: readonly string[];
  readonly head: HeadWords;
  readonly demands: DemandWords;
  readonly names: NameWords;
};

/** What stands at the head of a letter. An entry holds several words, `|` between them. */
export type HeadWords = {
  /** The twelve months in order, an entry each, with every form and abbreviation. */
  readonly months: readonly string[];
  /** The twelve months of the Iranian calendar, in languages that use it; else empty. */
  readonly jalali: readonly string[];
  /** Between the parts of a date: `of`. */
  readonly dateLinks: readonly string[];
  /** What a line may hold beside its date and still be a date line: `on`, `monday`. */
  readonly dateFillers: readonly string[];
  /** What makes a date within a sentence the letter's: `today`. */
  readonly today: readonly string[];
  /** What makes a date another date than the letter's: `updated`. */
  readonly stale: readonly string[];
  /** What titles of letters begin with: `open letter*`. */
  readonly titles: readonly string[];
  /** Lines above a letter that are not its title: `press release`. */
  readonly letterheads: readonly string[];
  /** Before the colon of a subject line: `re`. */
  readonly subjects: readonly string[];
  /** Before the colon over addressees: `to`. */
  readonly to: readonly string[];
  /** Before the colon over those who only get a copy: `cc`. */
  readonly cc: readonly string[];
  /** Before the colon of lines on senders and contacts: `from`. */
  readonly senders: readonly string[];
  /** What salutations begin with: `dear`. */
  readonly salutations: readonly string[];
  /** Salutations that are themselves how the addressee is called: `your excellency`. */
  readonly wholes: readonly string[];
  /** What the first line of an addressee's block begins with: `the honorable`. */
  readonly honorifics: readonly string[];
  /** Forms of address that say nothing of an office: `mr`. */
  readonly misters: readonly string[];
  /** What lines that name an office or an institution hold: `ministry`. */
  readonly offices: readonly string[];
  /** What lines of a postal address hold: `street`. */
  readonly streets: readonly string[];
};

/**
 * What stands over, in and after a list of names. An entry holds several: phrases with `|`
 * between them (`closings` to `otherLists`, `behalf`), words with blanks between them (the others).
 */
export type NameWords = {
  /** What ends a letter before the names: `yours sincerely`. */
  readonly closings: readonly string[];
  /** What a heading or a line over names holds: `signator*`. */
  readonly headings: readonly string[];
  /** What in a sentence announces names: `signed by`. */
  readonly signedBy: readonly string[];
  /** What a sentence says of those named before it: `sent a letter`. */
  readonly wrote: readonly string[];
  /** Before those whom a sentence names ahead of the others who signed: `in addition to`. */
  readonly beside: readonly string[];
  /** Headings of a part of the list: `individuals`. */
  readonly groups: readonly string[];
  /** What begins something else after or above a list: `notes to editors`, `cc`, `to:`. */
  readonly stops: readonly string[];
  /** What stands at the end of a list for those not named: `and others`. */
  readonly others: readonly string[];
  /** Heads of the columns of a table of names: `surname`. */
  readonly columns: readonly string[];
  /** What a line of a slogan begins with: `long live`. */
  readonly slogans: readonly string[];
  /** What stands over lists of other things or other people: `demand*`, `detained`. */
  readonly otherLists: readonly string[];
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
