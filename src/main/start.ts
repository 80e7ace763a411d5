import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '#platform/config';
import { openDatabase } from '#platform/db';
import { keepsSessions } from '#platform/db-sessions';
import { codeOf } from '#platform/error-code';
import type { FastifyInstance } from '#platform/http';
import { isExampleDue, markExampleLoaded } from '#platform/installation';
import { startWorker } from '#platform/jobs-worker';
import type { Log } from '#platform/log';
import { mailJobs } from '#platform/mail-sending';
import { migrate, pendingMigrations } from '#platform/migrate';
import { startDatabase } from '#platform/open-database';
import { StartFault } from '#platform/start-fault';
import { startPledgeMail } from '../features/cosigning/mailing-jobs.ts';
import { startSequencer } from '../features/record/jobs.ts';
import { buildApp, buildWorkerApp } from './app.ts';
import { openEnvironment } from './environment.ts';
import type { Environment } from './environment.ts';
import { startIncoming } from './incoming.ts';
import { loadExample } from './example.ts';
import { loadInventedExample } from './invented-example.ts';
import { startWatching } from './watching.ts';
import { allJobs } from './worker.ts';

export type RunningServer = {
  readonly env: Environment;
  /** The database was made by this start. */
  readonly isNew: boolean;
  /** The port it listens on, also when any free one was asked for. */
  readonly port: number;
  /** Answers what was asked before it stops asking; then ends everything, the database last. */
  stop(): Promise<void>;
};

type Stop = () => Promise<void>;

/** A worker that starts at the same time needs a few seconds for a new database. */
const STRUCTURE_PATIENCE_MS = 60_000;

/**
 * Starts everything in the order in which each needs the one before: database, structure, secret,
 * example, record, pages, jobs. ROLES may leave a part to other processes. What started is stopped
 * again when a later step fails. Throws `StartFault` with a sentence for the operator.
 */
export async function startServer(config: Config, log: Log): Promise<RunningServer> {
  const stops: Stop[] = [];
  const stop = async () => {
    for (const stopOne of stops.splice(0).toReversed()) await stopOne();
  };
  try {
    const database = await startDatabase({ config, log });
    stops.push(() => database.stop());
    const works = config.roles !== 'web';
    const applied = works ? await prepareDatabase(database.url, config, log) : [];
    if (!works) await waitForStructure(database.url);
    const env = await openEnvironment({ config, databaseUrl: database.url, log });
    stops.push(() => env.close());
    const record = works ? await startRecord(env, config, log, stops) : null;
    const readiness = async () => ({
      ...(await env.readiness()),
      ...(record === null ? {} : { record: record.state() !== 'strange' }),
    });
    const build = config.roles === 'worker' ? buildWorkerApp : buildApp;
    const app = await build({ ...env, readiness });
    const port = await listen(app, config);
    if (works) await startJobs(env, database.url, log, stops);
    stops.push(() => app.close());
    const incoming = works ? await startIncoming(env, config, log) : null;
    stops.push(async () => incoming?.stop()); // first of all: no new work
    return { env, port, isNew: applied.some((name) => name.startsWith('0001_')), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What one process does for all of them, however many of them try. */
async function prepareDatabase(url: string, config: Config, log: Log): Promise<string[]> {
  if (config.databaseUrl !== null && !(await keepsSessions(url)))
    throw new StartFault(
      'DATABASE_URL leads through a pooler that gives one session to several clients (pgbouncer with ' +
        'pool_mode = transaction). Who works behind the pages holds locks and listens: give this ' +
        'process the address of PostgreSQL itself. Processes with ROLES=web may go through the pooler.',
    );
  return (await migrate(url, log)).applied;
}

/** The structure is made by a process that may hold a lock; this one may stand behind a pooler. */
async function waitForStructure(url: string): Promise<void> {
  const db = openDatabase(url, { poolSize: 1 });
  try {
    const giveUpAt = Date.now() + STRUCTURE_PATIENCE_MS;
    while ((await pendingMigrations(db.read)).length > 0) {
      if (Date.now() > giveUpAt)
        throw new StartFault(
          'The database does not have the structure of this release. Start the process with ' +
            'ROLES=worker first: it makes it.',
        );
      await pause(500);
    }
  } finally {
    await db.close();
  }
}

async function startRecord(env: Environment, config: Config, log: Log, stops: Stop[]) {
  await loadExampleIfDue(env, config, log);
  const sequencer = startSequencer(env);
  stops.push(() => sequencer.stop());
  const watching = await startWatching(env, config);
  stops.push(() => watching.stop());
  return sequencer;
}

async function startJobs(env: Environment, url: string, log: Log, stops: Stop[]): Promise<void> {
  const worker = await startWorker({ url, jobs: [...allJobs(env), ...mailJobs(env)], log });
  stops.push(() => worker.stop());
  const pledgeMail = startPledgeMail(env);
  stops.push(() => pledgeMail.stop());
}

async function loadExampleIfDue(env: Environment, config: Config, log: Log): Promise<void> {
  const due = config.example === 'on' || (await isExampleDue(env.db.read));
  if (!due || config.example === 'off') return;
  // the real letter last: the newest stands first among the published ones
  const done = [await loadInventedExample(env), await loadExample(env)];
  await markExampleLoaded(env.db);
  if (done.includes('loaded'))
    log.info({ event: 'example.loaded' }, 'The example letters were loaded');
}

async function listen(app: FastifyInstance, { host, port }: Config): Promise<number> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    const why = REASONS[codeOf(error) ?? ''];
    if (why === undefined) throw error;
    throw new StartFault(`${host}:${port} ${why}`);
  }
  const address = app.server.address();
  return isAddress(address) ? address.port : port;
}

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is used by another program. Stop it, or set PORT to another number.',
  EACCES: 'may not be used by this user. Set PORT to a number from 1024.',
  EADDRNOTAVAIL: 'is no address of this machine. Set HOST to one, or leave it out.',
  ENOTFOUND: 'has a host name that nobody knows. Set HOST to an IP address.',
};

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}
