import type { PoolClient } from './db.ts';
import { FORMAT, JOB_COLUMNS, JOBS, VERSION } from './backup-format.ts';
import type { Header, Sequence } from './backup-format.ts';

/** A row can hold a scan of ten megabytes: how many are read at once depends on the largest. */
const BATCH_BYTES = 8_000_000;
const BATCH_ROWS = 500;

export const line = (value: unknown) => `${JSON.stringify(value)}\n`;

export async function* linesOf(
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

/**
 * Our tables with the columns that hold something of their own; generated ones come back by themselves. A table in
 * parts is one table: which part takes a row is for the database to say that takes it in.
 */
async function tablesOf(client: PoolClient): Promise<{ table: string; columns: string[] }[]> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(`
    select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                         and not a.attisdropped and a.attgenerated = ''
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
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
