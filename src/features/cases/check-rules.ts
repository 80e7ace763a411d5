import { canonicalText, isFault } from '#proof';
import { parseLanguageTag } from '#kernel/language';
import { readPartialDate } from '#kernel/partial-date';
import { parseId } from '#kernel/ids';
import { KINDS } from './kind-rules.ts';
import { LIMITS } from './field-rules.ts';
import type { Field, Fields } from './field-rules.ts';
import { jointFaults } from './joint-rules.ts';
import type { Content, Fault, Kind } from './rules.ts';
import { readTypedDate } from './typed-date-rules.ts';

/** What a form, a row of a file or a program gives: not yet known to be anything. */
export type Raw = { readonly [field: string]: unknown };

type Values = Fault['values'];
type Read = { readonly value: unknown; readonly faults: readonly Fault[] };

/**
 * Brings what was typed into the form in which it is kept, and names everything that cannot be kept,
 * all at once. What is at fault stays as typed, so that a page can show it again.
 *
 * @example
 * tidyEntry('source', { title: ' Letter of 2011 ', reliability: 'B', connection: 'document' })
 * // { content: { title: 'Letter of 2011', reliability: 'B', … date: '', … }, faults: [] }
 */
export function tidyEntry<K extends Kind>(
  kind: K,
  raw: Raw,
): { readonly content: Content<K>; readonly faults: readonly Fault[] } {
  const { value, faults } = readFields(KINDS[kind].fields, raw, '');
  const content = value as Content<K>; // the description it was read by is the one its type is made of
  return { content, faults: faults.length > 0 ? faults : jointFaults(kind, content as Raw) };
}

function readFields(fields: Fields, raw: Raw, prefix: string): Read {
  const read = Object.entries(fields).map(
    ([name, field]) => [name, readField(field, raw[name], `${prefix}${name}`)] as const,
  );
  return {
    value: Object.fromEntries(read.map(([name, { value }]) => [name, value])),
    faults: read.flatMap(([, { faults }]) => faults),
  };
}

function readField(field: Field, typed: unknown, path: string): Read {
  if (field.is === 'rows') return readRows(field, typed, path);
  if (field.is === 'entries') return readEntries(typed, path);
  const text = typeof typed === 'number' ? String(typed) : typeof typed === 'string' ? typed : '';
  const clean = canonicalText(text.slice(0, LONGEST));
  if (isFault(clean)) {
    const character = /U\+[0-9A-F]+/.exec(clean.fault)?.[0] ?? '';
    return atFault(text, path, 'characters', { character });
  }
  return readText(field, clean.trim(), path);
}

/** Beyond any field's limit, and short enough to look at. */
const LONGEST = 4 * LIMITS.long;

function readText(field: Exclude<Field, { is: 'rows' | 'entries' }>, text: string, path: string) {
  if (text === '' && ('needed' in field || field.is === 'entry')) {
    return atFault(field.is === 'text' ? '' : text, path, 'missing');
  }
  switch (field.is) {
    case 'text':
      return readLines(field, text, path);
    case 'choice':
      return field.of.includes(text) ? kept(text) : readChoice(field.of, text, path);
    case 'whole':
      return readWhole(field, text, path);
    case 'degrees':
      return readDegrees(field.most, text, path);
    case 'entry':
      return parseId(text) === null ? atFault(text, path, 'unknown-entry') : kept(text);
    case 'mandate':
      return text === '' || parseId(text) !== null
        ? kept(text || null)
        : atFault(text, path, 'unknown-entry');
    case 'day':
      return readDay(text, path);
    case 'date':
      return readDate(text, path);
    case 'country':
    case 'language':
    case 'link':
      return text === '' || FORMS[field.is](text) ? kept(text) : atFault(text, path, field.is);
  }
}

const FORMS: Readonly<Record<'country' | 'language' | 'link', (text: string) => boolean>> = {
  country: (text) => /^[A-Z]{2}$/.test(text),
  language: (text) => parseLanguageTag(text) !== null,
  link: (text) => text.length <= 2_000 && /^https?:$/.test(protocolOf(text)),
};

function protocolOf(text: string): string {
  return URL.canParse(text) ? new URL(text).protocol : '';
}

