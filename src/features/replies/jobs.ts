import type { Database } from '#platform/db';
import type { Job } from '#platform/jobs';

export type RepliesJobsEnv = { readonly db: Database };

export function repliesJobs(_env: RepliesJobsEnv): Job[] {
  return [];
}
