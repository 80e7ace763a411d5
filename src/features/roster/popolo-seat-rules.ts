import { rowOf } from './field-rules.ts';
import type { Fields } from './field-rules.ts';
import { splitByGroup } from './period-rules.ts';
import type { GroupPeriod } from './period-rules.ts';
import type { Findings } from './finding-list-rules.ts';
import type { LegislativePeriod, Membership, Named } from './popolo-shape-rules.ts';
import type { RosterRow } from './row-rules.ts';

const isLegislature = (kind: string | undefined): boolean =>
  /legislature|parliament|chamber|house/i.test(kind ?? '');
export const isGroup = (kind: string | undefined): boolean =>
  /group|faction|fraktion|groupe/i.test(kind ?? '');

/** The set by id, and what its kind of set says about parties and groups. */
export type World = {
  readonly organizations: ReadonlyMap<string, Named>;
  readonly areas: ReadonlyMap<string, Named>;
  readonly periods: ReadonlyMap<string, LegislativePeriod>;
  readonly hasGroups: boolean;
  readonly findings: Findings;
};

/** Constituencies are often named like countries ("Georgia"): only an area that says so counts. */
function countryOf(seat: Membership, world: World): string | undefined {
  const area = world.areas.get(seat.area_id ?? '');
  const country = /country/i.test(area?.classification ?? '') ? area?.name : undefined;
  return country ?? undefined;
}

export function groupPeriods(own: readonly Membership[], world: World): GroupPeriod[] {
  return own.flatMap((one) => {
    const group = world.organizations.get(one.organization_id ?? '');
    if (!isGroup(group?.classification) || !group?.name || !one.start_date) return [];
    return [{ startsOn: one.start_date, endsOn: one.end_date, group: group.name }];
  });
}

export function isSeat(one: Membership, world: World): boolean {
  const organization = world.organizations.get(one.organization_id ?? '');
  if (organization?.classification !== undefined) return isLegislature(organization.classification);
  return one.legislative_period_id !== undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export type Lists = { readonly periodDates: { count: number } };

export function seatRows(
  seat: Membership,
  fields: Fields,
  row: number,
  world: World,
  groups: readonly GroupPeriod[],
  lists: Lists,
): RosterRow[] {
  const term = world.periods.get(seat.legislative_period_id ?? '');
  const fromTerm = !seat.start_date && !seat.end_date && term?.start_date !== undefined;
  if (fromTerm) lists.periodDates.count += 1;
  const startsOn = fromTerm ? term.start_date : seat.start_date;
  const endsOn = fromTerm ? term.end_date : seat.end_date;
  const behalf = world.organizations.get(seat.on_behalf_of_id ?? '');
  const party = isGroup(behalf?.classification) ? undefined : behalf?.name;
  // In most parliaments the party a member sits for is the group: only where the set knows
  // groups of their own kind are the two told apart.
  const sitsFor = world.hasGroups && party !== undefined ? undefined : behalf?.name;
  const held = { ...fields, country: countryOf(seat, world), party, politicalGroup: sitsFor };
  if (!startsOn || !DAY.test(startsOn) || groups.length === 0) {
    return [rowOf({ ...held, startsOn, endsOn }, row, world.findings) ?? []].flat();
  }
  return splitByGroup({ startsOn, endsOn }, groups).flatMap((piece) => {
    const { group } = piece;
    const own = { ...held, startsOn: piece.startsOn, endsOn: piece.endsOn };
    return rowOf({ ...own, politicalGroup: group ?? sitsFor }, row, world.findings) ?? [];
  });
}
