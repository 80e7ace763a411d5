import { maySee } from '#access';
import type { Audience } from '#access';
import { sha256 } from '#kernel/bytes';
import { parseId } from '#kernel/ids';
import type { LetterId } from '#kernel/ids';
import type { ReplyToken } from '#kernel/reply-address';
import { sql } from '#platform/db';
import type { Read } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { DeliveryRow } from './row-store.ts';
import { deliveryRows, listedOf } from './row-store.ts';
import type { DeliveryId, ListedDelivery, PublicDelivery } from './rules.ts';

const MOST_LISTED = 1_000;

/** Every delivery of a letter, the first one first; none for whoever may not see them. */
export async function listDeliveries(
  read: Read,
  env: { readonly seal: Seal },
  audience: Audience,
  letterId: LetterId,
): Promise<ListedDelivery[]> {
  if (!maySee(audience, 'deliveries', { letterId, releasedAt: null })) return [];
  const { rows } = await sql<DeliveryRow>`
    ${deliveryRows} where d.letter_id = ${letterId}
    order by d.planned_at, d.sent_on, d.id limit ${MOST_LISTED}`.execute(read);
  return rows.map((row) => listedOf(row, env.seal));
}

/** One of them, by its letter too: the id alone opens nothing. */
export async function findDelivery(
  read: Read,
  env: { readonly seal: Seal },
  audience: Audience,
  key: { readonly letterId: LetterId; readonly deliveryId: DeliveryId },
): Promise<ListedDelivery | null> {
  if (!maySee(audience, 'deliveries', { letterId: key.letterId, releasedAt: null })) return null;
  const { rows } = await sql<DeliveryRow>`
    ${deliveryRows} where d.id = ${key.deliveryId} and d.letter_id = ${key.letterId}
  `.execute(read);
  return rows[0] === undefined ? null : listedOf(rows[0], env.seal);
}

/**
 * What everybody may know: addressees of a letter that is public, no copies, no address. Nothing of a
 * letter that was withdrawn, and nothing before it left.
 */
export async function publicDeliveries(read: Read, letterId: LetterId): Promise<PublicDelivery[]> {
  const { rows } = await sql<PublicDelivery>`
    select d.addressee, d.channel, d.sent_on as "sentOn", d.arrived_on as "arrivedOn",
           case d.state when 'handed-over' then 'sent' when 'delivered' then 'arrived'
                        else 'failed' end as standing
      from deliveries d
     where d.letter_id = ${letterId} and d.addressee is not null
       and d.state in ('handed-over', 'delivered', 'bounced', 'refused')
       and exists (select 1 from letter_releases r where r.letter_id = d.letter_id)
       and not exists (select 1 from letter_withdrawals w where w.letter_id = d.letter_id)
     order by d.addressee, d.planned_at, d.sent_on, d.id limit ${MOST_LISTED}`.execute(read);
  return rows;
}

type Found = { readonly deliveryId: DeliveryId; readonly letterId: LetterId };

/** The delivery whose reply address carries this token. */
export async function findDeliveryByReplyToken(
  read: Read,
  token: ReplyToken,
): Promise<Found | null> {
  const { rows } = await sql<Found>`
    select id as "deliveryId", letter_id as "letterId" from deliveries
     where reply_token_sha256 = ${sha256(token)}`.execute(read);
  return rows[0] ?? null;
}

/** The delivery a Message-ID of ours names, with or without its brackets: `<id@letters.example>`. */
export async function findDeliveryByMessageId(
  read: Read,
  messageId: string,
): Promise<Found | null> {
  const local = /^\s*<?([^<>@\s]+)@[^<>@\s]+>?\s*$/.exec(messageId)?.[1] ?? '';
  const deliveryId = parseId<DeliveryId>(local.toLowerCase());
  if (deliveryId === null) return null;
  const { rows } = await sql<Found>`
    select id as "deliveryId", letter_id as "letterId" from deliveries
     where id = ${deliveryId} and channel = 'email'`.execute(read);
  return rows[0] ?? null;
}
