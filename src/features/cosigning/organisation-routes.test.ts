import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FastifyInstance } from '#platform/http';
import { sql } from '#platform/db';
import { silentLog } from '#platform/log';
import { form, testApp } from '#support/app';
import { testDatabase } from '#support/database';
import { stageCosigning } from '#support/cosigning-letter';
import { countOf, withdrawn } from '#support/following';
import { DAY, given, mailsTo, runJobs, testEnv } from '#support/signing';
import type { Stage } from '#support/signing';
import { paths } from '#ui/paths';
import { changeCosigning } from './desk-actions.ts';
import { organisationMailJob } from './organisation-jobs.ts';
import { declineOrganisation, listOrganisation } from './organisation-actions.ts';
import { listOrganisations, listPublicOrganisations } from './organisation-store.ts';
import { organisationRoutes } from './organisation-routes.ts';

const db = await testDatabase();
const env = { ...testEnv(db), outbox: null, log: silentLog };
const jobs = [organisationMailJob(env)];
let app: FastifyInstance;
let letter: Stage;
beforeAll(async () => {
  app = await testApp(env, organisationRoutes);
  letter = await stageCosigning(env);
});
afterAll(async () => {
  await app.close();
  await db.close();
});

let visitors = 0;
const post = (url: string, fields: Record<string, string> = {}) => {
  const { payload, headers } = form(fields);
  const remoteAddress = `10.0.0.${(visitors += 1)}`;
  return app.inject({ method: 'POST', url, payload, headers, remoteAddress });
};
const typed = (name: string, mailbox: string) => ({
  organisation: name,
  country: 'HR',
  website: '',
  person: 'Ana Berg',
  role: 'director',
  mailbox,
});
const ask = (name: string, mailbox: string, more = {}) =>
  post(paths.organisations(letter.slug), { ...typed(name, mailbox), ...more });

