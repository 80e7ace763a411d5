import { realpathSync } from 'node:fs';
import { openDatabase, sql } from './db.ts';
import { embeddedBinaries } from './embedded-binaries.ts';
import type { PostgresBinaries } from './embedded-binaries.ts';
import { clusterUrl, DATABASE } from './embedded-cluster.ts';
import { openCluster } from './embedded-opening.ts';
import { explainFailure } from './embedded-initdb.ts';
import type { Cluster } from './embedded-cluster.ts';
import { lastWords, runPostgres } from './embedded-process.ts';
import type { PostgresRun } from './embedded-process.ts';
import { takeInstanceLock } from './instance-lock.ts';
import type { Log } from './log.ts';

export type EmbeddedPostgres = {
  /** For `openDatabase`; holds a password. */
  readonly url: string;
  /** The process that all others of the database are children of; changes after a crash. */
  processId(): number;
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  readonly dataDir: string;
  readonly log: Log;
  /** Other programs than the ones npm installed; the tests run Debian's. */
  readonly binaries?: PostgresBinaries;
  /** More settings; the tests of rules need no `fsync`. */
  readonly settings?: Readonly<Record<string, string>>;
};

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;

/**
 * Starts the PostgreSQL that npm installed, with its files in `<dataDir>/postgres`, and keeps it
 * running: when it crashes it is started again. It ends when we end, also by `kill -9`.
 * Throws `StartFault` with a sentence, `AlreadyRunning` when another server uses the folder.
 *
 * @example
 * const postgres = await startEmbeddedPostgres({ dataDir: './data', log });
 * const db = openDatabase(postgres.url);
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const lock = await takeInstanceLock(options.dataDir);
  try {
    const binaries = options.binaries ?? (await embeddedBinaries());
    const cluster = await openCluster(realpathSync(options.dataDir), binaries);
    const kept = await keepRunning(cluster, options);
    await makeDatabase(cluster);
    const stop = async () => {
      await kept.stop();
      await lock.release();
    };
    return { url: clusterUrl(cluster), processId: kept.processId, stop };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function keepRunning(cluster: Cluster, { log, settings = {} }: EmbeddedOptions) {
  let stopping = false;
  let run: PostgresRun = await runPostgres(cluster, settings);
  log.info({ event: 'database.started', processId: run.processId }, 'Embedded PostgreSQL started');
  const watch = async () => {
    let wait = FIRST_WAIT_MS;
    for (;;) {
      await run.ended;
      if (stopping) return;
      log.error({ event: 'database.crashed' }, 'Embedded PostgreSQL ended by itself');
      await new Promise((resolve) => setTimeout(resolve, wait));
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
      if (stopping) return;
      try {
        run = await runPostgres(cluster, settings);
        if (stopping) return await run.stop();
        wait = FIRST_WAIT_MS;
        log.info({ event: 'database.restarted' }, 'Embedded PostgreSQL runs again');
      } catch (error) {
        const sentence = explainFailure(lastWords(cluster), cluster.dataDir);
        log.error({ event: 'database.not-restarted', error }, sentence);
      }
    }
  };
  const watching = watch();
  return {
    processId: () => run.processId,
    stop: async () => {
      stopping = true;
      await run.stop();
      await watching;
    },
  };
}

async function makeDatabase(cluster: Cluster): Promise<void> {
  const server = openDatabase(clusterUrl(cluster, 'postgres'), { poolSize: 1 });
  try {
    const { rows } = await sql`select from pg_database where datname = ${DATABASE}`.execute(
      server.read,
    );
    if (rows.length === 0) await sql`create database ${sql.id(DATABASE)}`.execute(server.read);
  } finally {
    await server.close();
  }
}
