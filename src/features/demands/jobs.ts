import type { Job } from '#platform/jobs';
import { trackerJobs } from './tracker-jobs.ts';
import type { TrackerJobsEnv } from './tracker-jobs.ts';
import { lineJobs } from './line-jobs.ts';
import type { LineJobsEnv } from './line-jobs.ts';

export type DemandsJobsEnv = LineJobsEnv;

/** What becomes of demands by itself. */
export function demandsJobs(env: DemandsJobsEnv): Job[] {
  return [...lineJobs(env)];
}
