import { onSchedule } from '#platform/jobs';
import type { Job } from '#platform/jobs';
import { sealAll } from './seal-actions.ts';
import type { SealingEnv } from './seal-actions.ts';

/** Seals what is new into the record, every minute where there is something. */
export const sealingJob = (env: SealingEnv): Job =>
  onSchedule({ name: 'cosigning.seal', pattern: '* * * * *' }, async () => {
    await sealAll(env);
  });
