import { EventEmitter } from 'node:events';
import { parseCronItems, run, runMigrations } from 'graphile-worker';
import type { Runner, TaskList, WorkerEvents, WorkerPool } from 'graphile-worker';
import { openDatabase } from './db.ts';
import type { Database } from './db.ts';
import { holdName, sweep } from './jobs-dead.ts';
import { RESTART_MS, pause } from './jobs-restart.ts';
import { quietLogger, tasksOf } from './jobs-running.ts';
import type { Job, JobLane } from './jobs.ts';
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

/** Jobs that ask for no lane. */
const USUAL_SLOTS = 3;
/** Each lane listens on one; the rest is for short statements, so that few serve many slots. */
const SHARED_CONNECTIONS = 5;
const STOP_LIMIT_MS = 10_000;
const SWEEP_MS = 30_000;
const TELLING_MS = 5;
/** A killed worker's last statement may hold its name for a moment: look again soon after the start. */
const EARLY_SWEEPS_MS = [500, 2_000, 6_000];

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
  const lanes = lanesOf(options);
  // Pools of our own: the library does not wait for the end of one it made.
  const own = openDatabase(options.url, { poolSize: lanes.length + 1 });
  const work = openDatabase(options.url, { poolSize: lanes.length + SHARED_CONNECTIONS });
  const running = lanes.map((lane) =>
    keepRunning(() => startRunner(options, { own, work }, lane), options.log),
  );
  await Promise.all(running.map(({ begun }) => begun));
  const look = () => void sweep(own, options.log);
  const early = EARLY_SWEEPS_MS.map((ms) => setTimeout(look, ms).unref());
  const sweeping = setInterval(look, options.sweepMs ?? SWEEP_MS);
  return {
    async stop() {
      clearInterval(sweeping);
      for (const timer of early) clearTimeout(timer);
      await Promise.race([Promise.all(running.map(({ stop }) => stop())), pause(STOP_LIMIT_MS)]);
      // A job that still runs holds a connection: it is cut off, and runs again at the next start.
      await Promise.race([Promise.all([own.close(), work.close()]), pause(RESTART_MS)]);
    },
  };
}

type LaneOfTasks = {
  readonly slots: number;
  readonly batch: number | undefined;
  readonly taskList: TaskList;
  readonly schedules: readonly { readonly task: string; readonly match: string }[];
};

function lanesOf({ jobs, log }: WorkerOptions): LaneOfTasks[] {
  const lanes = new Map<string | undefined, JobLane | undefined>([[undefined, undefined]]);
  for (const { lane } of jobs) lanes.set(lane?.name, lane);
  const schedules = jobs.flatMap(({ name, schedule }) =>
    schedule ? [{ task: name, match: schedule }] : [],
  );
  return [...lanes].map(([name, lane]) => ({
    slots: lane?.slots ?? USUAL_SLOTS,
    batch: lane?.batch,
    taskList: tasksOf(jobs, log, name),
    schedules: name === undefined ? schedules : [],
  }));
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

/** What was done and not yet told is done again after a kill, as any job may be. */
const batched = (size: number) => ({ localQueue: { size }, completeJobBatchDelay: TELLING_MS });

async function startRunner(
  { log }: WorkerOptions,
  { own, work }: { own: Database; work: Database },
  { slots, batch, taskList, schedules }: LaneOfTasks,
): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter();
  const pools: WorkerPool[] = [];
  events.on('pool:create', ({ workerPool }) => pools.push(workerPool));
  const runner = await run({
    pgPool: work.pool,
    concurrency: slots,
    pollInterval: 2_000,
    ...(batch === undefined ? {} : { preset: { worker: batched(batch) } }),
    noHandleSignals: true, // src/main decides the order in which things stop
    logger: quietLogger,
    events,
    taskList,
    parsedCronItems: parseCronItems([...schedules]),
  });
  for (const pool of pools) await holdName(own, pool.id, runner); // or the sweep frees our own
  await sweep(own, log);
  return runner;
}
