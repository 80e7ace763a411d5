import type { LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read } from '#platform/db';

/** Those of these letters that are open now, with the day on which they end. */
export async function listOpened(
  read: Read,
  letterIds: readonly LetterId[],
  now: Date,
): Promise<{ letterId: LetterId; closesAt: Date | null }[]> {
  const { rows } = await sql<{ letterId: LetterId; closesAt: Date | null }>`
    select letter_id as "letterId", closes_at as "closesAt" from cosignings
     where letter_id = any(${[...letterIds]}) and cosigning_closed_at(letter_id, ${now}) is null`.execute(
    read,
  );
  return rows;
}

/** Those whose count did not add up when it was compared last. */
export async function listFaults(
  read: Read,
  letterIds: readonly LetterId[],
): Promise<{ letterId: LetterId; at: Date }[]> {
  const { rows } = await sql<{ letterId: LetterId; at: Date }>`
    select letter_id as "letterId", recounted_at as at from cosigning_progress
     where letter_id = any(${[...letterIds]}) and recount_fault is not null
       and recounted_at is not null`.execute(read);
  return rows;
}
