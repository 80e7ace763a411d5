import { BackupFault, JOB_COLUMNS, JOBS } from './backup-format.ts';
import type { Database, PoolClient } from './db.ts';

type Table = { readonly table: string; readonly columns: readonly string[] };

/** A database that was never used, or only migrated, is empty; anything else is not ours to touch. */
export async function refuseFilled(db: Database): Promise<void> {
  const { rows: tables } = await db.pool.query<{ name: string }>(`
    select format('%I.%I', nspname, relname) as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where relkind in ('r', 'p') and nspname not in ('pg_catalog', 'information_schema')
       and nspname not like 'pg_toast%' and nspname <> 'graphile_worker'
       and (nspname, relname) <> ('public', 'schema_migrations')`);
  for (const { name } of tables) {
    const { rows } = await db.pool.query<{ filled: boolean }>(
      `select exists (select from ${name}) as filled`,
    );
    if (rows[0]?.filled) {
      throw new BackupFault(
        `The database is not empty (${name} has rows), and a restore never overwrites. ` +
          'Give an empty DATA_DIR, or a DATABASE_URL to a new database.',
      );
    }
  }
}

/**
 * Takes foreign keys and triggers away until all rows are in: the order of tables then does not
 * matter, and no trigger takes a restored row for a new one. Adding a key again checks every row.
 * Needs to own the tables, nothing more.
 */
export async function pauseRules(client: PoolClient): Promise<() => Promise<void>> {
  const { rows: keys } = await client.query<{ table: string; name: string; rule: string }>(`
    select conrelid::regclass::text as table, quote_ident(conname) as name,
           pg_get_constraintdef(oid) as rule
      from pg_constraint
     where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0`);
  const { rows: tables } = await client.query<{ name: string }>(`
    select distinct tgrelid::regclass::text as name
      from pg_trigger join pg_class c on c.oid = tgrelid
     where not tgisinternal and relnamespace = 'public'::regnamespace`);
  for (const { table, name } of keys) {
    await client.query(`alter table ${table} drop constraint ${name}`);
  }
  for (const { name } of tables) await client.query(`alter table ${name} disable trigger user`);
  return async () => {
    for (const { name } of tables) await client.query(`alter table ${name} enable trigger user`);
    for (const { table, name, rule } of keys) {
      await client.query(`alter table ${table} add constraint ${name} ${rule}`);
    }
  };
}

/** One statement for a batch: each column goes over as an array of texts and is read by its type. */
export async function insertRows(
  client: PoolClient,
  { table, columns }: Table,
  rows: readonly (readonly (string | null)[])[],
): Promise<void> {
  const values = columns.map((_, at) => rows.map((row) => row[at] ?? null));
  if (table === JOBS) {
    await client.query(ADD_JOBS, values);
    return;
  }
  const types = await typesOf(client, table);
  const names = columns.map((column) => client.escapeIdentifier(column));
  const read = columns.map((column, at) => {
    const type = types.get(column);
    if (type === undefined) throw new BackupFault(`${table} has no column ${column} here.`);
    return `${names[at]}::${type}`;
  });
  const texts = columns.map((_, at) => `$${at + 1}::text[]`);
  await client.query(
    `insert into ${client.escapeIdentifier(table)} (${names.join(', ')}) overriding system value
     select ${read.join(', ')} from unnest(${texts.join(', ')}) as backup (${names.join(', ')})`,
    values,
  );
}

const ADD_JOBS = `
  select graphile_worker.add_job(
           name, payload::json, queue_name := queue, run_at := run_at::timestamptz,
           max_attempts := max_attempts::int, job_key := key)
    from unnest(${JOB_COLUMNS.map((_, at) => `$${at + 1}::text[]`).join(', ')})
         with ordinality as backup (${JOB_COLUMNS.join(', ')}, place)
   order by place`;

async function typesOf(client: PoolClient, table: string): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, atttypmod) as type
       from pg_attribute join pg_class c on c.oid = attrelid
      where relname = $1 and relnamespace = 'public'::regnamespace
        and attnum > 0 and not attisdropped`,
    [table],
  );
  return new Map(rows.map(({ name, type }) => [name, type]));
}
