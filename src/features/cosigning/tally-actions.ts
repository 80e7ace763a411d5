import { lockFor } from '#platform/db';
import type { Database } from '#platform/db';
import { COUNTED_AT_ONCE, countStates, listOpened, markStates, totalOf } from './standing-store.ts';
import { listUntallied, tallyNext } from './tally-store.ts';

/** Entries one transaction adds up. */
const PART = 20_000;

/** Counts who stands where in every letter that is too large to count while somebody waits for it. */
export async function countAll(
  env: { readonly db: Database },
  { most = COUNTED_AT_ONCE }: { readonly most?: number } = {},
): Promise<void> {
  const { read } = env.db;
  for (const letterId of await listOpened(read)) {
    if (totalOf(await countStates(read, letterId, most + 1)) <= most) continue;
    const states = await countStates(read, letterId);
    await env.db.transaction((tx) => markStates(tx, letterId, states));
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
