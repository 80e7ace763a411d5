import { fault, isFault } from './fault.ts';
import type { Fault } from './fault.ts';
import { parseFields, printFields } from './fields.ts';
import type { FieldLine } from './fields.ts';
import { anyLine, anyText, canonicalFault } from './text.ts';

/** The most that the public documents of replies and outcomes may hold. */
export const DOCUMENT_LIMITS = {
  line: 2_000,
  text: 200_000,
  translations: 50,
  positions: 1_000,
  evidence: 200,
} as const;

/** Above what the limits allow: 51 texts, and some fields. */
const LONGEST_DOCUMENT = 20_000_000;

/** Fields, and texts after them. A text never has two empty lines in a row, so these two stand between texts. */
type Document = { readonly fields: readonly FieldLine[]; readonly texts: readonly string[] };

/** `header`, fields, an empty line, the texts with two empty lines between them, each line ended by LF. */
export function printDocument(header: string, { fields, texts }: Document): string {
  const head = printFields(header, fields);
  return texts.length === 0 ? head : `${head}\n${texts.join('\n\n\n')}\n`;
}

/** Reads what `printDocument` wrote; whether the fields are the right ones its caller says. */
export function readDocument(header: string, document: string): Document | Fault {
  if (document.length > LONGEST_DOCUMENT)
    return fault('the document is longer than 20,000,000 characters');
  const split = document.indexOf('\n\n');
  const head = split < 0 ? document : document.slice(0, split + 1);
  const fields = parseFields(header, head);
  if (isFault(fields)) return fields;
  if (split < 0) return { fields, texts: [] };
  if (!document.endsWith('\n')) return fault('the document does not end with a line end');
  const body = document.slice(split + 2, -1);
  const texts = body.split('\n\n\n', DOCUMENT_LIMITS.translations + 2);
  return { fields, texts };
}

/** Takes the fields one after the other, in the one order they have. */
export class FieldReader {
  private next = 0;
  private readonly fields: readonly FieldLine[];
  constructor(fields: readonly FieldLine[]) {
    this.fields = fields;
  }

  /** The value of the next field; the empty text, which no field has, when it has another name. */
  one(name: string): string {
    const [found, value = ''] = this.fields[this.next] ?? [];
    if (found !== name) return '';
    this.next += 1;
    return value;
  }

  /** As `one`, where `none` stands for nothing. */
  oneOrNone(name: string): string | null {
    const value = this.one(name);
    return value === 'none' ? null : value;
  }

  /** Every next field of this name, or of this name and a number: the number and the parts of the value. */
  many(name: string): { number: number; parts: string[] }[] {
    const found: { number: number; parts: string[] }[] = [];
    for (;;) {
      const [full = '', value = ''] = this.fields[this.next] ?? [];
      const [word, number = '0'] = full.split(' ');
      if (word !== name) return found;
      found.push({ number: Number(number), parts: value.split(' | ') });
      this.next += 1;
    }
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const isUuid = (value: string): boolean => UUID.test(value);
/** One word in small letters, such as `by-hand`. */
export const isWord = (value: string): boolean => /^[a-z][a-z-]{0,39}$/.test(value);
export const isLanguage = (value: string): boolean =>
  /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/.test(value);
/** The number of a demand or the position of an addressee. */
export const isNumber = (value: number): boolean =>
  Number.isSafeInteger(value) && value >= 1 && value <= 9_999;

/** Any words as one line of a document: the nearest canonical line, shortened where it is too long; `-` for none. */
export function lineOf(words: string | null): string {
  if (words === null || words.trim() === '') return '-';
  const line = anyLine(words);
  const { line: longest } = DOCUMENT_LIMITS;
  return line.length <= longest ? line : anyLine(line.slice(0, longest - 1)) + '…';
}

/** What `lineOf` wrote: null for `-`. */
export const orNull = (line: string): string | null => (line === '-' ? null : line);

/** Any text as a document can carry it. */
export const textOfDocument = anyText;

/** Why a text cannot stand in a document; null when it can. */
export function textFault(text: string): Fault | null {
  if (text === '') return fault('a text is empty');
  if (text.length > DOCUMENT_LIMITS.text) return fault('a text is longer than 200,000 characters');
  return canonicalFault(text);
}
