import type { Runner } from 'graphile-worker';
import type { Database } from './db.ts';
import { codeOf } from './error-code.ts';
import { RESTART_MS, pause } from './jobs-restart.ts';
import type { Log } from './log.ts';

/** Holds the lock of this worker's name while the worker runs; takes it again when a connection breaks. */
export function holdName(own: Database, name: string, runner: Runner): Promise<void> {
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

export async function sweep(own: Database, log: Log): Promise<void> {
  try {
    await freeJobsOfTheDead(own);
  } catch (error) {
    log.debug(
      { event: 'worker.sweep-failed', code: codeOf(error) },
      'Could not look for dead workers',
    );
  }
}
