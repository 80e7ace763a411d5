import { afterAll, expect, test } from 'vitest';
import { isRefusal } from '#kernel/refusal';
import type { AccountId, InvitationId, LetterId } from '#kernel/ids';
import { HOUSE } from '#access';
import { findMandates, importRoster } from '#roster';
import { testDatabase } from '#support/database';
import {
  address,
  codeIn,
  DAY,
  freezeText,
  given,
  invitePeople,
  mailsTo,
  MINUTE,
  runJobs,
  stageLetter,
  testEnv,
  tokenIn,
} from '#support/signing';
import { inviteFromRoster } from './invite-actions.ts';
import { sendInvitations } from './send-actions.ts';
import { signingJobs } from './jobs.ts';
import { findInvitation } from './invitation-store.ts';
import { askForCode } from './code-actions.ts';
import { decline, disavow, signWithCode, withdraw } from './sign-actions.ts';
import { liveSignatures } from './signature-store.ts';

const db = await testDatabase();
afterAll(() => db.close());
const env = testEnv(db);
const jobs = signingJobs(env);

async function invited(name: string) {
  const stage = await stageLetter(env);
  const [id] = await invitePeople(env, stage, [name]);
  if (id === undefined) throw new Error('nobody was invited');
  const { letterId, drafter: by } = stage;
  given(await sendInvitations(env, { letterId, invitationIds: [id], by }));
  const mailbox = `${name.toLowerCase()}@parliament.example`;
  const token = await newestToken(mailbox);
  return { ...stage, id, mailbox, token, statement: stage.version.statementSha256 };
}

async function newestMail(mailbox: string) {
  await runJobs(env, jobs);
  env.pass(1000); // so that the next mail is newer
  return (await mailsTo(env, mailbox))[0];
}

async function newestToken(mailbox: string): Promise<string> {
  return tokenIn(await newestMail(mailbox)) ?? '';
}

async function codeFor(
  person: { token: string; mailbox: string; statement: string },
  purpose: 'sign' | 'withdraw' = 'sign',
): Promise<string> {
  const { token, statement, mailbox } = person;
  await newestMail(mailbox); // an older mail must not look as new as the code
  given(await askForCode(env, { token, purpose, statement }));
  return codeIn(await newestMail(mailbox)) ?? '';
}

const position = async (id: InvitationId) =>
  (await findInvitation(db.read, env, HOUSE, id))?.position;

function reasonOf(answer: unknown): string {
  return isRefusal(answer) ? answer.reason : 'not refused';
}

test('the code mailed to the official mailbox signs exactly the text that was shown', async () => {
  const ana = await invited('Ana');
  const code = await codeFor(ana);
  expect(code).toMatch(/^\d{4} \d{4}$/);
  given(await signWithCode(env, { ...ana, code }));
  const [signature] = await liveSignatures(db.read, ana.letterId, ana.version.id);
  expect(signature).toMatchObject({ name: 'Ana', mode: 'mailbox', late: false });
  expect(await position(ana.id)).toBe('signed');
  const receipt = await newestMail(ana.mailbox);
  expect(receipt?.subject).toBe('You signed: For the release of two writers');
  expect(receipt?.text).toContain(ana.statement);
});

test('a link alone signs nothing: without the code there is no signature', async () => {
  const bea = await invited('Bea');
  await codeFor(bea);
  for (const code of ['00000000', '1234 5678'])
    expect(reasonOf(await signWithCode(env, { ...bea, code }))).toBe('signing-code-wrong');
  expect(reasonOf(await signWithCode(env, { ...bea, code: '' }))).toBe('signing-code-unreadable');
  expect(await liveSignatures(db.read, bea.letterId, bea.version.id)).toEqual([]);
});

test('five wrong codes use a code up, and the right one no longer signs', async () => {
  const cai = await invited('Cai');
  const code = await codeFor(cai);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    expect(reasonOf(await signWithCode(env, { ...cai, code: '99999999' }))).toBe(
      'signing-code-wrong',
    );
  }
  expect(reasonOf(await signWithCode(env, { ...cai, code }))).toBe('signing-code-attempts');
  env.pass(MINUTE);
  given(await signWithCode(env, { ...cai, code: await codeFor(cai) }));
});

test('six slips that are not eight digits cost nothing, and the right code still signs', async () => {
  const slow = await invited('Slow');
  const code = await codeFor(slow);
  for (let attempt = 0; attempt < 6; attempt += 1)
    expect(reasonOf(await signWithCode(env, { ...slow, code: '99' }))).toBe(
      'signing-code-unreadable',
    );
  given(await signWithCode(env, { ...slow, code }));
});

