import { createConnection, createServer } from 'node:net';
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { testDatabase } from '#support/database';
import { testFolder } from '#support/folder';
import { freePort } from '#support/free-port';
import { readConfig } from '#platform/config';
import { enqueue } from '#platform/jobs';
import { silentLog } from '#platform/log';
import { sql } from '#platform/db';
import { startServer } from './start.ts';

const AWAY_MS = 10_000;

/** A way to the database that can be cut and mended. */
async function cuttable(url: string) {
  const socketFile = `${new URL(url).searchParams.get('host')}/.s.PGSQL.5432`;
  const open = new Set<Socket>();
  const port = await freePort();
  const way = createServer((near) => {
    const far = createConnection(socketFile);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => {}).on('close', () => open.delete(socket));
    }
    near.pipe(far).pipe(near);
  });
  const mend = () => new Promise<void>((resolve) => way.listen(port, '127.0.0.1', resolve));
  const cut = () => {
    way.close();
    for (const socket of open) socket.destroy();
  };
  await mend();
  onTestFinished(cut);
  const through = new URL(url);
  through.search = '';
  through.host = `127.0.0.1:${port}`;
  return { url: through.href, cut, mend };
}

test('the database is away for ten seconds: a sentence and "later", then all goes on by itself', async () => {
  const db = await testDatabase();
  onTestFinished(() => db.close());
  const way = await cuttable(db.url);
  const port = String(await freePort());
  const settings = { PORT: port, DATA_DIR: testFolder(), DATABASE_URL: way.url, EXAMPLE: 'off' };
  const server = await startServer(readConfig(settings), silentLog);
  onTestFinished(() => server.stop());
  const ask = (path: string) => fetch(`http://localhost:${port}${path}`);
  const writes = { kept: 0, refused: 0 };
  let writing = true;
  const writer = (async () => {
    for (let n = 0; writing; n++) {
      const write = server.env.db.transaction((tx) => enqueue(tx, note, { n }, { key: `n${n}` }));
      await write.then(
        () => writes.kept++,
        () => writes.refused++,
      );
      await pause(50);
    }
  })();

  const before = await ask('/letters/none');
  expect([before.status, (await ask('/ready')).status]).toEqual([404, 200]);

  const awayUntil = Date.now() + AWAY_MS;
  way.cut();
  const away = await ask('/letters/none');
  expect([away.status, away.headers.get('retry-after')]).toEqual([503, '5']);
  expect(await away.text()).toContain('<html');
  expect([(await ask('/health')).status, (await ask('/ready')).status]).toEqual([200, 503]);
  await pause(Math.max(0, awayUntil - Date.now()));
  await way.mend();

  while ((await ask('/ready')).status !== 200) await pause(100);
  expect((await ask('/letters/none')).status).toBe(404);
  writing = false;
  await writer;
  expect(writes.refused).toBeGreaterThan(0);
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from graphile_worker._private_jobs where key like 'n%'`.execute(db.read);
  // A commit whose answer got lost on the way may be there too: acknowledged ones must.
  expect(rows[0]?.n).toBeGreaterThanOrEqual(writes.kept);
});

const note = { name: 'test.nobody-runs-this', payload: z.object({ n: z.number() }) };
