import { afterAll, beforeEach, expect, test } from 'vitest';
import type { AccountId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { addAccount, granted, testEnvironment, workOff } from '#support/app';
import { softAuthenticator } from '#support/authenticator';
import type { AuthenticatorAnswers } from '#support/authenticator';
import { testDatabase } from '#support/database';
import { closeAccount } from './owner-actions.ts';
import { findOwnAccess, revokePasskey } from './own-access-actions.ts';
import type { PasskeyId } from './account-rules.ts';
import { accessJobs } from './jobs.ts';
import { enrolPasskey, passkeyEnrolmentOptions } from './enrolment-actions.ts';
import { passkeySignInOptions, signInWithPasskey } from './passkey-actions.ts';
import { HOUSE } from './audience-rules.ts';
import { SESSION_COOKIE } from './session-rules.ts';
import type { OwnAccount } from './session-rules.ts';
import { audienceOf } from './session-actions.ts';

const db = await testDatabase();
const env = testEnvironment(db);
afterAll(() => db.close());

const here = { origin: env.publicUrl, rpId: 'localhost' };
const device = 'Firefox, Linux';

let turn = 0;
let ana: OwnAccount;
let key: AuthenticatorAnswers;
beforeEach(async () => {
  env.now.set('2026-03-01T09:00:00Z');
  const id = await addAccount(env, 'Ana Reader', `ana${turn++}@example.org`);
  ana = { id, name: 'Ana Reader', language: 'en' as OwnAccount['language'] };
  key = softAuthenticator();
});

async function enrol(account = ana, authenticator = key, where = here): Promise<Answer<PasskeyId>> {
  const { challenge } = granted(await passkeyEnrolmentOptions(env, account));
  const credential = authenticator.create({ challenge, ...where });
  return enrolPasskey(env, { account, label: 'blue key', credential });
}

async function assertion(where = here, counter = 0) {
  const { challenge } = await passkeySignInOptions(env);
  return key.get({ challenge, ...where, counter });
}

async function enter(credential: Awaited<ReturnType<typeof assertion>>): Promise<Answer<string>> {
  return signInWithPasskey(env, { credential, device, replaces: undefined });
}

const reasonOf = (answer: Answer<unknown>) => (isRefusal(answer) ? answer.reason : 'granted');

async function whoHas(token: string): Promise<AccountId | undefined> {
  const headers = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0' };
  const visitor = await audienceOf(env, { cookies: { [SESSION_COOKIE]: token }, headers });
  return visitor.account?.id;
}

test('a passkey signs its account in without any name being typed, and its owner is told of it', async () => {
  granted(await enrol());
  expect(await whoHas(granted(await enter(await assertion())))).toBe(ana.id);
  await workOff(db, accessJobs(env));
  const [mail] = await env.outbox.list(1);
  expect(mail?.text).toContain('blue key');
  const { passkeys, sessions } = await findOwnAccess(env, ana.id);
  expect(passkeys.map(({ label }) => label)).toEqual(['blue key']);
  expect(sessions.map(({ openedWith }) => openedWith)).toEqual(['passkey']);
});

test('an answer counts once: sent again, or after five minutes, it opens nothing', async () => {
  granted(await enrol());
  const once = await assertion();
  expect(reasonOf(await enter(once))).toBe('granted');
  expect(reasonOf(await enter(once))).toBe('passkey-challenge-expired');
  const both = await assertion();
  const raced = await Promise.all([enter(both), enter(both)]);
  expect(raced.map(reasonOf).toSorted()).toEqual(['granted', 'passkey-challenge-expired']);
  const late = await assertion();
  env.now.advance(5 * 60_000);
  expect(reasonOf(await enter(late))).toBe('passkey-challenge-expired');
});

test('an answer made on another site, for another host or by a key we do not know opens nothing', async () => {
  granted(await enrol());
  const evil = { origin: 'https://evil.example', rpId: 'localhost' };
  expect(reasonOf(await enter(await assertion(evil)))).toBe('passkey-not-accepted');
  const otherHost = { origin: env.publicUrl, rpId: 'evil.example' };
  expect(reasonOf(await enter(await assertion(otherHost)))).toBe('passkey-not-accepted');
  const { challenge } = await passkeySignInOptions(env);
  const { response } = softAuthenticator().get({ challenge, ...here });
  const changed = await enter({ ...key.get({ challenge, ...here }), response });
  expect(reasonOf(changed)).toBe('passkey-not-accepted');
  key = softAuthenticator();
  expect(reasonOf(await enter(await assertion()))).toBe('passkey-unknown');
});

test('a copied key shows by its counter', async () => {
  granted(await enrol());
  granted(await enter(await assertion(here, 7)));
  expect(reasonOf(await enter(await assertion(here, 7)))).toBe('passkey-not-accepted');
  expect(reasonOf(await enter(await assertion(here, 8)))).toBe('granted');
});

test('a removed passkey and one of a closed account open nothing', async () => {
  const id = granted(await enrol());
  const eva = await addAccount(env, 'Eva', `eva${turn}@example.org`);
  await revokePasskey(env, { id, accountId: eva }); // not hers
  expect(reasonOf(await enter(await assertion()))).toBe('granted');
  await revokePasskey(env, { id, accountId: ana.id });
  expect(reasonOf(await enter(await assertion()))).toBe('passkey-unknown');
  key = softAuthenticator();
  granted(await enrol());
  granted(await closeAccount(env, HOUSE, ana.id));
  expect(reasonOf(await enter(await assertion()))).toBe('passkey-unknown');
});

test('a passkey is enrolled for the account that asked, once, on our site', async () => {
  const evil = { origin: 'https://evil.example', rpId: 'localhost' };
  expect(reasonOf(await enrol(ana, key, evil))).toBe('passkey-not-accepted');
  granted(await enrol());
  expect(reasonOf(await enrol())).toBe('passkey-known');
  const id = await addAccount(env, 'Eva', `eva${turn}@example.org`);
  const eva = { ...ana, id, name: 'Eva' };
  const { challenge } = granted(await passkeyEnrolmentOptions(env, eva));
  const credential = softAuthenticator().create({ challenge, ...here });
  const stolen = await enrolPasskey(env, { account: ana, label: 'x', credential });
  expect(reasonOf(stolen)).toBe('passkey-challenge-expired');
});

test('an account holds at most twenty passkeys', async () => {
  for (let count = 0; count < 20; count++) granted(await enrol(ana, softAuthenticator()));
  expect(reasonOf(await passkeyEnrolmentOptions(env, ana))).toBe('passkeys-too-many');
});
