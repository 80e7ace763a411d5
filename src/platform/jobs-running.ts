import { Logger } from 'graphile-worker';
import type { JobHelpers, TaskList } from 'graphile-worker';
import { codeOf } from './error-code.ts';
import { carryFact } from './jobs.ts';
import type { Job } from './jobs.ts';
import type { Log } from './log.ts';

/** What the library runs: the jobs of one lane; facts are carried in that of no name. */
export function tasksOf(jobs: readonly Job[], log: Log, lane?: string): TaskList {
  const names = jobs.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Error(`Two handlers for the job ${twice}`);
  const tasks: TaskList = {};
  if (lane === undefined) {
    tasks[carryFact.name] = (payload, helpers) => carry(jobs, payload, helpers);
  }
  for (const job of jobs.filter((one) => one.lane?.name === lane)) {
    tasks[job.name] = (payload: unknown, helpers: JobHelpers) => runJob(job, payload, helpers, log);
  }
  return tasks;
}

/** One statement adds all listeners' jobs; the keys keep a repetition from adding them twice. */
async function carry(jobs: readonly Job[], input: unknown, helpers: JobHelpers): Promise<void> {
  const { fact, payload } = carryFact.payload.parse(input);
  const listeners = jobs.filter((listener) => listener.fact === fact).map(({ name }) => name);
  await helpers.query(
    `select graphile_worker.add_job(name, $1::json, job_key := $2 || name)
       from unnest($3::text[]) name`,
    [JSON.stringify(payload), `fact ${helpers.job.id} > `, listeners],
  );
}

async function runJob(
  job: Job,
  payload: unknown,
  { job: row }: JobHelpers,
  log: Log,
): Promise<void> {
  const about = { job: job.name, jobId: row.id, attempt: row.attempts };
  const isLast = row.attempts >= row.max_attempts;
  const started = performance.now();
  try {
    await job.run(payload, { jobId: row.id, attempt: row.attempts, isLast });
  } catch (error) {
    const sentence = isLast ? 'A job failed for the last time' : 'A job failed and is tried again';
    log[isLast ? 'error' : 'warn']({ event: 'job.failed', ...about, error }, sentence);
    // What is thrown here is stored in the database unsealed: no message, it may quote a person.
    throw new Error(
      [error instanceof Error ? error.name : 'Error', codeOf(error)].join(' ').trim(),
    );
  }
  const ms = Math.round(performance.now() - started);
  log.debug({ event: 'job.done', ...about, ms }, 'Job done');
}

/** The library's own log quotes errors; what matters of it is in ours. */
export const quietLogger = new Logger(() => () => {});
