import type { Clock } from '#kernel/clock';
import type { Database } from '#platform/db';
import type { Job } from '#platform/jobs';
import type { Log } from '#platform/log';
import type { Seal } from '#platform/seal';

export type CasesJobsEnv = {
  readonly db: Database;
  readonly now: Clock;
  readonly seal: Seal;
  readonly log: Log;
};

/** What case files do by themselves. */
export function casesJobs(_env: CasesJobsEnv): Job[] {
  return [];
}
