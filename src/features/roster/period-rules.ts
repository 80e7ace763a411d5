import { dayAfter, dayBefore } from './date-rules.ts';

/** A time in office or in a group; no end means it goes on. */
export type Period = { readonly startsOn: string; readonly endsOn?: string | undefined };
export type GroupPeriod = Period & { readonly group: string };

export const END_OF_TIME = '9999-12-31';
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
