import { afterAll, expect, test } from 'vitest';
import { HOUSE } from '#access';
import type { InvitationId } from '#kernel/ids';
import { mailRefused } from '#platform/mail';
import { testDatabase } from '#support/database';
import {
  address,
  DAY,
  given,
  mailsTo,
  runJobs,
  stageLetter,
  testEnv,
  tokenIn,
} from '#support/signing';
import { handOver, remind, revoke } from './invitation-actions.ts';
import { inviteFromList } from './invite-actions.ts';
import { sendInvitations } from './send-actions.ts';
import { findInvitation } from './invitation-store.ts';
import { signingJobs } from './jobs.ts';
import { askForCode } from './code-actions.ts';
import { decline } from './sign-actions.ts';

const db = await testDatabase();
afterAll(() => db.close());
const env = testEnv(db);
const jobs = signingJobs(env);
const RUN = { jobId: '1', attempt: 1, isLast: false };

async function keepUp(): Promise<void> {
  await jobs.find(({ name }) => name === 'signing.keep-up')?.run({}, RUN);
  await runJobs(env, jobs);
  env.pass(1000);
}

async function invited(name: string, copyTo: string | null = null) {
  const stage = await stageLetter(env);
  const { letterId, drafter: by } = stage;
  const mailbox = `${name.toLowerCase()}@up.example`;
  const people = [
    { name, capacity: 'MEP', email: address(mailbox), country: null, organisation: null },
  ];
  const copy = copyTo === null ? null : address(copyTo);
  const { invited: ids } = given(
    await inviteFromList(env, { letterId, by, language: 'en', copyTo: copy, people }),
  );
  const [invitationId] = ids;
  if (invitationId === undefined) throw new Error('nobody was invited');
  given(await sendInvitations(env, { letterId, by, invitationIds: ids }));
  await runJobs(env, jobs);
  env.pass(1000);
  const token = tokenIn((await mailsTo(env, mailbox))[0]) ?? '';
  const statement = stage.version.statementSha256;
  return { ...stage, desk: { letterId, by, invitationId }, mailbox, token, statement };
}

const subjectsTo = async (mailbox: string) =>
  (await mailsTo(env, mailbox)).toReversed().map(({ subject }) => subject.split(':')[0]);
const positionOf = async (id: InvitationId) =>
  (await findInvitation(db.read, env, HOUSE, id))?.position;

test('reminders come after 3, 7 and 14 silent days, then never again', async () => {
  const ana = await invited('Ana');
  for (let day = 0; day < 60; day += 1) {
    env.pass(DAY);
    await keepUp();
  }
  expect(await subjectsTo(ana.mailbox)).toEqual([
    'Will you sign',
    'Reminder',
    'Reminder',
    'Last reminder',
  ]);
  env.pass(-60 * DAY);
});

test('a reminder that waits in the queue does not go out after the answer', async () => {
  const bo = await invited('Bo');
  env.pass(DAY);
  given(await remind(env, bo.desk));
  given(await decline(env, { token: bo.token }));
  await runJobs(env, jobs);
  expect(await subjectsTo(bo.mailbox)).toEqual(['Will you sign']);
});

test('when the window closes, whoever has not answered is out and hears nothing more', async () => {
  const cy = await invited('Cy');
  env.pass(91 * DAY);
  await keepUp();
  expect(await positionOf(cy.desk.invitationId)).toBe('expired');
  expect(await subjectsTo(cy.mailbox)).toEqual(['Will you sign']);
  env.pass(-91 * DAY);
});

test('a mail is written once, however often its job runs', async () => {
  const dee = await invited('Dee');
  const { rows } = await events(dee.desk.invitationId);
  const send = jobs.find(({ name }) => name === 'signing.send-mail');
  for (const { id } of rows) {
    await send?.run({ eventId: id }, RUN);
    await send?.run({ eventId: id }, RUN);
  }
  expect(await subjectsTo(dee.mailbox)).toEqual(['Will you sign']);
});

async function events(id: InvitationId) {
  const { listEvents } = await import('./event-store.ts');
  return { rows: await listEvents(db.read, id) };
}

test('staff in copy are told, and get no link', async () => {
  const ed = await invited('Ed', 'office.ed@up.example');
  const [copy] = await mailsTo(env, 'office.ed@up.example');
  expect(copy?.subject).toMatch(/^For your information/);
  expect(tokenIn(copy)).toBeNull();
  expect(copy?.text + (copy?.html ?? '')).not.toContain('/sign/');
  expect(ed.token).toHaveLength(43);
});

test('a mail that the server refuses marks the invitation, and a new mailbox revives it', async () => {
  const fay = await invited('Fay');
  const [first] = (await events(fay.desk.invitationId)).rows.filter(({ mailId }) => mailId);
  const listener = jobs.find(({ fact }) => fact === mailRefused.name);
  await listener?.run({ mailId: first?.mailId }, RUN);
  await listener?.run({ mailId: first?.mailId }, RUN);
  expect(await positionOf(fay.desk.invitationId)).toBe('bounced');
  given(await handOver(env, { ...fay.desk, email: address('fay.new@up.example') }));
  await runJobs(env, jobs);
  expect(await positionOf(fay.desk.invitationId)).toBe('invited');
  const [told] = await mailsTo(env, fay.mailbox);
  expect(told?.subject).toMatch(/^Invitations now go to another mailbox/);
  expect(told?.text).toContain('f…@up.example');
  expect(told?.text).not.toContain('fay.new@');
  const [mail] = await mailsTo(env, 'fay.new@up.example');
  const statement = fay.statement;
  const old = await askForCode(env, { token: fay.token, purpose: 'sign', statement });
  expect(old).toMatchObject({ reason: 'personal-link-revoked' });
  given(await askForCode(env, { token: tokenIn(mail) ?? '', purpose: 'sign', statement }));
});

test('an invitation that was taken back stops its link, and the person can be asked anew', async () => {
  const gus = await invited('Gus');
  given(await revoke(env, gus.desk));
  const ask = { token: gus.token, purpose: 'sign' as const, statement: gus.statement };
  expect(await askForCode(env, ask)).toMatchObject({ reason: 'personal-link-revoked' });
  const { letterId, by } = gus.desk;
  const again = {
    letterId,
    by,
    language: 'fr',
    copyTo: null,
    people: [
      {
        name: 'Gus',
        capacity: 'MEP',
        email: address(gus.mailbox),
        country: null,
        organisation: null,
      },
    ],
  };
  const second = given(await inviteFromList(env, again));
  expect(second.invited).toHaveLength(1);
  given(await sendInvitations(env, { letterId, by, invitationIds: second.invited }));
  await runJobs(env, jobs);
  expect((await subjectsTo(gus.mailbox)).at(-1)).toMatch(/^Signerez-vous/);
  expect(given(await inviteFromList(env, again)).refused[0]?.refusal.reason).toMatch(/already/);
});
