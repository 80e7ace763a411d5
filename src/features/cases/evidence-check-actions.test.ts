import { randomBytes } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { HOUSE } from '#access';
import { isRefusal } from '#kernel/refusal';
import { sql } from '#platform/db';
import type { LogFields } from '#platform/log';
import { addAccount, testEnvironment } from '#support/app';
import { newCase } from '#support/cases';
import { testDatabase } from '#support/database';
import { changeByte, keptFile, staged, tamper } from '#support/evidence';
import { listCustody } from './custody-store.ts';
import { checkFiles, handOver, verifyFile } from './evidence-check-actions.ts';
import { readOriginal } from './evidence-file-actions.ts';
import { countAlarms, findFileById } from './evidence-store.ts';

const db = await testDatabase();
afterAll(() => db.close());
const plain = testEnvironment(db);
const ana = await addAccount(plain, 'Ana Ruiz', 'ana@example.org');
const caseId = await newCase(plain, ana);
const here = { caseId, by: ana };

/** What was logged, each as its event, and whose file. */
const logged: LogFields[] = [];
const note = (fields: LogFields): void => void logged.push(fields);
const log = { debug: note, info: note, warn: note, error: note };
let at = new Date('2026-03-01T02:30:00Z');
const env = { ...plain, log, now: () => at };
const nightLater = (): void => {
  at = new Date(at.getTime() + 24 * 3_600_000);
};
beforeEach(() => {
  logged.length = 0;
  nightLater();
});

const acts = async (file: { id: Parameters<typeof listCustody>[1] }) =>
  (await listCustody(db.read, file.id)).map(({ act, detail }) => `${act} ${detail}`.trim());
