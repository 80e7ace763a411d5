import { nameKey } from './name-rules.ts';
import type { Findings } from './finding-list-rules.ts';
import type { ParsedRoster, RosterRow, Rows } from './row-rules.ts';

/** A number that stood for somebody else is the worst an import can bring. */
export function checkIdentity(before: RosterRow, after: RosterRow, findings: Findings): void {
  const words = new Set(nameKey(before.fullName).split(' '));
  const shares = nameKey(after.fullName)
    .split(' ')
    .some((word) => words.has(word));
  const birthDiffers =
    before.birthDate !== undefined &&
    after.birthDate !== undefined &&
    before.birthDate !== after.birthDate;
  if (shares && !birthDiffers) return;
  const { row, personKey } = after;
  const values = { name: after.fullName, before: before.fullName };
  findings.add('other-person-same-id', { row, personKey }, values);
}

export function checkNewIds(added: Rows, gone: Rows, findings: Findings): void {
  const left = new Map(gone.map((row) => [nameKey(row.fullName), row]));
  for (const row of added) {
    const before = left.get(nameKey(row.fullName));
    if (!before) continue;
    const about = { row: row.row, personKey: row.personKey };
    findings.add('same-name-new-id', about, { name: row.fullName, before: before.personKey });
  }
}

/**
 * The person key as it is stored. Numbers of the European Parliament hold everywhere; every
 * other id is the file's own, and two rosters must never share a person by accident.
 */
export function scopeKeys(rosterId: string, parsed: ParsedRoster): ParsedRoster {
  const scoped = (key: string): string =>
    key.startsWith('ep:') ? key : `${rosterId.slice(0, 8)}:${key}`;
  return {
    ...parsed,
    rows: parsed.rows.map((row) => ({ ...row, personKey: scoped(row.personKey) })),
    findings: parsed.findings.map((finding) =>
      finding.personKey === undefined
        ? finding
        : { ...finding, personKey: scoped(finding.personKey) },
    ),
  };
}
