import { sql } from '#platform/db';
import type { Tx } from '#platform/db';
import type { Link } from './link-rules.ts';
import type { CosignatureState } from './rules.ts';

/** The row behind a link as it stands; whoever asks holds the letter's lock. */
export async function findState(
  tx: Tx,
  { letterId, person, round }: Link,
): Promise<{ state: CosignatureState; country: string | null; ordinal: number | null } | null> {
  const { rows } = await sql<{
    state: CosignatureState;
    country: string | null;
    ordinal: number | null;
  }>`
    select c.state, c.country, l.ordinal
      from cosignatures c
      left join cosignature_ledger l on l.letter_id = c.letter_id and l.no = c.ledger_no
     where c.letter_id = ${letterId}::uuid and c.person = ${person} and c.round = ${round}`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** Ends it. Name and address go at once; the keyed hash stays, and with it that it was one person once. */
export async function markEnded(
  tx: Tx,
  { letterId, person }: Link,
  state: 'withdrawn' | 'disowned',
  at: Date,
): Promise<void> {
  await sql`
    update cosignatures
       set state = ${state}, changed_at = ${at}, sealed = null, network = null, hears = false, partners = 0,
           removal_id = null,
           -- whoever was removed does not come back as if nothing had been
           suspected = suspected or state = 'removed'
     where letter_id = ${letterId}::uuid and person = ${person}`.execute(tx);
}
