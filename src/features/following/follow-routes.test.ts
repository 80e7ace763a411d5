import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FastifyInstance } from '#platform/http';
import { sql } from '#platform/db';
import { openOutgoing } from '#platform/http-outgoing';
import { listOutbox } from '#platform/mail';
import { form, testApp } from '#support/app';
import { testDatabase } from '#support/database';
import { countOf, follower, followToken, publicLetter } from '#support/following';
import { listenTo } from '#support/statements';
import { DAY, mailsTo, runJobs, stageLetter, testEnv } from '#support/signing';
import type { Stage } from '#support/signing';
import { paths } from '#ui/paths';
import { followingJobs } from './jobs.ts';
import { followingRoutes } from './routes.ts';

const db = await testDatabase();
const outgoing = openOutgoing({ loopback: true });
const env = { ...testEnv(db), outbox: null, outgoing };
const jobs = followingJobs(env);
let app: FastifyInstance;
let letter: Stage;

beforeAll(async () => {
  app = await testApp(env, followingRoutes);
  letter = await publicLetter(env);
});
afterAll(async () => {
  await app.close();
  await db.close();
});

let visitors = 0;
/** From an address of its own, unless it is said. */
const post = (
  url: string,
  fields: Record<string, string> = {},
  more: object = {},
  remoteAddress = `10.0.${(visitors += 1) >> 8}.${visitors & 255}`,
) => {
  const { payload, headers } = form(fields);
  const about = { method: 'POST', url, payload, remoteAddress } as const;
  return app.inject({ ...about, headers: { ...headers, ...more } });
};
const ask = (email: string, fields: Record<string, string> = {}) =>
  post(paths.followers(letter.slug), { email, ...fields });

async function confirmationOf(email: string): Promise<string> {
  await runJobs(env, jobs);
  return followToken((await mailsTo(env, email))[0], 'confirmations');
}

/** Asked, mailed, confirmed. */
async function followed(email: string, fields: Record<string, string> = {}): Promise<void> {
  await ask(email, fields);
  await post(paths.followConfirmation(await confirmationOf(email)));
  env.pass(1_000); // so that the next mail is newer
}

const followsOf = async (): Promise<number> => countOf(env, 'follows');

