import type { Clock } from '#kernel/clock';
import type { Database } from '#platform/db';
import { deleteUnusedBefore } from './incoming-piece-store.ts';
import { PEN_DAYS, UNFINISHED_MILLISECONDS } from './incoming-rules.ts';
import { deleteUnmatchedBefore } from './incoming-store.ts';

const DAY = 24 * 3_600_000;

/** Takes away what broke off while it arrived, and mail that nobody put anywhere for half a year. */
export async function tidyIncoming(env: {
  readonly db: Database;
  readonly now: Clock;
}): Promise<void> {
  const now = env.now().getTime();
  await env.db.transaction(async (tx) => {
    await deleteUnmatchedBefore(tx, new Date(now - PEN_DAYS * DAY));
    await deleteUnusedBefore(tx, new Date(now - UNFINISHED_MILLISECONDS));
  });
}
