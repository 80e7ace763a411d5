import { isHash } from './bytes.ts';
import { isPartialDate } from './edtf-day.ts';
import { fault, isFault } from './fault.ts';
import type { Fault } from './fault.ts';
import { lineFault } from './fields.ts';
import type { FieldLine } from './fields.ts';
import {
  DOCUMENT_LIMITS,
  FieldReader,
  isLanguage,
  isNumber,
  isUuid,
  isWord,
  lineOf,
  orNull,
  printDocument,
  readDocument,
  textFault,
  textOfDocument,
} from './public-document.ts';

/** The first line of the public document of an outcome. */
export const OUTCOME_FORMAT = 'undersigned/outcome/v1';

/** What may become of a demand. */
export const OUTCOME_STATES = [
  'open',
  'pledged',
  'partly-met',
  'met',
  'reversed',
  'overtaken',
  'refused',
  'withdrawn',
] as const;
export type OutcomeStateWord = (typeof OUTCOME_STATES)[number];

/** One dated step in a demand's life, as a second reader let it out. */
export type PublicOutcomeFields = {
  /** Ids are UUIDs in lower case. */
  readonly letter: string;
  readonly outcome: string;
  /** The number of the demand in the statement. */
  readonly demand: number;
  readonly state: OutcomeStateWord;
  /** When it happened, a partial date (EDTF): `2026-06-01`, `2026-06?`. */
  readonly on: string;
  /** Words: `documented`; `not-claimed`. */
  readonly certainty: string;
  readonly credit: string;
  /** Why it may be due to the letter, in one line; null when nothing is said. */
  readonly creditWords: string | null;
  /** The outcome that this one replaces; null when it replaces none. */
  readonly supersedes: string | null;
  readonly evidence: readonly OutcomeEvidence[];
  /** The language of the text; null and '' when there is none. */
  readonly language: string | null;
  /** Paragraphs with an empty line between them; at most 200,000 characters. */
  readonly text: string;
};

export type OutcomeEvidence = {
  /** A word: `reply`, `link`, `file` or `case`. */
  readonly kind: string;
  /** One line; '' when nothing is said. */
  readonly words: string;
  /** An address, or a path below the address of the letter's site; without white space. */
  readonly href: string | null;
  /** SHA-256 of a file, 64 hexadecimal digits. */
  readonly sha256: string | null;
};

/**
 * The canonical text of an outcome. Text and words are put into canonical form on the way (`anyText`, `anyLine`).
 * Throws RangeError where `publicOutcomeFault` gives a fault.
 *
 * @example
 * const document = printPublicOutcome(fields);
 * await append(tx, env, { letterId, act: 'outcome-recorded', detail: outcomeRecordedDetail({ …, document: sha256Hex(document) }) });
 */
export function printPublicOutcome(fields: PublicOutcomeFields): string {
  const tidy = tidied(fields);
  const problem = tidyFault(tidy);
  if (problem !== null) throw new RangeError(`an outcome cannot be printed: ${problem.fault}`);
  const lines: FieldLine[] = [
    ['letter', tidy.letter],
    ['outcome', tidy.outcome],
    ['demand', String(tidy.demand)],
    ['state', tidy.state],
    ['on', tidy.on],
    ['certainty', tidy.certainty],
    ['credit', tidy.credit],
    ['credit-words', tidy.creditWords ?? '-'],
    ['supersedes', tidy.supersedes ?? 'none'],
    ['language', tidy.language ?? 'none'],
    ...tidy.evidence.map(({ kind, words, href, sha256 }): FieldLine => [
      'evidence',
      `${kind} | ${words || '-'} | ${href ?? '-'} | ${sha256 ?? '-'}`,
    ]),
  ];
  const texts = tidy.language === null ? [] : [tidy.text];
  return printDocument(OUTCOME_FORMAT, { fields: lines, texts });
}

