import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { engineOf } from '#support/engine';
import { testFolder } from '#support/folder';
import { openDatabase } from './db.ts';
import { explainFailure } from './embedded-initdb.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import type { EmbeddedPostgres } from './embedded-postgres.ts';
import { silentLog } from './log.ts';

const engine = engineOf(process.env);
const isRoot = process.getuid?.() === 0;

async function start(dataDir: string): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataDir, log: silentLog, ...engine });
  onTestFinished(() => postgres.stop());
  return postgres;
}

async function ask<T>(url: string, question: string): Promise<T | undefined> {
  const db = openDatabase(url, { poolSize: 1 });
  try {
    const { rows } = await db.pool.query<{ answer: T }>(question);
    return rows[0]?.answer;
  } finally {
    await db.close();
  }
}

async function startOnce(dataDir: string): Promise<void> {
  const postgres = await startEmbeddedPostgres({ dataDir, log: silentLog, ...engine });
  await ask(postgres.url, 'create table if not exists kept (n int)');
  await ask(postgres.url, 'insert into kept values (1)');
  await postgres.stop();
}

/** Starting a first time costs seconds: the tests of a later start begin with a copy. */
const used = mkdtempSync(join(tmpdir(), 'undersigned-used-'));
beforeAll(() => startOnce(used));
afterAll(() => rmSync(used, { recursive: true }));

function usedFolder(): string {
  const dataDir = join(testFolder(), 'data');
  cpSync(used, dataDir, { recursive: true, verbatimSymlinks: true });
  chmodSync(join(dataDir, 'postgres'), 0o700);
  return dataDir;
}

const kept = (url: string) => ask<number>(url, 'select count(*) as answer from kept');

describe('a first start', () => {
  test('makes a private database in UTF-8, ordered by code point, that listens on no network', async () => {
    const dataDir = testFolder();
    const { url } = await start(dataDir);
    expect(await ask(url, `select current_setting('server_encoding') as answer`)).toBe('UTF8');
    expect(await ask(url, `select lower('ÉŁΩЖ') as answer`)).toBe('éłωж');
    const order = `select string_agg(w, '' order by w) as answer from unnest('{b,a,B,é}'::text[]) w`;
    expect(await ask(url, order)).toBe('Babé');
    const mode = (name: string) => statSync(join(dataDir, name)).mode & 0o777;
    const modes = [mode('postgres'), mode('socket'), mode('postgres.password')];
    expect(modes).toEqual([0o700, 0o700, 0o600]);
    expect(await ask(url, `select current_setting('listen_addresses') as answer`)).toBe('');
    const wrong = new URL(url);
    wrong.password = 'guessed';
    await expect(ask(wrong.href, 'select 1 as answer')).rejects.toThrow('password');
    // and never trades an acknowledged row for speed
    for (const name of ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums']) {
      expect(await ask(url, `select current_setting('${name}') as answer`), name).toBe('on');
    }
  });

  test('that broke off half way is made anew by the next one', async () => {
    const dataDir = testFolder();
    mkdirSync(join(dataDir, 'postgres.new'));
    writeFileSync(join(dataDir, 'postgres.new', 'PG_VERSION'), 'half');
    const { url } = await start(dataDir);
    expect(await ask(url, 'select 1 as answer')).toBe(1);
    expect(existsSync(join(dataDir, 'postgres.new'))).toBe(false);
  });

  test('works in a folder with a long and odd name', async () => {
    const { url } = await start(join(testFolder(), 'o\'n"e, {two} Żółw %d', 'long '.repeat(30)));
    expect(await ask(url, 'select 1 as answer')).toBe(1);
  });

  test('two at once: one starts, the other is refused in a sentence, nothing is harmed', async () => {
    const dataDir = testFolder();
    const both = await Promise.allSettled([start(dataDir), start(dataDir)]);
    const failed = both.filter((one) => one.status === 'rejected');
    expect(failed.map(({ reason }) => String(reason))).toEqual([
      `AlreadyRunning: Undersigned already runs on ${dataDir} (process ${process.pid}). ` +
        'Stop it first, or give this one another DATA_DIR and PORT.',
    ]);
    const [one] = both.flatMap((tried) => (tried.status === 'fulfilled' ? [tried.value] : []));
    expect(await ask(one?.url ?? '', 'select 1 as answer')).toBe(1);
  });
});

