import { afterAll, expect, test } from 'vitest';
import { isRefusal } from '#kernel/refusal';
import { softAuthenticator } from '#support/authenticator';
import { testDatabase } from '#support/database';
import {
  codeIn,
  freezeText,
  given,
  invitePeople,
  mailsTo,
  runJobs,
  stageLetter,
  testEnv,
} from '#support/signing';
import { address, MINUTE, tokenIn } from '#support/signing';
import { handOver } from './invitation-actions.ts';
import { sendInvitations } from './send-actions.ts';
import { signingJobs } from './jobs.ts';
import { enrolmentOptions, enrolPasskey } from './enrolment-actions.ts';
import { signingOptions, signWithPasskey } from './passkey-actions.ts';
import { askForCode } from './code-actions.ts';
import { liveSignatures } from './signature-store.ts';

const db = await testDatabase();
afterAll(() => db.close());
const env = testEnv(db);
const jobs = signingJobs(env);
const SITE = { origin: 'http://localhost:8080', rpId: 'localhost' };

const reasonOf = (answer: unknown) => (isRefusal(answer) ? answer.reason : 'done');

async function newest(mailbox: string) {
  await runJobs(env, jobs);
  env.pass(1000);
  return (await mailsTo(env, mailbox))[0];
}

async function invited(name: string) {
  const stage = await stageLetter(env);
  const [invitationId] = await invitePeople(env, stage, [name]);
  if (invitationId === undefined) throw new Error('nobody was invited');
  const { letterId, drafter: by } = stage;
  given(await sendInvitations(env, { letterId, by, invitationIds: [invitationId] }));
  const mailbox = `${name.toLowerCase()}@parliament.example`;
  const token = tokenIn(await newest(mailbox)) ?? '';
  const statement: string = stage.version.statementSha256;
  return { ...stage, invitationId, mailbox, token, statement };
}

type Person = Awaited<ReturnType<typeof invited>>;

async function enrolled(person: Person, device = softAuthenticator()) {
  const { token, statement, mailbox } = person;
  given(await askForCode(env, { token, statement, purpose: 'sign' }));
  const code = codeIn(await newest(mailbox)) ?? '';
  const { challenge } = given(await enrolmentOptions(env, { token, statement, code }));
  const credential = device.create({ challenge, ...SITE });
  given(await enrolPasskey(env, { token, statement, code, credential: registration(credential) }));
  return { device, code };
}

/** The browser's list of transports is of fixed words; a soft authenticator is a USB one. */
function registration(made: ReturnType<ReturnType<typeof softAuthenticator>['create']>) {
  return { ...made, response: { ...made.response, transports: ['usb' as const] } };
}

test('a passkey made with the code signs this text, and the next one without a code', async () => {
  const ana = await invited('Ana');
  const { device } = await enrolled(ana);
  const { challenge } = given(await signingOptions(env, ana));
  given(await signWithPasskey(env, { ...ana, credential: device.get({ challenge, ...SITE }) }));
  const [signature] = await liveSignatures(db.read, ana.letterId, ana.version.id);
  expect(signature?.mode).toBe('passkey');
  const second = await freezeText(env, ana, 'We urge you.', 2);
  const now = { ...ana, statement: second.statementSha256 };
  const next = given(await signingOptions(env, now));
  const answer = device.get({ challenge: next.challenge, ...SITE });
  given(await signWithPasskey(env, { ...now, credential: answer }));
  expect(await liveSignatures(db.read, ana.letterId, second.id)).toHaveLength(1);
});

test.each(['ES256', 'EdDSA', 'RS256'] as const)(
  'a passkey of the kind %s can be made, signs, and its signature is one the record takes',
  async (kind) => {
    const noa = await invited(`Noa${kind}`);
    const { device } = await enrolled(noa, softAuthenticator(kind));
    const { challenge } = given(await signingOptions(env, noa));
    given(await signWithPasskey(env, { ...noa, credential: device.get({ challenge, ...SITE }) }));
    expect(await liveSignatures(db.read, noa.letterId, noa.version.id)).toHaveLength(1);
  },
);

test('the browser is offered the kinds of passkey that the record takes, and a weaker key is not kept', async () => {
  const uma = await invited('Uma');
  const { token, statement } = uma;
  given(await askForCode(env, { token, statement, purpose: 'sign' }));
  const code = codeIn(await newest(uma.mailbox)) ?? '';
  const options = given(await enrolmentOptions(env, { token, statement, code }));
  expect(options.pubKeyCredParams.map(({ alg }) => alg)).toEqual([-7, -8, -257]);
  const weak = softAuthenticator('RS256 of 1,024 bits');
  const credential = registration(weak.create({ challenge: options.challenge, ...SITE }));
  expect(reasonOf(await enrolPasskey(env, { token, statement, code, credential }))).toBe(
    'signing-passkey-not-verified',
  );
});

