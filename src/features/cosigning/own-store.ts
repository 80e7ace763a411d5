import type { LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Link } from './link-rules.ts';

/** Up to which entry of its ledger a letter is sealed into the record; 0 before the first batch. */
export async function findSealedTo(read: Read, letterId: LetterId): Promise<number> {
  const { rows } = await sql<{ no: number }>`
    select coalesce((select last_no from cosignature_seals where letter_id = ${letterId}::uuid
                      order by number desc limit 1), 0)::bigint as no`.execute(read);
  return rows[0]?.no ?? 0;
}

/** What somebody agreed to, changed by themselves. False when there is nothing left to change. */
export async function markChoices(
  tx: Tx,
  { letterId, person, round }: Link,
  choices: { readonly hears: boolean; readonly partners: number },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update cosignatures set hears = ${choices.hears}, partners = ${choices.partners}
     where letter_id = ${letterId}::uuid and person = ${person} and round = ${round}
       and state in ('pending', 'confirmed', 'aside', 'removed')`.execute(tx);
  return numAffectedRows === 1n;
}

/** They hear no more of the letter; who heard nothing stays so. */
export async function markHearsNoMore(tx: Tx, { letterId, person, round }: Link): Promise<void> {
  await sql`
    update cosignatures set hears = false
     where letter_id = ${letterId}::uuid and person = ${person} and round = ${round} and hears
  `.execute(tx);
}
