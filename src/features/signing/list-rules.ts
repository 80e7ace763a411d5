import { emailLookupForm, parseEmailAddress } from '#kernel/email-address';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { canonicalLine, isFault } from '#proof';
import { cells, foldHeading } from './list-table-rules.ts';
import type { ListedPerson } from './rules.ts';

/** What a column may be called, in English and French, folded to letters only. */
const HEADINGS: Readonly<
  Record<string, 'name' | 'capacity' | 'email' | 'country' | 'organisation'>
> = {
  name: 'name',
  nom: 'name',
  fullname: 'name',
  capacity: 'capacity',
  qualite: 'capacity',
  function: 'capacity',
  fonction: 'capacity',
  email: 'email',
  mail: 'email',
  emailaddress: 'email',
  courriel: 'email',
  country: 'country',
  pays: 'country',
  organisation: 'organisation',
  organization: 'organisation',
  group: 'organisation',
  groupe: 'organisation',
};

/** Characters of an uploaded or pasted list, and its rows. */
export const LONGEST_LIST = 500_000;
export const MOST_ROWS = 2_000;
const LONGEST_FIELD = 200;

export type ListFault =
  | 'name-missing'
  | 'capacity-missing'
  | 'email-missing'
  | 'email-unreadable'
  | 'country-unreadable'
  | 'too-long'
  | 'twice-in-list'
  | 'hidden-characters';

/** One row of the list: a person who can be invited, or what is wrong with it. */
export type ListRow = {
  readonly line: number;
  readonly name: string;
  readonly email: string;
  readonly person: ListedPerson | null;
  readonly faults: readonly ListFault[];
};

/**
 * Reads a list with a heading row (name, capacity, e-mail, country, organisation in any order;
 * comma, semicolon or tab). Nothing is dropped silently: a row that cannot be used says why.
 *
 * @example
 * readList('name,capacity,e-mail\nAna Berg,MEP,ana@example.org')
 * // [{ line: 2, name: 'Ana Berg', person: { … }, faults: [] }]
 */
export function readList(text: string): Answer<ListRow[]> {
  if (text.length > LONGEST_LIST) return refuse('invalid', 'list-too-long');
  const rows = cells(text.replace(/^\uFEFF/, ''));
  if (isRefusal(rows)) return rows;
  const [heading, ...rest] = rows;
  if (heading === undefined || rest.length === 0) return refuse('invalid', 'list-empty');
  if (rest.length > MOST_ROWS) return refuse('invalid', 'list-rows', { most: MOST_ROWS });
  const columns = heading.record.map((title) => HEADINGS[foldHeading(title)] ?? null);
  if (!columns.includes('name') || !columns.includes('email'))
    return refuse('invalid', 'list-headings');
  const seen = new Set<string>();
  return rest.map(({ record, line }) => readRow(record, line, columns, seen));
}

function readRow(
  record: readonly string[],
  line: number,
  columns: readonly (string | null)[],
  seen: Set<string>,
): ListRow {
  const field = (name: string) => tidy(record[columns.indexOf(name)] ?? '');
  const [name, capacity, typed] = [field('name'), field('capacity'), field('email')];
  const [country, organisation] = [field('country').toUpperCase(), field('organisation')];
  const email = parseEmailAddress(typed);
  const faults: ListFault[] = [];
  if (name === '') faults.push('name-missing');
  if (capacity === '' && organisation === '') faults.push('capacity-missing');
  if (email === null) faults.push(typed === '' ? 'email-missing' : 'email-unreadable');
  if (country !== '' && !/^[A-Z]{2}$/.test(country)) faults.push('country-unreadable');
  if ([name, capacity, organisation].some((text) => text.length > LONGEST_FIELD))
    faults.push('too-long');
  if ([name, capacity, organisation].some(cannotBeRecorded)) faults.push('hidden-characters');
  if (email !== null && seen.has(emailLookupForm(email))) faults.push('twice-in-list');
  if (email !== null) seen.add(emailLookupForm(email));
  const person =
    email === null || faults.length > 0
      ? null
      : {
          name,
          capacity: capacity === '' ? organisation : capacity,
          email,
          country: country === '' ? null : country,
          organisation: organisation === '' ? null : organisation,
        };
  return { line, name, email: typed, person, faults };
}

function tidy(text: string): string {
  const line = canonicalLine(text);
  return isFault(line) ? text.trim() : line;
}

/** A text that the record cannot hold as it stands: control or direction-changing characters. */
export function cannotBeRecorded(text: string): boolean {
  if (text === '') return false;
  const line = canonicalLine(text);
  return isFault(line) || line === '-';
}

/** Bytes of an uploaded list: UTF-8, else Windows-1252 as spreadsheets still write it. */
export function decodeList(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
