import { rowOf } from './field-rules.ts';
import type { Fields } from './field-rules.ts';
import { END_OF_TIME, joinPeriods } from './period-rules.ts';
import { LIMITS } from './row-rules.ts';
import type { Findings } from './finding-list-rules.ts';
import type { RosterRow } from './row-rules.ts';

/** One line of a membership table. */
export type MembershipEntry = Fields & {
  readonly row: number;
  readonly kind?: string | undefined;
  readonly organization?: string | undefined;
  readonly role?: string | undefined;
};

const isObserver = (role: string | undefined): boolean => /^observer|observateur/i.test(role ?? '');

function partyOn(day: string, parties: readonly MembershipEntry[]): string | undefined {
  const held = parties.findLast(
    (entry) => (entry.startsOn ?? '') <= day && (entry.endsOn || END_OF_TIME) >= day,
  );
  return held?.organization;
}

function rowsOfPerson(entries: readonly MembershipEntry[], findings: Findings): RosterRow[] {
  const sitting = entries.filter((entry) => !isObserver(entry.role));
  const parties = sitting.filter((entry) => entry.kind === 'party');
  const groups = sitting.filter((entry) => entry.kind === 'group');
  const first = groups[0];
  if (!first) return [];
  const periods = groups.map((entry) => ({
    startsOn: entry.startsOn ?? '',
    endsOn: entry.endsOn || undefined,
    group: entry.organization ?? '',
  }));
  const dated = periods.filter((period) => /^\d{4}-\d\d-\d\d$/.test(period.startsOn));
  return joinPeriods(dated).flatMap((period) => {
    const { startsOn, endsOn } = period;
    const fields = {
      ...first,
      startsOn,
      endsOn,
      politicalGroup: period.group,
      party: partyOn(startsOn, parties),
    };
    return rowOf(fields, first.row, findings) ?? [];
  });
}

/** A table with one line per group or party membership: the group periods are the mandates. */
export function readMembershipRows(
  entries: readonly MembershipEntry[],
  findings: Findings,
): RosterRow[] {
  const observers = entries.filter((entry) => isObserver(entry.role)).length;
  if (observers > 0) findings.add('observers-left-out', {}, { count: observers });
  const people = new Map<string, MembershipEntry[]>();
  for (const entry of entries) {
    const key = entry.id || entry.fullName || '';
    const own = people.get(key);
    if (own) own.push(entry);
    else people.set(key, [entry]);
  }
  return [...people.values()].flatMap((own) =>
    rowsOfPerson(own.slice(0, LIMITS.periods), findings),
  );
}
