import type { Field, Fields } from './field-rules.ts';
import { KINDS } from './kind-rules.ts';
import type { EntryId, Kind } from './rules.ts';

/** The fields of a posted form, each as the texts sent under its name. */
export type Posted = ReadonlyMap<string, readonly string[]>;

/** One row as its fields stand on the page, texts all. */
export type FormRow = Readonly<Record<string, string>>;

/** What stands in the fields of a form: as typed, right or wrong, so that it can be shown again. */
export type FormContent = {
  readonly texts: FormRow;
  /** Ids ticked in a list of subjects. */
  readonly ticked: Readonly<Record<string, readonly string[]>>;
  /** Rows under their field; subjects typed by name stand under the field of the list they join. */
  readonly rows: Readonly<Record<string, readonly FormRow[]>>;
};

export type EntryForm = {
  readonly kind: Kind;
  /** Of a new entry too: a form that is sent twice adds one. */
  readonly id: EntryId;
  /** The revision somebody saw; null for a new entry. */
  readonly revision: number | null;
  readonly shownTo: string;
  readonly certainty: string;
  readonly content: FormContent;
};

/** The kinds that are written on the one page, in the order in which they are offered. */
export const FORM_KINDS = [
  'subject',
  'event',
  'source',
  'relation',
  'charge',
  'measure',
  'intervention',
  'key-date',
  'consent',
  'risk',
] as const satisfies readonly Kind[];
export type FormKind = (typeof FORM_KINDS)[number];

export const isFormKind = (text: string): text is FormKind =>
  FORM_KINDS.some((kind) => kind === text);

export const fieldsOf = (kind: Kind): Fields => KINDS[kind].fields;
export const isStatement = (kind: Kind): boolean => KINDS[kind].statement;

/** What an entry of this kind may be shown to is never asked: it stays with the drafters. */
export const isPrivate = (kind: Kind): boolean => kind === 'consent' || kind === 'risk';

/** A new source is typed in the row that cites it, a new subject in the row that names it. */
const NEW_SOURCE = ['title', 'reliability', 'connection'];
const NEW_SUBJECT = ['name', 'type'];

/** The names of the fields in a row of this field. */
export function rowFields(field: Field): readonly string[] {
  if (field.is === 'entries') return NEW_SUBJECT;
  if (field.is !== 'rows') return [];
  const names = Object.keys(field.of);
  const citesSource = Object.values(field.of).some(
    (one) => one.is === 'entry' && one.of === 'source',
  );
  return citesSource ? [...names, ...NEW_SOURCE] : names;
}

/** Browsers send CRLF whatever was shown. */
const lineEnds = (text: string): string => text.replaceAll('\r\n', '\n');

const textOf = (posted: Posted, name: string): string => lineEnds(posted.get(name)?.[0] ?? '');

/** What a posted form says of an entry of this kind; rows nobody filled in are left out. */
export function readContent(kind: Kind, posted: Posted): FormContent {
  const rowsTyped = collectRows(posted);
  const texts: Record<string, string> = {};
  const ticked: Record<string, readonly string[]> = {};
  const rows: Record<string, readonly FormRow[]> = {};
  for (const [name, field] of Object.entries(fieldsOf(kind))) {
    if (field.is === 'rows' || field.is === 'entries') {
      const filled = rowsTyped.get(name) ?? [];
      rows[name] = filled.map((row) => fitRow(field, row)).filter((row) => isFilled(field, row));
    }
    if (field.is === 'entries') ticked[name] = posted.get(name)?.filter(Boolean) ?? [];
    if (field.is !== 'rows' && field.is !== 'entries') texts[name] = textOf(posted, name);
    if (field.is === 'entry') texts[`${name}.type`] = textOf(posted, `${name}.type`);
  }
  return { texts, ticked, rows };
}

const ROW = /^([a-zA-Z]+)\.(\d{1,6})\.([a-zA-Z]+)$/;

/** `sources.2.passage` -> the rows of `sources`, in the order of their numbers. */
function collectRows(posted: Posted): ReadonlyMap<string, readonly FormRow[]> {
  const found = new Map<string, Map<number, Record<string, string>>>();
  for (const name of posted.keys()) {
    const [, list = '', number = '', inner = ''] = ROW.exec(name) ?? [];
    if (list === '') continue;
    const rows = found.get(list) ?? new Map<number, Record<string, string>>();
    const row = rows.get(Number(number)) ?? {};
    row[inner] = textOf(posted, name);
    found.set(list, rows.set(Number(number), row));
  }
  return new Map(
    [...found].map(([list, rows]) => [
      list,
      [...rows].sort(([a], [b]) => a - b).map(([, row]) => row),
    ]),
  );
}

const fitRow = (field: Field, row: FormRow): FormRow =>
  Object.fromEntries(rowFields(field).map((name) => [name, row[name] ?? '']));

/** A choice says nothing by itself: every row comes with one. */
function isFilled(field: Field, row: FormRow): boolean {
  const choices = new Set(['type', 'reliability', 'connection']);
  if (field.is === 'rows')
    for (const [name, inner] of Object.entries(field.of))
      if (inner.is === 'choice') choices.add(name);
  return Object.entries(row).some(
    ([name, value]) => !choices.has(name) && value.trim() !== '' && value !== NEW,
  );
}

/** Chosen in a list of sources: the one typed beside it. */
export const NEW = 'new';

/** An empty form: every row field with one row to type into. */
export function emptyContent(
  kind: Kind,
  first: { readonly source?: string; readonly texts?: FormRow } = {},
): FormContent {
  const fields = Object.entries(fieldsOf(kind));
  const rows = fields.flatMap(([name, field]) =>
    field.is === 'rows' || field.is === 'entries'
      ? [[name, name === 'sources' ? [{ source: first.source ?? '' }] : []] as const]
      : [],
  );
  return { texts: first.texts ?? {}, ticked: {}, rows: Object.fromEntries(rows) };
}

/** One row more at the end, for somebody without a script. */
export function withRow(content: FormContent, list: string): FormContent {
  const rows = [...(content.rows[list] ?? []), {}];
  return { ...content, rows: { ...content.rows, [list]: rows } };
}
