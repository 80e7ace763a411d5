import type { LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';

/** Letters whose ledger goes on behind what was added up. */
export async function listUntallied(read: Read): Promise<LetterId[]> {
  const { rows } = await sql<{ letterId: LetterId }>`
    select c.letter_id as "letterId" from cosignings c
      left join cosigning_progress p on p.letter_id = c.letter_id
     cross join lateral (select no from cosignature_ledger l where l.letter_id = c.letter_id
                          order by no desc limit 1) newest
     where newest.no > coalesce(p.tallied_no, 0)
     order by c.letter_id`.execute(read);
  return rows.map(({ letterId }) => letterId);
}

/**
 * Adds the next entries of a ledger to its sums, and moves the cursor with them: done twice, it counts once. Gives how
 * many entries it took. Entries are numbered in the order of their commits, so none comes in behind the cursor.
 */
export async function tallyNext(tx: Tx, letterId: LetterId, limit: number): Promise<number> {
  const { rows } = await sql<{ taken: number }>`
    with part as (
      select no, act, coalesce(country, '') as country, date_trunc('hour', at, 'UTC') as hour
        from cosignature_ledger
       where letter_id = ${letterId}::uuid
         and no > coalesce((select tallied_no from cosigning_progress where letter_id = ${letterId}::uuid), 0)
       order by no limit ${limit}
    ), summed as (
      insert into cosignature_tallies as t (letter_id, hour, country, confirmed, gone)
      select ${letterId}::uuid, hour, country, count(*) filter (where act in ('confirmed', 'restored')),
             count(*) filter (where act in ('withdrawn', 'removed'))
        from part group by hour, country
      on conflict (letter_id, hour, country) do update
         set confirmed = t.confirmed + excluded.confirmed, gone = t.gone + excluded.gone
    ), moved as (
      insert into cosigning_progress as p (letter_id, tallied_no)
      select ${letterId}::uuid, max(no) from part having max(no) is not null
      on conflict (letter_id) do update set tallied_no = excluded.tallied_no
    )
    select count(*) as taken from part`.execute(tx);
  return rows[0]?.taken ?? 0;
}
