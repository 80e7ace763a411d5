import type { InvitationId, LetterId } from '#kernel/ids';
import { maySee } from '#access';
import type { Audience } from '#access';
import { sql } from '#platform/db';
import type { Read } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { Row } from './invitation-store.ts';
import { columns, fromRow, tables } from './invitation-store.ts';
import type { Invitation } from './rules.ts';

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
