import { isRefusal } from '#kernel/refusal';
import { onJob, onSchedule } from '#platform/jobs';
import type { Job } from '#platform/jobs';
import { readArrived } from './incoming-reading-actions.ts';
import type { ReadingEnv } from './incoming-reading-actions.ts';
import { readArrivedMail } from './incoming-rules.ts';
import { tidyIncoming } from './incoming-upkeep-actions.ts';
import type { IncomingId } from './rules.ts';

export type IncomingJobsEnv = ReadingEnv;

/** What mail that comes in has us do. Nothing here ever sends a mail: two programs cannot talk to each other. */
export function incomingJobs(env: IncomingJobsEnv): Job[] {
  return [
    onJob(readArrivedMail, async ({ incomingId }) => {
      const read = await readArrived(env, incomingId as IncomingId); // a UUID by its contract
      if (isRefusal(read)) throw new Error(read.reason);
    }),
    onSchedule({ name: 'delivery.tidy-incoming', pattern: '40 3 * * *' }, () => tidyIncoming(env)),
  ];
}
