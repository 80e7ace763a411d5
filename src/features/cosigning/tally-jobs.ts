import type { Database } from '#platform/db';
import { onSchedule } from '#platform/jobs';
import type { Job } from '#platform/jobs';
import { tallyAll } from './tally-actions.ts';

/** Adds up the ledgers by hour and country, every minute. */
export const tallyJob = (env: { readonly db: Database }): Job =>
  onSchedule({ name: 'cosigning.tally', pattern: '* * * * *' }, () => tallyAll(env));
