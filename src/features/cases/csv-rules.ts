import { asTyped, BYTE_ORDER_MARK, csvLine } from '#kernel/csv';
import type { CaseDocument, FiledEntry, Json } from './archive-case-rules.ts';
import type { Field, Fields } from './field-rules.ts';
import { KINDS } from './kind-rules.ts';
import type { Kind } from './rules.ts';

export { asTyped };

/**
 * A table as RFC 4180 wants it, with the byte order mark without which Excel takes UTF-8 for something
 * else.
 */
export function printCsv(rows: readonly (readonly string[])[]): string {
  return `${BYTE_ORDER_MARK}${rows.map(csvLine).join('')}`;
}

/** What stands between several things in one cell. */
export const BETWEEN = '; ';
/** Ends the name of a column that says in words what the one before it points at. */
const CALLED = '.called';

/**
 * The entries of one kind as a table: a row each, a column per field, `names.1.text` for the first row
 * of a list. What an entry points at stands as its name in the file and, beside it, in words.
 */
export function tableOf(
  document: CaseDocument,
  kind: Kind,
  calledOf: ReadonlyMap<string, string>,
): readonly (readonly string[])[] {
  const entries = document.entries.filter((entry) => entry.kind === kind);
  const fields: Fields = KINDS[kind].fields;
  const columns = Object.entries(fields).flatMap(([name, field]) =>
    columnsOf(name, field, mostRows(entries, name)),
  );
  const head = ['ref', 'shownTo', ...(KINDS[kind].statement ? ['certainty'] : [])];
  const called = (ref: string): string => calledOf.get(ref) ?? '';
  return [
    [...head, ...columns.flatMap(({ path, points }) => (points ? [path, path + CALLED] : [path]))],
    ...entries.map((entry) => [
      entry.ref,
      entry.shownTo,
      ...(KINDS[kind].statement ? [entry.certainty ?? ''] : []),
      ...columns.flatMap(({ path, points }) => {
        const value = valueAt(entry.content, path);
        return points ? [inWords(value), inWords(value, called)] : [inWords(value)];
      }),
    ]),
  ];
}

type Column = { readonly path: string; readonly points: boolean };

function columnsOf(name: string, field: Field, rows: number): readonly Column[] {
  if (field.is !== 'rows') return [{ path: name, points: pointsAt(field) }];
  return Array.from({ length: rows }, (_, place) =>
    Object.entries(field.of).map(([inner, of]) => ({
      path: `${name}.${place + 1}.${inner}`,
      points: pointsAt(of),
    })),
  ).flat();
}

const pointsAt = ({ is }: Field): boolean => is === 'entry' || is === 'entries';

function mostRows(entries: readonly FiledEntry[], name: string): number {
  return entries.reduce((most, { content }) => {
    const value = content[name];
    return Array.isArray(value) ? Math.max(most, value.length) : most;
  }, 1);
}

/** `names.1.text` counts from 1, as people do. */
function valueAt(content: Json, path: string): unknown {
  const [name = '', place, inner = ''] = path.split('.');
  const value = content[name];
  if (place === undefined || !Array.isArray(value)) return value;
  const row: Json | undefined = value[Number(place) - 1];
  return row?.[inner];
}

function inWords(value: unknown, called = (one: string): string => one): string {
  if (Array.isArray(value)) return value.map((one) => called(`${one}`)).join(BETWEEN);
  if (typeof value === 'string') return called(value);
  return typeof value === 'number' ? String(value) : '';
}

/** What each entry is called in words: a subject by its own name, the rest by what they say. */
export function calledIn(document: CaseDocument): ReadonlyMap<string, string> {
  return new Map(document.entries.map(({ ref, content }) => [ref, calledOf(content)]));
}

function calledOf(content: Json): string {
  const names = content['names'];
  if (Array.isArray(names)) {
    const list = names as readonly Json[]; // rows of the description
    const own = list.find(({ use }) => use === 'own') ?? list[0];
    return typeof own?.['text'] === 'string' ? own['text'] : '';
  }
  const said = content['what'] ?? content['title'] ?? content['offence'] ?? '';
  return typeof said === 'string' ? said.slice(0, 100) : '';
}