describe('asking to follow', () => {
  test('sends one mail with a link, and nobody follows before the button behind it is pressed', async () => {
    const answer = await ask('ana@example.org', { often: 'weekly', discreet: 'yes' });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, paths.followAsked()]);
    const token = await confirmationOf('ana@example.org');
    expect(await followsOf()).toBe(0);

    const page = await app.inject(paths.followConfirmation(token));
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('For the release of two writers');
    expect(page.body).toContain('At most once a week');
    const again = await app.inject(paths.followConfirmation(token)); // and again, as scanners do
    expect([again.statusCode, await followsOf()]).toEqual([200, 0]);

    const done = await post(paths.followConfirmation(token));
    expect([done.statusCode, done.headers.location]).toEqual([303, paths.followConfirmed()]);
    expect(await followsOf()).toBe(1);
    const twice = await post(paths.followConfirmation(token));
    expect([twice.statusCode, await followsOf()]).toEqual([303, 1]);
  });

  test('keeps no address readable, in no table but the sealed mail', async () => {
    await followed('readable@example.org');
    for (const table of ['follows', 'follow_asks', 'follow_notices', 'mail_silences']) {
      const { rows } = await sql<{ row: string }>`
        select t::text as row from ${sql.table(table)} t`.execute(db.read);
      const hex = Buffer.from('readable@').toString('hex');
      expect(rows.filter(({ row }) => row.includes('readable') || row.includes(hex))).toEqual([]);
    }
  });

  test('is answered alike, by the same work, for who is new, repeats, follows, or wants nothing', async () => {
    await followed('follows@example.org');
    const silent = await follower(env, 'silent@example.org', letter.letterId);
    await post(paths.followEnd(silent), { scope: 'never' });
    const answers: unknown[] = [];
    for (const email of [
      'new@example.org',
      'new@example.org',
      'follows@example.org',
      'silent@example.org',
    ]) {
      const said: string[] = [];
      const stop = listenTo(db, said);
      const { statusCode, headers, body } = await ask(email);
      stop();
      answers.push([statusCode, headers.location, body, said]);
    }
    const [first] = answers;
    expect(first).toEqual([303, paths.followAsked(), '', expect.any(Array)]);
    expect(JSON.stringify(first)).toContain('insert into follow_asks');
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(answers[3]).toEqual(answers[0]);
  });

  test('writes nothing to who asked never to be written to, until they confirm by a link of before', async () => {
    const token = await follower(env, 'never@example.org', letter.letterId);
    await post(paths.followEnd(token), { scope: 'never' });
    await ask('never@example.org');
    await runJobs(env, jobs);
    expect(await mailsTo(env, 'never@example.org')).toEqual([]);
  });

  test('sends an address at most five mails a day, however often it is typed', async () => {
    for (let time = 0; time < 12; time += 1) await ask('flooded@example.org');
    await runJobs(env, jobs);
    expect(await mailsTo(env, 'flooded@example.org')).toHaveLength(5);
  });

  test('is slowed down for a network that tries out addresses', async () => {
    const url = paths.followers(letter.slug);
    const statuses = new Set<number>();
    for (let time = 0; time < 25; time += 1)
      statuses.add(
        (await post(url, { email: `a${time}@example.org` }, {}, '192.0.2.7')).statusCode,
      );
    expect([...statuses]).toEqual([303, 429]);
    expect((await post(url, { email: 'else@example.org' }, {}, '192.0.2.8')).statusCode).toBe(303);
  });

  test('sends one mailbox no more a day when its address is spelt in other ways, all at once', async () => {
    const spelt = ['bombed', 'Bombed', 'bombed+1', 'bombed+2', 'bombed+3', 'bombed+4', 'bombed+5'];
    const emails = [...spelt, ...spelt].map((name) => `${name}@example.org`);
    const answers = await Promise.all(emails.map((email) => ask(email)));
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([303]));
    await runJobs(env, jobs);
    const outbox = await listOutbox(db.read, env, { limit: 500 });
    expect(outbox.filter(({ to }) => /^bombed/i.test(to[0] ?? ''))).toHaveLength(5);
  });

  test('says what is wrong with an address, and keeps what was chosen', async () => {
    const answer = await ask('not an address', { often: 'daily', discreet: 'yes' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('This is not an e-mail address');
    expect(answer.body).toMatch(/<option value="daily" selected/);
    expect(answer.body).toMatch(/name="discreet"[^>]*checked/);
  });

  test('is there for public letters only', async () => {
    const draft = await stageLetter(env);
    expect((await post(paths.followers(draft.slug), { email: 'a@example.org' })).statusCode).toBe(
      404,
    );
    expect((await app.inject(paths.followers(draft.slug))).statusCode).toBe(404);
    expect((await app.inject(paths.followedLetter(draft.letterId))).statusCode).toBe(404);
    const named = await app.inject(paths.followedLetter(letter.letterId));
    expect(named.headers.location).toBe(paths.letter(letter.slug));
  });

  test('works for every letter of the house too', async () => {
    await post(paths.following(), { email: 'house@example.org' });
    const token = await confirmationOf('house@example.org');
    expect((await app.inject(paths.followConfirmation(token))).body).toContain(
      'Every letter of this site',
    );
  });
});

describe('a confirmation link', () => {
  test('works for three days', async () => {
    await ask('late@example.org');
    const token = await confirmationOf('late@example.org');
    env.pass(3 * DAY - 1_000);
    expect((await app.inject(paths.followConfirmation(token))).statusCode).toBe(200);
    env.pass(2_000);
    const before = await followsOf();
    expect((await app.inject(paths.followConfirmation(token))).statusCode).toBe(410);
    expect((await post(paths.followConfirmation(token))).statusCode).toBe(410);
    expect(await followsOf()).toBe(before);
  });

  test('leads nowhere when somebody made it up', async () => {
    for (const token of ['A'.repeat(43), 'short', '../../etc'])
      expect((await app.inject(paths.followConfirmation(token))).statusCode).toBe(410);
  });

  test('names nothing in the mail when discreet words were asked for', async () => {
    await ask('quiet@example.org', { discreet: 'yes' });
    await runJobs(env, jobs);
    const [mail] = await mailsTo(env, 'quiet@example.org');
    expect(JSON.stringify(mail)).not.toContain('two writers');
    expect(JSON.stringify(mail)).not.toContain(letter.slug);
  });
});

