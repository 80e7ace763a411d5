import type { Field } from './field-rules.ts';
import { fieldsOf } from './form-rules.ts';
import type { EntryForm, FormContent, FormRow } from './form-rules.ts';
import type { EntryDraft, EntryId, Kind } from './rules.ts';

type Json = { readonly [name: string]: unknown };

/** What a form of this entry holds before anybody typed: the entry as it stands. */
export function formOf(
  entry: EntryDraft & { readonly id: EntryId; readonly revision: number },
  labels: ReadonlyMap<string, string>,
): EntryForm {
  const { id, kind, revision, shownTo, certainty } = entry;
  const content = filled(kind, entry.content, labels);
  return { kind, id, revision, shownTo, certainty: certainty ?? '', content };
}

/** An entry's content as texts; a subject spoken of stands as its label, where there is one. */
export function filled(
  kind: Kind,
  content: Json,
  labels: ReadonlyMap<string, string>,
): FormContent {
  const texts: Record<string, string> = {};
  const ticked: Record<string, readonly string[]> = {};
  const rows: Record<string, readonly FormRow[]> = {};
  for (const [name, field] of Object.entries(fieldsOf(kind))) {
    const value = content[name];
    if (field.is === 'rows')
      rows[name] = (value as readonly Json[]).map((row) => rowOf(field.of, row));
    else if (field.is === 'entries') {
      ticked[name] = value as readonly string[];
      rows[name] = [];
    } else if (field.is === 'entry' && field.of === 'subject') {
      texts[name] = labels.get(String(value)) ?? String(value);
    } else texts[name] = textOf(value);
  }
  return { texts, ticked, rows };
}

const rowOf = (fields: Readonly<Record<string, Field>>, row: Json): FormRow =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, textOf(row[name])]));

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
