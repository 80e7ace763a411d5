import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';

/** How far a mailbox was read; its numbers mean something only with their validity. */
export type MailboxPlace = { readonly uidValidity: number; readonly lastUid: number };

export async function findPlace(read: Read, mailboxHash: Buffer): Promise<MailboxPlace | null> {
  const { rows } = await sql<MailboxPlace>`
    select uid_validity as "uidValidity", last_uid as "lastUid" from incoming_mailboxes
     where mailbox_hash = ${mailboxHash}`.execute(read);
  return rows[0] ?? null;
}

/** Never goes back within one validity: of two servers that look into one mailbox the further one counts. */
export async function keepPlace(
  tx: Tx,
  mailboxHash: Buffer,
  place: MailboxPlace & { readonly at: Date },
): Promise<void> {
  await sql`
    insert into incoming_mailboxes (mailbox_hash, uid_validity, last_uid, fetched_at)
    values (${mailboxHash}, ${place.uidValidity}, ${place.lastUid}, ${place.at})
    on conflict (mailbox_hash) do update set fetched_at = excluded.fetched_at,
      uid_validity = excluded.uid_validity,
      last_uid = case when incoming_mailboxes.uid_validity = excluded.uid_validity
        then greatest(incoming_mailboxes.last_uid, excluded.last_uid) else excluded.last_uid end
  `.execute(tx);
}
