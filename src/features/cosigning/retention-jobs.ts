import type { LetterId } from '#kernel/ids';
import { letterWithdrawn } from '#letters';
import { onFact, onSchedule } from '#platform/jobs';
import type { Job } from '#platform/jobs';
import type { Log } from '#platform/log';
import { closeWithdrawn, eraseDue } from './retention-actions.ts';
import type { RetentionEnv } from './retention-actions.ts';

/** What ends by itself: co-signing of a letter that was withdrawn, and names when their months are over. */
export const retentionJobs = (env: RetentionEnv & { readonly log: Log }): Job[] => [
  onSchedule({ name: 'cosigning.erase', pattern: '23 2 * * *' }, async () => {
    const rows = await eraseDue(env);
    if (rows > 0)
      env.log.info({ event: 'cosigning.erased', count: rows }, 'Names and addresses were erased');
  }),
  onFact(letterWithdrawn, 'cosigning.close', ({ letterId }) =>
    // an id, checked when the fact was made
    closeWithdrawn(env, letterId as LetterId),
  ),
];
