import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '#platform/db';
import type { AccountId } from '#kernel/ids';
import {
  addAccount,
  addOwner,
  form,
  signIn,
  testApp,
  testEnvironment,
  USER_AGENT,
  workOff,
} from '#support/app';
import { testDatabase } from '#support/database';
import { closeAccount } from './account-actions.ts';
import { HOUSE } from './rules.ts';
import { makeSignInLink, signInLinkCommand } from './cli.ts';
import { accessJobs } from './jobs.ts';
import { accessRoutes } from './routes.ts';

const db = await testDatabase();
const env = testEnvironment(db);
const app = await testApp(env, accessRoutes);
const jobs = accessJobs(env);
afterAll(async () => {
  await app.close();
  await db.close();
});

let ana: AccountId;
let turn = 0;
let address = '';
beforeEach(async () => {
  await workOff(db, jobs);
  for (const { id } of await env.outbox.list(1_000)) read.add(id);
  env.now.set('2026-03-01T09:00:00Z');
  address = `ana${turn++}@example.org`;
  ana = await addAccount(env, 'Ana Reader', address);
});

let visitors = 0;

/** One browser at an address of its own: keeps the cookies it is given, as a browser does. */
function browser() {
  const jar = new Map<string, string>();
  const remoteAddress = `10.0.${Math.floor(++visitors / 250)}.${visitors % 250}`;
  const ask = async (method: 'GET' | 'POST', url: string, fields?: Record<string, string>) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const { payload, headers } = fields ? form(fields) : { payload: '', headers: {} };
    const answer = await app.inject({
      method,
      url,
      remoteAddress,
      headers: { ...headers, cookie, 'user-agent': USER_AGENT },
      ...(fields ? { payload } : {}),
    });
    for (const { name, value } of answer.cookies)
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    return answer;
  };
  return {
    jar,
    get: (url: string) => ask('GET', url),
    post: (url: string, fields: Record<string, string> = {}) => ask('POST', url, fields),
  };
}

/** Asks for a code; gives the request's id. */
async function ask(person: ReturnType<typeof browser>, email: string): Promise<string> {
  const answer = await person.post('/sign-in', { email });
  expect(answer.statusCode).toBe(303);
  const { searchParams } = new URL(String(answer.headers.location), 'http://x');
  return searchParams.get('request') ?? '';
}

const read = new Set<string>();

/** The one mail that was not there before. */
async function newestMail() {
  await workOff(db, jobs);
  const fresh = (await env.outbox.list(1_000)).filter(({ id }) => !read.has(id));
  for (const { id } of fresh) read.add(id);
  const [mail] = fresh;
  if (mail === undefined || fresh.length > 1) throw new Error(`${fresh.length} new mails`);
  return mail;
}

const codeIn = (text: string) => /\b(\d{4} \d{4})\b/.exec(text)?.[1] ?? '';

const isSignedIn = async (person: ReturnType<typeof browser>) =>
  (await person.get('/account')).statusCode === 200;

