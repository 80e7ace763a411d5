import type { LetterId, VersionId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import { ADDRESS } from './row-store.ts';
import type { DeliveryId } from './rules.ts';

/** The version a mail that is still to be sent carries; null when there is nothing to send. */
export async function findMailToSend(
  read: Read,
  deliveryId: DeliveryId,
): Promise<VersionId | null> {
  const { rows } = await sql<{ versionId: VersionId }>`
    select version_id as "versionId" from deliveries
     where id = ${deliveryId} and channel = 'email' and state in ('planned', 'delayed', 'sending')
  `.execute(read);
  return rows[0]?.versionId ?? null;
}

const MOST_AT_ONCE = 1_000;

/** Mails whose time passed a good while ago: the job that was to try them is lost. */
export async function lockLost(
  tx: Tx,
  env: { readonly seal: Seal },
  before: Date,
): Promise<{ readonly deliveryId: DeliveryId; readonly address: string }[]> {
  const { rows } = await sql<{ deliveryId: DeliveryId; sealed: Uint8Array }>`
    select id as "deliveryId", address_sealed as sealed from deliveries
     where next_try_at < ${before} order by next_try_at limit ${MOST_AT_ONCE}
       for update skip locked`.execute(tx);
  return rows.map(({ deliveryId, sealed }) => ({
    deliveryId,
    address: env.seal.unseal(sealed, ADDRESS),
  }));
}

/** Puts a mail off that has not been tried. */
export async function markPutOff(tx: Tx, deliveryId: DeliveryId, until: Date): Promise<void> {
  await sql`
    update deliveries set next_try_at = ${until}
     where id = ${deliveryId} and next_try_at is not null`.execute(tx);
}

/** The letter of a delivery whose id is our own; null when there is none. */
export async function findLetterOf(read: Read, deliveryId: DeliveryId): Promise<LetterId | null> {
  const { rows } = await sql<{ letterId: LetterId }>`
    select letter_id as "letterId" from deliveries where id = ${deliveryId}`.execute(read);
  return rows[0]?.letterId ?? null;
}
