import { afterAll, expect, test } from 'vitest';
import { cosigningRoutes } from './routes.ts';
import { testApp } from '#support/app';
import { stageCosigning } from '#support/cosigning-letter';
import { testDatabase } from '#support/database';
import { testEnv } from '#support/signing';
import { openDatabase } from '#platform/db';
import { paths } from '#ui/paths';

const standby = await testDatabase();
const env = { ...testEnv(standby), outbox: null };
afterAll(() => standby.close());

test('pages that are the same for everybody come from the standby, whatever became of the primary', async () => {
  const { slug } = await stageCosigning(env);
  const gone = openDatabase('postgres://nobody@127.0.0.1:1/none');
  const app = await testApp({ ...env, db: gone, pagesDb: standby }, cosigningRoutes);
  const same = [
    paths.cosignatures(slug),
    paths.cosigned(slug),
    paths.cosignatureFigures(slug),
    paths.cosignatureCount(slug),
    paths.letterCard(slug),
  ];
  for (const url of same) expect([url, (await app.inject({ url })).statusCode]).toEqual([url, 200]);
  // what is one person's own must not be read where it may be behind
  const own = await app.inject({ url: paths.cosignature('A'.repeat(67)) });
  expect(own.statusCode).toBe(410); // a link that we did not make: nobody is asked
  await app.close();
  await gone.close();
});
