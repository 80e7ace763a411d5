import { z } from 'zod';
import type { Answer } from '#kernel/refusal';
import { refuse } from '#kernel/refusal';
import { rowOf } from './field-rules.ts';
import type { Fields } from './field-rules.ts';
import { splitByGroup } from './period-rules.ts';
import type { GroupPeriod } from './period-rules.ts';
import { LIMITS } from './row-rules.ts';
import type { Findings, Reading, RosterRow } from './row-rules.ts';

const text = z.string().optional().catch(undefined);

/** A list of which the entries that have another shape are left out. */
function listOf<T>(entry: z.ZodType<T>) {
  return z
    .array(z.unknown())
    .catch([])
    .default([])
    .transform((items) => items.flatMap((item) => entry.safeParse(item).data ?? []));
}

const membership = z.object({
  person_id: text,
  organization_id: text,
  on_behalf_of_id: text,
  area_id: text,
  legislative_period_id: text,
  role: text,
  start_date: text,
  end_date: text,
});
type Membership = z.infer<typeof membership>;

const person = z.object({
  id: text,
  name: text,
  sort_name: text,
  given_name: text,
  family_name: text,
  birth_date: text,
  email: text,
  identifiers: listOf(z.object({ scheme: z.string(), identifier: z.string() })),
});
type Person = z.infer<typeof person>;

const named = z.object({ id: z.string(), name: text, classification: text });
const period = z.object({ id: z.string(), start_date: text, end_date: text });

const popolo = z.object({
  persons: z.array(z.unknown()),
  organizations: listOf(named),
  memberships: listOf(membership),
  areas: listOf(named),
  events: listOf(period),
});

const isLegislature = (kind: string | undefined): boolean =>
  /legislature|parliament|chamber|house/i.test(kind ?? '');
const isGroup = (kind: string | undefined): boolean =>
  /group|faction|fraktion|groupe/i.test(kind ?? '');
const EP_SCHEMES = /^(?:europarl|ep|epid|ep_id|european_?parliament|mep_?id)$/i;

type Named = z.infer<typeof named>;

/** The set by id, and what its kind of set says about parties and groups. */
type World = {
  readonly organizations: ReadonlyMap<string, Named>;
  readonly areas: ReadonlyMap<string, Named>;
  readonly periods: ReadonlyMap<string, z.infer<typeof period>>;
  readonly hasGroups: boolean;
  readonly findings: Findings;
};

const byId = <T extends { id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));

function identity(entry: Person): Pick<Fields, 'scheme' | 'id'> {
  const known = (scheme: RegExp) => entry.identifiers.find((one) => scheme.test(one.scheme));
  const ep = known(EP_SCHEMES);
  return ep ? { scheme: 'ep', id: ep.identifier } : { scheme: undefined, id: entry.id };
}

/** Constituencies are often named like countries ("Georgia"): only an area that says so counts. */
function countryOf(seat: Membership, world: World): string | undefined {
  const area = world.areas.get(seat.area_id ?? '');
  const country = /country/i.test(area?.classification ?? '') ? area?.name : undefined;
  return country ?? undefined;
}

function groupPeriods(own: readonly Membership[], world: World): GroupPeriod[] {
  return own.flatMap((one) => {
    const group = world.organizations.get(one.organization_id ?? '');
    if (!isGroup(group?.classification) || !group?.name || !one.start_date) return [];
    return [{ startsOn: one.start_date, endsOn: one.end_date, group: group.name }];
  });
}

function isSeat(one: Membership, world: World): boolean {
  const organization = world.organizations.get(one.organization_id ?? '');
  if (organization?.classification !== undefined) return isLegislature(organization.classification);
  return one.legislative_period_id !== undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

type Lists = { readonly periodDates: { count: number } };

function seatRows(
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
