import { sha256Hex } from './bytes.ts';
import type { FieldLine } from './fields.ts';
import { checkStatement } from './statement-check.ts';
import type { StatementDemand, StatementFields } from './statement-fields.ts';

/** The first line of every statement. */
export const STATEMENT_FORMAT = 'undersigned/statement/v1';

/**
 * The canonical text of a statement. Two equal drafts give equal bytes.
 * Throws RangeError when `checkStatement(fields)` finds a fault: check first and show what it says.
 */
export function printStatement(fields: StatementFields): string {
  const [first] = checkStatement(fields);
  if (first !== undefined) throw new RangeError(`${first.field}: ${first.fault}`);
  return statementText(fields);
}

/** As `printStatement`, of fields that were checked already: a long body takes its time. */
export function statementText(fields: StatementFields): string {
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

/** The identity of a statement: SHA-256 of its UTF-8 bytes, 64 hexadecimal digits. */
export function statementHash(text: string): string {
  return sha256Hex(text);
}
