import { isDay } from './edtf-day.ts';
import { fault, isFault } from './fault.ts';
import type { Fault } from './fault.ts';
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

/** The first line of the public document of a reply. */
export const REPLY_FORMAT = 'undersigned/reply/v1';

/** The public copy of a reply. `fact-only` says that it came, when and from whom, and not what it says. */
export type PublicReplyFields = {
  /** Ids are UUIDs in lower case. */
  readonly letter: string;
  readonly reply: string;
  /** The position of the addressee in the statement, from 1; null when it came from somebody else. */
  readonly addressee: number | null;
  /** The day it came, `YYYY-MM-DD`. */
  readonly received: string;
  /** Words: `email`; `answer`. */
  readonly channel: string;
  readonly kind: string;
  readonly mode: 'text' | 'fact-only';
  /** The language of the text; null and '' for `fact-only`. */
  readonly language: string | null;
  /** Paragraphs with an empty line between them; at most 200,000 characters. */
  readonly text: string;
  readonly translations: readonly ReplyTranslation[];
  /** How it answers the demands. `part` says in words which part of the demand; null: the whole. */
  readonly positions: readonly ReplyPosition[];
};

/** A translation with its own days, `YYYY-MM-DD`. */
export type ReplyTranslation = {
  readonly language: string;
  readonly text: string;
  readonly translated: string;
  readonly published: string;
};

export type ReplyPosition = {
  /** The number of the demand. */
  readonly demand: number;
  /** A word: `refuses`. */
  readonly position: string;
  readonly part: string | null;
};

/**
 * The canonical text of a reply's public copy. Texts and words are put into canonical form on the way (`anyText`,
 * `anyLine`), so that mail from anywhere can be printed. Throws RangeError where `publicReplyFault` gives a fault.
 *
 * @example
 * const document = printPublicReply(fields);
 * await append(tx, env, { letterId, act: 'reply-received', detail: replyReceivedDetail({ …, document: sha256Hex(document) }) });
 */
export function printPublicReply(fields: PublicReplyFields): string {
  const tidy = tidied(fields);
  const problem = tidyFault(tidy);
  if (problem !== null) throw new RangeError(`a reply cannot be printed: ${problem.fault}`);
  const { mode, translations } = tidy;
  const lines: FieldLine[] = [
    ['letter', tidy.letter],
    ['reply', tidy.reply],
    ['addressee', String(tidy.addressee ?? 'none')],
    ['received', tidy.received],
    ['channel', tidy.channel],
    ['kind', tidy.kind],
    ['mode', mode],
    ['language', tidy.language ?? 'none'],
    ...translations.map(({ language, translated, published }): FieldLine => [
      'translation',
      `${language} | ${translated} | ${published}`,
    ]),
    ...tidy.positions.map(({ demand, position, part }): FieldLine => [
      `position ${demand}`,
      `${position} | ${part ?? '-'}`,
    ]),
  ];
  const texts = mode === 'text' ? [tidy.text, ...translations.map((one) => one.text)] : [];
  return printDocument(REPLY_FORMAT, { fields: lines, texts });
}

/**
 * Reads the public document of a reply; a fault for any text that `printPublicReply` would not have written.
 *
 * @example
 * const reply = parsePublicReply(document);
 * if (!isFault(reply)) printPublicReply(reply) === document; // always true
 */
export function parsePublicReply(document: string): PublicReplyFields | Fault {
  const read = readDocument(REPLY_FORMAT, document);
  if (isFault(read)) return read;
  const fields = readFields(read.fields, read.texts);
  const problem = tidyFault(fields);
  if (problem !== null) return problem;
  return printPublicReply(fields) === document
    ? fields
    : fault('the reply is not in canonical form');
}

/** Why a reply cannot be printed, in a sentence; null when it can. */
export function publicReplyFault(fields: PublicReplyFields): Fault | null {
  return tidyFault(tidied(fields));
}

function tidied(fields: PublicReplyFields): PublicReplyFields {
  return {
    ...fields,
    text: textOfDocument(fields.text),
    translations: fields.translations.map((one) => ({ ...one, text: textOfDocument(one.text) })),
    positions: fields.positions.map((one) => ({ ...one, part: orNull(lineOf(one.part)) })),
  };
}

function readFields(lines: readonly FieldLine[], texts: readonly string[]): PublicReplyFields {
  const fields = new FieldReader(lines);
  const [text = '', ...translated] = texts;
  const letter = fields.one('letter');
  const reply = fields.one('reply');
  const addressee = fields.oneOrNone('addressee');
  const [received, channel, kind] = ['received', 'channel', 'kind'].map((n) => fields.one(n));
  const mode = fields.one('mode') === 'text' ? 'text' : 'fact-only';
  const language = fields.oneOrNone('language');
  const translations = fields.many('translation').map(({ parts }, i) => {
    const [of = '', on = '', published = ''] = parts;
    return { language: of, text: translated[i] ?? '', translated: on, published };
  });
  const positions = fields.many('position').map(({ number, parts }) => {
    const [position = '', part = ''] = parts;
    return { demand: number, position, part: orNull(part) };
  });
  return {
    letter,
    reply,
    addressee: addressee === null ? null : Number(addressee),
    received: received ?? '',
    channel: channel ?? '',
    kind: kind ?? '',
    mode,
    language,
    text,
    translations,
    positions,
  };
}

function tidyFault(of: PublicReplyFields): Fault | null {
  if (!isUuid(of.letter) || !isUuid(of.reply)) return fault('an id of the reply is none');
  if (of.addressee !== null && !isNumber(of.addressee)) return fault('it has no such addressee');
  if (!isDay(of.received)) return fault('the day it came is not a day');
  if (!isWord(of.channel) || !isWord(of.kind)) return fault('its channel or kind is not a word');
  return contentFault(of) ?? positionsFault(of.positions);
}

function contentFault(of: PublicReplyFields): Fault | null {
  const { translations } = of;
  if (of.mode === 'fact-only') {
    const bare = of.language === null && of.text === '' && translations.length === 0;
    return bare ? null : fault('only that it came is public, yet it has a text');
  }
  if (of.language === null || !isLanguage(of.language)) return fault('it has no language');
  const { translations: most } = DOCUMENT_LIMITS;
  if (translations.length > most) return fault(`it has more than ${most} translations`);
  for (const { language, translated, published } of translations) {
    if (!isLanguage(language)) return fault('a translation has no language');
    if (!isDay(translated) || !isDay(published)) return fault('a day of a translation is none');
  }
  const problems = [of, ...translations].map(({ text }) => textFault(text));
  return problems.find((problem) => problem !== null) ?? null;
}

function positionsFault(positions: readonly ReplyPosition[]): Fault | null {
  const { positions: most, line } = DOCUMENT_LIMITS;
  if (positions.length > most) return fault(`it takes more than ${most} positions`);
  for (const { demand, position, part } of positions) {
    if (!isNumber(demand)) return fault('a position is on no demand');
    if (!isWord(position)) return fault('a position is not a word');
    if (part !== null && part.length > line) return fault('a part is longer than 2,000 characters');
  }
  return null;
}
