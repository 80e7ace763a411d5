import type { LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Counters } from './number-rules.ts';

export async function getCounters(tx: Tx, letterId: LetterId): Promise<Counters> {
  const { rows } = await sql<Counters>`
    select next_demand_number as demand, next_subject_number as subject,
      next_addressee_number as addressee
    from letters where id = ${letterId}`.execute(tx);
  if (rows[0] === undefined) throw new Error('counters of a letter that is not there');
  return rows[0];
}

export async function markCounters(tx: Tx, letterId: LetterId, next: Counters): Promise<void> {
  await sql`
    update letters set next_demand_number = ${next.demand}, next_subject_number = ${next.subject},
      next_addressee_number = ${next.addressee}
    where id = ${letterId}`.execute(tx);
}

/** The highest demand number that stands in a version: up to it the order of demands is fixed. */
export async function highestFrozenDemand(read: Read, letterId: LetterId): Promise<number> {
  const { rows } = await sql<{ highest: number | null }>`
    select max((demand ->> 'number')::int) as highest
    from letter_versions v, jsonb_array_elements(v.content -> 'demands') demand
    where v.letter_id = ${letterId}`.execute(read);
  return rows[0]?.highest ?? 0;
}
