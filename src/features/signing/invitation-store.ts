import { emailLookupForm, parseEmailAddress } from '#kernel/email-address';
import type { EmailAddress } from '#kernel/email-address';
import type { AccountId, InvitationId, LetterId, MandateId, VersionId } from '#kernel/ids';
import { maySee } from '#access';
import type { Audience } from '#access';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { Term } from '#roster';
import type { Invitation, Person, Position } from './rules.ts';

const EMAIL = 'invitations.email';
const COPY = 'invitations.copy';

type Row = Omit<Invitation, 'person' | 'mandate' | 'live' | 'email' | 'copyTo'> &
  Required<Term> & {
    personKey: string;
    name: string;
    capacity: string;
    country: string | null;
    politicalGroup: string | null;
    party: string | null;
    emailSealed: Uint8Array | null;
    copySealed: Uint8Array | null;
    liveVersionId: VersionId | null;
    liveVersionNumber: number | null;
  };

/** The keyed hash a mailbox is found by. */
export function mailboxLookup(seal: Seal, address: EmailAddress): Buffer {
  return seal.lookup(EMAIL, emailLookupForm(address));
}

const columns = sql`
  i.id, i.letter_id as "letterId", i.person_key as "personKey", i.mandate_id as "mandateId",
  i.name, i.capacity, i.country, i.political_group as "politicalGroup", i.party,
  i.email_sealed as "emailSealed", i.email_basis as "emailBasis", i.copy_sealed as "copySealed",
  i.language, i.position, i.position_at as "positionAt", i.reminders,
  i.last_mail_at as "lastMailAt", i.invited_by as "invitedBy", i.created_at as "createdAt",
  m.starts_on as "startsOn", m.ends_on as "endsOn", m.absent_on as "absentOn",
  l.taken_on as "listedOn",
  s.version_id as "liveVersionId", v.number as "liveVersionNumber"`;

const tables = sql`
  invitations i
  left join mandates m on m.id = i.mandate_id
  left join roster_snapshots l on l.id = m.snapshot_id
  left join signatures s on s.invitation_id = i.id and s.ended_at is null
  left join letter_versions v on v.id = s.version_id`;

function fromRow(seal: Seal, row: Row): Invitation {
  const { liveVersionId, liveVersionNumber, emailSealed, copySealed, ...rest } = row;
  const { startsOn, endsOn, absentOn, listedOn, ...about } = rest;
  const { personKey, name, capacity, country, politicalGroup, party, ...own } = about;
  return {
    ...own,
    person: { key: personKey, name, capacity, country, politicalGroup, party },
    mandate: row.mandateId === null ? null : { startsOn, endsOn, absentOn, listedOn },
    live:
      liveVersionId === null || liveVersionNumber === null
        ? null
        : { versionId: liveVersionId, versionNumber: liveVersionNumber },
    email: emailSealed === null ? null : parseEmailAddress(seal.unseal(emailSealed, EMAIL)),
    copyTo: copySealed === null ? null : parseEmailAddress(seal.unseal(copySealed, COPY)),
  };
}

/**
 * Locks the invitation until the transaction ends. The letter's row is always locked before
 * (`currentVersionForUpdate`): that order is what keeps two acts from waiting for each other.
 */
export async function findInvitationForUpdate(
  tx: Tx,
  seal: Seal,
  id: InvitationId,
): Promise<Invitation | null> {
  // two statements: a join read before the lock was granted would show the state of before
  await sql`select 1 from invitations where id = ${id} for update`.execute(tx);
  return findOne(tx, seal, id);
}

async function findOne(read: Read, seal: Seal, id: InvitationId): Promise<Invitation | null> {
  const { rows } = await sql<Row>`select ${columns} from ${tables} where i.id = ${id}`.execute(
    read,
  );
  return rows[0] === undefined ? null : fromRow(seal, rows[0]);
}

/** One invitation: for the desk of its letter, or for the invited person. */
export async function findInvitation(
  read: Read,
  env: { readonly seal: Seal },
  audience: Audience,
  id: InvitationId,
): Promise<Invitation | null> {
  const found = await findOne(read, env.seal, id);
  if (found === null) return null;
  const own = audience.kind === 'signatory' && audience.invitationId === id;
  const standing = { letterId: found.letterId, releasedAt: null };
  return own || maySee(audience, 'invitations', standing) ? found : null;
}

/** Who was asked and where each stands, oldest first; empty for whoever may not see it. */
export async function listInvitations(
  read: Read,
  env: { readonly seal: Seal },
  audience: Audience,
  letterId: LetterId,
): Promise<Invitation[]> {
  if (!maySee(audience, 'invitations', { letterId, releasedAt: null })) return [];
  const { rows } = await sql<Row>`
    select ${columns} from ${tables}
     where i.letter_id = ${letterId} and i.ended_at is null
     order by i.created_at, i.id limit 5000`.execute(read);
  return rows.map((row) => fromRow(env.seal, row));
}

