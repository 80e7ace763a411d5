/** Reads a letter's text into its parts, each with its place and the reason it was taken. */
export { readLetter } from './read-letter.ts';
/** The parts of a letter, as types. */
export type {
  DemandForm,
  Found,
  FoundDemand,
  FoundName,
  FoundSignatory,
  FoundText,
  ReadLetter,
  SignatoryKind,
  Span,
} from './letter.ts';
/** How sure each sentence of a text is of what it says. */
export { readCertainty } from './certainty.ts';
/** The same, as types. */
export type { How, SaidPart, SaidReason, SaidSentence, When } from './certainty.ts';
/** Why something was taken, in words. */
export { READER_REASONS, reasonText } from './reasons.ts';
/** A reason as code and values, for a translation. */
export type { Reason } from './reasons.ts';
/** The text of a page with its headings, lists and tables; and whether a frame around it was left out. */
export { readHtml, textOfHtml } from './html-text.ts';
/** The dates in a stretch of text, as people write them in any of the languages, and what they say in EDTF. */
export { datesIn } from './date-forms.ts';