describe('by code', () => {
  test('a person with an account signs in with the code from the mail, as it is printed there', async () => {
    const person = browser();
    const request = await ask(person, ` ${address.toUpperCase()} `);
    const mail = await newestMail();
    expect(mail.to).toEqual([address]);
    const answer = await person.post('/sign-in/code', { request, code: codeIn(mail.text) });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/desk']);
    const cookie = answer.cookies.find(({ name }) => name === 'session');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
    expect(await isSignedIn(person)).toBe(true);
  });

  test('after signing in one is where one wanted to be, and never on another site', async () => {
    for (const [next, location] of [
      ['/desk/rosters?x=1', '/desk/rosters?x=1'],
      ['//evil.example', '/desk'],
    ] as const) {
      const person = browser();
      const asked = await person.post('/sign-in', { email: address, next });
      const { searchParams } = new URL(String(asked.headers.location), 'http://x');
      const request = searchParams.get('request') ?? '';
      const code = codeIn((await newestMail()).text);
      const answer = await person.post('/sign-in/code', { request, code, next });
      expect(answer.headers.location).toBe(location);
    }
  });

  test('the answer and what follows are the same for an address that nobody here has', async () => {
    const pages = async (email: string) => {
      const person = browser();
      const asked = await person.post('/sign-in', { email });
      const request = await ask(person, email);
      await workOff(db, jobs);
      const blank = (text: string) =>
        text.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID');
      const seen = [asked.statusCode, blank(String(asked.headers.location)), blank(asked.body)];
      const page = await person.get(`/sign-in/code?request=${request}`);
      seen.push(page.statusCode, blank(page.body));
      for (let attempt = 1; attempt <= 6; attempt++) {
        const wrong = await person.post('/sign-in/code', { request, code: 'no such' });
        seen.push(wrong.statusCode, blank(wrong.body));
      }
      return seen;
    };
    expect(await pages('nobody@example.org')).toEqual(await pages(address));
  });

  test('asking writes the same rows and jobs for both, and mail only where there is a mailbox', async () => {
    const rows = async () => {
      const { rows: counted } = await sql<{ secrets: number; jobs: number; mails: number }>`
        select (select count(*) from sign_in_secrets) as secrets,
               (select count(*) from graphile_worker._private_jobs) as jobs,
               (select count(*) from mails) as mails`.execute(db.read);
      return counted[0] ?? { secrets: 0, jobs: 0, mails: 0 };
    };
    await workOff(db, jobs);
    const grown = async (email: string) => {
      const before = await rows();
      await ask(browser(), email);
      const after = await rows();
      await workOff(db, jobs);
      const mailed = (await rows()).mails - after.mails;
      return [after.secrets - before.secrets, after.jobs - before.jobs, mailed];
    };
    expect(await grown('nobody@example.org')).toEqual([1, 1, 0]);
    expect(await grown(address)).toEqual([1, 1, 1]);
  });

  test('five wrong codes spend it, also when they are sent at once, and the right one no longer helps', async () => {
    const person = browser();
    const request = await ask(person, address);
    const code = codeIn((await newestMail()).text);
    const wrong = await Promise.all(
      Array.from({ length: 8 }, () => person.post('/sign-in/code', { request, code: '00000000' })),
    );
    expect(wrong.filter(({ statusCode }) => statusCode === 422).length).toBe(4);
    expect(wrong.filter(({ statusCode }) => statusCode === 410).length).toBe(4);
    const right = await person.post('/sign-in/code', { request, code });
    expect(right.statusCode).toBe(410);
    expect(right.body).toContain('Ask for a new one');
    expect(await isSignedIn(person)).toBe(false);
  });

  test('an expired code says so, keeps what was typed and offers a new one', async () => {
    const person = browser();
    const request = await ask(person, address);
    const code = codeIn((await newestMail()).text);
    env.now.advance(10 * 60_000);
    const late = await person.post('/sign-in/code', { request, code });
    expect(late.statusCode).toBe(410);
    expect(late.body).toContain('run out');
    expect(late.body).toContain('href="/sign-in"');
    expect(late.body).toContain(`value="${code}"`);
  });

  test('a double click, also at the same moment, is one session; a replay elsewhere or later is refused', async () => {
    const person = browser();
    const request = await ask(person, address);
    const code = codeIn((await newestMail()).text);
    const clicks = await Promise.all([
      person.post('/sign-in/code', { request, code }),
      person.post('/sign-in/code', { request, code }),
    ]);
    expect(clicks.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
    const { rows } = await sql`select id from sessions where account_id = ${ana}`.execute(db.read);
    expect(rows.length).toBe(1);
    expect(await isSignedIn(person)).toBe(true);
    expect((await browser().post('/sign-in/code', { request, code })).statusCode).toBe(410);
    env.now.advance(60_000);
    expect((await person.post('/sign-in/code', { request, code })).statusCode).toBe(410);
  });

  test('two tabs of one browser can each finish what they began', async () => {
    const other = `eva${turn}@example.org`;
    await addAccount(env, 'Eva Writer', other);
    const person = browser();
    const first = await ask(person, address);
    const firstCode = codeIn((await newestMail()).text);
    const second = await ask(person, other);
    const secondCode = codeIn((await newestMail()).text);
    const right = await person.post('/sign-in/code', { request: first, code: firstCode });
    expect(right.statusCode).toBe(303);
    const swapped = await person.post('/sign-in/code', { request: second, code: firstCode });
    expect(swapped.statusCode).toBe(422);
    const also = await person.post('/sign-in/code', { request: second, code: secondCode });
    expect(also.statusCode).toBe(303);
  });

  test('an eleventh code within an hour is not sent, to nobody and to somebody alike', async () => {
    for (const email of [address, `nobody${turn}@example.org`]) {
      for (let count = 0; count < 10; count++) await ask(browser(), email);
      const refused = await browser().post('/sign-in', { email });
      expect(refused.statusCode).toBe(503);
      expect(refused.body).toContain('within an hour');
    }
    env.now.advance(3_600_001);
    await ask(browser(), address);
  });

  test('the code lies nowhere in the database but in the sealed mail', async () => {
    await ask(browser(), address);
    const code = codeIn((await newestMail()).text).replace(' ', '');
    const { rows } = await sql<{ dump: string }>`
      select (select string_agg(s::text, ' ') from sign_in_secrets s)
          || (select coalesce(string_agg(m::text, ' '), '') from mails m)
          || (select coalesce(string_agg(j::text, ' '), '') from graphile_worker._private_jobs j)
          || (select string_agg(a::text, ' ') from accounts a) as dump`.execute(db.read);
    expect(rows[0]?.dump).not.toContain(code);
    expect(rows[0]?.dump).not.toContain(address);
  });

  test('nonsense is answered with a page that says what to do, never with a fault', async () => {
    const person = browser();
    const wrong = [
      '',
      'no address',
      'x'.repeat(10_000),
      'a@b',
      '\u0000@x.org',
      'a@x.org\r\nbcc: b@x.org',
    ];
    for (const email of wrong) {
      const answer = await person.post('/sign-in', { email });
      expect(answer.statusCode).toBe(422);
      expect(answer.body).toContain('not an e-mail address');
    }
    const kept = await person.post('/sign-in', { email: 'no "<b>address' });
    expect(kept.body).toContain('value="no &quot;&lt;b>address"');
    for (const request of ['', 'x', '00000000-0000-4000-8000-00000000000G'])
      expect((await person.get(`/sign-in/code?request=${request}`)).statusCode).toBe(404);
    const unknown = { request: '00000000-0000-4000-8000-000000000000', code: '12345678' };
    expect((await person.post('/sign-in/code', unknown)).statusCode).toBe(410);
    const long = { ...unknown, code: '1'.repeat(10_000) };
    expect((await person.post('/sign-in/code', long)).statusCode).toBe(422);
    expect((await person.get('/sign-in?next=a&next=b')).statusCode).toBe(200);
  });
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
    const fields = { name: 'Операторка', email: `op${turn}@example.org`, language: 'fr' };
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
    const owner = await addOwner(env);
    expect(owner).toBeTruthy();
  });
});
