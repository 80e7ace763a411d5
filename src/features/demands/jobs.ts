import type { Database } from '#platform/db';
import type { Job } from '#platform/jobs';

export type DemandsJobsEnv = { readonly db: Database };

export function demandsJobs(_env: DemandsJobsEnv): Job[] {
  return [];
}
