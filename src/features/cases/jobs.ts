import type { Clock } from '#kernel/clock';
import type { Database } from '#platform/db';
import type { Images } from '#platform/images';
import type { Job } from '#platform/jobs';
import type { Log } from '#platform/log';
import type { Seal } from '#platform/seal';
import type { Unzip } from '#platform/zip-reading';
import { archiveJobs } from './archive-jobs.ts';
import { evidenceJobs } from './evidence-jobs.ts';
import { keyDateJobs } from './key-date-jobs.ts';
import { peopleJobs } from './people-jobs.ts';
import { searchJobs } from './search-jobs.ts';

export type CasesJobsEnv = {
  readonly db: Database;
  readonly now: Clock;
  readonly seal: Seal;
  readonly log: Log;
  readonly publicUrl: string;
  readonly unzip: Unzip;
  readonly images: Images;
};

/** What case files do by themselves. */
export function casesJobs(env: CasesJobsEnv): Job[] {
  return [
    ...peopleJobs(env),
    ...archiveJobs(env),
    ...evidenceJobs(env),
    ...searchJobs(env),
    ...keyDateJobs(env),
  ];
}
