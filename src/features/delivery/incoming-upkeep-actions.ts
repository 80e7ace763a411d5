import type { Clock } from '#kernel/clock';
import type { Database } from '#platform/db';
import { enqueue } from '#platform/jobs';
import { listUnread } from './incoming-arrival-store.ts';
import { deleteUnusedBefore } from './incoming-piece-store.ts';
import { PEN_DAYS, readArrivedMail, UNFINISHED_MILLISECONDS } from './incoming-rules.ts';
import { deleteUnmatchedBefore } from './incoming-store.ts';

const DAY = 24 * 3_600_000;

/**
 * Takes away what broke off while it arrived, and mail that nobody put anywhere for half a year. Asks again
 * for mail that lies unread since yesterday: a job may be given up, and whoever sent it was told “taken”.
 */
export async function tidyIncoming(env: {
  readonly db: Database;
  readonly now: Clock;
}): Promise<void> {
  const now = env.now().getTime();
  await env.db.transaction(async (tx) => {
    await deleteUnmatchedBefore(tx, new Date(now - PEN_DAYS * DAY));
    await deleteUnusedBefore(tx, new Date(now - UNFINISHED_MILLISECONDS));
    for (const incomingId of await listUnread(tx, new Date(now - DAY)))
      await enqueue(tx, readArrivedMail, { incomingId }, { key: `read ${incomingId}` });
  });
}
