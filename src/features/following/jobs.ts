import type { Database } from '#platform/db';
import type { Job } from '#platform/jobs';

export type FollowingJobsEnv = { readonly db: Database };

export function followingJobs(_env: FollowingJobsEnv): Job[] {
  return [];
}
