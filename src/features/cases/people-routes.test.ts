import { afterAll, expect, test } from 'vitest';
import { listOutbox } from '#platform/mail';
import { testDatabase } from '#support/database';
import { openCases } from '#support/case-people';
import { paths } from '#ui/paths';
import { sql } from '#platform/db';

const stage = await openCases(await testDatabase());
const { env, people, caseId, elsewhere, get, post, work } = stage;
const { owner, drafter, reader, stranger } = people;
afterAll(() => stage.close());

const reason = 'The police asked us for the data of a person named there.';
const mailTo = async (address: string) => {
  await work();
  const mails = await listOutbox(env.db.read, env, { limit: 100 });
  return mails.filter(({ to }) => to.includes(address));
};
const addReader = () =>
  post(drafter, paths.casePeople(caseId), {
    role: 'second-reader',
    name: 'Rita Reader',
    email: 'rita@example.org',
  });

test('whoever begins a case is its first drafter and finds it in the list; nobody else does', async () => {
  const begun = await post(stranger, paths.cases(), {
    title: 'Zqnew eviction',
    language: 'en',
    country: '',
  });
  expect(begun.statusCode).toBe(303);
  expect((await get(stranger, paths.cases())).body).toContain('Zqnew eviction');
  for (const who of [drafter, reader, owner])
    expect((await get(who, paths.cases())).body).not.toContain('Zqnew');
});

test('a title that cannot be kept is told beside its field, with what was typed', async () => {
  const answer = await post(drafter, paths.cases(), {
    title: ' … ',
    language: 'en',
    country: 'XX',
  });
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('value=" … "');
});

test('a new second reader gets a mail that names neither the case nor anybody in it', async () => {
  expect((await get(reader, paths.casePeople(caseId))).statusCode).toBe(404);
  expect((await addReader()).statusCode).toBe(303);
  expect((await get(reader, paths.casePeople(caseId))).body).toContain('Rita Reader');
  const [mail, more] = await mailTo('rita@example.org');
  expect(more).toBeUndefined();
  expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/Dana|Sarova|Threats/);
  await addReader(); // again: told once
  expect(await mailTo('rita@example.org')).toHaveLength(1);
});

test('the last drafter stays', async () => {
  const { rows } = await sql<{ id: string }>`
    select id from case_grants where case_id = ${caseId} and role = 'drafter'`.execute(env.db.read);
  const url = paths.casePersonRevocation(caseId, rows[0]?.id ?? '');
  expect((await post(drafter, url)).statusCode).toBe(409);
  expect((await get(drafter, paths.casePeople(caseId))).statusCode).toBe(200);
});

test('a second reader adds nobody, and a stranger is not even told that there is a case', async () => {
  const fields = { role: 'drafter', name: 'Stan Stranger', email: 'stan@example.org' };
  expect((await post(reader, paths.casePeople(caseId), fields)).statusCode).toBe(403);
  expect((await post(stranger, paths.casePeople(caseId), fields)).statusCode).toBe(404);
  expect((await post(owner, paths.casePeople(caseId), fields)).statusCode).toBe(404);
  expect((await get(stranger, paths.casePeople(caseId))).statusCode).toBe(404);
});

test('a role of one case is not ended through another', async () => {
  const { rows } = await sql<{ id: string }>`
    select id from case_grants where case_id = ${caseId} and role = 'second-reader'`.execute(
    env.db.read,
  );
  await post(stranger, paths.casePersonRevocation(elsewhere, rows[0]?.id ?? ''));
  expect((await get(reader, paths.casePeople(caseId))).statusCode).toBe(200);
});

test('the owner sees that there are cases and nothing of what they hold', async () => {
  const page = await get(owner, paths.compartments());
  expect(page.body).toContain(caseId.slice(0, 8));
  expect(page.body).not.toMatch(/Sarova|Zqother|Dora/);
  for (const who of [drafter, reader, stranger])
    expect((await get(who, paths.compartments())).statusCode).toBe(404);
});

test('without a sentence of reason no compartment opens, and what was typed stays', async () => {
  const open = (text: string) =>
    post(owner, paths.caseOpenings(caseId), { [`reason-${caseId}`]: text });
  for (const text of ['', 'because', ' '.repeat(400), 'x'.repeat(501), `\u0000${reason}`]) {
    const answer = await open(text);
    expect(answer.statusCode).toBe(422);
  }
  expect((await open('too short')).body).toContain('too short');
  expect((await get(owner, paths.casePeople(caseId))).statusCode).toBe(404);
});

test('nobody but the owner opens a compartment, with whatever reason', async () => {
  for (const who of [drafter, stranger]) {
    const answer = await post(who, paths.caseOpenings(elsewhere), {
      [`reason-${elsewhere}`]: reason,
    });
    expect(answer.statusCode).toBe(404);
  }
  const nothing = '00000000-0000-4000-8000-000000000000';
  const answer = await post(owner, paths.caseOpenings(nothing), { [`reason-${nothing}`]: reason });
  expect(answer.statusCode).toBe(404);
});

test('an opening is read by the people of the case, mailed to each, and ends after a day', async () => {
  const before = (await mailTo('dora@example.org')).length;
  await post(owner, paths.caseOpenings(caseId), { [`reason-${caseId}`]: reason });
  await post(owner, paths.caseOpenings(caseId), { [`reason-${caseId}`]: reason }); // is one
  expect((await get(owner, paths.casePeople(caseId))).statusCode).toBe(200);
  expect((await get(owner, paths.casePeople(elsewhere))).statusCode).toBe(404);
  for (const who of [drafter, reader])
    expect((await get(who, paths.casePeople(caseId))).body).toContain(reason);
  expect(await mailTo('dora@example.org')).toHaveLength(before + 1);
  const told = (await mailTo('rita@example.org')).map(({ text }) => text.replaceAll(/\s+/g, ' '));
  const [mail = ''] = told.filter((text) => text.includes(reason));
  expect(mail).toContain(caseId.slice(0, 8));
  expect(mail).not.toMatch(/Sarova/);
  env.now.advance(24 * 3_600_000);
  expect((await get(owner, paths.casePeople(caseId))).statusCode).toBe(404);
  expect((await get(drafter, paths.casePeople(caseId))).body).toContain(reason); // the row stays
});

test('while it is open the owner changes nothing, and may close it again', async () => {
  await post(owner, paths.caseOpenings(caseId), { [`reason-${caseId}`]: reason });
  const fields = { role: 'drafter', name: 'Mr Owner', email: 'owner@example.org' };
  expect((await post(owner, paths.casePeople(caseId), fields)).statusCode).toBe(403);
  const { rows } = await sql<{ id: string }>`
    select id from case_openings where case_id = ${caseId} order by opened_at desc limit 1`.execute(
    env.db.read,
  );
  const closure = paths.caseOpeningClosure(caseId, rows[0]?.id ?? '');
  expect((await post(drafter, closure)).statusCode).toBe(404);
  expect((await post(owner, closure)).statusCode).toBe(303);
  expect((await get(owner, paths.casePeople(caseId))).statusCode).toBe(404);
});

test('who is signed out is sent to sign in, and keeps what was typed', async () => {
  expect((await get(null, paths.casePeople(caseId))).statusCode).toBe(303);
  const answer = await post(null, paths.casePeople(caseId), { name: 'Typed Name' });
  expect(answer.statusCode).toBe(403);
  expect(answer.body).toContain('Typed Name');
});