describe('ending', () => {
  test('takes a page with a button; looking at it ends nothing', async () => {
    const token = await follower(env, 'look@example.org', letter.letterId);
    const before = await followsOf();
    const page = await app.inject(paths.followEnd(token));
    expect(page.body).toContain('Stop these mails?');
    expect(await followsOf()).toBe(before);
    const ended = await post(paths.followEnd(token));
    expect([ended.statusCode, await followsOf()]).toEqual([200, before - 1]);
    expect((await app.inject(paths.followEnd(token))).body).toContain('have stopped');
  });

  test('works with one POST of a mail program: no cookie, no origin, any site, either encoding (RFC 8058)', async () => {
    for (const more of [
      {},
      { origin: 'null' },
      { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' },
    ]) {
      const token = await follower(env, 'program@example.org', letter.letterId);
      const before = await followsOf();
      const answer = await post(paths.followEnd(token), { 'List-Unsubscribe': 'One-Click' }, more);
      expect([answer.statusCode, await followsOf()]).toEqual([200, before - 1]);
    }
    const token = await follower(env, 'program@example.org', letter.letterId);
    const before = await followsOf();
    const payload =
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n';
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const answer = await app.inject({
      method: 'POST',
      url: paths.followEnd(token),
      payload,
      headers,
    });
    expect([answer.statusCode, await followsOf()]).toEqual([200, before - 1]);
  });

  test('is the only form another site may send', async () => {
    const cross = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
    const token = 'A'.repeat(43);
    for (const url of [
      paths.followers(letter.slug),
      paths.following(),
      paths.followConfirmation(token),
      paths.followUndoing(),
    ])
      expect((await post(url, { email: 'a@example.org' }, cross)).statusCode).toBe(403);
  });

  test('answers a link that never was one as it answers one that is over', async () => {
    const token = await follower(env, 'twice@example.org', letter.letterId);
    await post(paths.followEnd(token));
    const over = await post(paths.followEnd(token));
    const never = await post(paths.followEnd('B'.repeat(43)));
    expect([never.statusCode, strip(never.body, 'B'.repeat(43))]).toEqual([
      over.statusCode,
      strip(over.body, token),
    ]);
  });

  test('erases the address at once, and can be undone for an hour from the page alone', async () => {
    const token = await follower(env, 'oops@example.org', letter.letterId, {
      often: 'daily',
      discreet: true,
    });
    const before = await followsOf();
    const page = await post(paths.followEnd(token));
    expect(await followsOf()).toBe(before - 1);
    const kept = /name="kept" value="([\w-]+)"/.exec(page.body)?.[1] ?? '';
    const undone = await post(paths.followUndoing(), { kept });
    expect([undone.statusCode, await followsOf()]).toEqual([303, before]);
    const { rows } = await sql<{ often: string; discreet: boolean }>`
      select often, discreet from follows order by confirmed_at desc, often limit 1`.execute(
      db.read,
    );
    expect(rows[0]).toEqual({ often: 'daily', discreet: true });
    env.pass(DAY);
    expect((await post(paths.followUndoing(), { kept })).statusCode).toBe(410);
    expect((await post(paths.followUndoing(), { kept: `${kept}A` })).statusCode).toBe(410);
  });
});

test('an address nobody confirmed is gone after seven days', async () => {
  await ask('unconfirmed@example.org');
  await runJobs(env, jobs);
  env.pass(7 * DAY + 1_000);
  await jobs
    .find(({ name }) => name === 'following.erase-old')
    ?.run({}, { jobId: '1', attempt: 1, isLast: false });
  expect(await countOf(env, 'follow_asks')).toBe(0);
});

const strip = (html: string, token: string): string => html.replaceAll(token, '');
