import { EventEmitter } from 'node:events';
import { Logger, parseCronItems, run, runMigrations } from 'graphile-worker';
import type { JobHelpers, Runner, TaskList, WorkerEvents, WorkerPool } from 'graphile-worker';
import { openDatabase } from './db.ts';
import type { Database } from './db.ts';
import { codeOf } from './error-code.ts';
import { carryFact } from './jobs.ts';
import type { Job } from './jobs.ts';
import type { Log } from './log.ts';

export type Worker = {
  /** Takes no new job and waits for the running ones, at most `STOP_LIMIT_MS`. */
  stop(): Promise<void>;
};

type WorkerOptions = {
  readonly url: string;
  readonly jobs: readonly Job[];
  readonly log: Log;
  /** How often jobs of dead workers are looked for. */
  readonly sweepMs?: number;
};

const CONCURRENCY = 3;
const STOP_LIMIT_MS = 10_000;
const SWEEP_MS = 30_000;
const RESTART_MS = 1_000;

/** Creates or updates the tables of the job queue. */
export async function installJobs(url: string): Promise<void> {
  const own = openDatabase(url, { poolSize: 1 });
  try {
    await runMigrations({ pgPool: own.pool, logger: quietLogger });
  } finally {
    await own.close();
  }
}

/**
 * Runs jobs until stopped, through crashes of the database.
 *
 * A worker that is killed leaves its jobs locked for hours. Every worker therefore holds an
 * advisory lock with its name for as long as it lives; a sweep frees the jobs of names whose lock
 * is free. A handler may so run twice, and must bear it.
 */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  // Pools of our own: the library does not wait for the end of one it made.
  const own = openDatabase(options.url, { poolSize: 2 });
  const work = openDatabase(options.url, { poolSize: CONCURRENCY + 2 });
  const taskList = tasksOf(options.jobs, options.log);
  const start = () => startRunner(options, { own, work }, taskList);
  const runners = keepRunning(start, options.log);
  await runners.begun;
  const sweeping = setInterval(() => void sweep(own, options.log), options.sweepMs ?? SWEEP_MS);
  return {
    async stop() {
      clearInterval(sweeping);
      await Promise.race([runners.stop(), pause(STOP_LIMIT_MS)]);
      // A job that still runs holds a connection: it is cut off, and runs again at the next start.
      await Promise.race([Promise.all([own.close(), work.close()]), pause(RESTART_MS)]);
    },
  };
}

/** One runner after the other, as each may end with the database it works on. */
function keepRunning(start: () => Promise<Runner>, log: Log) {
  let stopping = false;
  let runner: Runner | null = null;
  let begun = () => {};
  const firstTry = new Promise<void>((resolve) => (begun = resolve));
  const watch = (async () => {
    while (!stopping) {
      try {
        runner = await start();
        begun();
        if (stopping) await runner.stop();
        await runner.promise;
      } catch (error) {
        begun();
        log.warn({ event: 'worker.ended', error }, 'The job worker ended; starting it again');
      }
      if (!stopping) await pause(RESTART_MS);
    }
  })();
  return {
    begun: firstTry,
    stop: async () => {
      stopping = true;
      await runner?.stop().catch(() => {}); // it may have ended by itself
      await watch;
    },
  };
}

async function startRunner(
  { jobs, log }: WorkerOptions,
  { own, work }: { own: Database; work: Database },
  taskList: TaskList,
): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter();
  const pools: WorkerPool[] = [];
  events.on('pool:create', ({ workerPool }) => pools.push(workerPool));
  const runner = await run({
    pgPool: work.pool,
    concurrency: CONCURRENCY,
    pollInterval: 2_000,
    noHandleSignals: true, // src/main decides the order in which things stop
    logger: quietLogger,
    events,
    taskList,
    parsedCronItems: parseCronItems(
      jobs.flatMap(({ name, schedule }) => (schedule ? [{ task: name, match: schedule }] : [])),
    ),
  });
  for (const pool of pools) await holdName(own, pool.id, runner); // or the sweep frees our own
  await sweep(own, log);
  return runner;
}

/** Holds the lock of this worker's name while the worker runs; takes it again when a connection breaks. */
function holdName(own: Database, name: string, runner: Runner): Promise<void> {
  let running = true;
  void runner.promise.catch(() => {}).finally(() => (running = false));
  return new Promise((resolve) => {
    const hold = async () => {
      while (running) {
        await holdOnce(own, name, runner, resolve).catch(() => {});
        if (running) await pause(RESTART_MS);
      }
      resolve();
    };
    void hold();
  });
}

/** Returns when the connection is lost or the worker has ended. */
async function holdOnce(own: Database, name: string, runner: Runner, held: () => void) {
  const client = await own.pool.connect();
  const lost = new Promise<void>((resolve) => {
    client.once('error', () => resolve());
    client.once('end', () => resolve());
  });
  try {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [lockName(name)]);
    held();
    await Promise.race([lost, runner.promise]);
  } finally {
    client.release(true);
  }
}

const lockName = (worker: string) => `job worker ${worker}`;

async function freeJobsOfTheDead(own: Database): Promise<void> {
  await own.pool.query(
    `select graphile_worker.force_unlock_workers(array_agg(locked_by)) from (
       select locked_by from (
         select distinct locked_by from graphile_worker.jobs where locked_by is not null
       ) lockers where pg_try_advisory_xact_lock(hashtextextended($1 || locked_by, 0))
     ) dead having count(*) > 0`,
    [lockName('')],
  );
}

async function sweep(own: Database, log: Log): Promise<void> {
  try {
    await freeJobsOfTheDead(own);
  } catch (error) {
    log.debug(
      { event: 'worker.sweep-failed', code: codeOf(error) },
      'Could not look for dead workers',
    );
  }
}

function tasksOf(jobs: readonly Job[], log: Log): TaskList {
  const tasks: TaskList = { [carryFact.name]: (payload, helpers) => carry(jobs, payload, helpers) };
  for (const job of jobs) {
    if (tasks[job.name]) throw new Error(`Two handlers for the job ${job.name}`);
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
const quietLogger = new Logger(() => () => {});

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
