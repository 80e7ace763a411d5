import { sql } from '#platform/db';
import type { Read } from '#platform/db';

export type WaitingJob = {
  readonly name: string;
  readonly payload: unknown;
  readonly key: string | null;
  readonly runAt: Date;
};

/** The jobs that a committed transaction left for the worker, oldest first. */
export async function waitingJobs(read: Read): Promise<WaitingJob[]> {
  const { rows } = await sql<WaitingJob>`
    select t.identifier as name, j.payload, j.key, j.run_at as "runAt"
      from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id
     order by j.id`.execute(read);
  return rows;
}
