import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import type { AccountId } from '#kernel/ids';
import {
  addAccount,
  addOwner,
  form,
  signIn,
  testApp,
  testEnvironment,
  workOff,
} from '#support/app';
import { softAuthenticator } from '#support/authenticator';
import { testDatabase } from '#support/database';
import { accessJobs } from './jobs.ts';
import { accessRoutes } from './routes.ts';

const db = await testDatabase();
const env = testEnvironment(db);
const app = await testApp(env, accessRoutes);
const withSmtp = await testApp({ ...env, outbox: null }, accessRoutes);
const owner = await addOwner(env);
afterAll(async () => {
  await app.close();
  await withSmtp.close();
  await db.close();
});

type Headers = Record<string, string>;
let turn = 0;
let address = '';
let ana: AccountId;
let headers: Headers;
let ownersHeaders: Headers;
beforeEach(async () => {
  env.now.set('2026-03-01T09:00:00Z');
  address = `ana${turn++}@example.org`;
  ana = await addAccount(env, 'Ana Reader', address);
  headers = await signIn(env, ana);
  ownersHeaders = await signIn(env, owner);
});

const get = (url: string, as: Headers = headers) => app.inject({ url, headers: as });

function post(url: string, fields: Record<string, string> = {}, as: Headers = headers) {
  const sent = form(fields);
  return app.inject({
    method: 'POST',
    url,
    payload: sent.payload,
    headers: { ...sent.headers, ...as },
  });
}

function postJson(url: string, body: object, as: Headers = headers) {
  const json = { 'content-type': 'application/json' };
  return app.inject({
    method: 'POST',
    url,
    payload: JSON.stringify(body),
    headers: { ...json, ...as },
  });
}

