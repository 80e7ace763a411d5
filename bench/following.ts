/**
 * 100,000 people who follow hear of one fact, with the worker killed 50 times at random meanwhile: none is
 * lost, none hears twice, at the outbox. And what reaching them costs against the plain insert of the
 * same rows. What the mail server then gets is measured by bench/sending.ts.
 */
import { installJobs } from '#platform/jobs-worker';
import { openDatabase, sql } from '#platform/db';
import { startEmbeddedPostgres } from '#platform/embedded-postgres';
import { silentLog } from '#platform/log';
import { migrate } from '#platform/migrate';
import { reportFigure } from '#support/figure';
import { publicLetter } from '#support/following';
import { newDataDir, removeDataDir } from '#support/installation';
import { sendThroughKills } from '#support/killed-worker';
import { isAllTold, mailsOfMany, manyFollowers } from '#support/many-followers';
import { testEnv } from '#support/signing';
import { noteFact, reachNext } from '../src/features/following/fan-out-actions.ts';
import { wakeFollowing } from '../src/features/following/keeping-actions.ts';
import type { FactId } from '../src/features/following/fact-rules.ts';

const FOLLOWERS = Number(process.env['FOLLOWERS'] ?? 100_000);
const KILLS = 50;
const LONGEST_LIFE_MS = 5_000;
const LIMIT_MS = 14 * 60_000;

const dataDir = newDataDir();
const postgres = await startEmbeddedPostgres({ dataDir, log: silentLog });
await migrate(postgres.url, silentLog);
await installJobs(postgres.url);
const db = openDatabase(postgres.url);
const env = { ...testEnv(db), now: () => new Date() };
const forgetJobs = () => sql`delete from graphile_worker._private_jobs`.execute(db.read);

await manyFollowers(env, null, FOLLOWERS);

/** A release that is news to all of them; gives the fact, and no job that would tell it. */
async function newFact(): Promise<FactId> {
  const { letterId } = await publicLetter(env);
  await db.transaction((tx) =>
    noteFact(tx, env, { kind: 'release', letterId, subjectId: letterId }),
  );
  await forgetJobs();
  const { rows } = await sql<{ id: FactId }>`
    select id from followed_facts where letter_id = ${letterId}`.execute(db.read);
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('the fact is there');
  return id;
}

async function seconds(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return (performance.now() - started) / 1000;
}

async function fanOutSeconds(): Promise<number> {
  const fact = await newFact();
  const taken = await seconds(async () => {
    while (await reachNext(env, fact));
  });
  await sql`delete from followed_facts`.execute(db.read);
  await forgetJobs();
  return taken;
}

/** The same rows by one statement: as fast as the database can. */
async function plainSeconds(): Promise<number> {
  const fact = await newFact();
  const taken = await seconds(() =>
    sql`
      insert into follow_notices (fact_id, email_lookup, follow_id, why, due_at)
      select ${fact}::uuid, email_lookup, id, 'asked', now() from follows`.execute(db.read),
  );
  await sql`delete from followed_facts`.execute(db.read);
  return taken;
}

const median = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Infinity;

const plain: number[] = [];
const ours: number[] = [];
for (let round = 0; round < 3; round += 1) {
  plain.push(await plainSeconds());
  ours.push(await fanOutSeconds());
}

await newFact();
await sql`delete from mails`.execute(db.read);
const killing = {
  entry: 'following-worker-entry.ts',
  databaseUrl: postgres.url,
  smtpUrl: '',
  longestLife: LONGEST_LIFE_MS,
  isDone: () => isAllTold(db),
  limit: LIMIT_MS,
} as const;
await wakeFollowing(env); // finds the fact that nobody was told of, as every minute
const started = performance.now();
const { kills } = await sendThroughKills({ ...killing, kills: KILLS });
const took = (performance.now() - started) / 1000;
const { written, lost, doubled } = await mailsOfMany(env, FOLLOWERS);
await db.close();
await postgres.stop();
removeDataDir(dataDir);

reportFigure({
  name: `${FOLLOWERS} followers reached`,
  value: median(ours),
  unit: 's',
  ratio: {
    value: median(ours) / median(plain),
    against: 'one plain insert of the same rows',
  },
});
reportFigure({ name: `mails written through ${kills} kills`, value: written / took, unit: '/s' });
reportFigure({ name: 'of them lost', value: lost, unit: 'in all', goal: { atMost: 0 } });
reportFigure({ name: 'of them doubled', value: doubled, unit: 'in all', goal: { atMost: 0 } });
