import { isFrenchGroupLabel } from './group-rules.ts';
import { nameKey } from './name-rules.ts';
import type { Findings } from './finding-list-rules.ts';
import type { RosterRow } from './row-rules.ts';

const FAR = '9999-12-31';

function groupedBy<K>(rows: readonly RosterRow[], key: (row: RosterRow) => K): Map<K, RosterRow[]> {
  const groups = new Map<K, RosterRow[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

function contentOf(row: RosterRow): string {
  const { row: _place, ...content } = row;
  return JSON.stringify(content);
}

/** Nobody has more periods; a file that claims so would make every pair of them be compared. */
const COMPARED_PERIODS = 50;

function overlap(a: RosterRow, b: RosterRow): boolean {
  if (a.startsOn === undefined || b.startsOn === undefined) return true;
  return a.startsOn <= (b.endsOn ?? FAR) && b.startsOn <= (a.endsOn ?? FAR);
}

/** Drops entries that stand twice, and names ids that stand for two things at one time. */
export function checkRepeats(rows: readonly RosterRow[], findings: Findings): RosterRow[] {
  const kept: RosterRow[] = [];
  for (const [personKey, own] of groupedBy(rows, (row) => row.personKey)) {
    const distinct: RosterRow[] = [];
    const seen = new Set<string>();
    for (const row of own) {
      const content = contentOf(row);
      if (seen.has(content)) {
        findings.add('row-repeated', { row: row.row, personKey }, { name: row.fullName });
        continue;
      }
      seen.add(content);
      const other = distinct.slice(-COMPARED_PERIODS).find((earlier) => overlap(earlier, row));
      if (other) {
        const values = { name: row.fullName, other: other.fullName, otherRow: other.row };
        findings.add('same-id-twice', { row: row.row, personKey }, values);
      }
      distinct.push(row);
    }
    for (const row of distinct) kept.push(row);
  }
  return kept;
}

/** Two people of one name: a name alone will never tell them apart. */
export function checkHomonyms(rows: readonly RosterRow[], findings: Findings): void {
  for (const [key, own] of groupedBy(rows, (row) => nameKey(row.fullName))) {
    const people = [...groupedBy(own, (row) => row.personKey).values()];
    if (key === '' || people.length < 2) continue;
    const keys = people.slice(0, 6).flatMap(([one]) => one?.personKey ?? []);
    for (const [first] of people) {
      if (!first) continue;
      const others = keys.filter((other) => other !== first.personKey);
      const values = { name: first.fullName, others: others.slice(0, 5).join(', ') };
      findings.add('homonym', { row: first.row, personKey: first.personKey }, values);
    }
  }
}

/** What the file as a whole does not say, or says in French. */
export function checkFile(rows: readonly RosterRow[], findings: Findings): void {
  if (rows.every((row) => row.startsOn === undefined)) findings.add('no-dates');
  if (rows.every((row) => row.country === undefined)) findings.add('no-country');
  const groups = new Set(rows.flatMap((row) => row.politicalGroup ?? []));
  if (groups.size === 0) findings.add('no-group');
  const french = [...groups].filter(isFrenchGroupLabel);
  if (french.length > 0) findings.add('labels-french', {}, { count: french.length });
}
