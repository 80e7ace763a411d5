import { isJson } from './archive-case-rules.ts';
import type { Json } from './archive-case-rules.ts';
import { tidyEntry } from './check-rules.ts';
import { cellFor } from './csv-cell-rules.ts';
import { fieldAt, PARTS } from './csv-column-rules.ts';
import type { Column } from './csv-column-rules.ts';
import { asTyped } from './csv-rules.ts';
import { KINDS } from './kind-rules.ts';
import type { Entry, EntryId, Fault, Kind } from './rules.ts';
import { CERTAINTIES } from './vocabulary-rules.ts';
import type { Certainty } from './vocabulary-rules.ts';

/** An entry the case has, as a table may name it. */
export type Nameable = Pick<Entry, 'id' | 'kind' | 'content'>;

/** Finds the entries of a kind that a text can mean. */
export type Finder = (kind: 'subject' | 'event' | 'source', text: string) => readonly EntryId[];

/** How certain a row is that does not say: the page tells. */
export const UNSAID: Certainty = 'reported';

/** One row of a table: what would be written, or why it cannot be. */
export type Row = {
  readonly line: number;
  readonly draft: {
    readonly kind: Kind;
    readonly shownTo: 'drafters' | 'authority' | 'public';
    readonly certainty: string | null;
    readonly content: Json;
  };
  readonly faults: readonly Fault[];
};

const fold = (text: string): string =>
  text.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();

/** Entries are named by any of their names, their title or what they say. */
export function finderOf(entries: readonly Nameable[]): Finder {
  const known = new Map<string, EntryId[]>();
  for (const { id, kind, content } of entries) {
    for (const text of new Set(textsOf(content).map(fold))) {
      const key = `${kind} ${text}`;
      known.set(key, [...(known.get(key) ?? []), id]);
    }
  }
  return (kind, text) => known.get(`${kind} ${fold(text)}`) ?? [];
}

function textsOf(content: Json): readonly string[] {
  const names = content['names'];
  const said = [content['what'], content['title']].filter((one) => typeof one === 'string');
  const rows = Array.isArray(names) ? names.filter(isJson).map(({ text }) => text) : [];
  const own = rows.filter((one) => typeof one === 'string');
  return [...own, ...said, ...said.map((one) => one.slice(0, 100))].filter((one) => one !== '');
}

const fault = (field: string, reason: string, values: Fault['values'] = {}): Fault => ({
  field,
  reason,
  values,
});

/** Reads one row by its columns. Nothing is written, nothing is guessed: a name must be one's own. */
export function readRow(
  kind: Kind,
  columns: readonly Column[],
  row: { readonly line: number; readonly cells: readonly string[] },
  find: Finder,
): Row {
  const reading: Reading = { kind, find, raw: {}, faults: [], parts: new Map() };
  const called = new Set(
    columns.flatMap(({ target }) =>
      target?.startsWith(PARTS.called) ? [target.slice(PARTS.called.length)] : [],
    ),
  );
  let certainty = '';
  let shownTo: Row['draft']['shownTo'] = 'drafters';
  for (const [index, { target }] of columns.entries()) {
    const cell = row.cells[index] ?? '';
    if (target === null || target === PARTS.ignored || asTyped(cell).trim() === '') continue;
    if (target === 'certainty') certainty = certaintyOf(cell, reading);
    else if (target === 'shownTo') shownTo = shownToOf(cell, reading);
    else if (target.startsWith(PARTS.called)) {
      put(reading, target.slice(PARTS.called.length), cell);
    } else if (target.startsWith('+')) reading.parts.set(target, asTyped(cell).trim());
    else if (!called.has(target)) put(reading, target, cell);
  }
  putParts(reading);
  const isStatement = KINDS[kind].statement;
  const tidy = tidyEntry(kind, reading.raw);
  const draft = {
    kind,
    shownTo: kind === 'consent' || kind === 'risk' ? 'drafters' : shownTo,
    certainty: isStatement ? certainty || UNSAID : null,
    content: tidy.content as Json, // read by its description
  } as const;
  // what points nowhere is named once, in the words of the table
  const named = new Set(reading.faults.map(({ field }) => field));
  const others = tidy.faults.filter(({ field }) => !named.has(field));
  return { line: row.line, draft, faults: [...reading.faults, ...others] };
}

