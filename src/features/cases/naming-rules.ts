import { newId } from '#kernel/ids';
import { fieldsOf, isPrivate, NEW } from './form-rules.ts';
import type { EntryForm, FormContent, FormRow } from './form-rules.ts';
import type { EntryId, Fault } from './rules.ts';

/** A subject as it may be named in a form: `label` tells it apart from those of the same name. */
export type KnownSubject = {
  readonly id: EntryId;
  readonly label: string;
  readonly names: readonly string[];
};

const fold = (text: string): string =>
  text.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();

/** Finds the subjects a typed text can mean: the one of this label, else all that bear the name. */
export function finderOf(known: readonly KnownSubject[]): (text: string) => readonly EntryId[] {
  const byLabel = new Map(known.map(({ id, label }) => [fold(label), id]));
  const byName = new Map<string, Set<EntryId>>();
  for (const { id, names } of known)
    for (const name of names) {
      const key = fold(name);
      byName.set(key, (byName.get(key) ?? new Set()).add(id));
    }
  return (text) => {
    const label = byLabel.get(fold(text));
    return label === undefined ? [...(byName.get(fold(text)) ?? [])] : [label];
  };
}

type NewSubject = { readonly field: string; readonly name: string; readonly type: string };
type NewSource = {
  readonly field: string;
  readonly title: string;
  readonly reliability: string;
  readonly connection: string;
};

/** Whom and what a form names: entries the file has, those to be added first, and what is unclear. */
export type Plan = {
  readonly known: ReadonlyMap<string, EntryId>;
  readonly subjects: readonly NewSubject[];
  readonly sources: readonly NewSource[];
  readonly faults: readonly Fault[];
};

/** Where a reference stands and what was typed there: `subjects.1.name`, `fromSubject`. */
type Named = { readonly field: string; readonly name: string; readonly type: string };

function namedIn({ kind, content }: Pick<EntryForm, 'kind' | 'content'>): readonly Named[] {
  return Object.entries(fieldsOf(kind)).flatMap(([name, field]): Named[] => {
    if (field.is === 'entries')
      return (content.rows[name] ?? []).map((row, index) => ({
        field: `${name}.${index}.name`,
        name: row['name'] ?? '',
        type: row['type'] ?? '',
      }));
    if (field.is !== 'entry' || field.of !== 'subject') return [];
    const type = content.texts[`${name}.type`] ?? '';
    return [{ field: name, name: content.texts[name] ?? '', type }];
  });
}

export function planReferences(
  form: Pick<EntryForm, 'kind' | 'content'>,
  find: (text: string) => readonly EntryId[],
): Plan {
  const known = new Map<string, EntryId>();
  const subjects: NewSubject[] = [];
  const faults: Fault[] = [];
  for (const { field, name, type } of namedIn(form)) {
    if (name.trim() === '') continue;
    const [only, ...others] = find(name);
    // a yes, a no or a danger must not stick to a misspelt name
    if (only === undefined && isPrivate(form.kind))
      faults.push({ field, reason: 'name-of-nobody', values: { name } });
    else if (only === undefined)
      subjects.push({ field, name, type: type === '' ? 'person' : type });
    else if (others.length === 0) known.set(field, only);
    else
      faults.push({ field, reason: 'name-of-several', values: { name, count: others.length + 1 } });
  }
  const sources = (form.content.rows['sources'] ?? []).flatMap((row, index): NewSource[] =>
    isNewSource(row) ? [newSource(row, `sources.${index}.title`)] : [],
  );
  return { known, subjects, sources, faults };
}

/** A title typed beside the list says more than what the list was left at. */
const isNewSource = (row: FormRow): boolean =>
  row['source'] === NEW || (row['title'] ?? '').trim() !== '';

const newSource = (row: FormRow, field: string): NewSource => ({
  field,
  title: row['title'] ?? '',
  reliability: row['reliability'] ?? '',
  connection: row['connection'] ?? '',
});

/** Ids for everybody a plan knows or would add, so that a form can be checked before anything is written. */
export function someIds(plan: Plan): ReadonlyMap<string, EntryId> {
  const later = [...plan.subjects, ...plan.sources].map(({ field }): [string, EntryId] => [
    field,
    newId<EntryId>(),
  ]);
  return new Map([...plan.known, ...later]);
}

/** The same name typed twice in one form is one newcomer. */
export const newcomerKey = (name: string): string => fold(name);

/**
 * What is handed to the check: the form's texts, with ids where entries are referred to. `ids` has
 * them by the field where they were typed; what has none stays as typed and is named as a fault.
 */
export function rawOf(
  form: Pick<EntryForm, 'kind' | 'content'>,
  ids: ReadonlyMap<string, EntryId>,
): Readonly<Record<string, unknown>> {
  const { kind, content } = form;
  const raw: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fieldsOf(kind))) {
    const text = content.texts[name] ?? '';
    if (field.is === 'entries') raw[name] = [...listed(name, content, ids)];
    else if (field.is === 'rows') raw[name] = rowsOf(name, content, ids);
    else if (field.is === 'entry') raw[name] = ids.get(name) ?? text;
    else raw[name] = text;
  }
  return raw;
}

function listed(
  name: string,
  content: FormContent,
  ids: ReadonlyMap<string, EntryId>,
): readonly string[] {
  const typed = (content.rows[name] ?? []).flatMap((_, index) => {
    const id = ids.get(`${name}.${index}.name`);
    return id === undefined ? [] : [id];
  });
  return [...(content.ticked[name] ?? []), ...typed];
}

function rowsOf(
  name: string,
  content: FormContent,
  ids: ReadonlyMap<string, EntryId>,
): readonly FormRow[] {
  return (content.rows[name] ?? []).map((row, index) => {
    const source = ids.get(`${name}.${index}.title`);
    return source === undefined ? row : { ...row, source };
  });
}
