import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '#support/database';
import { openCases } from '#support/case-people';
import { testEnvironment } from '#support/app';
import { entered, person } from '#support/cases';
import { keyDateJobs } from './key-date-jobs.ts';

const db = await testDatabase();
const desk = await openCases(db);
const { env, people, caseId } = desk;
const { outbox } = testEnvironment(db);
afterAll(() => desk.close());

const here = { caseId, by: people.drafter };
await entered(env, here, 'subject', person('Dana Sarova'));
const hearing = { what: 'Dana Sarova before the city court', type: 'hearing', place: 'Almaty' };
await entered(env, here, 'key-date', { ...hearing, date: '2026-03-15', remindDays: 14 });

async function mailsOn(day: string) {
  const before = (await outbox.list(100)).length;
  env.now.set(`${day}T05:10:00Z`);
  for (const job of keyDateJobs(env)) await job.run({}, { jobId: '1', attempt: 1, isLast: false });
  const all = await outbox.list(100);
  const added = all.slice(0, all.length - before);
  return Promise.all(added.map(({ id }) => outbox.find(id)));
}

test('a reminder comes on its day, once, to the people of the case, and names nobody', async () => {
  expect(await mailsOn('2026-02-28')).toEqual([]);
  const [mail, ...others] = await mailsOn('2026-03-01');
  expect(others).toEqual([]);
  expect(mail?.to).toEqual(['dora@example.org']);
  expect(mail?.subject).toBe('Coming up in your cases');
  expect(mail?.text).toContain(`Hearing · case ${caseId.slice(0, 8)}: 15 March 2026`);
  expect(JSON.stringify(mail)).not.toMatch(/Sarova|Almaty|court/u);
  expect(await mailsOn('2026-03-02')).toEqual([]);
});
