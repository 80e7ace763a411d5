import type { Job } from '#platform/jobs';
import { lineJobs } from './line-jobs.ts';
import type { LineJobsEnv } from './line-jobs.ts';
import { trackerJobs } from './tracker-jobs.ts';
import type { TrackerJobsEnv } from './tracker-jobs.ts';

export type DemandsJobsEnv = LineJobsEnv & TrackerJobsEnv;

/** What becomes of demands by itself: questions and reminders, and the tracker. */
export function demandsJobs(env: DemandsJobsEnv): Job[] {
  return [...lineJobs(env), ...trackerJobs(env)];
}
