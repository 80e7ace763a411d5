import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { engineOf } from '#support/engine';
import { testFolder } from '#support/folder';
import { openDatabase } from './db.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { silentLog } from './log.ts';

const engine = engineOf(process.env);
const WRITERS = 4;
const AT_LEAST = 100;

async function start(dataDir: string) {
  const postgres = await startEmbeddedPostgres({ dataDir, log: silentLog, ...engine });
  onTestFinished(() => postgres.stop());
  return postgres;
}

/** Which of the acknowledged rows are not there. */
async function lost(url: string, acknowledged: readonly number[]): Promise<number[]> {
  const db = openDatabase(url, { poolSize: 1 });
  const { rows } = await db.pool.query<{ n: number }>('select n from rows_written');
  await db.close();
  const there = new Set(rows.map(({ n }) => n));
  return acknowledged.filter((n) => !there.has(n));
}

/** A process of its own with its own PostgreSQL that writes row after row and says which are safe. */
function startWriter(dataDir: string) {
  const program = `
    import { openDatabase } from '#platform/db';
    import { startEmbeddedPostgres } from '#platform/embedded-postgres';
    import { readBinaries } from '#platform/embedded-binaries';
    import { silentLog } from '#platform/log';
    const folder = process.env.UNDERSIGNED_TEST_SERVER_BIN;
    const binaries = process.env.UNDERSIGNED_TEST_ENGINE === 'server' && folder ? { binaries: readBinaries(folder) } : {};
    const postgres = await startEmbeddedPostgres({ dataDir: process.env.FOLDER, log: silentLog, ...binaries });
    console.log('postgres ' + postgres.processId());
    const db = openDatabase(postgres.url);
    await db.pool.query('create table if not exists rows_written (n int primary key)');
    let n = 0;
    for (let writer = 0; writer < ${WRITERS}; writer++) void (async () => {
      for (;;) {
        const mine = ++n;
        await db.pool.query('insert into rows_written values ($1)', [mine]);
        process.stdout.write(mine + '\\n');
      }
    })();`;
  const words = ['--import', 'tsx', '--input-type=module', '--eval', program];
  const env = { ...process.env, FOLDER: dataDir };
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString('latin1')));
  const lines = () => said.slice(0, said.lastIndexOf('\n') + 1).split('\n');
  return {
    child,
    postgres: () => Number(/^postgres (\d+)$/m.exec(said)?.[1]),
    acknowledged: () =>
      lines()
        .filter((line) => /^\d+$/.test(line))
        .map(Number),
  };
}

function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}

async function until(done: () => boolean): Promise<void> {
  while (!done()) await pause(10);
}

async function killWhileWriting(
  dataDir: string,
  kill: (writer: ReturnType<typeof startWriter>) => void,
) {
  const writer = startWriter(dataDir);
  await until(() => writer.acknowledged().length >= AT_LEAST);
  kill(writer);
  await once(writer.child, 'close');
  return { acknowledged: writer.acknowledged(), postgres: writer.postgres() };
}

test('kill -9 of the server while it writes: nothing acknowledged is lost, PostgreSQL does not outlive it', async () => {
  const dataDir = testFolder();
  const { acknowledged, postgres } = await killWhileWriting(dataDir, ({ child }) =>
    child.kill('SIGKILL'),
  );
  await until(() => !isAlive(postgres));
  const { url } = await start(dataDir);
  expect(await lost(url, acknowledged)).toEqual([]);
  expect(acknowledged.length).toBeGreaterThanOrEqual(AT_LEAST);
});

test('kill -9 of the server and of all that guards PostgreSQL: the next start ends the one left over', async () => {
  const dataDir = testFolder();
  const { acknowledged, postgres } = await killWhileWriting(dataDir, (writer) => {
    for (const guard of guardsOf(writer.postgres())) process.kill(guard, 'SIGKILL');
    writer.child.kill('SIGKILL');
  });
  expect(isAlive(postgres)).toBe(true);
  const next = await start(dataDir);
  expect(next.processId()).not.toBe(postgres);
  expect(await lost(next.url, acknowledged)).toEqual([]);
});

test('kill -9 of everything at once, as a power cut does: nothing acknowledged is lost', async () => {
  const dataDir = testFolder();
  const { acknowledged } = await killWhileWriting(dataDir, (writer) => {
    const guards = guardsOf(writer.postgres());
    for (const one of [...guards, writer.postgres()]) process.kill(one, 'SIGKILL'); // guards end with it
    writer.child.kill('SIGKILL');
  });
  const { url } = await start(dataDir);
  expect(await lost(url, acknowledged)).toEqual([]);
});

test('kill -9 of PostgreSQL alone: it runs again by itself, under the same address, with every acknowledged row', async () => {
  const dataDir = testFolder();
  const postgres = await start(dataDir);
  const db = openDatabase(postgres.url);
  onTestFinished(() => db.close());
  await db.pool.query('create table rows_written (n int primary key)');
  const acknowledged: number[] = [];
  const before = postgres.processId();
  for (let n = 1; acknowledged.length < 2 * AT_LEAST; n++) {
    if (n === AT_LEAST) process.kill(before, 'SIGKILL');
    try {
      await db.pool.query('insert into rows_written values ($1)', [n]);
      acknowledged.push(n);
    } catch {
      await pause(20); // it is away: a row that failed is not acknowledged
    }
  }
  expect(postgres.processId()).not.toBe(before);
  expect(await lost(postgres.url, acknowledged)).toEqual([]);
});

/** The shells between a server and its PostgreSQL: its parent and the parent's other children. */
function guardsOf(postgres: number): number[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const table = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const parent = table.find(([pid]) => pid === postgres)?.[1] ?? 0;
  const command = readFileSync(join('/proc', String(parent), 'comm'), 'utf8').trim();
  if (command !== 'sh' && command !== 'dash') throw new Error(`${command} is no guard`);
  const others = table.filter(([pid, ppid]) => ppid === parent && pid !== postgres);
  return [parent, ...others.map(([pid = 0]) => pid)];
}
