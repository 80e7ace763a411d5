import { onSchedule } from '#platform/jobs';
import type { Job } from '#platform/jobs';
import { recountAll } from './recount-actions.ts';
import type { RecountEnv } from './recount-actions.ts';

/** Compares every night what counts with what is written down and sealed. */
export const recountJob = (env: RecountEnv): Job =>
  onSchedule({ name: 'cosigning.recount', pattern: '41 2 * * *' }, async () => {
    await recountAll(env);
  });
