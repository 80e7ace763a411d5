import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '#support/database';
import { bytesArray, smallArray, sql, textArray } from './db.ts';
import { openTogether } from './db-together.ts';
import { refusalOf } from './http-fault.ts';

const db = await testDatabase();
beforeAll(async () => {
  await sql`create table kept (number integer primary key)`.execute(db.read);
});
afterAll(() => db.close());

const keep = (number: number) => sql`insert into kept values (${number})`;
const kept = async () =>
  (await sql<{ number: number }>`select number from kept order by 1`.execute(db.read)).rows.map(
    ({ number }) => number,
  );

describe('statements sent together', () => {
  test('are one transaction, see each other and give their rows in their order', async () => {
    const [first, nothing, last] = await db.together([
      keep(1),
      null,
      sql<{ n: number }>`select count(*) as n from kept`,
    ]);
    expect([first, nothing, last]).toEqual([[], null, [{ n: 1 }]]);
  });

  test('of which one fails are all undone, and the fault told is the first one', async () => {
    await expect(db.together([keep(2), keep(1), keep(3)])).rejects.toMatchObject({ code: '23505' });
    expect(await kept()).toEqual([1]);
    await db.together([keep(2)]);
    expect(await kept()).toEqual([1, 2]);
  });

  test('whose connection breaks are told as a database that is away, and the next ones go on', async () => {
    const end = sql`select pg_terminate_backend(pg_backend_pid())`;
    const fault = await db.together([keep(3), end, keep(4)]).catch((error: unknown) => error);
    expect(refusalOf(fault)).toMatchObject({ kind: 'unavailable', reason: 'database-away' });
    await db.together([keep(5)]);
    expect(await kept()).toEqual([1, 2, 5]);
  });

  test('that are never answered are told as a database that is away, and the next ones go on', async () => {
    const hasty = openTogether(db.url, db.read, 2_000);
    const fault = await hasty.run([keep(8), sql`select pg_sleep(30)`]).catch((error) => error);
    expect(refusalOf(fault)).toMatchObject({ kind: 'unavailable', reason: 'database-away' });
    expect(await hasty.run([sql`select 1 as n`])).toEqual([[{ n: 1 }]]);
    await hasty.close();
  });

  test('that are committed with a warning, as when the wait for a standby was cut short, are not acknowledged', async () => {
    const warn = sql`do $$ begin raise warning 'canceling wait for synchronous replication'; end $$`;
    const fault = await db.together([keep(6), warn]).catch((error: unknown) => error);
    expect(fault).toMatchObject({ name: 'Unconfirmed' });
    expect(refusalOf(fault)).toMatchObject({ kind: 'unavailable' });
    await db.together([keep(7)]);
  });
});

test('arrays arrive as they are, whatever bytes and letters are in them', async () => {
  const bytes = fc.array(fc.option(fc.uint8Array({ maxLength: 40 })), { maxLength: 20 });
  const words = fc.array(
    fc.option(fc.string({ unit: 'grapheme' }).map((s) => s.replaceAll('\0', ''))),
  );
  const numbers = fc.array(fc.integer({ min: -32_768, max: 32_767 }), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(bytes, words, numbers, async (some, texts, small) => {
      const { rows } = await sql<{ a: Buffer[]; b: string[]; c: number[] }>`
        select ${bytesArray(some)}::bytea[] as a, ${textArray(texts)}::text[] as b,
               ${smallArray(small)}::smallint[] as c`.execute(db.read);
      const [row] = rows;
      expect(row?.a).toEqual(some.map((one) => one && Buffer.from(one)));
      expect([row?.b, row?.c]).toEqual([texts, small]);
    }),
    { numRuns: 60 },
  );
});
