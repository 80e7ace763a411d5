import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, sql } from '#platform/db';
import type { Database, Read } from '#platform/db';
import { startEmbeddedPostgres } from '#platform/embedded-postgres';
import { silentLog } from '#platform/log';
import { migrate } from '#platform/migrate';
import { newDataDir, removeDataDir } from '#support/installation';

/**
 * The same for both sides. What the embedded PostgreSQL lacks for this is room: connections for pgbench, and memory
 * for ten million rows. fsync, synchronous_commit and full_page_writes keep their safe defaults.
 */
export const SETTINGS: Readonly<Record<string, string>> = {
  max_connections: '300',
  shared_buffers: '1GB',
  max_wal_size: '8GB',
  checkpoint_timeout: '15min',
  wal_level: 'replica', // what an installation with a standby has
  wal_compression: 'on',
  maintenance_work_mem: '256MB',
};

export type BenchCluster = {
  readonly url: string;
  readonly db: Database;
  readonly dataDir: string;
  /** `PostgreSQL 18.4` and the settings that decide, as the server itself says. */
  readonly told: Readonly<Record<string, string>>;
  stop(): Promise<void>;
};

export async function startCluster(): Promise<BenchCluster> {
  const dataDir = newDataDir();
  const postgres = await startEmbeddedPostgres({ dataDir, log: silentLog, settings: SETTINGS });
  await migrate(postgres.url, silentLog);
  const db = openDatabase(postgres.url);
  return {
    url: postgres.url,
    db,
    dataDir,
    told: await settingsOf(db.read),
    stop: async () => {
      await db.close();
      await postgres.stop();
      removeDataDir(dataDir);
    },
  };
}

async function settingsOf(read: Read): Promise<Record<string, string>> {
  const names = ['server_version', 'fsync', 'synchronous_commit', 'full_page_writes', 'io_method'];
  const { rows } = await sql<{ name: string; value: string }>`
    select name, current_setting(name) as value from pg_settings
     where name = any(${[...names, ...Object.keys(SETTINGS)]}) order by name`.execute(read);
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

/** The smallest row that can be found again, and one that cannot: without a key a table is only a log. */
const SCRIPTS = {
  keyed: 'insert into bench_minimal_row (v) values (1);\n',
  bare: 'insert into bench_bare_row values (1);\n',
} as const;

export type PgbenchRun = { readonly perSecond: number; readonly latencyMs: number };

/** Why there is no limit to hold ourselves against; null: pgbench is here. */
export function pgbenchFault(): string | null {
  const { status } = spawnSync('pgbench', ['--version']);
  return status === 0 ? null : 'pgbench is needed, and not installed (Debian: postgresql-contrib).';
}

/** The limit: one row of one number in a transaction of its own, by prepared statements, which are its fastest. */
export class Pgbench {
  readonly #url: URL;
  readonly #folder: string;

  private constructor(cluster: BenchCluster) {
    this.#url = new URL(cluster.url);
    this.#folder = cluster.dataDir;
    for (const [name, text] of Object.entries(SCRIPTS))
      writeFileSync(join(this.#folder, `${name}.sql`), text);
  }

  static async prepare(cluster: BenchCluster): Promise<Pgbench> {
    await sql`create table bench_minimal_row (
      id bigint generated always as identity primary key, v integer not null)`.execute(
      cluster.db.read,
    );
    await sql`create table bench_bare_row (v integer not null)`.execute(cluster.db.read);
    return new Pgbench(cluster);
  }

  async run(options: {
    readonly script: keyof typeof SCRIPTS;
    readonly connections: number;
    readonly seconds: number;
  }): Promise<PgbenchRun> {
    const { script, connections, seconds } = options;
    const { searchParams, username, password, port, pathname } = this.#url;
    const file = join(this.#folder, `${script}.sql`);
    const words = ['-n', '-M', 'prepared', '-f', file, '-T', String(seconds)];
    const crowd = ['-c', String(connections), '-j', '2'];
    const where = ['-h', searchParams.get('host') ?? '', '-p', port, '-U', username];
    const { stdout, stderr } = await promisify(execFile)(
      'pgbench',
      [...words, ...crowd, ...where, pathname.slice(1)],
      { env: { PATH: process.env['PATH'], PGPASSWORD: password } },
    );
    const perSecond = Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
    if (!(perSecond > 0)) throw new Error(`pgbench said: ${stdout} ${stderr}`);
    return { perSecond, latencyMs: Number(/latency average = ([\d.]+)/.exec(stdout)?.[1]) };
  }
}
