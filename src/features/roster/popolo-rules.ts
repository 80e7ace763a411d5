import type { Answer } from '#kernel/refusal';
import { refuse } from '#kernel/refusal';
import { rowOf } from './field-rules.ts';
import type { Fields } from './field-rules.ts';
import type { Lists, World } from './popolo-seat-rules.ts';
import { groupPeriods, isGroup, isSeat, seatRows } from './popolo-seat-rules.ts';
import type { Membership, Person } from './popolo-shape-rules.ts';
import { person, popolo } from './popolo-shape-rules.ts';
import { LIMITS } from './row-rules.ts';
import type { Findings } from './finding-list-rules.ts';
import type { Reading, RosterRow } from './row-rules.ts';

const EP_SCHEMES = /^(?:europarl|ep|epid|ep_id|european_?parliament|mep_?id)$/i;

const byId = <T extends { id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));

function identity(entry: Person): Pick<Fields, 'scheme' | 'id'> {
  const known = (scheme: RegExp) => entry.identifiers.find((one) => scheme.test(one.scheme));
  const ep = known(EP_SCHEMES);
  return ep ? { scheme: 'ep', id: ep.identifier } : { scheme: undefined, id: entry.id };
}

function personRows(
  item: unknown,
  row: number,
  memberships: ReadonlyMap<string, readonly Membership[]>,
  world: World,
  lists: Lists,
): RosterRow[] {
  const entry = person.safeParse(item).data;
  if (!entry) {
    world.findings.add('row-without-name', { row });
    return [];
  }
  const own = (memberships.get(entry.id ?? '') ?? []).slice(0, LIMITS.periods);
  const fields: Fields = {
    ...identity(entry),
    fullName: entry.name,
    givenName: entry.given_name,
    familyName: entry.family_name,
    sortName: entry.sort_name,
    birthDate: entry.birth_date,
    email: entry.email,
  };
  const seats = own.filter((one) => isSeat(one, world));
  if (seats.length === 0) return [rowOf(fields, row, world.findings) ?? []].flat();
  const groups = groupPeriods(own, world);
  return seats.flatMap((seat) => seatRows(seat, fields, row, world, groups, lists));
}

/**
 * Reads Popolo: a mandate per membership in the legislature, cut where the political group
 * changed; without dates of its own a membership takes those of its legislative period.
 */
export function readPopolo(document: unknown, findings: Findings): Answer<Reading> {
  const set = popolo.safeParse(document).data;
  if (!set) return refuse('invalid', 'roster-format-unknown');
  if (set.persons.length > LIMITS.rows || set.memberships.length > LIMITS.rows * 10) {
    return refuse('invalid', 'roster-too-many-rows', { most: LIMITS.rows });
  }
  const world: World = {
    organizations: byId(set.organizations),
    areas: byId(set.areas),
    periods: byId(set.events),
    hasGroups: set.organizations.some((one) => isGroup(one.classification)),
    findings,
  };
  const memberships = new Map<string, Membership[]>();
  for (const one of set.memberships) {
    const own = memberships.get(one.person_id ?? '');
    if (own) own.push(one);
    else memberships.set(one.person_id ?? '', [one]);
  }
  const lists: Lists = { periodDates: { count: 0 } };
  const rows = set.persons.flatMap((item, at) =>
    personRows(item, at + 1, memberships, world, lists),
  );
  if (lists.periodDates.count > 0) {
    findings.add('period-dates-used', {}, { count: lists.periodDates.count });
  }
  return { format: 'popolo-json', rows };
}
