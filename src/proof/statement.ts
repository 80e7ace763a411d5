import { sha256Hex } from './bytes.ts';
import { fault, isFault } from './fault.ts';
import type { Fault } from './fault.ts';
import { parseFields } from './fields.ts';
import type { FieldLine } from './fields.ts';
import { checkStatement } from './statement-check.ts';

/** The first line of every statement. */
export const STATEMENT_FORMAT = 'undersigned/statement/v1';

export const SUBJECT_KINDS = ['person', 'group', 'organisation', 'place', 'web-site'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export type StatementLead = { readonly name: string; readonly capacity: string };
export type StatementAddressee = {
  readonly name: string | null;
  readonly office: string;
  readonly country: string | null;
};
export type StatementSubject = { readonly kind: SubjectKind; readonly name: string };
export type StatementDemand = {
  /** Kept over all versions: ascending, gaps where a demand was dropped. */
  readonly number: number;
  /** One word, such as `release`. */
  readonly type: string;
  readonly text: string;
  /** Positions in the statement's subjects, from 1; may be empty. */
  readonly subjects: readonly number[];
  /** Positions in the statement's addressees, from 1; at least one. */
  readonly addressees: readonly number[];
};

/** Above everything that the limits of the fields allow. */
const LONGEST_STATEMENT = 4_000_000;

/** Everything a signature is bound to. */
export type StatementFields = {
  readonly letter: string;
  readonly version: number;
  readonly language: string;
  readonly title: string;
  /** EDTF: a year, month or day, perhaps with `?`, `~` or `%`. */
  readonly date: string;
  readonly leads: readonly StatementLead[];
  readonly addressees: readonly StatementAddressee[];
  readonly subjects: readonly StatementSubject[];
  readonly demands: readonly StatementDemand[];
  /** The release window, UTC to the minute (`2011-09-15T10:00Z`); null only for an archived letter. */
  readonly window: { readonly opens: string; readonly closes: string } | null;
  readonly embargo: string | null;
  /** How many of the leads must agree, or `archived` for a letter that was published elsewhere before. */
  readonly release: { readonly leads: number } | 'archived';
  /** Restricted CommonMark, see `checkBody`. */
  readonly body: string;
};

/**
 * The canonical text of a statement. Two equal drafts give equal bytes.
 * Throws RangeError when `checkStatement(fields)` finds a fault: check first and show what it says.
 */
export function printStatement(fields: StatementFields): string {
  const [first] = checkStatement(fields);
  if (first !== undefined) throw new RangeError(`${first.field}: ${first.fault}`);
  const lines = headerLines(fields).map(([name, value]) => `${name}: ${value}\n`);
  return `${STATEMENT_FORMAT}\n${lines.join('')}\n${fields.body}\n`;
}

function headerLines(fields: StatementFields): FieldLine[] {
  const { window, release } = fields;
  return [
    ['letter', fields.letter],
    ['version', String(fields.version)],
    ['language', fields.language],
    ['title', fields.title],
    ['date', fields.date],
    ...fields.leads.map((l): FieldLine => ['lead', `${l.name} | ${l.capacity}`]),
    ...fields.addressees.map((a): FieldLine => [
      'addressee',
      `${a.name ?? '-'} | ${a.office} | ${a.country ?? '-'}`,
    ]),
    ...fields.subjects.map((s): FieldLine => ['subject', `${s.kind} | ${s.name}`]),
    ...fields.demands.map((d): FieldLine => [`demand ${d.number}`, demandValue(d)]),
    ['window', window === null ? 'none' : `${window.opens} / ${window.closes}`],
    ['embargo', fields.embargo ?? 'none'],
    [
      'release',
      release === 'archived' ? release : `${release.leads} of ${fields.leads.length} leads`,
    ],
  ];
}

function demandValue(demand: StatementDemand): string {
  const subjects = demand.subjects.length === 0 ? 'none' : demand.subjects.join(', ');
  const addressees = demand.addressees.join(', ');
  return `${demand.type} | ${demand.text} | subjects ${subjects} | addressees ${addressees}`;
}

/**
 * Reads a statement; a fault for any text that `printStatement` would not have written.
 *
 * @example
 * const fields = parseStatement(text);
 * if (!isFault(fields)) printStatement(fields) === text; // always true
 */
export function parseStatement(text: string): StatementFields | Fault {
  if (text.length > LONGEST_STATEMENT)
    return fault('the statement is longer than 4,000,000 characters');
  const split = text.indexOf('\n\n');
  if (split < 0 || !text.endsWith('\n')) return fault('the statement has no body');
  const lines = parseFields(STATEMENT_FORMAT, text.slice(0, split + 1));
  if (isFault(lines)) return lines;
  const fields = readHeader(lines, text.slice(split + 2, -1));
  if (isFault(fields)) return fields;
  const [first] = checkStatement(fields);
  if (first !== undefined) return fault(`${first.field}: ${first.fault}`);
  return printStatement(fields) === text ? fields : fault('the statement is not in canonical form');
}

/** The identity of a statement: SHA-256 of its UTF-8 bytes, 64 hexadecimal digits. */
export function statementHash(text: string): string {
  return sha256Hex(text);
}

function readHeader(lines: readonly FieldLine[], body: string): StatementFields | Fault {
  const one = (name: string) => lines.find(([n]) => n === name)?.[1] ?? '';
  const parts = (name: string, count: number) =>
    lines.filter(([n]) => n === name).map(([, value]) => value.split(' | ', count + 1));
  const demands = lines.filter(([name]) => name.startsWith('demand ')).map(readDemand);
  const window = one('window').split(' / ');
  const [leads = '', of] = one('release').split(' of ');
  if (of === undefined && leads !== 'archived') return fault('the release line cannot be read');
  return {
    letter: one('letter'),
    version: Number(one('version')),
    language: one('language'),
    title: one('title'),
    date: one('date'),
    leads: parts('lead', 2).map(([name = '', capacity = '']) => ({ name, capacity })),
    addressees: parts('addressee', 3).map(([name = '', office = '', country = '']) => ({
      name: orNull(name),
      office,
      country: orNull(country),
    })),
    subjects: parts('subject', 2).map(([kind = '', name = '']) => ({
      kind: kind as SubjectKind, // checkStatement refuses every other word
      name,
    })),
    demands,
    window: one('window') === 'none' ? null : { opens: window[0] ?? '', closes: window[1] ?? '' },
    embargo: one('embargo') === 'none' ? null : one('embargo'),
    release: leads === 'archived' ? 'archived' : { leads: Number(leads) },
    body,
  };
}

const orNull = (value: string) => (value === '-' ? null : value);

function readDemand([name, value]: FieldLine): StatementDemand {
  const [type = '', text = '', subjects = '', addressees = ''] = value.split(' | ');
  return {
    number: Number(name.slice('demand '.length)),
    type,
    text,
    subjects: subjects === 'subjects none' ? [] : positions(subjects, 'subjects '),
    addressees: positions(addressees, 'addressees '),
  };
}

const positions = (value: string, label: string) =>
  value.startsWith(label) ? value.slice(label.length).split(', ').map(Number) : [];
