import type { Clock } from '#kernel/clock';
import type { Database } from '#platform/db';
import { onSchedule } from '#platform/jobs';
import type { Job } from '#platform/jobs';
import { countAll, tallyAll } from './tally-actions.ts';

/** Adds up the ledgers by hour and country, every minute. */
export const tallyJob = (env: { readonly db: Database }): Job =>
  onSchedule({ name: 'cosigning.tally', pattern: '* * * * *' }, () => tallyAll(env));

/** Counts who waits and who was removed in very large letters, each every ten minutes. */
export const countJob = (env: { readonly db: Database; readonly now: Clock }): Job =>
  onSchedule({ name: 'cosigning.count', pattern: '* * * * *' }, () => countAll(env));
