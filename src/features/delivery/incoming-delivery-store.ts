import { sql } from '#platform/db';
import type { Read } from '#platform/db';
import type { Named } from './incoming-match-rules.ts';
import type { DeliveryId } from './rules.ts';

/** A delivery by its id: the one a mail server gives back, or that a person chose. */
export async function findDeliveryById(read: Read, id: DeliveryId): Promise<Named | null> {
  const { rows } = await sql<Named>`
    select id as "deliveryId", letter_id as "letterId" from deliveries where id = ${id}
  `.execute(read);
  return rows[0] ?? null;
}
