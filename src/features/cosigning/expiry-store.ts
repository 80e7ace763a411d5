import { sql } from '#platform/db';
import type { Tx } from '#platform/db';
import type { LetterId } from '#kernel/ids';
import type { Person } from './rules.ts';

/** Letters that may hold something to forget: those ever opened. */
export async function listOpened(tx: Tx): Promise<LetterId[]> {
  const { rows } = await sql<{ letterId: LetterId }>`
    select letter_id as "letterId" from cosignings order by opened_at`.execute(tx);
  return rows.map(({ letterId }) => letterId);
}

/** Erases pledges that nobody confirmed, oldest first, and says whose; only under the letter's lock. */
export async function deletePending(
  tx: Tx,
  letterId: LetterId,
  before: Date,
  limit: number,
): Promise<Person[]> {
  const { rows } = await sql<{ person: Person }>`
    delete from cosignatures c
     using (select person from cosignatures
             where letter_id = ${letterId}::uuid and state = 'pending' and pledged_at < ${before}
             limit ${limit}) gone
     where c.letter_id = ${letterId}::uuid and c.person = gone.person
    returning c.person`.execute(tx);
  return rows.map(({ person }) => person);
}

/** Forgets where a pledge came from; what was confirmed stays. */
export async function forgetNetworks(
  tx: Tx,
  letterId: LetterId,
  before: Date,
  limit: number,
): Promise<number> {
  const { numAffectedRows } = await sql`
    update cosignatures c set network = null
      from (select person from cosignatures
             where letter_id = ${letterId}::uuid and network is not null and pledged_at < ${before}
             limit ${limit}) old
     where c.letter_id = ${letterId}::uuid and c.person = old.person`.execute(tx);
  return Number(numAffectedRows ?? 0);
}
