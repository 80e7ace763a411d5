import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { BackupFault, headerShape, lineShape, VERSION } from './backup-format.ts';
import type { Header, Line, Sequence } from './backup-format.ts';
import { openDatabase } from './db.ts';
import type { Database, PoolClient } from './db.ts';
import { codeOf } from './error-code.ts';
import type { Log } from './log.ts';
import { knownMigrations, migrate } from './migrate.ts';
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

/** Reads a backup to its end and says whether it is whole and for us; throws `BackupFault` if not. */
export async function checkBackup(file: string, folder?: string): Promise<Header> {
  const hash = createHash('sha256');
  let header: Header | null = null;
  let rows = 0;
  let end: { rows: number; sha256: string } | null = null;
  for await (const { text, value } of linesOf(file)) {
    if (header === null) {
      header = readHeader(value, folder);
    } else if (end !== null) {
      throw new BackupFault(`${file} goes on after its end: it was changed.`);
    } else {
      const line = readLine(file, value);
      if (Array.isArray(line)) rows += 1;
      if ('end' in line) {
        end = line.end;
        continue;
      }
    }
    hash.update(`${text}\n`);
  }
  if (header === null) throw new BackupFault(`${file} is empty.`);
  if (end === null) throw new BackupFault(`${file} ends too early: it was cut off.`);
  if (end.rows !== rows || end.sha256 !== hash.digest('hex')) {
    throw new BackupFault(`${file} was changed after it was written. Use another backup.`);
  }
  return header;
}

function readHeader(value: unknown, folder?: string): Header {
  const header = headerShape.safeParse(value);
  if (!header.success) throw new BackupFault('This is not a backup of Undersigned.');
  const { version, migrations } = header.data;
  if (version > VERSION) {
    throw new BackupFault(
      `The backup has format ${version}, this release reads up to ${VERSION}: use a newer release.`,
    );
  }
  const known = new Map(knownMigrations(folder).map(({ name, sha256 }) => [name, sha256]));
  for (const { name, sha256 } of migrations) {
    if (known.get(name) === sha256) continue;
    const why = known.has(name) ? 'differs from ours' : 'is not known here';
    throw new BackupFault(
      `The backup needs a newer or another release: its migration ${name} ${why}.`,
    );
  }
  return header.data;
}

function readLine(file: string, value: unknown): Line {
  const line = lineShape.safeParse(value);
  if (!line.success) throw new BackupFault(`${file} has a line that nobody can read.`);
  return line.data;
}

async function* linesOf(file: string): AsyncGenerator<{ text: string; value: unknown }> {
  const source = createReadStream(file);
  const unpacked = createGunzip();
  source.on('error', (error) => unpacked.destroy(error));
  let open = '';
  try {
    for await (const chunk of source.pipe(unpacked).setEncoding('utf8')) {
      const lines = String(chunk).split('\n');
      lines[0] = open + (lines[0] ?? '');
      open = lines.pop() ?? '';
      for (const text of lines) yield { text, value: JSON.parse(text) };
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new BackupFault(`There is no file ${file}.`);
    throw new BackupFault(`${file} is damaged or not a backup of Undersigned.`);
  } finally {
    source.destroy();
  }
  if (open !== '') throw new BackupFault(`${file} ends too early: it was cut off.`);
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
