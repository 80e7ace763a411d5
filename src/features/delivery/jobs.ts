import type { Job } from '#platform/jobs';
import { incomingJobs } from './incoming-jobs.ts';
import type { IncomingJobsEnv } from './incoming-jobs.ts';

export type DeliveryJobsEnv = IncomingJobsEnv;

export function deliveryJobs(env: DeliveryJobsEnv): Job[] {
  return [...incomingJobs(env)];
}
