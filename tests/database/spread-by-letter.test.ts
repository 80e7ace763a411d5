import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '#support/database';
import { sql } from '#platform/db';

const db = await testDatabase();
afterAll(() => db.close());

/** What a whole country writes at once. An extension that spreads tables over servers can cut them by the letter. */
const HOT = ['cosignatures', 'cosignature_ledger'];

test('the hot tables are cut by letter, point at no other table, and every key of theirs begins with the letter', async () => {
  const { rows } = await sql<Record<string, unknown>>`
    select c.relname as table, pg_get_partkeydef(c.oid) as cut,
           (select count(*)::int from pg_constraint where contype = 'f' and c.oid in (conrelid, confrelid)) as references,
           (select bool_and(pg_get_indexdef(indexrelid, 1, true) = 'letter_id')
              from pg_index where indrelid = c.oid) as by_letter,
           (select count(*) <= 6 from pg_index where indrelid = c.oid) as few
      from pg_class c where c.relname = any(${HOT}) order by c.relname`.execute(db.read);
  const each = { cut: 'HASH (letter_id)', references: 0, by_letter: true, few: true };
  expect(rows).toEqual(HOT.toSorted().map((table) => ({ table, ...each })));
});
