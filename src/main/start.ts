import type { AddressInfo } from 'node:net';
import type { Config } from '#platform/config';
import { codeOf } from '#platform/error-code';
import type { FastifyInstance } from '#platform/http';
import { isExampleDue, markExampleLoaded } from '#platform/installation';
import { startWorker } from '#platform/jobs-worker';
import type { Log } from '#platform/log';
import { mailJobs } from '#platform/mail-sending';
import { migrate } from '#platform/migrate';
import { startDatabase } from '#platform/open-database';
import { StartFault } from '#platform/start-fault';
import { startPledgeMail } from '../features/cosigning/mailing-jobs.ts';
import { startSequencer } from '../features/record/jobs.ts';
import { buildApp } from './app.ts';
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

/**
 * Starts everything in the order in which each needs the one before: database, structure, secret,
 * example, pages, record, jobs. What started is stopped again when a later step fails.
 * Throws `StartFault` with a sentence for the operator.
 */
export async function startServer(config: Config, log: Log): Promise<RunningServer> {
  const stops: Stop[] = [];
  const stop = async () => {
    for (const stopOne of stops.splice(0).toReversed()) await stopOne();
  };
  try {
    const database = await startDatabase({ config, log });
    stops.push(() => database.stop());
    const { applied } = await migrate(database.url, log);
    const env = await openEnvironment({ config, databaseUrl: database.url, log });
    stops.push(() => env.close());
    await loadExampleIfDue(env, config, log);
    const sequencer = startSequencer(env);
    stops.push(() => sequencer.stop());
    const watching = await startWatching(env, config);
    stops.push(() => watching.stop());
    const readiness = async () => {
      const recordGoesOn = sequencer.state() !== 'strange';
      return { ...(await env.readiness()), record: recordGoesOn };
    };
    const app = await buildApp({ ...env, readiness });
    const port = await listen(app, config);
    const jobs = [...allJobs(env), ...mailJobs(env)];
    const worker = await startWorker({ url: database.url, jobs, log });
    stops.push(() => worker.stop());
    const pledgeMail = startPledgeMail(env);
    stops.push(() => pledgeMail.stop());
    stops.push(() => app.close());
    const incoming = await startIncoming(env, config, log);
    stops.push(() => incoming.stop()); // first of all: no new work
    return { env, port, isNew: applied.some((name) => name.startsWith('0001_')), stop };
  } catch (error) {
    await stop();
    throw error;
  }
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
