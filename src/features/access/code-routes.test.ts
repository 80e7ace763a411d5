import { beforeEach, expect, test } from 'vitest';
import { sql } from '#platform/db';
import type { AccountId } from '#kernel/ids';
import { addAccount, workOff } from '#support/app';
import { ask, codeIn, isSignedIn, startSignIn } from '#support/sign-in';

const { db, env, jobs, nextAna, newestMail, browser } = await startSignIn();

let ana: AccountId;
let address = '';
beforeEach(async () => {
  ({ ana, address } = await nextAna());
});

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
      const wrong = await person.post('/sign-in/code', { request, code: '00000000' });
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

test('what is not eight digits costs no try: the page asks for the eight digits, and the right code still signs in', async () => {
  const person = browser();
  const request = await ask(person, address);
  const code = codeIn((await newestMail()).text);
  for (const slip of ['', 'no such', '1234567', '123456789', '1234 567x', 'Ask for a new one']) {
    const told = await person.post('/sign-in/code', { request, code: slip });
    expect([slip, told.statusCode]).toEqual([slip, 422]);
    expect(told.body).toContain('Type the eight digits from the mail.');
  }
  expect((await person.post('/sign-in/code', { request, code })).statusCode).toBe(303);
  expect(await isSignedIn(person)).toBe(true);
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
  const other = `eva-${address}`;
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
  for (const email of [address, `nobody-${address}`]) {
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
