import { EventEmitter } from 'node:events';
import { parseCronItems, run, runMigrations } from 'graphile-worker';
import type { Runner, TaskList, WorkerEvents, WorkerPool } from 'graphile-worker';
import { openDatabase } from './db.ts';
import type { Database } from './db.ts';
import { holdName, sweep } from './jobs-dead.ts';
import { RESTART_MS, pause } from './jobs-restart.ts';
import { quietLogger, tasksOf } from './jobs-running.ts';
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
