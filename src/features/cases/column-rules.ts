import { readPartialDate } from '#kernel/partial-date';
import { KINDS } from './kind-rules.ts';
import type { KindOfEntry } from './kind-rules.ts';
import type { Field, Fields } from './field-rules.ts';
import type { Kind } from './rules.ts';

type Json = { readonly [name: string]: unknown };

/** `toWhom` -> `to_whom` */
export function columnOf(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

const isColumn = ([, field]: readonly [string, Field]): boolean =>
  field.is !== 'rows' && field.is !== 'entries';

/** The fields that stand in the kind's own table. */
export function ownFields(fields: Fields): readonly (readonly [string, Field])[] {
  return Object.entries(fields).filter(isColumn);
}

/** The fields that stand in tables of rows: `entries` is a table of one column. */
export type RowsField = {
  readonly name: string;
  readonly table: string;
  readonly of: Fields | null;
};

export function rowsFields(fields: Fields): readonly RowsField[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    field.is === 'rows' || field.is === 'entries'
      ? [{ name, table: field.table, of: field.is === 'rows' ? field.of : null }]
      : [],
  );
}

/** The kind's own row: `what` a column is called, and what stands in it. */
export function ownRow(kind: Kind, content: Json): Json {
  const { fields } = KINDS[kind];
  const row = ownFields(fields).map(([name]) => [columnOf(name), content[name]] as const);
  return { ...Object.fromEntries(row), ...spanOf(kind, content) };
}

/** The rows of one list, in order. The only column of an `entries` list is called `subject`. */
export function listRows({ name, of }: RowsField, content: Json): readonly Json[] {
  const list = content[name] as readonly unknown[]; // read by the same description
  if (of === null) return list.map((id, position) => ({ position, subject: id }));
  return (list as readonly Json[]).map((row, position) => ({
    position,
    ...Object.fromEntries(Object.keys(of).map((field) => [columnOf(field), row[field]])),
  }));
}

/** From the rows of the database back to what the entry holds, in the order of its description. */
export function contentOf(kind: Kind, own: Json, lists: Json): Json {
  const values = Object.entries(KINDS[kind].fields as Fields).map(([name, field]) => {
    if (field.is !== 'rows' && field.is !== 'entries') return [name, own[columnOf(name)]] as const;
    const rows = lists[name] as readonly Json[]; // one of the lists that were asked for
    if (field.is === 'entries') return [name, rows.map((row) => row['subject'])] as const;
    return [name, rows.map((row) => plain(row, field.of))] as const;
  });
  return Object.fromEntries(values);
}

function plain(row: Json, of: Fields): Json {
  return Object.fromEntries(Object.keys(of).map((name) => [name, row[columnOf(name)]]));
}

/** The first and last day a dated kind can mean: of its date, or from since to until. */
export function spanOf(kind: Kind, content: Json): Json {
  const described: KindOfEntry = KINDS[kind];
  if (described.dated === undefined) return {};
  const [first, last] = described.dated.map((name) => readPartialDate(content[name] as string));
  const earliest = first?.earliest ?? null;
  const latest = described.dated.length === 1 ? first?.latest : last?.latest;
  return { earliest, latest: latest ?? null };
}

/** The fields whose text is unreadable at rest. */
export function sealedFields(kind: Kind): readonly string[] {
  return ownFields(KINDS[kind].fields).flatMap(([name, field]) =>
    field.is === 'text' && field.sealed ? [name] : [],
  );
}
