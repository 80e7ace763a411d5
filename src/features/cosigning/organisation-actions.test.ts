import { afterAll, beforeAll, expect, test } from 'vitest';
import { silentLog } from '#platform/log';
import { stageCosigning } from '#support/cosigning-letter';
import { testDatabase } from '#support/database';
import { address, given, mailsTo, runJobs, testEnv } from '#support/signing';
import type { Stage } from '#support/signing';
import { askAsOrganisation } from './organisation-actions.ts';
import { organisationMailJob } from './organisation-jobs.ts';

const db = await testDatabase();
const env = { ...testEnv(db), outbox: null, log: silentLog };
const jobs = [organisationMailJob(env)];
let letter: Stage;
beforeAll(async () => {
  letter = await stageCosigning(env);
});
afterAll(() => db.close());

async function ask(name: string, mailbox: string): Promise<void> {
  const answerer = { name: 'Ana Berg', role: 'director', email: address(mailbox) };
  const face = { name, country: 'HR', website: null, answerer, isOther: false };
  given(await askAsOrganisation(env, { ...face, slug: letter.slug, language: 'en' }));
}

test('a mailbox gets three mails a day whatever is typed after a plus, also at a domain of its own', async () => {
  const spellings = [1, 2, 3, 4, 5].map((nth) => `ivo+${nth}@own.example.org`);
  for (const one of spellings) await ask('Own House', one);
  await runJobs(env, jobs);
  const mails = await Promise.all(spellings.map((one) => mailsTo(env, one)));
  expect(mails.flat()).toHaveLength(3);
});
