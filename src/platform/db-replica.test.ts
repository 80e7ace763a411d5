import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { emptyDatabase } from '#support/database';
import { openReplica } from './db-replica.ts';
import { keepsSessions } from './db-sessions.ts';
import { openDatabase, sql } from './db.ts';
import type { Database } from './db.ts';
import { silentLog } from './log.ts';

/** One database plays both: as the standby it finds a replay position that the test sets, and says which it is. */
const primary = await emptyDatabase();
const asStandby = new URL(primary.url);
asStandby.searchParams.set('options', '-c search_path=standby,pg_catalog,public');

beforeAll(async () => {
  await sql
    .raw(`
    create schema standby;
    create table standby.replayed (at pg_lsn);
    insert into standby.replayed values (null);
    create function standby.pg_last_wal_replay_lsn() returns pg_lsn language sql as 'select at from standby.replayed';
  `)
    .execute(primary.read);
});
afterAll(() => primary.close());

const replay = (at: string | null) =>
  sql`update standby.replayed set at = ${at}::pg_lsn`.execute(primary.read);

async function whereReadsGo(db: Database): Promise<string> {
  const { rows } = await sql<{ path: string }>`
    select current_setting('search_path') as path`.execute(db.read);
  return rows[0]?.path.startsWith('standby') ? 'standby' : 'primary';
}

async function opened() {
  const replica = openDatabase(asStandby.href, { poolSize: 2 });
  const opening = await openReplica({ primary, replica, log: silentLog, lookMs: 20 });
  onTestFinished(() => opening.close());
  return opening;
}

test('pages are read from a standby that keeps up, and from the primary while it does not', async () => {
  await replay('FFFFFFFF/0');
  const replica = await opened();
  expect(await whereReadsGo(replica.db)).toBe('standby');
  await replay('0/1');
  while (replica.isUsed()) await pause(10);
  expect(await whereReadsGo(replica.db)).toBe('primary');
  await replay('FFFFFFFF/0');
  while (!replica.isUsed()) await pause(10);
  expect(await whereReadsGo(replica.db)).toBe('standby');
});

test('a second primary under that address is not read from: it may be anything', async () => {
  await replay(null);
  const replica = await opened();
  expect(await whereReadsGo(replica.db)).toBe('primary');
});

test('writes go to the primary whatever is read from', async () => {
  await replay('FFFFFFFF/0');
  const { db } = await opened();
  const path = await db.transaction(async (tx) => {
    const { rows } = await sql<{ path: string }>`
      select current_setting('search_path') as path`.execute(tx);
    return rows[0]?.path;
  });
  expect(path).not.toContain('standby');
});

test('a server itself keeps sessions: whoever holds locks may work there', async () => {
  expect(await keepsSessions(primary.url)).toBe(true);
});
