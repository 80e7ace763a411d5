import { maySee } from '#access';
import type { Audience } from '#access';
import type { Sha256 } from '#kernel/bytes';
import { parseEmailAddress } from '#kernel/email-address';
import type { EmailAddress } from '#kernel/email-address';
import type { MandateId, RosterId, SnapshotId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read } from '#platform/db';
import type { Seal } from '#platform/seal';
import { foldName } from './name-rules.ts';
import type { GroupSeats } from './seat-rules.ts';
import { PAGE_ROWS } from './view-rules.ts';
import type { Choices, Mandate, MandateFilter, MandatePage } from './view-rules.ts';

export const EMAIL = 'mandates.email';

type MandateRow = {
  id: MandateId;
  person_key: string;
  full_name: string;
  given_name: string | null;
  family_name: string | null;
  sort_name: string;
  country: string | null;
  political_group: string | null;
  group_code: string | null;
  party: string | null;
  starts_on: string | null;
  ends_on: string | null;
  absent_on: string | null;
  birth_date: string | null;
  has_email: boolean;
  email_sealed?: Uint8Array | null;
  roster_id: RosterId;
  roster_name: string;
  snapshot_id: SnapshotId;
  sha256: Sha256;
  taken_on: string | null;
};

function mandateOf(row: MandateRow): Mandate {
  return {
    id: row.id,
    personKey: row.person_key,
    fullName: row.full_name,
    givenName: row.given_name,
    familyName: row.family_name,
    sortName: row.sort_name,
    country: row.country,
    politicalGroup: row.political_group,
    groupCode: row.group_code,
    party: row.party,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    absentOn: row.absent_on,
    listedOn: row.taken_on,
    birthDate: row.birth_date,
    hasEmail: row.has_email,
    roster: { id: row.roster_id, name: row.roster_name },
    snapshot: { id: row.snapshot_id, sha256: row.sha256 },
  };
}

const columns = sql`m.id, m.person_key, m.full_name, m.given_name, m.family_name, m.sort_name,
  m.country, m.political_group, m.group_code, m.party, m.starts_on, m.ends_on, m.absent_on,
  m.birth_date, m.email_sealed is not null as has_email,
  s.id as snapshot_id, s.sha256, s.taken_on, r.id as roster_id, r.name as roster_name`;
const joined = sql`mandates m
  join roster_snapshots s on s.id = m.snapshot_id
  join rosters r on r.id = s.roster_id`;

const newestOf = sql`select distinct on (roster_id) id from roster_snapshots
  order by roster_id, imported_at desc, id desc`;

/** The lists a filter looks through. */
function whichLists(filter: MandateFilter) {
  if (filter.snapshotId !== undefined) return sql`m.snapshot_id = ${filter.snapshotId}`;
  if (filter.rosterId === undefined) return sql`m.snapshot_id in (${newestOf})`;
  return sql`m.snapshot_id = (select id from roster_snapshots
    where roster_id = ${filter.rosterId} order by imported_at desc, id desc limit 1)`;
}

function whichMandates(filter: MandateFilter) {
  const parts = [whichLists(filter)];
  const { text, country, group, day, personKey } = filter;
  if (text) {
    const words = foldName(text).split(' ').slice(0, 10);
    // Folding leaves letters and digits only, so a word holds no wildcard.
    for (const word of words) parts.push(sql`m.search_form like ${`% ${word}%`}`);
  }
  if (country) parts.push(sql`m.country = ${country}`);
  if (group) parts.push(sql`m.group_code = ${group}`);
  if (personKey) parts.push(sql`m.person_key = ${personKey}`);
  if (day) {
    parts.push(sql`(m.starts_on is null or m.starts_on <= ${day}::date)
      and (m.ends_on is null or m.ends_on >= ${day}::date)
      and m.absent_on is distinct from ${day}::date`);
  }
  return sql.join(parts, sql` and `);
}

