import { fault, isFault } from './fault.ts';
import type { Fault } from './fault.ts';
import { parseFields } from './fields.ts';
import type { FieldLine } from './fields.ts';
import { checkStatement } from './statement-check.ts';
import type { StatementDemand, StatementFields, SubjectKind } from './statement-fields.ts';
import { STATEMENT_FORMAT, statementText } from './statement.ts';

/** Above everything that the limits of the fields allow. */
const LONGEST_STATEMENT = 4_000_000;

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
  return statementText(fields) === text ? fields : fault('the statement is not in canonical form');
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
