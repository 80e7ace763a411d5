import { emailLookupForm, parseEmailAddress } from '#kernel/email-address';
import type { EmailAddress } from '#kernel/email-address';
import type { InvitationId, VersionId } from '#kernel/ids';
import { maySee } from '#access';
import type { Audience } from '#access';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { Term } from '#roster';
import type { Invitation } from './rules.ts';

export const EMAIL = 'invitations.email';
export const COPY = 'invitations.copy';

export type Row = Omit<Invitation, 'person' | 'mandate' | 'live' | 'email' | 'copyTo'> &
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

export const columns = sql`
  i.id, i.letter_id as "letterId", i.person_key as "personKey", i.mandate_id as "mandateId",
  coalesce(i.name, '') as name, coalesce(i.capacity, '') as capacity, i.country, i.political_group as "politicalGroup", i.party,
  i.email_sealed as "emailSealed", i.email_basis as "emailBasis", i.copy_sealed as "copySealed",
  i.language, i.position, i.position_at as "positionAt", i.reminders,
  i.last_mail_at as "lastMailAt", i.invited_by as "invitedBy", i.created_at as "createdAt",
  i.erased_at as "erasedAt",
  m.starts_on as "startsOn", m.ends_on as "endsOn", m.absent_on as "absentOn",
  l.taken_on as "listedOn",
  s.version_id as "liveVersionId", v.number as "liveVersionNumber"`;

export const tables = sql`
  invitations i
  left join mandates m on m.id = i.mandate_id
  left join roster_snapshots l on l.id = m.snapshot_id
  left join signatures s on s.invitation_id = i.id and s.ended_at is null
  left join letter_versions v on v.id = s.version_id`;

export function fromRow(seal: Seal, row: Row): Invitation {
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
