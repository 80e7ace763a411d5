import type { AccountId, LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { MailId } from '#platform/mail';
import type { DeliveryId } from './rules.ts';

/** Those who were told that the letter was withdrawn. */
export async function listTold(read: Read, letterId: LetterId): Promise<ReadonlySet<DeliveryId>> {
  const { rows } = await sql<{ id: DeliveryId }>`
    select n.delivery_id as id from delivery_notices n join deliveries d on d.id = n.delivery_id
     where d.letter_id = ${letterId}`.execute(read);
  return new Set(rows.map(({ id }) => id));
}

/** Writes down that a mail tells them; the key of the table lets it happen once. */
export async function insertNotice(
  tx: Tx,
  notice: {
    readonly deliveryId: DeliveryId;
    readonly mailId: MailId;
    readonly at: Date;
    readonly by: AccountId;
  },
): Promise<void> {
  await sql`
    insert into delivery_notices (delivery_id, mail_id, sent_at, sent_by)
    values (${notice.deliveryId}, ${notice.mailId}, ${notice.at}, ${notice.by})`.execute(tx);
}

/** Those who got the letter by mail, or may have: what came back was not read by anybody. */
export async function listToTell(read: Read, letterId: LetterId): Promise<DeliveryId[]> {
  const { rows } = await sql<{ id: DeliveryId }>`
    select id from deliveries
     where letter_id = ${letterId} and channel = 'email'
       and state in ('handed-over', 'delivered', 'uncertain')
     order by planned_at, id`.execute(read);
  return rows.map(({ id }) => id);
}
