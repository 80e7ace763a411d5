import type { LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { RecountFault, Sums } from './recount-rules.ts';

/** The letters that were opened for co-signatures, oldest first. */
export async function listCosigned(read: Read): Promise<LetterId[]> {
  const { rows } = await sql<{ letterId: LetterId }>`
    select letter_id as "letterId" from cosignings order by opened_at, letter_id`.execute(read);
  return rows.map(({ letterId }) => letterId);
}

/**
 * Adds up ledger, rows and sums of a letter anew, from the first entry to the last. Wants a transaction that sees one
 * moment. The database walks the ledger by its key and keeps running sums: ten million take no more memory than ten.
 */
export async function addUp(read: Read, letterId: LetterId): Promise<Sums> {
  const { rows: ledger } = await sql<Pick<Sums, 'entries' | 'lastNo' | 'counted' | 'astray'>>`
    select count(*) as entries, coalesce(max(no), 0)::bigint as "lastNo",
           coalesce(sum(step), 0)::bigint as counted,
           count(*) filter (where counted <> balance or coalesce(ordinals, ordinal) <> given
                               or act = 'confirmed' and ordinal <> given) as astray
      from (
        select no, act, ordinal, ordinals, counted, step,
               sum(step) over so_far as balance, sum((act = 'confirmed')::integer) over so_far as given
          from (select l.*, case when act in ('confirmed', 'restored') then 1 else -1 end as step
                  from cosignature_ledger l where l.letter_id = ${letterId}::uuid) l
        window so_far as (order by no rows between unbounded preceding and current row)
      ) walked`.execute(read);
  const { rows: standing } = await sql<Pick<Sums, 'confirmed' | 'uncounted' | 'odd'>>`
    with moved as materialized (
      select ordinal, sum(case act when 'restored' then 1 else -1 end) as net
        from cosignature_ledger where letter_id = ${letterId}::uuid and act <> 'confirmed' group by ordinal
    )
    select count(*) as confirmed,
           count(*) filter (where l.no is null or coalesce(m.net, 0) <> 0) as uncounted,
           (select count(*) from moved where net not in (0, -1)) as odd
      from cosignatures c
      left join cosignature_ledger l on l.letter_id = c.letter_id and l.no = c.ledger_no
                                    and l.act = 'confirmed' and l.commitment = c.commitment
      left join moved m on m.ordinal = l.ordinal
     where c.letter_id = ${letterId}::uuid and c.state = 'confirmed'`.execute(read);
  const { rows: tallies } = await sql<Pick<Sums, 'talliedNo' | 'tallied' | 'countedThen'>>`
    select at.no as "talliedNo",
           (select coalesce(sum(confirmed - gone), 0)::bigint from cosignature_tallies
             where letter_id = ${letterId}::uuid) as tallied,
           coalesce((select counted from cosignature_ledger
                      where letter_id = ${letterId}::uuid and no = at.no), 0)::bigint as "countedThen"
      from (select coalesce((select tallied_no from cosigning_progress
                              where letter_id = ${letterId}::uuid), 0)::bigint as no) at`.execute(
    read,
  );
  const [walked, stands, tallied] = [ledger[0], standing[0], tallies[0]];
  if (!walked || !stands || !tallied) throw new Error('a sum has no row');
  return { ...walked, ...stands, ...tallied };
}

/** When a letter was compared last, and what did not agree. */
export async function markRecounted(
  tx: Tx,
  of: { readonly letterId: LetterId; readonly at: Date; readonly fault: RecountFault | null },
): Promise<void> {
  await sql`
    insert into cosigning_progress (letter_id, recounted_at, recount_fault)
    values (${of.letterId}, ${of.at}, ${of.fault})
    on conflict (letter_id) do update
       set recounted_at = excluded.recounted_at, recount_fault = excluded.recount_fault`.execute(
    tx,
  );
}
