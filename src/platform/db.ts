import pg from 'pg';
import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Transaction } from 'kysely';
import { openTogether } from './db-together.ts';
import type { Together } from './db-together.ts';

export { bytesArray, smallArray, textArray } from './db-arrays.ts';
export { sql } from 'kysely';
export type { RawBuilder } from 'kysely';
export type { PoolClient } from 'pg';

/** A handle that may only be read from. Every `Tx` is one too, so a read can join a transaction. */
export type Read = Kysely<unknown>;

/** A handle inside a transaction: whoever asks for one means to write. */
export type Tx = Transaction<unknown>;

/** One pool of connections. `transaction` commits when `run` returns and rolls back when it throws. */
export type Database = {
  readonly read: Read;
  readonly pool: pg.Pool;
  transaction<T>(run: (tx: Tx) => Promise<T>): Promise<T>;
  /** Statements that need no thought between them, as one transaction in one round trip. */
  readonly together: Together['run'];
  close(): Promise<void>;
};

const INT8 = 20;
const DATE = 1082;
pg.types.setTypeParser(INT8, Number); // our counters stay far below 2^53
pg.types.setTypeParser(DATE, (text) => text); // a calendar day has no time zone: keep YYYY-MM-DD

/** More than ten connections only raised the slowest answers when measured. */
const POOL_SIZE = 10;

/**
 * Opens a pool.
 *
 * @example
 * const db = openDatabase('postgres://localhost/undersigned');
 * const { rows } = await sql<{ one: number }>`select 1 as one`.execute(db.read);
 */
export function openDatabase(url: string, options: { poolSize?: number } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.poolSize ?? POOL_SIZE,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    application_name: 'undersigned',
  });
  // A connection that breaks fails the query it is used for, and the pool replaces it. Without these
  // listeners the same news would end the process.
  pool.on('error', () => {});
  // one that breaks between two statements of its holder would otherwise end the process
  pool.on('connect', (client) => client.on('error', () => {}));
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  let together: Together | null = null;
  return {
    read: kysely,
    pool,
    transaction: (run) => kysely.transaction().execute(run),
    together: (statements) => (together ??= openTogether(url, kysely)).run(statements),
    close: async () => {
      await together?.close();
      await kysely.destroy();
    },
  };
}

/** True when the statement failed because of a unique or exclusion constraint with that name. */
export function violates(error: unknown, constraint: string): boolean {
  return error instanceof pg.DatabaseError && error.constraint === constraint;
}

/** Waits for a lock that ends with the transaction; `key` names what is locked. */
export async function lockFor(tx: Tx, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx);
}
