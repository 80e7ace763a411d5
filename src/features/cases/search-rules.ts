import type { Field, Fields } from './field-rules.ts';
import { KINDS } from './kind-rules.ts';
import type { Entry } from './rules.ts';

/** What is kept of an entry to be searched: nothing that is sealed. */
export type SearchText = {
  /**
   * What it is called in the first line (the subject's own name, what happened, the title; empty when it
   * has none), and under it all it says.
   */
  readonly text: string;
  /** The choice within its kind; `''` where there is none. */
  readonly type: string;
  readonly country: string;
  readonly places: readonly string[];
  readonly authorities: readonly string[];
  /** A subject's names as they stand, the bearer's own first. */
  readonly names: readonly string[];
};

type Said = { readonly field: string; readonly text: string };

/** Looked up on the subject, never searched: nothing that can be read in them is text. */
const UNSEARCHED: ReadonlySet<string> = new Set(['consent', 'risk']);

export const isSearched = (kind: Entry['kind']): boolean => !UNSEARCHED.has(kind);

const TITLES: readonly string[] = ['title', 'what', 'offence', 'note'];
const AUTHORITIES: ReadonlySet<string> = new Set(['authority', 'authorities.name']);
const PLACES: ReadonlySet<string> = new Set(['place', 'whereabouts']);
/** Of each list; a statement with more places is about none of them. */
const MOST_LISTED = 20;

/**
 * What an entry is searched by, whatever its kind: every text of its fields but the sealed ones.
 *
 * @example
 * searchTextOf('source', { title: 'A letter', identity: 'a name', … }).text; // 'A letter'
 */
export function searchTextOf(
  kind: Entry['kind'],
  content: Readonly<Record<string, unknown>>,
): SearchText {
  const said = saidIn(KINDS[kind].fields, content, '');
  const named = (fields: ReadonlySet<string>): string[] =>
    unique(said.filter(({ field }) => fields.has(field)).map(({ text }) => text)).slice(
      0,
      MOST_LISTED,
    );
  const names = namesIn(content['names']);
  const title = (
    names[0] ??
    said.find(({ field }) => TITLES.includes(field))?.text ??
    ''
  ).replaceAll('\n', ' ');
  return {
    text: unique([title, ...names, ...said.map(({ text }) => text)]).join('\n'),
    type: stringOf(content['type']) || stringOf(content['stage']),
    country: stringOf(content['country']),
    places: named(PLACES),
    authorities: named(AUTHORITIES),
    names,
  };
}

function saidIn(fields: Fields, content: Readonly<Record<string, unknown>>, in_: string): Said[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    saidBy(field, content[name], in_ + name),
  );
}

function saidBy(field: Field, value: unknown, path: string): Said[] {
  if (field.is === 'rows') {
    const rows: readonly unknown[] = Array.isArray(value) ? value : [];
    return rows.flatMap((row) => (isContent(row) ? saidIn(field.of, row, `${path}.`) : []));
  }
  const isText =
    (field.is === 'text' && !field.sealed) || field.is === 'link' || field.is === 'date';
  const text = isText ? stringOf(value) : '';
  return text === '' ? [] : [{ field: path, text }];
}

/** As they are shown: the one the bearer writes first. */
function namesIn(value: unknown): string[] {
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  const names = rows.filter(isContent).map(({ text, use }) => ({ text: stringOf(text), use }));
  const own = names.filter(({ use }) => use === 'own');
  return unique([...own, ...names].map(({ text }) => text).filter((text) => text !== ''));
}

function isContent(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