/** The mandates of a list that match, by surname. Nobody may see them: an empty page. */
export async function findMandates(
  read: Read,
  audience: Audience,
  filter: MandateFilter,
): Promise<MandatePage> {
  const nothing = { mandates: [], total: 0, people: 0 };
  const unsearchable =
    filter.text !== undefined && filter.text.trim() !== '' && foldName(filter.text) === '';
  if (!maySee(audience, 'rosters') || unsearchable) return nothing;
  const which = whichMandates(filter);
  const counted = await sql<{ total: number; people: number }>`
    select count(*) as total, count(distinct m.person_key) as people
    from ${joined} where ${which}`.execute(read);
  const { rows } = await sql<MandateRow>`select ${columns} from ${joined} where ${which}
    order by m.sort_form collate "C", m.starts_on nulls first, m.id
    limit ${filter.limit ?? PAGE_ROWS} offset ${filter.offset ?? 0}`.execute(read);
  return { ...nothing, ...counted.rows[0], mandates: rows.map(mandateOf) };
}

/**
 * One mandate with the official mailbox of its holder, for actions that write to it.
 * Null when there is none of that id.
 */
export async function getMandate(
  read: Read,
  env: { readonly seal: Seal },
  id: MandateId,
): Promise<(Mandate & { readonly email: EmailAddress | null }) | null> {
  const { rows } = await sql<MandateRow>`select ${columns}, m.email_sealed
    from ${joined} where m.id = ${id}`.execute(read);
  const [row] = rows;
  if (!row) return null;
  const email = row.email_sealed
    ? parseEmailAddress(env.seal.unseal(row.email_sealed, EMAIL))
    : null;
  return { ...mandateOf(row), email };
}

/** Everything all snapshots of a roster say of one person, the newest snapshot first. */
export async function listPersonMandates(
  read: Read,
  audience: Audience,
  rosterId: RosterId,
  personKey: string,
): Promise<readonly Mandate[]> {
  if (!maySee(audience, 'rosters')) return [];
  const { rows } = await sql<MandateRow>`select ${columns} from ${joined}
    where r.id = ${rosterId} and m.person_key = ${personKey}
    order by s.imported_at desc, s.id desc, m.starts_on desc nulls last, m.id
    limit 500`.execute(read);
  return rows.map(mandateOf);
}

/** Countries and groups that occur in the newest snapshot of a roster. */
export async function listChoices(
  read: Read,
  audience: Audience,
  rosterId: RosterId,
): Promise<Choices> {
  if (!maySee(audience, 'rosters')) return { countries: [], groups: [] };
  const { rows } = await sql<Choices>`
    select coalesce(array_agg(distinct m.country) filter (where m.country is not null), '{}') as countries,
      coalesce(array_agg(distinct m.group_code) filter (where m.group_code is not null), '{}') as groups
    from mandates m where ${whichLists({ rosterId })}`.execute(read);
  return rows[0] ?? { countries: [], groups: [] };
}

/** Undated lists tell the seats of a day only when they were taken about then. */
const NEAR_DAYS = 31;

/**
 * How many seats each group held on a day: as declared with the snapshot where the list is an
 * extract, else counted. Null when the list cannot tell: no dates and taken at another time,
 * or no groups. `group` is what `groupOf` reads.
 */
export async function seatsByGroup(
  read: Read,
  snapshotId: SnapshotId,
  day: string,
): Promise<readonly GroupSeats[] | null> {
  const list = await sql<{ seats: readonly GroupSeats[] | null; tells: boolean | null }>`
    select s.seats, coalesce(abs(s.taken_on - ${day}::date) <= ${NEAR_DAYS}, false)
      or exists (select from mandates where snapshot_id = s.id and starts_on is not null) as tells
    from roster_snapshots s where s.id = ${snapshotId}`.execute(read);
  const [snapshot] = list.rows;
  if (!snapshot) return null;
  if (snapshot.seats !== null) return snapshot.seats;
  if (snapshot.tells !== true) return null;
  const { rows } = await sql<GroupSeats>`
    select group_code as group, count(distinct person_key) as seats from mandates m
    where ${whichMandates({ snapshotId, day })} and group_code is not null
    group by group_code order by group_code`.execute(read);
  return rows.length === 0 ? null : rows;
}
