import type { Clock } from '#kernel/clock';
import type { Database } from '#platform/db';
import type { Job } from '#platform/jobs';
import type { Log } from '#platform/log';
import type { Seal } from '#platform/seal';
import { peopleJobs } from './people-jobs.ts';

export type CasesJobsEnv = {
  readonly db: Database;
  readonly now: Clock;
  readonly seal: Seal;
  readonly log: Log;
  readonly publicUrl: string;
};

/** What case files do by themselves. */
export function casesJobs(env: CasesJobsEnv): Job[] {
  return [...peopleJobs(env)];
}