test('a code is good for fifteen minutes, and a clock set back does not bring it to life', async () => {
  const dan = await invited('Dan');
  const code = await codeFor(dan);
  env.pass(16 * MINUTE);
  expect(reasonOf(await signWithCode(env, { ...dan, code }))).toBe('signing-code-expired');
  env.pass(-60 * MINUTE);
  expect(reasonOf(await signWithCode(env, { ...dan, code }))).toBe('signing-code-expired');
  env.pass(60 * MINUTE);
});

test('a code for the first text never signs the second', async () => {
  const eva = await invited('Eva');
  const code = await codeFor(eva);
  const second = await freezeText(env, eva, 'We ask you to act now.', 2);
  expect(reasonOf(await signWithCode(env, { ...eva, code }))).toBe('text-changed');
  const statement = second.statementSha256;
  expect(reasonOf(await signWithCode(env, { ...eva, statement, code }))).toBe(
    'signing-code-older-text',
  );
});

test('a double click signs once, and a used code signs nothing again', async () => {
  const fay = await invited('Fay');
  const code = await codeFor(fay);
  const both = await Promise.all([
    signWithCode(env, { ...fay, code }),
    signWithCode(env, { ...fay, code }),
  ]);
  expect(both.filter(isRefusal).map(reasonOf)).toEqual(['already-signed']);
  expect(await liveSignatures(db.read, fay.letterId, fay.version.id)).toHaveLength(1);
});

test('two clicks on "send me a code" send one mail, and seven in an hour are too many', async () => {
  const gus = await invited('Gus');
  const ask = { token: gus.token, purpose: 'sign' as const, statement: gus.statement };
  given(await askForCode(env, ask));
  given(await askForCode(env, ask));
  await runJobs(env, jobs);
  const codes = (await mailsTo(env, gus.mailbox)).filter((mail) => codeIn(mail) !== null);
  expect(codes).toHaveLength(1);
  for (let count = 1; count < 6; count += 1) {
    env.pass(MINUTE);
    given(await askForCode(env, ask));
  }
  env.pass(MINUTE);
  expect(reasonOf(await askForCode(env, ask))).toBe('codes-too-many');
});

test('a changed text asks the signer again with the difference, and signing again replaces', async () => {
  const ida = await invited('Ida');
  given(await signWithCode(env, { ...ida, code: await codeFor(ida) }));
  expect((await newestMail(ida.mailbox))?.subject).toMatch(/^You signed:/);
  const second = await freezeText(env, ida, 'We urge you to act.', 2);
  const mail = await newestMail(ida.mailbox);
  expect(await position(ida.id)).toBe('asked-again');
  expect(mail?.subject).toBe('Changed since you signed: For the release of two writers');
  expect(mail?.text).toContain('[removed: ask] [added: urge]');
  const again = { ...ida, statement: second.statementSha256, token: tokenIn(mail) ?? '' };
  given(await signWithCode(env, { ...again, code: await codeFor(again) }));
  expect(await liveSignatures(db.read, ida.letterId, ida.version.id)).toEqual([]);
  const [now] = await liveSignatures(db.read, ida.letterId, second.id);
  expect(now).toMatchObject({ name: 'Ida' });
  expect((await newestMail(ida.mailbox))?.subject).toMatch(/^You signed the changed text/);
});

test('whoever has not answered is told once of a new text, and the old link shows it', async () => {
  const jan = await invited('Jan');
  const second = await freezeText(env, jan, 'We beg you to act.', 2);
  await runJobs(env, jobs);
  await runJobs(env, jobs);
  const told = (await mailsTo(env, jan.mailbox)).filter(({ subject }) =>
    subject.startsWith('New text'),
  );
  expect(told).toHaveLength(1);
  const now = { ...jan, statement: second.statementSha256 };
  given(await signWithCode(env, { ...now, code: await codeFor(now) }));
});

test('who declined gets no further mail, over no new text and by no reminder', async () => {
  const kim = await invited('Kim');
  given(await decline(env, kim));
  await runJobs(env, jobs);
  const before = (await mailsTo(env, kim.mailbox)).length;
  await freezeText(env, kim, 'We beg you to act today.', 2);
  env.pass(20 * DAY);
  await runJobs(env, jobs);
  await jobs.find(({ name }) => name === 'signing.keep-up')?.run({}, run);
  await runJobs(env, jobs);
  expect(await mailsTo(env, kim.mailbox)).toHaveLength(before);
  env.pass(-20 * DAY);
});

