import type { LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { RawBuilder, Tx } from '#platform/db';

/**
 * Whoever writes a letter's co-signatures, its ledger or its switches does so one after the other: numbers are given
 * in the order of commits, and closing either comes before a pledge or after it.
 */
export async function lockLetter(tx: Tx, letterId: LetterId): Promise<void> {
  await lockStatement(letterId).execute(tx);
}

/** The same, to be sent together with what is done under the lock. */
export const lockStatement = (letterId: LetterId): RawBuilder<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended('cosigning ' || ${letterId}::text, 0))`;
