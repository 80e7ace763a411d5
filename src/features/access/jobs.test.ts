import { afterAll, expect, test } from 'vitest';
import { sql } from '#platform/db';
import { addAccount, granted, signIn, testEnvironment, workOff } from '#support/app';
import { testDatabase } from '#support/database';
import { waitingJobs } from '#support/jobs';
import { askForCode } from './code-actions.ts';
import { accessJobs } from './jobs.ts';
import { typedAddress } from './input-rules.ts';

const db = await testDatabase();
const env = testEnvironment(db);
const jobs = accessJobs(env);
afterAll(() => db.close());

const once = { jobId: '1', attempt: 1, isLast: false };
const email = typedAddress.parse('ana@example.org');
const ana = await addAccount(env, 'Ana Reader', email);
const mails = async () => (await env.outbox.list(100)).length;

function job(name: string) {
  const found = jobs.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no job is called ${name}`);
  return found;
}

async function count(table: string): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select count(*) as count from ${sql.table(table)}`.execute(db.read);
  return rows[0]?.count ?? 0;
}

test('a job carries an id and no address, and a code is written and mailed once however often it runs', async () => {
  const secretId = granted(await askForCode(env, { email, browser: 'b' }));
  const [waiting] = await waitingJobs(db.read);
  expect(waiting).toMatchObject({ name: 'access.send-code', payload: { secretId } });
  await Promise.all([1, 2, 3].map(() => job('access.send-code').run({ secretId }, once)));
  await workOff(db, jobs);
  expect(await mails()).toBe(1);
});

test('a code asked for while the worker was away too long is not sent: it would not work', async () => {
  const before = await mails();
  granted(await askForCode(env, { email, browser: 'b' }));
  env.now.advance(10 * 60_000);
  await workOff(db, jobs);
  expect(await mails()).toBe(before);
});

test('what ended a month ago is forgotten, and nothing that still counts', async () => {
  await signIn(env, ana);
  granted(await askForCode(env, { email: typedAddress.parse('nobody@example.org'), browser: 'b' }));
  await workOff(db, jobs);
  const forget = () => job('access.forget').run({}, once);
  await forget();
  const kept = [await count('sessions'), await count('sign_in_secrets')];
  expect(kept.every((rows) => rows > 0)).toBe(true);
  env.now.advance(38 * 86_400_000);
  await signIn(env, ana);
  await forget();
  expect([await count('sessions'), await count('sign_in_secrets')]).toEqual([1, 1]);
  expect(await count('accounts')).toBe(1);
});
