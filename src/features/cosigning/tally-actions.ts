import { lockFor } from '#platform/db';
import type { Database } from '#platform/db';
import type { Clock } from '#kernel/clock';
import {
  COUNTED_AT_ONCE,
  countStates,
  listUncounted,
  markStates,
  totalOf,
} from './standing-store.ts';
import { listUntallied, tallyNext } from './tally-store.ts';

const COUNTED_EVERY_MS = 600_000;
/** Entries one transaction adds up. */
const PART = 20_000;

/**
 * Counts who stands where in every letter that is, or soon will be, too large to count while somebody waits for it. A
 * letter that grew large within the minute has no such number yet; later one is ten minutes old at most.
 */
export async function countAll(
  env: { readonly db: Database; readonly now: Clock },
  { most = COUNTED_AT_ONCE / 2 }: { readonly most?: number } = {},
): Promise<void> {
  const { read } = env.db;
  const at = env.now();
  for (const letterId of await listUncounted(read, new Date(at.getTime() - COUNTED_EVERY_MS))) {
    if (totalOf(await countStates(read, letterId, most + 1)) <= most) continue;
    const states = await countStates(read, letterId);
    await env.db.transaction((tx) => markStates(tx, letterId, states, at));
  }
}

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
