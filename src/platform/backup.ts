import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { PoolClient } from './db.ts';
import { openDatabase } from './db.ts';
import { BackupFault, FORMAT, JOB_COLUMNS, JOBS, VERSION } from './backup-format.ts';
import type { Header, Sequence } from './backup-format.ts';
import { codeOf } from './error-code.ts';

export type BackupResult = { readonly rows: number; readonly tables: number };

/** A row can hold a scan of ten megabytes: how many are read at once depends on the largest. */
const BATCH_BYTES = 8_000_000;
const BATCH_ROWS = 500;

/**
 * Writes the whole database, as it is at one moment, into a new file that only its owner can read.
 * Work goes on meanwhile. The file appears under its name when it is complete and on the disk.
 */
export async function writeBackup(options: {
  readonly url: string;
  readonly file: string;
  readonly now: Date;
  /** The master secret, when it is to go along. */
  readonly secret: Uint8Array | null;
}): Promise<BackupResult> {
  const { file } = options;
  if (existsSync(file)) throw new BackupFault(`${file} exists already. Choose another name.`);
  const draft = `${file}.part`;
  const db = openDatabase(options.url, { poolSize: 1 });
  const result = { rows: 0, tables: 0 };
  try {
    const client = await db.pool.connect();
    try {
      await client.query('begin isolation level repeatable read read only');
      await client.query(`set local timezone to 'UTC'; set local datestyle to 'ISO'`);
      const lines = Readable.from(withChecksum(linesOf(client, options, result), result));
      const out = createWriteStream(draft, { mode: 0o600, flags: 'w' });
      await pipeline(lines, createGzip(), out).catch((error: unknown) => failWriting(error, file));
      await client.query('commit');
    } finally {
      client.release();
    }
    await keep(draft, file);
    return result;
  } finally {
    rmSync(draft, { force: true });
    await db.close();
  }
}

const CANNOT_BE_WRITTEN: Readonly<Record<string, string>> = {
  ENOENT: 'cannot be written: its folder does not exist. Make it, or name another file.',
  EACCES: 'cannot be written by this user. Name a file in another folder.',
  EROFS: 'cannot be written: its disk is read-only. Name a file on another disk.',
  ENOSPC: 'does not fit on its disk. Make room, or name a file on another disk.',
};

function failWriting(error: unknown, file: string): never {
  const why = CANNOT_BE_WRITTEN[codeOf(error) ?? ''];
  throw why === undefined ? error : new BackupFault(`${file} ${why}`);
}

async function keep(draft: string, file: string): Promise<void> {
  for (const [path, then] of [
    [draft, () => rename(draft, file)],
    [dirname(file), async () => {}],
  ] as const) {
    const handle = await open(path, 'r');
    await handle.sync();
    await handle.close();
    await then();
  }
}

async function* withChecksum(
  lines: AsyncGenerator<string>,
  result: BackupResult,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  for await (const line of lines) {
    hash.update(line);
    yield line;
  }
  yield line({ end: { rows: result.rows, sha256: hash.digest('hex') } });
}

const line = (value: unknown) => `${JSON.stringify(value)}\n`;

async function* linesOf(
  client: PoolClient,
  { now, secret }: { now: Date; secret: Uint8Array | null },
  result: { rows: number; tables: number },
): AsyncGenerator<string> {
  const { rows: migrations } = await client.query<Header['migrations'][number]>(
    'select name, sha256 from schema_migrations order by name',
  );
  const kept = secret === null ? null : Buffer.from(secret).toString('hex');
  const madeAt = now.toISOString();
  const header: Header = { format: FORMAT, version: VERSION, madeAt, migrations, secret: kept };
  yield line(header);
  for (const { table, columns } of await tablesOf(client)) {
    result.tables += 1;
    yield line({ table, columns });
    const quoted = columns.map((column) => client.escapeIdentifier(column));
    const size = quoted.map((column) => `coalesce(pg_column_size(${column}), 0)`).join(' + ');
    const from = client.escapeIdentifier(table);
    const batch = await batchOf(client, `select max(${size}) as bytes from ${from}`);
    const select = `select ${quoted.map((column) => `${column}::text`).join(', ')} from ${from}`;
    yield* rowsOf(client, select, batch, result);
  }
  yield line({ table: JOBS, columns: JOB_COLUMNS });
  yield* rowsOf(client, WAITING_JOBS, BATCH_ROWS, result);
  yield line({ sequences: await sequencesOf(client) });
}

const WAITING_JOBS = `
  select t.identifier, j.payload::text, q.queue_name, j.run_at::text, j.max_attempts::text, j.key
    from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
   order by j.id`;

async function* rowsOf(
  client: PoolClient,
  select: string,
  batch: number,
  result: { rows: number },
): AsyncGenerator<string> {
  await client.query(`declare rows_of_table no scroll cursor for ${select}`);
  for (;;) {
    const { rows } = await client.query<(string | null)[]>({
      text: `fetch ${batch} from rows_of_table`,
      rowMode: 'array',
    });
    if (rows.length === 0) break;
    result.rows += rows.length;
    yield rows.map(line).join('');
  }
  await client.query('close rows_of_table');
}

async function batchOf(client: PoolClient, largest: string): Promise<number> {
  const { rows } = await client.query<{ bytes: number | null }>(largest);
  const bytes = Math.max(1, rows[0]?.bytes ?? 1);
  return Math.max(1, Math.min(BATCH_ROWS, Math.floor(BATCH_BYTES / bytes)));
}

/** Our tables with the columns that hold something of their own; generated ones come back by themselves. */
async function tablesOf(client: PoolClient): Promise<{ table: string; columns: string[] }[]> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(`
    select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                         and not a.attisdropped and a.attgenerated = ''
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and c.relname <> 'schema_migrations'
     group by c.relname order by c.relname`);
  return rows;
}

async function sequencesOf(client: PoolClient): Promise<Sequence[]> {
  const { rows: names } = await client.query<{ name: string }>(`
    select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname`);
  const sequences: Sequence[] = [];
  for (const { name } of names) {
    const { rows } = await client.query<{ value: string; used: boolean }>(
      `select last_value::text as value, is_called as used from ${client.escapeIdentifier(name)}`,
    );
    const [state] = rows;
    if (state) sequences.push({ name, ...state });
  }
  return sequences;
}