type Reading = {
  readonly kind: Kind;
  readonly find: Finder;
  readonly raw: Record<string, unknown>;
  readonly faults: Fault[];
  readonly parts: Map<string, string>;
};

function shownToOf(cell: string, { faults }: Reading): Row['draft']['shownTo'] {
  const text = asTyped(cell).trim().toLowerCase();
  if (text === 'drafters' || text === 'authority' || text === 'public') return text;
  faults.push(fault('shownTo', 'choice'));
  return 'drafters';
}

function certaintyOf(cell: string, { faults }: Reading): string {
  const text = asTyped(cell).trim().toLowerCase().replaceAll(' ', '-');
  const known = CERTAINTIES.find((one) => one === text);
  if (known === undefined) faults.push(fault('certainty', 'choice'));
  return known ?? '';
}

function put(reading: Reading, path: string, cell: string): void {
  const field = fieldAt(KINDS[reading.kind].fields, path);
  const text = cellFor(field, cell);
  if (text === '') return;
  if (field?.is === 'entry') return set(reading, path, one(reading, field.of, path, text) ?? '');
  if (field?.is === 'entries') {
    return set(reading, path, several(reading, field.of, path, text));
  }
  set(reading, path, text);
}

/** `names.2.text` is the second row of a list, here counted from 0. */
function set({ raw }: Reading, path: string, value: unknown): void {
  const [name = '', place, inner] = path.split('.');
  if (place === undefined || inner === undefined) {
    raw[name] = value;
    return;
  }
  const rows = rowsIn(raw, name);
  const at = Number(place) - 1;
  while (rows.length <= at) rows.push({});
  rows[at] = { ...rows[at], [inner]: value };
}

function rowsIn(raw: Record<string, unknown>, name: string): Json[] {
  const known = raw[name];
  const rows: Json[] = Array.isArray(known) ? known.filter(isJson) : [];
  raw[name] = rows;
  return rows;
}

function one(
  { find, faults }: Reading,
  kind: 'subject' | 'event' | 'source',
  field: string,
  text: string,
): EntryId | null {
  const [only, ...others] = find(kind, text);
  if (only !== undefined && others.length === 0) return only;
  const reason = only === undefined ? 'name-not-there' : 'name-of-several';
  faults.push(fault(field, reason, { name: text.slice(0, 100), count: others.length + 1 }));
  return null;
}

function several(
  reading: Reading,
  kind: 'subject' | 'event' | 'source',
  field: string,
  text: string,
): readonly EntryId[] {
  return listed(text).flatMap((name) => one(reading, kind, field, name) ?? []);
}

const listed = (text: string): readonly string[] =>
  text
    .split(/;|\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Columns that become rows of a list, or one name of two. */
function putParts(reading: Reading): void {
  const { raw, parts } = reading;
  const part = (name: string): string => parts.get(name) ?? '';
  const whole = [part(PARTS.given), part(PARTS.family)].filter((name) => name !== '').join(' ');
  if (whole !== '' && rowsIn(raw, 'names').length === 0) set(reading, 'names.1.text', whole);
  const append = (name: string, rows: readonly Json[]): void => {
    if (rows.length > 0) rowsIn(raw, name).push(...rows);
  };
  append(
    'names',
    listed(part(PARTS.aliases)).map((text) => ({ text, use: 'known-as' })),
  );
  append(
    'authorities',
    listed(part(PARTS.authorities)).map((name) => ({ name })),
  );
  append(
    'people',
    listed(part(PARTS.people)).map((name) => ({ name })),
  );
  const sources = several(reading, 'source', 'sources', part(PARTS.sources));
  append(
    'sources',
    sources.map((source) => ({ source, stance: 'supports' })),
  );
  if (Array.isArray(raw['names']) && raw['names'].length === 0) delete raw['names'];
}

/** What two entries have in common that say the same: to tell what is there already. */
export function saysKey(kind: Kind, content: Json): string {
  const { sources: _sources, ...said } = content;
  return JSON.stringify([kind, said]);
}