/** Live invitations of a letter that ask this person, or write to this mailbox. */
export async function findTaken(
  read: Read,
  key: { letterId: LetterId; personKey: string | null; lookup: Uint8Array | null },
): Promise<'no' | 'same-person' | 'same-mailbox'> {
  const { rows } = await sql<{ same: boolean }>`
    select person_key is not distinct from ${key.personKey}::text as same from invitations
     where letter_id = ${key.letterId} and ended_at is null
       and (person_key = ${key.personKey}::text or email_lookup = ${key.lookup}::bytea)`.execute(
    read,
  );
  if (rows.length === 0) return 'no';
  return rows.some(({ same }) => same) ? 'same-person' : 'same-mailbox';
}

export async function countInvitations(read: Read, letterId: LetterId): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from invitations where letter_id = ${letterId} and ended_at is null`.execute(
    read,
  );
  return rows[0]?.count ?? 0;
}

/** How many said no. Who they are never leaves this table. */
export async function countDeclines(read: Read, letterId: LetterId): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from invitations
     where letter_id = ${letterId} and position = 'declined'`.execute(read);
  return rows[0]?.count ?? 0;
}

/**
 * The key of somebody who is on no roster, from an earlier invitation with the same name and
 * mailbox, so that a passkey enrolled then still serves.
 */
export async function findListedKey(
  read: Read,
  lookup: Uint8Array,
  name: string,
): Promise<string | null> {
  const { rows } = await sql<{ key: string }>`
    select person_key as key from invitations
     where email_lookup = ${lookup} and name = ${name} and mandate_id is null
     order by created_at limit 1`.execute(read);
  return rows[0]?.key ?? null;
}

export type NewInvitation = {
  readonly id: InvitationId;
  readonly letterId: LetterId;
  readonly person: Person;
  readonly mandateId: MandateId | null;
  readonly email: EmailAddress | null;
  readonly emailBasis: 'roster' | 'typed' | null;
  readonly copyTo: EmailAddress | null;
  readonly language: string;
  readonly position: Position;
  readonly by: AccountId;
  readonly at: Date;
};

export async function insertInvitation(tx: Tx, seal: Seal, row: NewInvitation): Promise<void> {
  const { person, email, copyTo } = row;
  await sql`
    insert into invitations (id, letter_id, person_key, mandate_id, name, capacity, country,
      political_group, party, email_sealed, email_lookup, email_basis, copy_sealed, language,
      position, position_at, invited_by, created_at)
    values (${row.id}, ${row.letterId}, ${person.key}, ${row.mandateId}, ${person.name},
      ${person.capacity}, ${person.country}, ${person.politicalGroup}, ${person.party},
      ${email === null ? null : seal.seal(email, EMAIL)},
      ${email === null ? null : mailboxLookup(seal, email)}, ${row.emailBasis},
      ${copyTo === null ? null : seal.seal(copyTo, COPY)}, ${row.language}, ${row.position},
      ${row.at}, ${row.by}, ${row.at})`.execute(tx);
}

/** A position ends the row only where the invitation itself is taken back. */
export async function markPosition(
  tx: Tx,
  row: { id: InvitationId; position: Position; at: Date },
): Promise<void> {
  await sql`
    update invitations
       set position = ${row.position}, position_at = ${row.at},
           ended_at = case when ${row.position} = 'revoked' then ${row.at}::timestamptz end
     where id = ${row.id}`.execute(tx);
}

/** A person was asked (count starts again) or reminded. */
export async function markReminders(
  tx: Tx,
  row: { id: InvitationId; reminders: number; at: Date },
): Promise<void> {
  await sql`
    update invitations set reminders = ${row.reminders}, last_mail_at = ${row.at}
     where id = ${row.id}`.execute(tx);
}

export async function markMailbox(
  tx: Tx,
  seal: Seal,
  row: { id: InvitationId; email: EmailAddress },
): Promise<void> {
  await sql`
    update invitations
       set email_sealed = ${seal.seal(row.email, EMAIL)},
           email_lookup = ${mailboxLookup(seal, row.email)}, email_basis = 'typed'
     where id = ${row.id}`.execute(tx);
}

/** Live invitations of one letter, for the jobs; in an order that two workers share. */
export async function listInvitationIds(read: Read, letterId: LetterId): Promise<InvitationId[]> {
  const { rows } = await sql<{ id: InvitationId }>`
    select id from invitations
     where letter_id = ${letterId} and ended_at is null order by id`.execute(read);
  return rows.map(({ id }) => id);
}

/** Who may be due for a reminder, or has a window that may have closed: the rules decide. */
export async function listWaiting(
  read: Read,
  limit: number,
  after: InvitationId | null,
): Promise<{ id: InvitationId; letterId: LetterId }[]> {
  const { rows } = await sql<{ id: InvitationId; letterId: LetterId }>`
    select i.id, i.letter_id as "letterId" from invitations i
      left join letter_releases r on r.letter_id = i.letter_id
     where i.position in ('invited', 'opened', 'asked-again', 'bounced')
       and r.letter_id is null and (${after}::uuid is null or i.id > ${after}::uuid)
     order by i.id limit ${limit}`.execute(read);
  return rows;
}