describe('one’s own account', () => {
  test.each(['Қасым-Жомарт', 'علی رضا', '李小龍', '<script>alert(1)</script>', '"O’Neill"'])(
    'a name is kept and shown as its bearer writes it: %s',
    async (name) => {
      const saved = await post('/account/name', { name, language: 'fr' });
      expect(saved.statusCode).toBe(303);
      const escaped = name.replaceAll('<', '&lt;');
      const page = (await get('/account')).body;
      expect(page).toContain(`<span class="who">${escaped.replaceAll('"', '&quot;')}</span>`);
      expect(page).not.toContain('<script>alert');
    },
  );

  test('a name of 10,000 characters is refused with a sentence, and nothing typed is lost', async () => {
    const name = 'х'.repeat(10_000);
    const answer = await post('/account/name', { name, language: 'en' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('up to 200 characters');
    expect(answer.body).toContain(name);
    for (const language of ['', 'xx', 'en"'])
      expect((await post('/account/name', { name: 'Ana', language })).statusCode).toBe(422);
    expect((await get('/account')).body).toContain('Ana Reader');
  });

  test('sessions are listed by device; one or all others end at once, one’s own stays', async () => {
    const second = await signIn(env, ana);
    const third = await signIn(env, ana);
    const page = (await get('/account')).body;
    expect(page.match(/Firefox, Linux/g)?.length).toBeGreaterThanOrEqual(3);
    expect(page.match(/this one/g)?.length).toBe(1);
    const revocation = /\/account\/sessions\/[0-9a-f-]{36}\/revocation/.exec(page)?.[0] ?? '';
    expect((await post(revocation)).statusCode).toBe(303);
    const open = async () =>
      (await Promise.all([second, third].map((as) => get('/account', as)))).filter(
        ({ statusCode }) => statusCode === 200,
      ).length;
    expect(await open()).toBe(1);
    await post('/account/sessions/others/revocation');
    expect(await open()).toBe(0);
    expect((await get('/account')).statusCode).toBe(200);
  });

  test('nobody ends another’s session or removes another’s passkey, whatever id they send', async () => {
    const eva = await signIn(env, await addAccount(env, 'Eva', `eva${turn}@example.org`));
    await signIn(env, ana);
    const page = (await get('/account')).body;
    const revocation = /\/account\/sessions\/[0-9a-f-]{36}\/revocation/.exec(page)?.[0] ?? '';
    expect((await post(revocation, {}, eva)).statusCode).toBe(303);
    expect((await get('/account')).body).toContain(revocation);
    expect((await post(`/account/passkeys/${newId()}/revocation`)).statusCode).toBe(303);
    expect((await post('/account/passkeys/x/revocation')).statusCode).toBe(404);
    expect((await post('/account/sessions/x/revocation')).statusCode).toBe(404);
  });

  test('a passkey is enrolled with a name, listed, signs in and is removed', async () => {
    const key = softAuthenticator();
    const here = { origin: env.publicUrl, rpId: 'localhost' };
    const label = 'Schlüssel «blau»';
    const options = await postJson('/account/passkeys/options', { label });
    const { challenge } = options.json<{ publicKey: { challenge: string } }>().publicKey;
    const credential = key.create({ challenge, ...here });
    const enrolled = await postJson('/account/passkeys', { label, credential });
    expect(enrolled.json()).toEqual({ next: '/account' });
    const page = (await get('/account')).body;
    expect(page).toContain(label);
    const asked = await postJson('/sign-in/passkey/options', {}, {});
    const request = asked.json<{
      publicKey: { challenge: string; allowCredentials?: unknown[] };
    }>();
    expect(request.publicKey.allowCredentials ?? []).toEqual([]); // says nothing about who is known
    const answer = key.get({ challenge: request.publicKey.challenge, ...here });
    const next = '/desk/rosters';
    const inside = await postJson('/sign-in/passkey', { credential: answer, next }, {});
    expect(inside.json()).toEqual({ next });
    expect(inside.cookies.map(({ name }) => name)).toEqual(['session']);
    const removal = /\/account\/passkeys\/[0-9a-f-]{36}\/revocation/.exec(page)?.[0] ?? '';
    await post(removal);
    expect((await get('/account')).body).not.toContain(label);
  });

  test('the passkey script is told in a sentence what was wrong', async () => {
    const label = 'key';
    const cases = [
      ['/account/passkeys/options', { label: ' ' }],
      ['/account/passkeys', { label: 'k'.repeat(10_000), credential: {} }],
      ['/account/passkeys', { label, credential: { id: 'x' } }],
      ['/sign-in/passkey', {}],
      [
        '/sign-in/passkey',
        { credential: softAuthenticator().get({ challenge: 'x', origin: '', rpId: '' }) },
      ],
    ] as const;
    for (const [url, body] of cases) {
      const answer = await postJson(url, body);
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.statusCode).toBeLessThan(500);
      expect(answer.json<{ message: string }>().message).toMatch(/\w+ \w+.*\.$/);
    }
  });
});

describe('accounts, for the owner', () => {
  test('the owner makes an account, its bearer is told once by mail, two clicks make one', async () => {
    const email = `new${turn}@example.org`;
    const fields = { name: 'Новая', email, language: 'fr' };
    const clicks = await Promise.all([
      post('/desk/accounts', fields, ownersHeaders),
      post('/desk/accounts', fields, ownersHeaders),
    ]);
    expect(clicks.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
    await workOff(db, accessJobs(env));
    const mails = (await env.outbox.list(100)).filter(({ to }) => to.includes(email));
    expect(mails.map(({ subject }) => subject)).toEqual(['Vous avez un compte sur localhost:8080']);
    expect(mails[0]?.text).toContain('http://localhost:8080/sign-in');
    const page = (await get('/desk/accounts', ownersHeaders)).body;
    expect(page.match(new RegExp(email, 'g'))?.length).toBe(1);
  });

  test('closing an account ends its sessions and keeps it out; opening it again lets it in', async () => {
    expect((await post(`/desk/accounts/${ana}/closure`, {}, ownersHeaders)).statusCode).toBe(303);
    expect((await get('/account')).statusCode).toBe(303);
    const fields = { name: 'Ana', email: address, language: 'en' };
    const again = await post('/desk/accounts', fields, ownersHeaders);
    expect([again.statusCode, again.body.includes('was closed')]).toEqual([403, true]);
    await post(`/desk/accounts/${ana}/reopening`, {}, ownersHeaders);
    expect((await get('/account', await signIn(env, ana))).statusCode).toBe(200);
    const own = await post(`/desk/accounts/${owner}/closure`, {}, ownersHeaders);
    expect(own.statusCode).toBe(403);
    const nobody = await post(`/desk/accounts/${newId()}/closure`, {}, ownersHeaders);
    expect(nobody.statusCode).toBe(404);
  });

  test('wrong fields come back as they were typed', async () => {
    const fields = { name: 'x'.repeat(10_000), email: 'not one', language: 'en' };
    const answer = await post('/desk/accounts', fields, ownersHeaders);
    expect(answer.statusCode).toBe(422);
    for (const text of [fields.name, 'value="not one"', 'up to 200 characters'])
      expect(answer.body).toContain(text);
  });
});

describe('the outbox, for the owner', () => {
  test('shows text and links of a mail, and says loudly why it can be read here', async () => {
    await post(
      '/desk/accounts',
      { name: 'N', email: `n${turn}@example.org`, language: 'en' },
      ownersHeaders,
    );
    await workOff(db, accessJobs(env));
    const list = (await get('/desk/outbox', ownersHeaders)).body;
    expect(list).toContain('Nothing leaves this machine');
    const link = /\/desk\/outbox\/[0-9a-f-]{36}/.exec(list)?.[0] ?? '';
    const mail = (await get(link, ownersHeaders)).body;
    expect(mail).toContain('SMTP_URL');
    expect(mail).toContain('<a href="http://localhost:8080/sign-in">');
  });

  test('shows nothing at all when mail really leaves, not even to the owner', async () => {
    const [mail] = await env.outbox.list(1);
    for (const url of ['/desk/outbox', `/desk/outbox/${mail?.id}`]) {
      const answer = await withSmtp.inject({ url, headers: ownersHeaders });
      expect(answer.statusCode).toBe(404);
    }
  });

  test('an address that leads to no mail is an ordinary 404', async () => {
    for (const id of ['x', newId()])
      expect((await get(`/desk/outbox/${id}`, ownersHeaders)).statusCode).toBe(404);
  });
});

test('who is not the owner finds no owner’s page, who is not signed in is sent to sign in', async () => {
  for (const url of ['/desk/accounts', '/desk/outbox', `/desk/outbox/${newId()}`]) {
    expect((await get(url)).statusCode).toBe(404);
    const anonymous = await app.inject({ url });
    expect(anonymous.headers.location).toBe(`/sign-in?next=${encodeURIComponent(url)}`);
  }
  const fields = { name: 'Eva', email: 'eva@example.org', language: 'en' };
  expect((await post('/desk/accounts', fields)).statusCode).toBe(404);
  expect((await post(`/desk/accounts/${owner}/closure`)).statusCode).toBe(404);
  expect((await get('/account', ownersHeaders)).body).toContain('/desk/accounts');
  expect((await get('/account')).body).not.toContain('/desk/accounts');
});