const waitingJobs = async (name: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from graphile_worker.jobs where task_identifier = ${name}`.execute(
    db.read,
  );
  return rows[0]?.count ?? 0;
};

describe('reading every file again at night', () => {
  test('writes into its custody that a file is whole', async () => {
    const { file } = await keptFile(env, here, randomBytes(1_500_000));
    await checkFiles(env);
    expect((await acts(file)).slice(1)).toEqual(['verified whole']);
    expect((await findFileById(db.read, file.id))?.checkedAt).toEqual(at);
    expect(logged.at(-1)?.event).toBe('cases.evidence-checked');
  });

  test('raises the alarm when one byte was changed, once, and ends it when the file is whole again', async () => {
    const { file } = await keptFile(env, here, randomBytes(2_500_000));
    const before = await waitingJobs('cases.tell-of-evidence-alarm');
    const kept = await sql`select sealed from case_file_pieces where file_id = ${file.id}
      and position = 1`.execute(db.read);
    await changeByte(db, file.id, 1);
    await checkFiles(env);
    expect((await acts(file)).at(-1)).toBe('alarm unreadable');
    expect(await countAlarms(db.read, HOUSE, caseId)).toBe(1);
    expect(await waitingJobs('cases.tell-of-evidence-alarm')).toBe(before + 1);
    expect(logged.find(({ event }) => event === 'cases.evidence-alarm')).toMatchObject({
      id: file.id,
      code: 'unreadable',
    });
    const since = at;
    nightLater();
    logged.length = 0;
    await checkFiles(env);
    expect((await findFileById(db.read, file.id))?.alarmedAt).toEqual(since);
    expect(logged.map(({ event }) => event)).not.toContain('cases.evidence-alarm');
    const [row] = kept.rows as { sealed: Buffer }[];
    await tamper(
      db,
      sql`update case_file_pieces set sealed = ${row?.sealed} where file_id = ${file.id} and position = 1`,
    );
    nightLater();
    await checkFiles(env);
    expect(await countAlarms(db.read, HOUSE, caseId)).toBe(0);
    expect((await acts(file)).at(-1)).toBe('verified whole');
  });

  test.each([
    [
      'a piece is missing',
      (id: string) => sql`delete from case_file_pieces where file_id = ${id} and position = 1`,
      'alarm changed',
    ],
    [
      'two pieces changed places',
      (id: string) =>
        sql`update case_file_pieces set position = 1 - position + 1000 where file_id = ${id} and position < 2`,
      'alarm changed',
    ],
    [
      'the hash was changed along',
      (id: string) => sql`update case_files set sha256 = repeat('a', 64) where id = ${id}`,
      'alarm changed',
    ],
    [
      'a line of its custody was changed',
      (id: string) => sql`update case_custody set detail = 'x' where file_id = ${id}`,
      'alarm custody-changed at 1',
    ],
  ])('raises the alarm when %s', async (_what, change, expected) => {
    const { file } = await keptFile(env, here, randomBytes(2_500_000));
    await tamper(db, change(file.id));
    await verifyFile(env, { fileId: file.id, by: ana });
    expect((await acts(file)).at(-1)).toBe(expected);
  });

  test('goes on where a run was ended, with what was read the longest time ago', async () => {
    for (const _file of [1, 2, 3]) await keptFile(env, here, randomBytes(2_000));
    const files = await sql<{ id: string; seen: Date | null }>`
      select id, checked_at as seen from case_files where entry_id is not null
       order by checked_at nulls first, id`.execute(db.read);
    const order: string[] = [];
    const dying = {
      ...env,
      now: () => {
        if (order.length === 2) throw new Error('ended in the middle');
        return at;
      },
      db: {
        ...db,
        transaction: async <T>(run: Parameters<typeof db.transaction<T>>[0]) => {
          const done = await db.transaction(run);
          const newest = await sql<{ id: string }>`select id from case_files
            where checked_at = ${at} order by id`.execute(db.read);
          for (const { id } of newest.rows) if (!order.includes(id)) order.push(id);
          return done;
        },
      },
    };
    await expect(checkFiles(dying)).rejects.toThrow('ended');
    expect(order).toEqual(files.rows.slice(0, 2).map(({ id }) => id));
    await checkFiles(env);
    const { rows } = await sql<{ checks: number }>`
      select count(*) as checks from case_custody where at = ${at} and act = 'verified'
       group by file_id`.execute(db.read);
    expect(new Set(rows.map(({ checks }) => checks))).toEqual(new Set([1]));
  });

  test('stops when its time is over, and says so', async () => {
    for (const _file of [1, 2, 3]) await keptFile(env, here, randomBytes(100));
    const hour = 3_600_000;
    const slow = {
      ...env,
      now: () => {
        at = new Date(at.getTime() + hour); // each look at the clock is an hour later
        return at;
      },
    };
    await checkFiles(slow);
    expect(logged.at(-1)?.event).toBe('cases.evidence-check-unfinished');
  });

  test('takes files away whose form nobody completed in a day, and no other', async () => {
    const { id } = await staged(env, here, randomBytes(100));
    const { file } = await keptFile(env, here, randomBytes(100));
    await checkFiles(env);
    const there = () => sql`select 1 from case_files where id = ${id}`.execute(db.read);
    expect((await there()).rows).toHaveLength(1);
    nightLater();
    at = new Date(at.getTime() + 1);
    await checkFiles(env);
    expect((await there()).rows).toHaveLength(0);
    expect(await findFileById(db.read, file.id)).not.toBeNull();
  });
});

describe('somebody who takes a file that was changed', () => {
  test('gets a refusal where no byte was given yet, and the alarm is raised', async () => {
    const { file } = await keptFile(env, here, randomBytes(1_000));
    await changeByte(db, file.id);
    const bytes = await handOver(env, file, ana);
    expect(isRefusal(bytes) && bytes.reason).toBe('evidence-changed');
    expect((await findFileById(db.read, file.id))?.alarmedAt).toEqual(at);
  });

  test('never gets its last byte', async () => {
    const whole = randomBytes(3_500_000);
    const { file } = await keptFile(env, here, whole);
    await tamper(db, sql`delete from case_file_pieces where file_id = ${file.id} and position = 3`);
    const given: Uint8Array[] = [];
    const taking = async (): Promise<void> => {
      for await (const piece of readOriginal(env, file)) given.push(piece);
    };
    await expect(taking()).rejects.toThrow('not what was received');
    expect(Buffer.concat(given).length).toBe(2_000_000);
  });
});
