import { lockFor } from '#platform/db';
import type { Database } from '#platform/db';
import { listUntallied, tallyNext } from './tally-store.ts';

/** Entries one transaction adds up. */
const PART = 20_000;

/** Adds up what is new in every ledger, for curve and map. Killed at any moment, it goes on where it was. */
export async function tallyAll(
  env: { readonly db: Database },
  { part = PART }: { readonly part?: number } = {},
): Promise<void> {
  for (const letterId of await listUntallied(env.db.read)) {
    const takeNext = () =>
      env.db.transaction(async (tx) => {
        await lockFor(tx, `cosigning tallying ${letterId}`);
        return tallyNext(tx, letterId, part);
      });
    while ((await takeNext()) === part);
  }
}