test('the same answer never signs twice, and not after five minutes', async () => {
  const bea = await invited('Bea');
  const { device } = await enrolled(bea);
  const { challenge } = given(await signingOptions(env, bea));
  const credential = device.get({ challenge, ...SITE });
  env.pass(6 * MINUTE);
  expect(reasonOf(await signWithPasskey(env, { ...bea, credential }))).toBe('challenge-gone');
  env.pass(-6 * MINUTE);
  given(await signWithPasskey(env, { ...bea, credential }));
  expect(reasonOf(await signWithPasskey(env, { ...bea, credential }))).toBe('challenge-gone');
  expect(await liveSignatures(db.read, bea.letterId, bea.version.id)).toHaveLength(1);
});

test('an answer over the first text does not sign the second', async () => {
  const cai = await invited('Cai');
  const { device } = await enrolled(cai);
  const { challenge } = given(await signingOptions(env, cai));
  await freezeText(env, cai, 'We beg you.', 2);
  const credential = device.get({ challenge, ...SITE });
  expect(reasonOf(await signWithPasskey(env, { ...cai, credential }))).toBe('text-changed');
});

test('another site, another device, another person’s passkey sign nothing', async () => {
  const dan = await invited('Dan');
  const { device } = await enrolled(dan);
  const eva = await invited('Eva');
  const other = await enrolled(eva);
  const sign = async (answer: (challenge: string) => ReturnType<typeof device.get>) => {
    const { challenge } = given(await signingOptions(env, dan));
    return reasonOf(await signWithPasskey(env, { ...dan, credential: answer(challenge) }));
  };
  const evil = { origin: 'https://evil.example', rpId: 'localhost' };
  expect(await sign((challenge) => device.get({ challenge, ...evil }))).toBe(
    'signing-passkey-not-verified',
  );
  const wrongHost = { origin: SITE.origin, rpId: 'evil.example' };
  expect(await sign((challenge) => device.get({ challenge, ...wrongHost }))).toBe(
    'signing-passkey-not-verified',
  );
  expect(await sign((challenge) => softAuthenticator().get({ challenge, ...SITE }))).toBe(
    'signing-passkey-unknown',
  );
  expect(await sign((challenge) => other.device.get({ challenge, ...SITE }))).toBe(
    'signing-passkey-unknown',
  );
  expect(await liveSignatures(db.read, dan.letterId, dan.version.id)).toEqual([]);
});

test('a counter that goes back tells of a copy', async () => {
  const fay = await invited('Fay');
  const { device } = await enrolled(fay);
  const first = given(await signingOptions(env, fay));
  const answer = device.get({ challenge: first.challenge, ...SITE, counter: 9 });
  given(await signWithPasskey(env, { ...fay, credential: answer }));
  const second = await freezeText(env, fay, 'We hope.', 2);
  const now = { ...fay, statement: second.statementSha256 };
  const next = given(await signingOptions(env, now));
  const stale = device.get({ challenge: next.challenge, ...SITE, counter: 9 });
  expect(reasonOf(await signWithPasskey(env, { ...now, credential: stale }))).toBe(
    'signing-passkey-copied',
  );
});

test('making a passkey takes the right code, and uses it up', async () => {
  const gus = await invited('Gus');
  const { token, statement } = gus;
  given(await askForCode(env, { token, statement, purpose: 'sign' }));
  expect(reasonOf(await enrolmentOptions(env, { token, statement, code: '11111111' }))).toBe(
    'signing-code-wrong',
  );
  await newest(gus.mailbox);
  env.pass(MINUTE);
  const { code } = await enrolled(gus);
  expect(reasonOf(await enrolmentOptions(env, { token, statement, code }))).toBe(
    'signing-code-none',
  );
  expect(await liveSignatures(db.read, gus.letterId, gus.version.id)).toEqual([]);
});

test('a passkey goes with its mailbox: after handing over it no longer signs', async () => {
  const ida = await invited('Ida');
  await enrolled(ida);
  const { letterId, drafter: by, invitationId } = ida;
  const email = address('ida.new@parliament.example');
  given(await handOver(env, { letterId, by, invitationId, email }));
  const token = tokenIn(await newest(email)) ?? '';
  expect(reasonOf(await signingOptions(env, { ...ida, token }))).toBe('signing-passkey-none');
});