function readDate(text: string, path: string): Read {
  if (text === '') return kept(text);
  const read = readTypedDate(text);
  return 'edtf' in read ? kept(read.edtf) : atFault(text, path, read.reason, read.values);
}

/** A whole day only; what people type for one is offered as it is for a partial date. */
function readDay(text: string, path: string): Read {
  if (text === '') return kept(null);
  if (isDay(text)) return kept(text);
  const read = readTypedDate(text);
  if ('edtf' in read && isDay(read.edtf)) return kept(read.edtf);
  if ('edtf' in read || read.reason === 'date') return atFault(text, path, 'day');
  const { edtf } = read.values;
  const isOffer = typeof edtf !== 'string' || isDay(edtf);
  return isOffer ? atFault(text, path, read.reason, read.values) : atFault(text, path, 'day');
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && readPartialDate(text)?.earliest === text;
}

const kept = (value: unknown): Read => ({ value, faults: [] });

function atFault(value: unknown, field: string, reason: string, values: Values = {}): Read {
  return { value, faults: [{ field, reason, values }] };
}

/** A choice nobody made is the first one; one that does not exist is named. */
function readChoice(of: readonly string[], text: string, path: string): Read {
  return text === '' ? kept(of[0]) : atFault(text, path, 'choice');
}

function readLines(field: Extract<Field, { is: 'text' }>, text: string, path: string): Read {
  const { length } = text;
  if (length > field.most) return atFault(text, path, 'too-long', { length, limit: field.most });
  if ('needed' in field && !/[\p{L}\p{N}]/u.test(text)) return atFault(text, path, 'no-letters');
  return kept(field.lines ? text : text.replaceAll(/\s+/gu, ' '));
}

function readWhole(field: Extract<Field, { is: 'whole' }>, text: string, path: string): Read {
  if (text === '') return kept(null);
  const number = Number(text);
  const { least, most } = field;
  return /^\d{1,10}$/.test(text) && number >= least && number <= most
    ? kept(number)
    : atFault(text, path, 'whole', { least, most });
}

/** A comma is how half of Europe writes the point. */
function readDegrees(most: 90 | 180, text: string, path: string): Read {
  if (text === '') return kept(null);
  const number = Number(text.replace(',', '.').replace('−', '-'));
  return Number.isFinite(number) && Math.abs(number) <= most
    ? kept(number)
    : atFault(text, path, 'degrees', { most });
}

function readEntries(typed: unknown, path: string): Read {
  const list = (Array.isArray(typed) ? typed : typed === undefined ? [] : [typed]) as unknown[];
  const ids = [...new Set(list.filter((one) => one !== ''))];
  if (ids.length > LIMITS.rows) {
    return atFault(ids, path, 'too-many', { count: ids.length, limit: LIMITS.rows });
  }
  const isKnown = ids.every((one) => typeof one === 'string' && parseId(one) !== null);
  return isKnown ? kept(ids) : atFault(ids, path, 'unknown-entry');
}

/** A row added and never filled in is no row. */
function readRows(field: Extract<Field, { is: 'rows' }>, typed: unknown, path: string): Read {
  const rows = (Array.isArray(typed) ? typed : []).filter((row) =>
    isFilled(field.of, row),
  ) as Raw[];
  if (rows.length > LIMITS.rows) {
    return atFault(rows, path, 'too-many', { count: rows.length, limit: LIMITS.rows });
  }
  if (rows.length < (field.least ?? 0)) return atFault(rows, path, 'missing');
  const read = rows.map((row, index) => readFields(field.of, row, `${path}.${index}.`));
  return { value: read.map(({ value }) => value), faults: read.flatMap(({ faults }) => faults) };
}

/** What was chosen from a list says nothing: every row comes with the first choice. */
function isFilled(fields: Fields, row: unknown): boolean {
  if (typeof row !== 'object' || row === null) return false;
  return Object.entries(row as Raw).some(
    ([name, value]) =>
      fields[name] !== undefined &&
      fields[name].is !== 'choice' &&
      ((typeof value === 'string' && value.trim() !== '') || typeof value === 'number'),
  );
}
