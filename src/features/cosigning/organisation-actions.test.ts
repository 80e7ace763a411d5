import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/db';
import { silentLog } from '#platform/log';
import { stageCosigning } from '#support/cosigning-letter';
import { testDatabase } from '#support/database';
import { address, DAY, given, mailsTo, runJobs, testEnv } from '#support/signing';
import type { Stage } from '#support/signing';
import { askAsOrganisation, organisationToken, viewOrganisation } from './organisation-actions.ts';
import { organisationMailJob } from './organisation-jobs.ts';
import type { OrganisationId } from './rules.ts';

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

test('typing on keeps no link alive and no address: after three days it is another request', async () => {
  const box = 'pia@typedon.example.org';
  const idNow = async (): Promise<OrganisationId> => {
    const { rows } = await sql<{ id: OrganisationId }>`
      select id from cosigning_organisations where name = 'Typed On'`.execute(db.read);
    if (rows[0] === undefined || rows.length > 1) throw new Error('one request stands there');
    return rows[0].id;
  };
  await ask('Typed On', box);
  const first = await idNow();
  env.pass(2 * DAY);
  await ask('Typed On', box);
  expect(await idNow()).toBe(first);
  await runJobs(env, jobs);
  env.pass(DAY + 60_000);
  expect(await viewOrganisation(env, organisationToken(env, first))).toMatchObject({
    reason: 'cosigning-link-gone',
  });
  await ask('Typed On', box);
  const second = await idNow();
  expect(second).not.toBe(first);
  await runJobs(env, jobs);
  expect(await mailsTo(env, box)).toHaveLength(1); // the earlier ones are forgotten
  given(await viewOrganisation(env, organisationToken(env, second)));
});
