import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { line, linesOf } from './backup-rows.ts';
import { openDatabase } from './db.ts';
import { BackupFault } from './backup-format.ts';
import { codeOf } from './error-code.ts';

export type BackupResult = { readonly rows: number; readonly tables: number };

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
