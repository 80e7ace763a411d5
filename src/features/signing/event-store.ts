import type { AccountId, Id, InvitationId, VersionId } from '#kernel/ids';
import type { EmailAddress } from '#kernel/email-address';
import { parseEmailAddress } from '#kernel/email-address';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { InvitationEvent } from './rules.ts';
import type { EventRow } from './view-rules.ts';

const ADDRESS = 'invitation_events.address';

export type NewEvent = {
  readonly invitationId: InvitationId;
  readonly event: InvitationEvent;
  readonly at: Date;
  readonly by?: AccountId;
  readonly versionId?: VersionId | null;
  readonly note?: string;
  /** The mailbox handed over from. */
  readonly address?: EmailAddress | null;
};

export async function insertEvent(tx: Tx, seal: Seal, row: NewEvent): Promise<number> {
  const address = row.address ? seal.seal(row.address, ADDRESS) : null;
  const { rows } = await sql<{ id: number }>`
    insert into invitation_events (invitation_id, event, at, by_account, version_id, note,
      address_sealed)
    values (${row.invitationId}, ${row.event}, ${row.at}, ${row.by ?? null},
      ${row.versionId ?? null}, ${row.note ?? null}, ${address})
    returning id`.execute(tx);
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('an inserted event has an id');
  return id;
}

const columns = sql`
  e.id, e.invitation_id as "invitationId", e.event, e.at, a.name as by,
  e.version_id as "versionId", v.number as "versionNumber", e.mail_id as "mailId", e.note`;

const tables = sql`
  invitation_events e left join accounts a on a.id = e.by_account
  left join letter_versions v on v.id = e.version_id`;

/** The history of one invitation, oldest first. Who may see the invitation may see this. */
export async function listEvents(read: Read, id: InvitationId): Promise<EventRow[]> {
  const { rows } = await sql<EventRow>`
    select ${columns} from ${tables} where e.invitation_id = ${id}
     order by e.id limit 500`.execute(read);
  return rows;
}

export async function findEvent(read: Read, id: number): Promise<EventRow | null> {
  const { rows } = await sql<EventRow>`
    select ${columns} from ${tables} where e.id = ${id}`.execute(read);
  return rows[0] ?? null;
}

/** The event a mail was about. */
export async function findEventByMail(read: Read, mailId: string): Promise<EventRow | null> {
  const { rows } = await sql<EventRow>`
    select ${columns} from ${tables} where e.mail_id = ${mailId}`.execute(read);
  return rows[0] ?? null;
}

/** An event whose mail has not gone yet; locks it, so that two workers send one mail. */
export async function findUnmailedForUpdate(
  tx: Tx,
  seal: Seal,
  id: number,
): Promise<(EventRow & { readonly address: EmailAddress | null }) | null> {
  const { rows: locked } = await sql<{ sealed: Uint8Array | null }>`
    select address_sealed as sealed from invitation_events
     where id = ${id} and mail_id is null for update`.execute(tx);
  if (locked[0] === undefined) return null;
  const { rows } = await sql<EventRow>`
    select ${columns} from ${tables} where e.id = ${id}`.execute(tx);
  const { sealed } = locked[0];
  const address = sealed === null ? null : parseEmailAddress(seal.unseal(sealed, ADDRESS));
  return rows[0] === undefined ? null : { ...rows[0], address };
}

export async function markMailed(tx: Tx, id: number, mailId: Id<'mail'>): Promise<void> {
  await sql`update invitation_events set mail_id = ${mailId} where id = ${id}`.execute(tx);
}

/** The last version this person was asked about or signed: what "changed since you last saw it" means. */
export async function findLastSeen(read: Read, id: InvitationId): Promise<VersionId | null> {
  const { rows } = await sql<{ versionId: VersionId }>`
    select version_id as "versionId" from invitation_events
     where invitation_id = ${id} and version_id is not null
       and event in ('signed', 'reconfirmed', 'printed')
     order by id desc limit 1`.execute(read);
  return rows[0]?.versionId ?? null;
}

/** True when this person was already told of this version: the job may run twice. */
export async function hasEvent(
  read: Read,
  key: { invitationId: InvitationId; versionId: VersionId },
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from invitation_events
     where invitation_id = ${key.invitationId} and version_id = ${key.versionId}
       and event in ('invited', 'asked-again', 'new-text', 'signed', 'reconfirmed') limit 1`.execute(
    read,
  );
  return rows.length > 0;
}
