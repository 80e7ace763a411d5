import type { Database } from '#platform/db';
import type { Job } from '#platform/jobs';

export type DeliveryJobsEnv = { readonly db: Database };

export function deliveryJobs(_env: DeliveryJobsEnv): Job[] {
  return [];
}
