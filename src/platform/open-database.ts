import type { Config } from './config.ts';
import { openDatabase, sql } from './db.ts';
import { runningClusterUrl } from './embedded-cluster.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { codeOf } from './error-code.ts';
import { AlreadyRunning } from './instance-lock.ts';
import type { Log } from './log.ts';
import { StartFault } from './start-fault.ts';

/** A database that answers, and how to let go of it. */
export type OpenedDatabase = { readonly url: string; stop(): Promise<void> };

type Options = {
  readonly config: Pick<Config, 'dataDir' | 'databaseUrl'>;
  readonly log: Log;
  /** How long a server that does not answer yet is waited for. */
  readonly patienceMs?: number;
};

const OLDEST = 150_000;
const PATIENCE_MS = 30_000;

/** For the server: the embedded PostgreSQL, which nobody else may use, or the one of `DATABASE_URL`. */
export async function startDatabase(options: Options): Promise<OpenedDatabase> {
  const { config, log } = options;
  if (config.databaseUrl === null) {
    return startEmbeddedPostgres({ dataDir: config.dataDir, log });
  }
  await waitForServer(config.databaseUrl, options.patienceMs ?? PATIENCE_MS);
  return { url: config.databaseUrl, stop: async () => {} };
}

/** For a command: the same, but beside a running server it uses that one's embedded PostgreSQL. */
export async function reachDatabase(options: Options): Promise<OpenedDatabase> {
  try {
    return await startDatabase(options);
  } catch (error) {
    if (!(error instanceof AlreadyRunning)) throw error;
    return { url: runningClusterUrl(options.config.dataDir), stop: async () => {} };
  }
}

/** A service may start before its database: that is worth waiting for, a wrong password is not. */
async function waitForServer(url: string, patienceMs: number): Promise<void> {
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    const code = await whyNot(url);
    if (code === null) return;
    if (/^(?:28|3D)/.test(code)) {
      throw new StartFault(`The database of DATABASE_URL does not let us in (code ${code}).`);
    }
    if (Date.now() > giveUpAt) {
      throw new StartFault(`The database of DATABASE_URL does not answer (${code}).`);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function whyNot(url: string): Promise<string | null> {
  const db = openDatabase(url, { poolSize: 1 });
  try {
    const { rows } = await sql<{ version: number; encoding: string }>`
      select current_setting('server_version_num')::int as version,
             current_setting('server_encoding') as encoding`.execute(db.read);
    const [found] = rows;
    if (!found || found.version < OLDEST) {
      throw new StartFault('DATABASE_URL leads to a PostgreSQL before version 15.');
    }
    if (found.encoding !== 'UTF8') {
      throw new StartFault(`The database of DATABASE_URL is in ${found.encoding}; make it UTF8.`);
    }
    return null;
  } catch (error) {
    if (error instanceof StartFault) throw error;
    return codeOf(error) ?? 'no answer';
  } finally {
    await db.close();
  }
}
