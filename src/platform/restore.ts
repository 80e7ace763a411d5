import type { Header, Sequence } from './backup-format.ts';
import { openDatabase } from './db.ts';
import type { Database, PoolClient } from './db.ts';
import type { Log } from './log.ts';
import { migrate } from './migrate.ts';
import { checkBackup, linesOf, readLine } from './restore-reading.ts';
import { insertRows, pauseRules, refuseFilled } from './restore-rows.ts';

export type Restored = { readonly header: Header; readonly rows: number };

const BATCH_BYTES = 4_000_000;
const BATCH_ROWS = 500;

/**
 * Fills an empty database from a backup. The whole file is checked before anything is written, and
 * everything is written in one transaction. A backup of an older release is brought to the
 * structure of this one. Throws `BackupFault` with a sentence.
 */
export async function restoreBackup(options: {
  readonly url: string;
  readonly file: string;
  readonly log: Log;
  /** Other migrations than ours, for tests. */
  readonly folder?: string;
}): Promise<Restored> {
  const { url, file, log, folder } = options;
  const header = await checkBackup(file, folder);
  const db = openDatabase(url, { poolSize: 1 });
  try {
    await refuseFilled(db);
    const ours = folder === undefined ? {} : { folder };
    await migrate(url, log, { ...ours, upTo: header.migrations.at(-1)?.name ?? '' });
    const rows = await load(db, file);
    await migrate(url, log, ours);
    return { header, rows };
  } finally {
    await db.close();
  }
}

async function load(db: Database, file: string): Promise<number> {
  const client = await db.pool.connect();
  try {
    await client.query('begin');
    await client.query(`set local timezone to 'UTC'; set local datestyle to 'ISO'`);
    const resume = await pauseRules(client);
    const rows = await loadLines(client, file);
    await resume();
    await client.query('commit');
    return rows;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

async function loadLines(client: PoolClient, file: string): Promise<number> {
  let table = { table: '', columns: [''] };
  let batch: (string | null)[][] = [];
  let bytes = 0;
  let rows = 0;
  const flush = async () => {
    if (batch.length > 0) await insertRows(client, table, batch);
    rows += batch.length;
    [batch, bytes] = [[], 0];
  };
  let first = true;
  for await (const { text, value } of linesOf(file)) {
    if (first) {
      first = false;
      continue;
    }
    const line = readLine(file, value);
    if (Array.isArray(line)) {
      batch.push(line);
      bytes += text.length;
      if (batch.length === BATCH_ROWS || bytes > BATCH_BYTES) await flush();
      continue;
    }
    await flush();
    if ('table' in line) table = line;
    if ('sequences' in line) await setSequences(client, line.sequences);
  }
  return rows;
}

async function setSequences(client: PoolClient, sequences: readonly Sequence[]): Promise<void> {
  for (const { name, value, used } of sequences) {
    await client.query('select setval(format($1, $2::text)::regclass, $3, $4)', [
      '%I',
      name,
      value,
      used,
    ]);
  }
}
