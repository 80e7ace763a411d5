import { beforeEach, describe, expect, test } from 'vitest';
import { sql } from '#platform/db';
import type { AccountId } from '#kernel/ids';
import { form, signIn, USER_AGENT } from '#support/app';
import { ask, codeIn, isSignedIn, startSignIn } from '#support/sign-in';
import { closeAccount } from './owner-actions.ts';
import { HOUSE } from './audience-rules.ts';
import { makeSignInLink, signInLinkCommand } from './cli.ts';

const { db, env, app, nextAna, newestMail, browser } = await startSignIn();

let ana: AccountId;
let address = '';
beforeEach(async () => {
  ({ ana, address } = await nextAna());
});

describe('by link from the terminal', () => {
  test('the command prints one link; opening it changes nothing; the button signs the owner in once', async () => {
    const lines: string[] = [];
    await signInLinkCommand(env, (line) => lines.push(line));
    const url = new URL(lines.join(' ').match(/http\S+/)?.[0] ?? '');
    const person = browser();
    for (let look = 0; look < 3; look++) {
      const page = await person.get(url.pathname);
      expect(page.statusCode).toBe(200);
      expect(page.body).toContain('<form');
    }
    expect(await isSignedIn(person)).toBe(false);
    const fields = { name: 'Операторка', email: `op-${address}`, language: 'fr' };
    const clicks = await Promise.all([
      person.post(url.pathname, fields),
      person.post(url.pathname, fields),
    ]);
    expect(clicks.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
    const account = await person.get('/account');
    expect(account.body).toContain('Операторка');
    expect(account.body).toContain(fields.email);
    const { rows } = await sql`select id from sessions where opened_with = 'link'`.execute(db.read);
    expect(rows.length).toBe(1);
    expect((await browser().post(url.pathname, fields)).statusCode).toBe(410);
    expect((await browser().get(url.pathname)).statusCode).toBe(410);
  });

  test('a link of yesterday, a changed one and one after the clock was set back say what to do', async () => {
    const url = new URL(await makeSignInLink(env));
    env.now.advance(30 * 60_000);
    const late = await browser().get(url.pathname);
    expect([late.statusCode, late.body.includes('bin/undersigned sign-in-link')]).toEqual([
      410,
      true,
    ]);
    env.now.set('2026-02-01T09:00:00Z');
    expect((await browser().get(url.pathname)).statusCode).toBe(410);
    const changed = `${url.pathname.slice(0, -1)}${url.pathname.endsWith('A') ? 'B' : 'A'}`;
    expect((await browser().get(changed)).statusCode).toBe(410);
    expect((await browser().get('/sign-in/x')).statusCode).toBe(404);
  });

  test('what the owner mistypes is kept on the page, and the link still works', async () => {
    const url = new URL(await makeSignInLink(env));
    const person = browser();
    const wrong = await person.post(url.pathname, {
      name: 'x'.repeat(10_000),
      email: 'no',
      language: 'fr',
    });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('value="no"');
    expect(wrong.body).toContain('up to 200 characters');
    const taken = await person.post(url.pathname, { name: 'Op', email: address, language: 'en' });
    expect(taken.body).toContain('Another account has this address');
    const good = await person.post(url.pathname, { name: 'Op', email: '', language: 'en' });
    expect(good.statusCode).toBe(303);
  });
});

describe('sessions', () => {
  test('end by signing out, by twelve hours without use, on another kind of device, with the account', async () => {
    const headers = await signIn(env, ana);
    const open = async (change: Record<string, string> = {}) =>
      (await app.inject({ url: '/account', headers: { ...headers, ...change } })).statusCode ===
      200;
    expect(await open()).toBe(true);
    expect(await open({ 'user-agent': 'Mozilla/5.0 (iPhone) Safari/604.1' })).toBe(false);
    expect(await open({ cookie: 'session=' })).toBe(false);
    expect(await open({ cookie: `session=${'x'.repeat(5_000)}` })).toBe(false);
    env.now.advance(11 * 3_600_000);
    expect(await open()).toBe(true); // and is seen again
    env.now.advance(11 * 3_600_000);
    expect(await open()).toBe(true);
    env.now.advance(12 * 3_600_000);
    expect(await open()).toBe(false);
    const fresh = await signIn(env, ana);
    await closeAccount(env, HOUSE, ana);
    expect((await app.inject({ url: '/account', headers: fresh })).statusCode).toBe(303);
  });

  test('looking at pages writes nothing for five minutes, then only when the session was seen', async () => {
    const headers = await signIn(env, ana);
    const seen = async () => {
      const { rows } = await sql<{ at: Date }>`
        select seen_at as at from sessions where account_id = ${ana}`.execute(db.read);
      return rows[0]?.at.toISOString();
    };
    const before = await seen();
    env.now.advance(4 * 60_000);
    await app.inject({ url: '/account', headers });
    expect(await seen()).toBe(before);
    env.now.advance(2 * 60_000);
    await app.inject({ url: '/account', headers });
    expect(await seen()).toBe(env.now().toISOString());
  });

  test('a session is never carried over: signing in again ends the one the browser had', async () => {
    const person = browser();
    person.jar.set('session', (await signIn(env, ana)).cookie.replace('session=', ''));
    const old = person.jar.get('session');
    const request = await ask(person, address);
    const code = codeIn((await newestMail()).text);
    await person.post('/sign-in/code', { request, code });
    expect(person.jar.get('session')).not.toBe(old);
    const carried = { cookie: `session=${old}`, 'user-agent': USER_AGENT };
    expect((await app.inject({ url: '/account', headers: carried })).statusCode).toBe(303);
  });

  test('signing out ends it on the server, not only in the browser', async () => {
    const headers = await signIn(env, ana);
    const out = await app.inject({ method: 'POST', url: '/sign-out', headers });
    expect(out.headers.location).toBe('/');
    expect((await app.inject({ url: '/account', headers })).statusCode).toBe(303);
  });

  test('a form of another site cannot sign anybody in or out', async () => {
    const headers = { ...(await signIn(env, ana)), origin: 'https://evil.example' };
    const out = await app.inject({ method: 'POST', url: '/sign-out', headers });
    expect(out.statusCode).toBe(403);
    expect((await app.inject({ url: '/account', headers })).statusCode).toBe(200);
    const fields = form({ email: address });
    const asked = await app.inject({
      method: 'POST',
      url: '/sign-in',
      payload: fields.payload,
      headers: { ...fields.headers, 'sec-fetch-site': 'cross-site' },
    });
    expect(asked.statusCode).toBe(403);
  });
});
