import type { LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Tx } from '#platform/db';

/**
 * Whoever writes a letter's co-signatures, its ledger or its switches does so one after the other: numbers are given
 * in the order of commits, and closing either comes before a pledge or after it.
 */
export async function lockLetter(tx: Tx, letterId: LetterId): Promise<void> {
  await sql`select lock_cosigning(${letterId})`.execute(tx);
}