describe('a later start', () => {
  test('finds everything again, under the same address', async () => {
    const dataDir = usedFolder();
    const { url } = await start(dataDir);
    expect(await kept(url)).toBe(1);
  });

  test('is not held up by a stale postmaster.pid whose number another program has now', async () => {
    const dataDir = usedFolder();
    const pidFile = join(dataDir, 'postgres', 'postmaster.pid');
    writeFileSync(pidFile, `${process.pid}\n${dataDir}/postgres\n1\n5432\n\n\n0 0\nready\n`);
    const { url } = await start(dataDir);
    expect(await kept(url)).toBe(1);
  });

  test('refuses files of another PostgreSQL version, and leaves them as they are', async () => {
    const dataDir = usedFolder();
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '12\n');
    await expect(start(dataDir)).rejects.toThrow('was made by PostgreSQL 12');
    expect(readFileSync(join(dataDir, 'postgres', 'PG_VERSION'), 'utf8')).toBe('12\n');
  });

  test.runIf(isRoot)(
    'as root: as an account that can reach the files, else in a user namespace (runs as root only)',
    async () => {
      const dataDir = usedFolder(); // below a folder only root can enter
      await startOnce(dataDir);
      expect(statSync(join(dataDir, 'postgres')).uid).toBe(0);
      for (const folder of [dataDir, join(dataDir, '..')]) chmodSync(folder, 0o755);
      const { url } = await start(dataDir);
      expect(statSync(join(dataDir, 'postgres')).uid).not.toBe(0);
      expect(await kept(url)).toBe(2);
    },
  );
});

describe('a full disk', () => {
  const smallDisk = (folder: string, megabytes: number, then: string, program: string) =>
    spawnSync(
      'unshare',
      [
        '--user',
        '--map-root-user',
        '--mount',
        'sh',
        '-c',
        `mount -t tmpfs -o size=${megabytes}m none "$0" && ${then}`,
        folder,
      ],
      { encoding: 'utf8', env: { ...process.env, FOLDER: folder, PROGRAM: program } },
    );
  const canMount =
    spawnSync('unshare', ['--user', '--map-root-user', '--mount', 'true']).status === 0;

  test.runIf(canMount)(
    'is told in a sentence at the first start (runs where a small disk can be mounted)',
    () => {
      const program = `
        import { startEmbeddedPostgres } from '#platform/embedded-postgres';
        import { silentLog } from '#platform/log';
        const dataDir = process.env.FOLDER;
        await startEmbeddedPostgres({ dataDir, log: silentLog }).catch((error) => console.log(error.message));`;
      const node = `'${process.execPath}' --import tsx --input-type=module --eval "$PROGRAM"`;
      const folder = testFolder();
      const { stdout } = smallDisk(folder, 12, node, program);
      expect(stdout.trim()).toBe(
        `The disk that holds ${folder} is full. Make room and start again; nothing saved is lost.`,
      );
    },
  );

  test.runIf(canMount)(
    'while it runs: what did not fit was not acknowledged, and with room again it goes on (runs where a small disk can be mounted)',
    { timeout: 120_000 },
    () => {
      const program = `
        import { randomBytes } from 'node:crypto';
        import { rmSync, writeFileSync } from 'node:fs';
        import { openDatabase } from '#platform/db';
        import { startEmbeddedPostgres } from '#platform/embedded-postgres';
        import { silentLog } from '#platform/log';
        const dataDir = process.env.FOLDER;
        const postgres = await startEmbeddedPostgres({ dataDir, log: silentLog });
        const db = openDatabase(postgres.url);
        await db.pool.query('create table filler (n int, bytes bytea)');
        writeFileSync(dataDir + '/ballast', randomBytes(30_000_000));
        const acknowledged = [];
        let fault = null;
        const write = (n) => db.pool.query('insert into filler values ($1, $2)', [n, randomBytes(500_000)]);
        for (let n = 0; fault === null; n++) {
          await write(n).then(() => acknowledged.push(n), (error) => { fault = error.code ?? error.message; });
        }
        rmSync(dataDir + '/ballast');
        let went = false;
        while (!went) went = await write(-1).then(() => true, () => new Promise((later) => setTimeout(later, 50, false)));
        const { rows } = await db.pool.query('select n from filler');
        const there = new Set(rows.map((row) => row.n));
        const lost = acknowledged.filter((n) => !there.has(n));
        console.log(JSON.stringify({ some: acknowledged.length > 0, lost, fault }));
        await db.close();
        await postgres.stop();`;
      const node = `'${process.execPath}' --import tsx --input-type=module --eval "$PROGRAM"`;
      const { stdout, stderr } = smallDisk(testFolder(), 130, node, program);
      expect(stdout, stderr).toContain('"some":true,"lost":[]');
    },
  );

  test("and other reasons have their sentence, with PostgreSQL's own word as the last resort", () => {
    expect(explainFailure('PANIC:  could not write: No space left on device', '/d')).toContain(
      'full',
    );
    expect(explainFailure('could not open: Permission denied', '/d')).toContain(
      'may not write in /d',
    );
    expect(explainFailure('LOG: a\nFATAL:  out of memory\n', '/d')).toContain(
      'FATAL:  out of memory',
    );
  });
});
