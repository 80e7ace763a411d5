import { dayAfter, dayBefore } from './date-rules.ts';
import { rowOf } from './field-rules.ts';
import type { Fields } from './field-rules.ts';
import { LIMITS } from './row-rules.ts';
import type { Findings, RosterRow } from './row-rules.ts';

/** A time in office or in a group; no end means it goes on. */
export type Period = { readonly startsOn: string; readonly endsOn?: string | undefined };
export type GroupPeriod = Period & { readonly group: string };

const END_OF_TIME = '9999-12-31';
const endOf = (period: Period): string => period.endsOn ?? END_OF_TIME;

/** Periods of one group that follow one another without a gap become one: a new role is no new group. */
export function joinPeriods(periods: readonly GroupPeriod[]): GroupPeriod[] {
  const joined: GroupPeriod[] = [];
  for (const period of periods.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))) {
    const last = joined.at(-1);
    const touches = last && (last.endsOn === undefined || period.startsOn <= dayAfter(last.endsOn));
    if (last && touches && last.group === period.group) {
      const endsOn = endOf(period) > endOf(last) ? period.endsOn : last.endsOn;
      joined[joined.length - 1] = { ...last, endsOn };
    } else {
      joined.push(period);
    }
  }
  return joined;
}

/**
 * Cuts one mandate where its holder changed the group, so that the group on a day can be told.
 * The pieces cover exactly the mandate: a day without a group stays a day in office.
 */
export function splitByGroup(
  mandate: Period,
  groups: readonly GroupPeriod[],
): readonly (Period & { readonly group?: string })[] {
  const inside = joinPeriods(groups).filter(
    (group) => group.startsOn <= endOf(mandate) && endOf(group) >= mandate.startsOn,
  );
  const cuts = inside.map((group) => group.startsOn).filter((start) => start > mandate.startsOn);
  const starts = [...new Set([mandate.startsOn, ...cuts])].toSorted();
  return starts.map((startsOn, at) => {
    const next = starts[at + 1];
    const endsOn = next === undefined ? mandate.endsOn : dayBefore(next);
    const last = inside.findLast((g) => g.startsOn <= startsOn && endOf(g) >= startsOn);
    // Groups are constituted days after a term opens: such a group belongs to the whole piece.
    const group =
      last ?? inside.find((g) => g.startsOn <= (endsOn ?? END_OF_TIME) && endOf(g) >= startsOn);
    return { startsOn, endsOn, ...(group ? { group: group.group } : {}) };
  });
}

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
