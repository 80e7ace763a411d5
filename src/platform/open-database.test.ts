import { afterAll, expect, onTestFinished, test } from 'vitest';
import { engineOf } from '#support/engine';
import { emptyDatabase, testDatabase } from '#support/database';
import { testFolder } from '#support/folder';
import { openDatabase, sql } from './db.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { isExampleDue, markExampleLoaded, openInstallation } from './installation.ts';
import { silentLog } from './log.ts';
import { migrate } from './migrate.ts';
import { reachDatabase, startDatabase } from './open-database.ts';

const db = await testDatabase();
afterAll(() => db.close());

const open = (databaseUrl: string, patienceMs = 0) =>
  startDatabase({ config: { dataDir: '/nowhere', databaseUrl }, log: silentLog, patienceMs });

function changed(change: (url: URL) => void): string {
  const url = new URL(db.url);
  change(url);
  return url.href;
}

test('DATABASE_URL is used when it is set, and left alone afterwards', async () => {
  const opened = await open(db.url);
  await opened.stop();
  expect(opened.url).toBe(db.url);
  await expect(sql`select 1`.execute(db.read)).resolves.toMatchObject({ rows: [{}] });
});

test('a wrong password and a missing database are told at once, without the password', async () => {
  const wrong = changed((url) => (url.password = 'hunter2'));
  await expect(open(wrong, 60_000)).rejects.toThrow(/does not let us in \(code 28/);
  const missing = changed((url) => (url.pathname = '/missing'));
  await expect(open(missing, 60_000)).rejects.toThrow(/does not let us in \(code 3D/);
});

test('a server that does not answer is waited for, then told', async () => {
  const away = changed((url) => url.searchParams.set('host', '/nowhere'));
  await expect(open(away)).rejects.toThrow(
    'The database of DATABASE_URL does not answer (ENOENT).',
  );
});

test('a database in another encoding is refused', async () => {
  const latin = await emptyDatabase();
  const server = openDatabase(
    changed((url) => (url.pathname = '/postgres')),
    { poolSize: 1 },
  );
  const name = `${new URL(latin.url).pathname.slice(1)}_latin`;
  await sql`create database ${sql.id(name)} encoding 'LATIN1' locale 'C' template template0`.execute(
    server.read,
  );
  onTestFinished(async () => {
    await sql`drop database ${sql.id(name)} with (force)`.execute(server.read);
    await server.close();
    await latin.close();
  });
  await expect(open(changed((url) => (url.pathname = `/${name}`)))).rejects.toThrow(
    'is in LATIN1; make it UTF8',
  );
});

test('a command beside a running server reaches its embedded database, and one without starts it', async () => {
  const dataDir = testFolder();
  const config = { dataDir, databaseUrl: null };
  const server = await startEmbeddedPostgres({ dataDir, log: silentLog, ...engineOf(process.env) });
  const beside = await reachDatabase({ config, log: silentLog });
  expect(beside.url).toBe(server.url);
  await beside.stop(); // does not stop the server's
  const look = openDatabase(server.url);
  expect((await sql`select 1`.execute(look.read)).rows).toHaveLength(1);
  await look.close();
  await server.stop();
});

test('a database remembers its secret key, and no other opens it', async () => {
  const one = await emptyDatabase();
  onTestFinished(() => one.close());
  await migrate(one.url, silentLog);
  const first = { now: new Date(0), example: true };
  const here = { dataDir: testFolder(), secretKey: null };
  const seal = await openInstallation(one, here, first);
  const sealed = seal.seal('Ana', 'test.name');
  expect((await openInstallation(one, here, first)).unseal(sealed, 'test.name')).toBe('Ana');
  const elsewhere = { dataDir: testFolder(), secretKey: null };
  await expect(openInstallation(one, elsewhere, first)).rejects.toThrow('is missing');
  const other = { dataDir: testFolder(), secretKey: 'ab'.repeat(32) };
  await expect(openInstallation(one, other, first)).rejects.toThrow('another secret key');
  expect(await isExampleDue(one.read)).toBe(true);
  await markExampleLoaded(one);
  expect(await isExampleDue(one.read)).toBe(false);
});