/** The link of the newest mail to an address, and its digits. */
async function mailed(mailbox: string) {
  await runJobs(env, jobs);
  env.pass(1_000);
  const [mail] = await mailsTo(env, mailbox);
  const token = /\/organisations\/([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';
  const number = /^ {4}(\d{3})$/m.exec(mail?.text ?? '')?.[1] ?? '';
  return { token, number, mail };
}

/** What the page behind the link sends along: that what is confirmed was seen. */
async function seenAt(token: string): Promise<string> {
  const { body } = await app.inject({ url: paths.organisation(token) });
  return /name="seen" value="([\w-]{22})"/.exec(body)?.[1] ?? '';
}

/** Opens the link and says yes. */
async function sayYes({ token, number }: { token: string; number: string }) {
  const fields = { number, entitled: 'yes', seen: await seenAt(token) };
  return post(paths.organisationConfirmation(token), fields);
}

/** Asked and confirmed by its mailbox. */
async function confirmed(name: string, mailbox: string) {
  expect((await ask(name, mailbox)).headers['location']).toBe(paths.organisationSent(letter.slug));
  const { token, number } = await mailed(mailbox);
  await sayYes({ token, number });
  const all = await listOrganisations(db.read, env, letter.letterId);
  const id = all.find((one) => one.name === name)?.id;
  if (id === undefined) throw new Error('it is confirmed');
  return { id, token, number };
}

const listedNames = async () =>
  (await listPublicOrganisations(db.read, letter.letterId)).map(({ name }) => name);
const decision = (organisationId: Parameters<typeof listOrganisation>[1]['organisationId']) => ({
  letterId: letter.letterId,
  organisationId,
  by: letter.drafter,
});

test('an organisation is public only after its mailbox said yes and somebody at the letter looked', async () => {
  await ask('Writers’ Aid', 'ana@aid.example.org');
  const { token, number, mail } = await mailed('ana@aid.example.org');
  // nobody sends words of theirs through us
  expect(`${mail?.subject}${mail?.text}${mail?.html}`).not.toMatch(/Aid|Ana Berg|director/);
  const page = await app.inject({ url: paths.organisation(token) });
  expect(page.body).toContain('Writers’ Aid');
  expect(await listOrganisations(db.read, env, letter.letterId)).toEqual([]); // looking did nothing
  for (const fields of [{}, { number }, { number: '000', entitled: 'yes' }])
    expect(
      (await post(paths.organisationConfirmation(token), fields)).headers['location'],
    ).toContain('number=wrong');
  expect(await listOrganisations(db.read, env, letter.letterId)).toEqual([]);
  await sayYes({ token, number });
  const [one] = await listOrganisations(db.read, env, letter.letterId);
  if (one === undefined) throw new Error('it is confirmed');
  expect(await listedNames()).toEqual([]);
  // on no list yet: what can be taken back is the request
  const waiting = await app.inject({ url: paths.organisationWithdrawal(token) });
  expect(waiting.body).toContain('Take your request back?');
  given(await listOrganisation(env, decision(one.id)));
  const own = await app.inject({ url: paths.organisation(token) });
  expect(own.body).toContain(`href="${paths.organisations(letter.slug)}"`);
  const leaving = await app.inject({ url: paths.organisationWithdrawal(token) });
  expect(leaving.body).toContain('Take your organisation off the list?');
  expect(await listedNames()).toEqual(['Writers’ Aid']);
  expect((await app.inject({ url: paths.organisations(letter.slug) })).body).toContain(
    'Writers’ Aid',
  );
  expect((await mailed('ana@aid.example.org')).mail?.subject).toBe(
    'Your organisation is on the list',
  );
  const public_ = (await app.inject({ url: paths.organisations(letter.slug) })).body;
  expect(public_).not.toMatch(/Ana Berg|ana@aid/);
});

test('who types a name that is listed is shown it and says that they are another; two stay two', async () => {
  const again = await ask('writers aid e.V.', 'tom@other.example.org');
  expect(again.statusCode).toBe(422);
  expect(again.body).toContain('value="tom@other.example.org"'); // nothing typed is lost
  expect(again.body).toContain('name="other"');
  expect(
    (await ask('writers aid e.V.', 'tom@other.example.org', { other: 'yes' })).statusCode,
  ).toBe(303);
  const { token, number } = await mailed('tom@other.example.org');
  await sayYes({ token, number });
  const all = await listOrganisations(db.read, env, letter.letterId);
  const other = all.find(({ name }) => name === 'writers aid e.V.');
  if (other === undefined) throw new Error('it is confirmed');
  given(await listOrganisation(env, decision(other.id)));
  expect(await listedNames()).toEqual(['Writers’ Aid', 'writers aid e.V.']);
});

test('a form gets the same answer whatever was there, and a mailbox at most three mails a day', async () => {
  const rows = await countOf(env, 'cosigning_organisations');
  const answers = [];
  for (const name of ['Press House', 'Press House', 'Other House', 'Third House', 'Fourth House'])
    answers.push(await ask(name, 'kim@house.example.org'));
  const seen = answers.map(({ statusCode, headers, body }) => [
    statusCode,
    headers['location'],
    body,
  ]);
  expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(await countOf(env, 'cosigning_organisations')).toBe(rows + 4);
  await runJobs(env, jobs);
  expect(await mailsTo(env, 'kim@house.example.org')).toHaveLength(3);
});

test('"this was not us" takes two steps, and then nobody is written to again', async () => {
  await ask('Not Ours', 'eve@elsewhere.example.org');
  const { token, number } = await mailed('eve@elsewhere.example.org');
  const first = await app.inject({ url: paths.organisationDisavowal(token) });
  expect(first.statusCode).toBe(200);
  expect((await post(paths.organisationDisavowal(token), {})).statusCode).toBe(303);
  const done = await post(paths.organisationDisavowal(token), { number });
  expect(done.body).toContain('Thank you for telling us');
  expect((await app.inject({ url: paths.organisation(token) })).statusCode).toBe(410);
  // the one they had is not kept either
  expect(await mailsTo(env, 'eve@elsewhere.example.org')).toHaveLength(0);
  env.pass(2 * DAY);
  expect((await ask('Not Ours', 'eve@elsewhere.example.org')).statusCode).toBe(303);
  await runJobs(env, jobs);
  expect(await mailsTo(env, 'eve@elsewhere.example.org')).toHaveLength(0);
});

test('whoever answers for an organisation says yes to what they saw, not to what a stranger typed since', async () => {
  await ask('Quiet Press', 'chair@quiet.example.org');
  const { token, number } = await mailed('chair@quiet.example.org');
  const seen = await seenAt(token);
  const before = (await listOrganisations(db.read, env, letter.letterId)).length;
  await ask('Quiet Press', 'chair@quiet.example.org', { website: 'https://evil.example.net' });
  const fields = { number, entitled: 'yes', seen };
  const again = await post(paths.organisationConfirmation(token), fields);
  expect(again.headers['location']).toBe(`${paths.organisation(token)}?changed=yes`);
  expect(await listOrganisations(db.read, env, letter.letterId)).toHaveLength(before);
  const page = await app.inject({ url: `${paths.organisation(token)}?changed=yes` });
  expect(page.body).toContain('evil.example.net');
  expect(page.body).toContain('with other words');
  await sayYes({ token, number });
  expect(await listOrganisations(db.read, env, letter.letterId)).toHaveLength(before + 1);
});

test('a mailbox in many spellings, and under many names, is one mailbox', async () => {
  const spellings = [
    'olga@gmail.com',
    'o.l.ga@gmail.com',
    'olga+1@gmail.com',
    'olga+2@googlemail.com',
  ];
  for (const [at, mailbox] of spellings.entries()) await ask(`Spelling ${at}`, mailbox);
  await runJobs(env, jobs);
  const mails = await Promise.all(spellings.map((mailbox) => mailsTo(env, mailbox)));
  expect(mails.flat()).toHaveLength(3);
  // "this was not us" ends all that nobody confirmed
  const { token, number } = await mailed('olga@gmail.com');
  expect((await post(paths.organisationDisavowal(token), { number })).statusCode).toBe(200);
  const { rows } = await sql<{ open: number }>`
    select count(*)::int as open from cosigning_organisations
     where name like 'Spelling %' and (ended_at is null or person_sealed is not null)`.execute(
    db.read,
  );
  expect(rows).toEqual([{ open: 0 }]);
  expect((await ask('Spelling 9', 'ol.ga@gmail.com')).headers['location']).toBe(
    paths.organisationSent(letter.slug),
  );
  await runJobs(env, jobs);
  expect(await mailsTo(env, 'ol.ga@gmail.com')).toEqual([]);
});

test('a mailbox that confirmed, one that said it was not them and a new one get the same answer', async () => {
  await confirmed('Known House', 'kai@known.example.org');
  await ask('Never House', 'ned@never.example.org');
  const { token, number } = await mailed('ned@never.example.org');
  expect((await post(paths.organisationDisavowal(token), { number })).statusCode).toBe(200);
  const seen = [];
  for (const [name, mailbox] of [
    ['Known House', 'kai@known.example.org'],
    ['Never House', 'ned@never.example.org'],
    ['Never Again House', 'ned@never.example.org'],
    ['New House', 'new@new.example.org'],
  ] as const) {
    const { statusCode, headers, body } = await ask(name, mailbox);
    seen.push(JSON.stringify([statusCode, headers['location'], body]));
  }
  expect(new Set(seen).size).toBe(1);
  expect(seen[0]).toContain('303');
});

test('an organisation withdraws by its link and is off the list; one that is declined is told', async () => {
  const own = await confirmed('Leaving House', 'lea@leaving.example.org');
  given(await listOrganisation(env, decision(own.id)));
  expect(await listedNames()).toContain('Leaving House');
  await post(paths.organisationWithdrawal(own.token), { number: own.number });
  expect(await listedNames()).not.toContain('Leaving House');
  expect(await listOrganisation(env, decision(own.id))).toMatchObject({
    reason: 'organisation-ended',
  });

  const other = await confirmed('Doubtful House', 'dan@doubt.example.org');
  given(await declineOrganisation(env, decision(other.id)));
  const { mail } = await mailed('dan@doubt.example.org');
  expect(mail?.subject).toBe('Your organisation was not listed');
  expect(mail?.text).not.toContain('/organisations/');
});

test('a request nobody confirmed within three days is over', async () => {
  await ask('Late House', 'liv@late.example.org');
  const { token, number } = await mailed('liv@late.example.org');
  env.pass(3 * DAY + 60_000);
  expect((await app.inject({ url: paths.organisation(token) })).statusCode).toBe(410);
  const late = await sayYes({ token, number });
  expect(late.statusCode).toBe(410);
});

test('paused, the form comes back with what was typed; closed or withdrawn, nobody new is taken', async () => {
  const { letterId, drafter: by } = letter;
  given(await changeCosigning(env, { letterId, change: 'paused', by }));
  env.pass(2_000);
  const paused = await ask('Patient House', 'pat@patient.example.org');
  expect(paused.statusCode).toBe(503);
  expect(paused.body).toContain('value="Patient House"');
  expect(paused.body).toContain('What you typed still stands in the form below');
  expect(paused.body).not.toContain('Nothing you typed was kept');
  given(await changeCosigning(env, { letterId, change: 'closed', by }));
  env.pass(2_000);
  expect((await ask('Patient House', 'pat@patient.example.org')).statusCode).toBe(409);
  expect((await app.inject({ url: paths.organisations(letter.slug) })).body).toContain(
    'Writers’ Aid',
  );
  await withdrawn(env, letter);
  env.pass(2_000);
  const gone = await app.inject({ url: paths.organisations(letter.slug) });
  expect(gone.statusCode).toBe(409);
  expect(gone.body).not.toContain('Writers’ Aid');
});
