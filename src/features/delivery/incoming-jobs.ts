import { isRefusal } from '#kernel/refusal';
import { onJob, onSchedule } from '#platform/jobs';
import type { Job, JobLane } from '#platform/jobs';
import { readArrived } from './incoming-reading-actions.ts';
import type { ReadingEnv } from './incoming-reading-actions.ts';
import { readArrivedMail } from './incoming-rules.ts';
import { tidyIncoming } from './incoming-upkeep-actions.ts';
import type { IncomingId } from './rules.ts';

export type IncomingJobsEnv = ReadingEnv;

/** A mail made to be slow takes half a minute: others may wait for it, and nothing else. */
const LANE: JobLane = { name: 'incoming mail', slots: 2 };

/** What mail that comes in has us do. Nothing here ever sends a mail: two programs cannot talk to each other. */
export function incomingJobs(env: IncomingJobsEnv): Job[] {
  return [
    onJob(readArrivedMail, ({ incomingId }) => read(env, incomingId as IncomingId), { lane: LANE }),
    onSchedule({ name: 'delivery.tidy-incoming', pattern: '40 3 * * *' }, () => tidyIncoming(env)),
  ];
}

async function read(env: IncomingJobsEnv, incomingId: IncomingId): Promise<void> {
  const done = await readArrived(env, incomingId);
  if (isRefusal(done)) throw new Error(done.reason); // tried again later
}
