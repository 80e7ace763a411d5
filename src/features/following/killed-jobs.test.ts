import { afterAll, expect, test } from 'vitest';
import { sql } from '#platform/db';
import { testDatabase } from '#support/database';
import { publicLetter } from '#support/following';
import { sendThroughKills } from '#support/killed-worker';
import { isAllTold, mailsOfMany, manyFollowers } from '#support/many-followers';
import { testEnv } from '#support/signing';
import { noteFact } from './fan-out-actions.ts';

const FOLLOWERS = 6_000;

const db = await testDatabase();
const env = { ...testEnv(db), now: () => new Date() };
afterAll(() => db.close());

test('a worker that is killed again and again tells every follower, and nobody twice', async () => {
  const { letterId } = await publicLetter(env);
  await sql`delete from graphile_worker._private_jobs`.execute(db.read);
  await manyFollowers(env, null, FOLLOWERS);
  await db.transaction((tx) =>
    noteFact(tx, env, { kind: 'release', letterId, subjectId: letterId }),
  );
  const { kills } = await sendThroughKills({
    entry: 'following-worker-entry.ts',
    databaseUrl: db.url,
    smtpUrl: '',
    kills: 4,
    longestLife: 300, // a quiet machine tells thousands in a second
    isDone: () => isAllTold(db),
    limit: 100_000,
  });
  expect(kills).toBeGreaterThan(0);
  expect(await mailsOfMany(env, FOLLOWERS)).toEqual({ written: FOLLOWERS, lost: 0, doubled: 0 });
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from follow_notices`.execute(db.read);
  expect(rows[0]?.count).toBe(FOLLOWERS);
});
