import type { Answer } from '#kernel/refusal';
import { isRefusal, refuse } from '#kernel/refusal';
import { findColumns } from './column-rules.ts';
import type { Column, Columns } from './column-rules.ts';
import { rowOf } from './field-rules.ts';
import type { Fields } from './field-rules.ts';
import { readMembershipRows } from './membership-rules.ts';
import { LIMITS } from './row-rules.ts';
import type { Findings } from './finding-list-rules.ts';
import type { Reading, RosterRow } from './row-rules.ts';
import { readTable } from './table-rules.ts';

type Cell = (column: Column) => string | undefined;

function cellOf(columns: Columns, record: readonly string[]): Cell {
  return (column) => {
    const at = columns.at.get(column);
    return at === undefined ? undefined : record[at];
  };
}

function statedOf(columns: Columns, record: readonly string[]): Fields['stated'] {
  const word = record[columns.stated?.at ?? -1]?.trim().toLowerCase();
  if (!columns.stated || (word !== 'yes' && word !== 'no')) return undefined;
  return { day: columns.stated.day, inOffice: word === 'yes' };
}

function fieldsOf(cell: Cell, scheme: string | undefined): Fields {
  return {
    scheme,
    id: cell('id'),
    fullName: cell('fullName'),
    givenName: cell('givenName'),
    familyName: cell('familyName'),
    sortName: cell('sortName'),
    country: cell('country'),
    politicalGroup: cell('politicalGroup'),
    party: cell('party'),
    startsOn: cell('startsOn'),
    endsOn: cell('endsOn'),
    birthDate: cell('birthDate'),
    email: cell('email'),
  };
}

function noteColumns(columns: Columns, body: readonly string[][], findings: Findings): void {
  if (columns.lastTermOnly) findings.add('span-hides-breaks');
  if (columns.at.has('citizenship') && !columns.at.has('country')) {
    findings.add('citizenship-not-mandate');
  }
  const lost = body.filter((record) =>
    (cellOf(columns, record)('officialName') ?? '').includes('??'),
  );
  if (lost.length > 0) findings.add('native-names-lost', {}, { count: lost.length });
}

function readRecords(
  columns: Columns,
  header: readonly string[],
  body: readonly string[][],
  findings: Findings,
): RosterRow[] {
  return body.flatMap((record, at) => {
    const row = at + 2; // as a spreadsheet counts: the header is row 1
    if (record.length !== header.length) {
      findings.add('row-uneven', { row }, { found: record.length, expected: header.length });
    }
    const fields = fieldsOf(cellOf(columns, record), columns.scheme);
    return rowOf({ ...fields, stated: statedOf(columns, record) }, row, findings) ?? [];
  });
}

/**
 * Reads a table with a header line: comma, semicolon or tab; one name column or two.
 * A table of memberships (`kind` group or party, one line per period) gives a row per period.
 */
export function readCsv(text: string, findings: Findings): Answer<Reading> {
  // The header alone first: what is no table at all is told by its first line.
  const top = readTable(text, 1);
  if (isRefusal(top)) return top;
  const header = (top[0] ?? []).slice(0, LIMITS.columns);
  const columns = findColumns(header);
  if (!columns.at.has('fullName') && !columns.at.has('familyName')) {
    const shown = header.slice(0, 12).join(', ').slice(0, 200);
    return refuse('invalid', 'roster-columns-unknown', { columns: shown });
  }
  const table = readTable(text, LIMITS.rows + 2);
  if (isRefusal(table)) return table;
  const body = table.slice(1);
  noteColumns(columns, body, findings);
  if (columns.at.has('kind') && columns.at.has('organization')) {
    const entries = body.map((record, at) => {
      const cell = cellOf(columns, record);
      const fields = fieldsOf(cell, columns.scheme);
      return {
        ...fields,
        row: at + 2,
        kind: cell('kind'),
        organization: cell('organization'),
        role: cell('role'),
      };
    });
    return { format: 'csv', rows: readMembershipRows(entries, findings) };
  }
  return { format: 'csv', rows: readRecords(columns, header, body, findings) };
}