/**
 * Reads the public document of an outcome; a fault for any text that `printPublicOutcome` would not have written.
 *
 * @example
 * const outcome = parsePublicOutcome(document);
 * if (!isFault(outcome)) printPublicOutcome(outcome) === document; // always true
 */
export function parsePublicOutcome(document: string): PublicOutcomeFields | Fault {
  const read = readDocument(OUTCOME_FORMAT, document);
  if (isFault(read)) return read;
  const fields = readFields(read.fields, read.texts);
  if (isFault(fields)) return fields;
  const problem = tidyFault(fields);
  if (problem !== null) return problem;
  return printPublicOutcome(fields) === document
    ? fields
    : fault('the outcome is not in canonical form');
}

/** Why an outcome cannot be printed, in a sentence; null when it can. */
export function publicOutcomeFault(fields: PublicOutcomeFields): Fault | null {
  return tidyFault(tidied(fields));
}

function tidied(fields: PublicOutcomeFields): PublicOutcomeFields {
  return {
    ...fields,
    creditWords: orNull(lineOf(fields.creditWords)),
    evidence: fields.evidence.map((one) => ({ ...one, words: orNull(lineOf(one.words)) ?? '' })),
    text: textOfDocument(fields.text),
  };
}

function readFields(
  lines: readonly FieldLine[],
  texts: readonly string[],
): PublicOutcomeFields | Fault {
  const fields = new FieldReader(lines);
  const letter = fields.one('letter');
  const outcome = fields.one('outcome');
  const demand = Number(fields.one('demand'));
  const word = fields.one('state');
  const state = OUTCOME_STATES.find((known) => known === word);
  if (state === undefined) return fault('what became of the demand is not known');
  return {
    letter,
    outcome,
    demand,
    state,
    on: fields.one('on'),
    certainty: fields.one('certainty'),
    credit: fields.one('credit'),
    creditWords: orNull(fields.one('credit-words')),
    supersedes: fields.oneOrNone('supersedes'),
    language: fields.oneOrNone('language'),
    evidence: fields.many('evidence').map(({ parts }) => {
      const [kind = '', words = '', href = '', sha256 = ''] = parts;
      return { kind, words: orNull(words) ?? '', href: orNull(href), sha256: orNull(sha256) };
    }),
    text: texts.length > 1 ? '' : (texts[0] ?? ''), // a second text is none of this format
  };
}

function tidyFault(of: PublicOutcomeFields): Fault | null {
  if (![of.letter, of.outcome, of.supersedes ?? of.outcome].every(isUuid))
    return fault('an id of the outcome is none');
  if (of.supersedes === of.outcome) return fault('it replaces itself');
  if (!isNumber(of.demand)) return fault('it is of no demand');
  if (!isPartialDate(of.on)) return fault('the day it happened is not a date');
  if (!isWord(of.certainty) || !isWord(of.credit))
    return fault('its certainty or credit is not a word');
  if ((of.creditWords ?? '').length > DOCUMENT_LIMITS.line)
    return fault('a line is longer than 2,000 characters');
  return evidenceFault(of.evidence) ?? languageFault(of);
}

function languageFault({ language, text }: PublicOutcomeFields): Fault | null {
  if (language === null) return text === '' ? null : fault('its text has no language');
  return isLanguage(language) ? textFault(text) : fault('it has no language');
}

const HREF = /^(?:https?:\/\/|\/)\S*$/u;

function evidenceFault(evidence: readonly OutcomeEvidence[]): Fault | null {
  const { evidence: most, line } = DOCUMENT_LIMITS;
  if (evidence.length > most) return fault(`it has more than ${most} pieces of evidence`);
  for (const { kind, words, href, sha256 } of evidence) {
    if (!isWord(kind)) return fault('a kind of evidence is not a word');
    if (words.length > line) return fault('a line is longer than 2,000 characters');
    if (href !== null && (href.length > line || !HREF.test(href) || lineFault(href) !== null))
      return fault('the address of a piece of evidence is none');
    if (sha256 !== null && !isHash(sha256)) return fault('the hash of a file is none');
  }
  return null;
}
