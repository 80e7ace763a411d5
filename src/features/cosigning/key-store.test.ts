import { afterAll, expect, test } from 'vitest';
import { sql } from '#platform/db';
import { testDatabase } from '#support/database';

const db = await testDatabase();
afterAll(() => db.close());

test('somebody is looked up by their own key also where the plan was made while the table was empty', async () => {
  const plan = await db.transaction(async (tx) => {
    for (const name of ['seqscan', 'bitmapscan', 'hashjoin', 'mergejoin'])
      await sql.raw(`set local enable_${name} = off`).execute(tx);
    await sql`set local plan_cache_mode = force_generic_plan`.execute(tx);
    // as write_pledges and write_confirmations look for a person
    await sql`prepare looking (uuid, bytea) as
      select c.state from cosignatures c where c.letter_id = $1 and c.person = $2 limit 1`.execute(
      tx,
    );
    const { rows } = await sql<{ 'QUERY PLAN': string }>`
      explain execute looking ('897f35e4-3a83-4f4a-bfa2-b83cb798cb3e', '\\x00')`.execute(tx);
    await sql`deallocate looking`.execute(tx);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
  expect(plan).toMatch(/using cosignatures_\d_pkey/);
  expect(plan).not.toContain('pledge_no');
});
