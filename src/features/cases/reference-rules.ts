import type { Field, Fields } from './field-rules.ts';
import { KINDS } from './kind-rules.ts';
import type { EntryId, Kind } from './rules.ts';

type Raw = { readonly [field: string]: unknown };

/** Where an entry speaks of another: the field, whom, and of what kind that must be. */
export type Reference = { readonly field: string; readonly id: EntryId; readonly of: Kind };

/** Every entry spoken of in checked content, in the order of its fields. */
export function referencesOf(kind: Kind, content: Raw): readonly Reference[] {
  return inFields(KINDS[kind].fields, content, '');
}

function inFields(fields: Fields, content: Raw, prefix: string): readonly Reference[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    inField(field, content[name], `${prefix}${name}`),
  );
}

function inField(field: Field, value: unknown, path: string): readonly Reference[] {
  if (field.is === 'entry') return [{ field: path, id: value as EntryId, of: field.of }]; // checked content
  if (field.is === 'entries') {
    return (value as readonly EntryId[]).map((id) => ({ field: path, id, of: field.of }));
  }
  if (field.is !== 'rows') return [];
  return (value as readonly Raw[]).flatMap((row, index) =>
    inFields(field.of, row, `${path}.${index}.`),
  );
}
