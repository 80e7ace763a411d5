import { maySee } from '#access';
import type { Audience } from '#access';
import type { Sha256 } from '#kernel/bytes';
import { parseEmailAddress } from '#kernel/email-address';
import type { EmailAddress } from '#kernel/email-address';
import type { MandateId, RosterId, SnapshotId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { Mandate } from './mandate-rules.ts';

export const EMAIL = 'mandates.email';

export type MandateRow = {
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

export function mandateOf(row: MandateRow): Mandate {
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

export const columns = sql`m.id, m.person_key, m.full_name, m.given_name, m.family_name, m.sort_name,
  m.country, m.political_group, m.group_code, m.party, m.starts_on, m.ends_on, m.absent_on,
  m.birth_date, m.email_sealed is not null as has_email,
  s.id as snapshot_id, s.sha256, s.taken_on, r.id as roster_id, r.name as roster_name`;
export const joined = sql`mandates m
  join roster_snapshots s on s.id = m.snapshot_id
  join rosters r on r.id = s.roster_id`;

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
