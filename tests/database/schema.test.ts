import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '#support/database';
import { dumpSchema } from '#support/schema-dump';

const db = await testDatabase();
afterAll(() => db.close());

test('migrations/schema.sql is what the migrations make (renew it with npm run schema)', async () => {
  await expect(await dumpSchema(db.read)).toMatchFileSnapshot('../../migrations/schema.sql');
});
