import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openDatabase, sql } from './db.ts';
import type { Database, Read } from './db.ts';
import { codeOf } from './error-code.ts';
import { installJobs } from './jobs-worker.ts';
import type { Log } from './log.ts';
import { StartFault } from './start-fault.ts';

type Migration = { readonly name: string; readonly text: string; readonly sha256: string };

/** The same file in `src` and in `dist`: two folders above lie the migrations. */
const FOLDER = fileURLToPath(new URL('../../migrations/', import.meta.url));
const UNDEFINED_TABLE = '42P01';

/**
 * Brings a database to the newest structure: our migrations in the order of their numbers, each
 * in a transaction of its own, and the tables of the job queue. Forward only. Two processes may
 * do it at once: the second waits and finds nothing to do. Throws `StartFault` when a file that
 * was applied has changed since, or when the database knows a file that we do not.
 */
export async function migrate(
  url: string,
  log: Log,
  { folder = FOLDER, upTo }: { folder?: string; upTo?: string } = {},
): Promise<{ applied: string[] }> {
  const db = openDatabase(url, { poolSize: 2 });
  try {
    return await withLock(db, async () => {
      await sql`create table if not exists schema_migrations (
        name text primary key,
        sha256 text not null,
        applied_at timestamptz not null default now()
      )`.execute(db.read);
      const waiting = waitingAmong(
        readMigrations(folder).filter(({ name }) => upTo === undefined || name <= upTo),
        await appliedMigrations(db.read),
      );
      await installJobs(url);
      for (const migration of waiting) await apply(db, migration, log);
      return { applied: waiting.map(({ name }) => name) };
    });
  } finally {
    await db.close();
  }
}

/** The names of the migrations a database still lacks; all of them when it has none. */
export async function pendingMigrations(read: Read): Promise<string[]> {
  return waitingAmong(readMigrations(FOLDER), await appliedMigrations(read)).map(
    ({ name }) => name,
  );
}

/** The migrations of this release, oldest first. */
export function knownMigrations(folder = FOLDER): { name: string; sha256: string }[] {
  return readMigrations(folder);
}

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z0-9_-]+\.sql$/.test(name))
    .toSorted()
    .map((name) => {
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') };
    });
}

async function appliedMigrations(read: Read): Promise<Map<string, string>> {
  try {
    const { rows } = await sql<{ name: string; sha256: string }>`
      select name, sha256 from schema_migrations order by name`.execute(read);
    return new Map(rows.map((row) => [row.name, row.sha256]));
  } catch (error) {
    if (codeOf(error) === UNDEFINED_TABLE) return new Map();
    throw error;
  }
}

function waitingAmong(known: Migration[], applied: Map<string, string>): Migration[] {
  for (const [name, sha256] of applied) {
    const file = known.find((migration) => migration.name === name);
    if (!file) {
      throw new StartFault(
        `The database has ${name}, which this release does not know: it was used by a newer ` +
          'release. Start that one, or restore a backup made by this one.',
      );
    }
    if (file.sha256 !== sha256) {
      throw new StartFault(`${name} was changed after it was applied. Put the original file back.`);
    }
  }
  return known.filter(({ name }) => !applied.has(name));
}

async function apply(db: Database, migration: Migration, log: Log): Promise<void> {
  await db.transaction(async (tx) => {
    await sql.raw(migration.text).execute(tx);
    await sql`insert into schema_migrations (name, sha256)
      values (${migration.name}, ${migration.sha256})`.execute(tx);
  });
  log.info({ event: 'migration.applied', migration: migration.name }, 'Migration applied');
}

/** Held by a connection of its own, so that it ends with this process however that ends. */
async function withLock<T>(db: Database, run: () => Promise<T>): Promise<T> {
  const holder = await db.pool.connect();
  try {
    await holder.query(`select pg_advisory_lock(hashtextextended('migrate', 0))`);
    return await run();
  } finally {
    holder.release(true);
  }
}
