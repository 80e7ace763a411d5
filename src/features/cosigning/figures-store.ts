import type { LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read } from '#platform/db';
import type { Tally } from './figures-rules.ts';
import type { RemovalClass } from './rules.ts';

/** Where the ledger stood at a moment: how many had been confirmed, how many counted, and since when. */
export async function findCountAt(
  read: Read,
  letterId: LetterId,
  at: Date,
): Promise<{ confirmed: number; counted: number; movedAt: Date | null }> {
  const { rows } = await sql<{ confirmed: number; counted: number; movedAt: Date }>`
    select coalesce(ordinals, ordinal) as confirmed, counted, at as "movedAt" from cosignature_ledger
     where letter_id = ${letterId}::uuid and at <= ${at} order by no desc limit 1`.execute(read);
  return rows[0] ?? { confirmed: 0, counted: 0, movedAt: null };
}

/** Entries behind the sums that a page adds itself; more come with the next summing, a minute later. */
const MOST_LATE = 50_000;

/** Sums of the ledger, of hours that had begun by a moment; what the worker did not add up yet is added here. */
export async function listTallies(read: Read, letterId: LetterId, until: Date): Promise<Tally[]> {
  const { rows } = await sql<Tally>`
    with late as (
      select at, act, country from cosignature_ledger
       where letter_id = ${letterId}::uuid
         and no > coalesce((select tallied_no from cosigning_progress where letter_id = ${letterId}::uuid), 0)
       order by no limit ${MOST_LATE}
    ), sums as (
      select hour, country, confirmed, gone from cosignature_tallies
       where letter_id = ${letterId}::uuid and hour <= ${until}
      union all
      select date_trunc('hour', at, 'UTC'), coalesce(country, ''),
             count(*) filter (where act in ('confirmed', 'restored')),
             count(*) filter (where act in ('withdrawn', 'removed'))
        from late where at <= ${until} group by 1, 2
    )
    select hour, country, sum(confirmed)::bigint as confirmed, sum(gone)::bigint as gone
      from sums group by hour, country order by hour, country`.execute(read);
  return rows;
}

/** What staff took out of the count and did not bring back, by why. */
export async function listRemoved(
  read: Read,
  letterId: LetterId,
  until: Date,
): Promise<{ class: RemovalClass; count: number }[]> {
  const { rows } = await sql<{ class: RemovalClass; count: number }>`
    select class, sum(counted)::bigint as count from cosignature_removals
     where letter_id = ${letterId} and removed_at <= ${until} and counted > 0
       and (restored_at is null or restored_at > ${until})
     group by class order by class`.execute(read);
  return rows;
}

/** When rows, ledger and seals were last compared, and whether they agreed. */
export async function findRecount(
  read: Read,
  letterId: LetterId,
): Promise<{ at: Date; isRight: boolean } | null> {
  const { rows } = await sql<{ at: Date | null; isRight: boolean }>`
    select recounted_at as at, recount_fault is null as "isRight" from cosigning_progress
     where letter_id = ${letterId}`.execute(read);
  const [found] = rows;
  return found === undefined || found.at === null ? null : { ...found, at: found.at };
}