const run = { jobId: '1', attempt: 1, isLast: false };

test('a withdrawal takes a code of its own: the code that signs does not withdraw', async () => {
  const lia = await invited('Lia');
  const code = await codeFor(lia);
  given(await signWithCode(env, { ...lia, code }));
  expect(reasonOf(await withdraw(env, { ...lia, code }))).toBe('signing-code-none');
  given(await withdraw(env, { ...lia, code: await codeFor(lia, 'withdraw') }));
  expect(await liveSignatures(db.read, lia.letterId, lia.version.id)).toEqual([]);
  expect((await newestMail(lia.mailbox))?.subject).toMatch(/^Signature withdrawn/);
  given(await signWithCode(env, { ...lia, code: await codeFor(lia) }));
  expect(await position(lia.id)).toBe('signed');
});

test('"this was not us" works only through the receipt, ends the signature and tells the drafters', async () => {
  const mia = await invited('Mia');
  given(await signWithCode(env, { ...mia, code: await codeFor(mia) }));
  const receipt = await newestToken(mia.mailbox);
  expect(receipt).not.toBe(mia.token);
  expect(reasonOf(await disavow(env, { token: mia.token }))).toBe('receipt-link-only');
  given(await disavow(env, { token: receipt }));
  expect(await liveSignatures(db.read, mia.letterId, mia.version.id)).toEqual([]);
  await runJobs(env, jobs);
  const drafters = await mailsTo(env, `dora.${mia.slug.slice('letter-'.length)}@example.org`);
  expect(drafters[0]?.subject).toMatch(/^A signature was not theirs/);
  const old = { token: mia.token, purpose: 'sign' as const, statement: mia.statement };
  expect(reasonOf(await askForCode(env, old))).toBe('personal-link-revoked');
});

test('a closed window refuses the signature, and a token nobody gave out opens nothing', async () => {
  const noa = await invited('Noa');
  const ask = { purpose: 'sign' as const, statement: noa.statement };
  expect(reasonOf(await askForCode(env, { ...ask, token: 'x'.repeat(43) }))).toBe(
    'personal-link-unknown',
  );
  env.pass(120 * DAY);
  expect(reasonOf(await askForCode(env, { ...ask, token: noa.token }))).toBe('window-closed');
  env.pass(-120 * DAY);
});

/** A list that says of one day, inside its own dates, that the member was not in office. */
async function rosterWithAbsence(name: string, day: string) {
  const lines = [
    `epid,full_name,country,term_start,term_end,in_office_${day.replaceAll('-', '_')}`,
    `1,${name},FR,2024-07-16,,no`,
  ];
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const { rosterId } = given(
    await importRoster(env, { name: `With ${name}`, fileName: 'list.csv', bytes, by: null }),
  );
  const [mandate] = (await findMandates(db.read, HOUSE, { rosterId })).mandates;
  if (mandate === undefined) throw new Error('the list is empty');
  return mandate.id;
}

test('whoever the roster shows as not in office that day neither signs nor is invited on it', async () => {
  const dayOf = (at: Date) => at.toISOString().slice(0, 10);
  const absentOn = dayOf(new Date(env.now().getTime() + DAY));
  const mandateId = await rosterWithAbsence('Zoe Zed', absentOn);
  const mailbox = 'zoe@parliament.example';
  const emails = new Map([[mandateId, address(mailbox)]]);
  const invite = async ({ letterId, drafter: by }: { letterId: LetterId; drafter: AccountId }) =>
    given(
      await inviteFromRoster(env, {
        letterId,
        by,
        language: 'en',
        copyTo: null,
        capacity: 'MEP',
        mandateIds: [mandateId],
        emails,
      }),
    );
  const stage = await stageLetter(env);
  const { invited: ids } = await invite(stage);
  const { letterId, drafter: by } = stage;
  given(await sendInvitations(env, { letterId, invitationIds: ids, by }));
  const zoe = { token: await newestToken(mailbox), statement: stage.version.statementSha256 };
  env.pass(DAY);
  expect(dayOf(env.now())).toBe(absentOn);
  expect(reasonOf(await askForCode(env, { ...zoe, purpose: 'sign' }))).toBe('not-in-office');
  const { refused } = await invite(await stageLetter(env));
  expect(refused.map(({ refusal }) => refusal.reason)).toEqual(['not-in-office']);
  env.pass(DAY);
  given(await signWithCode(env, { ...zoe, code: await codeFor({ ...zoe, mailbox }) }));
});
