import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '#platform/db';
import type { FastifyInstance } from '#platform/http';
import { form, testApp } from '#support/app';
import { openFor, pledged } from '#support/cosigning';
import { testDatabase } from '#support/database';
import { publicLetter } from '#support/following';
import { testEnv } from '#support/signing';
import { told } from '#support/told';
import type { Told } from '#support/told';
import type { Stage } from '#support/signing';
import { paths } from '#ui/paths';
import { confirm } from './confirm-actions.ts';
import { disown } from './ending-actions.ts';
import { readToken } from './link-actions.ts';
import { numberOf } from './number-actions.ts';
import { hotRoutes } from './hot-routes.ts';
import { openCosigning } from './writing-actions.ts';

const db = await testDatabase();
const env = { ...testEnv(db), outbox: null };
const hot = openCosigning(env);
let app: FastifyInstance;
let letter: Stage;
let origin = '';

beforeAll(async () => {
  app = await testApp(env, hotRoutes);
  await app.listen({ host: '127.0.0.1', port: 0 });
  origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`; // it listens on a port
  letter = await publicLetter(env);
  await openFor(env, letter.letterId, letter.drafter);
  await post(paths.cosignatures(letter.slug), typed('first@example.org')); // the first one goes the long way
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const typed = (mailbox: string, more: Record<string, string> = {}) => ({
  name: 'Ana Berg',
  mailbox,
  country: 'DE',
  ...more,
});

/** Over a connection, as a browser does: what may go the short way goes it. */
async function post(
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = { origin },
): Promise<Told> {
  const answer = await fetch(`${origin}${path}`, {
    method: 'POST',
    redirect: 'manual',
    body: form(fields).payload,
    headers: { ...form(fields).headers, ...headers },
  });
  return told(answer.status, Object.fromEntries(answer.headers), await answer.text());
}

/** In-process, past the connection: always the long way. */
async function slowly(path: string, fields: Record<string, string>): Promise<Told> {
  const answer = await app.inject({ method: 'POST', url: path, ...form(fields) });
  const headers = Object.entries(answer.headers).map(([name, value]) => [name, String(value)]);
  return told(answer.statusCode, Object.fromEntries(headers), answer.body);
}

const rows = async (where = sql<boolean>`true`) =>
  (await sql<{ n: number }>`select count(*) as n from cosignatures where ${where}`.execute(db.read))
    .rows[0]?.n ?? -1;

describe('a pledge', () => {
  test('is answered by the same bytes whoever sent it, and says nothing of what was there before', async () => {
    const asked = ['new', 'pending', 'confirmed', 'aside', 'disowned', 'withdrawn', 'removed'];
    const answers: Told[] = [];
    for (const state of asked) {
      const email = `${state}@example.org`;
      if (state !== 'new') {
        const token = await pledged(hot, letter.slug, email, { suspected: state === 'aside' });
        if (state !== 'pending' && state !== 'disowned') await confirm(hot, token);
        if (state === 'disowned') await disown(hot, token);
        const person = readToken(hot, token)?.person ?? null;
        if (state === 'withdrawn' || state === 'removed')
          await sql`update cosignatures set state = ${state},
             removal_id = case when ${state} = 'removed' then gen_random_uuid() end
             where person = ${person}`.execute(db.read);
      }
      const answer = await post(paths.cosignatures(letter.slug), typed(email));
      const { 'set-cookie': cookie = '', ...headers } = answer.headers;
      expect(cookie).toMatch(
        /^cosigned=[\w-]{22}; Path=\/cosignatures; Max-Age=259200; HttpOnly; /,
      );
      answers.push({ ...answer, headers });
    }
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({
      status: 303,
      body: '',
      headers: { location: paths.cosigned(letter.slug), 'cache-control': 'no-store' },
    });
  });

  test('is answered alike on the short way and on the long one, down to every header', async () => {
    const fields = typed('ways@example.org');
    expect(await post(paths.cosignatures(letter.slug), fields)).toEqual(
      await slowly(paths.cosignatures(letter.slug), fields),
    );
  });

  test('with something wrong in it comes back with what was typed, the same on both ways', async () => {
    const before = await rows();
    for (const wrong of [{ name: '' }, { mailbox: 'ana at home' }, { country: 'XX' }]) {
      const fields = { ...typed('somebody@example.org'), ...wrong };
      const quick = await post(paths.cosignatures(letter.slug), fields);
      expect(quick.status).toBe(422);
      expect(quick.body).toContain(`value="${fields.mailbox}"`);
      expect(quick).toEqual(await slowly(paths.cosignatures(letter.slug), fields));
    }
    expect(await rows()).toBe(before);
  });

  test.each<[string, Record<string, string>]>([
    ['another site', { origin: 'https://evil.example' }],
    ['a frame without an origin', { origin: 'null' }],
    ['another site that sends no origin', { 'sec-fetch-site': 'cross-site' }],
  ])('from %s is refused and writes nothing', async (_, headers) => {
    const before = await rows();
    const fields = typed('foreign@example.org');
    const answer = await post(paths.cosignatures(letter.slug), fields, headers);
    expect([answer.status, await rows()]).toEqual([403, before]);
  });

  test('in another form, or far too long, takes the long way and gets its answer', async () => {
    const path = paths.cosignatures(letter.slug);
    const json = await fetch(`${origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify(typed('json@example.org')),
      redirect: 'manual',
    });
    expect(json.status).toBe(303);
    const long = typed('long@example.org', { more: 'x'.repeat(20_000) });
    expect((await post(path, long)).status).toBe(303);
    const longest = typed('longest@example.org', { more: 'x'.repeat(1_100_000) });
    expect((await post(path, longest)).status).toBe(422);
    expect((await post(paths.cosignatures('no-such-letter'), typed('a@example.org'))).status).toBe(
      404,
    );
  });

  test('keeps the language of the page, chosen or asked for, on both ways', async () => {
    const words: [string, Record<string, string>][] = [
      ['fr', { 'accept-language': 'fr-BE,fr;q=0.9' }],
      ['en', { 'accept-language': 'de' }],
      ['fr', { 'accept-language': 'en', cookie: 'a=b; language=fr' }],
    ];
    for (const [at, [language, headers]] of words.entries()) {
      const answer = await post(paths.cosignatures(letter.slug), typed('', { name: '' }), {
        ...headers,
        origin,
      });
      expect([at, answer.body.includes(`<html lang="${language}"`)]).toEqual([at, true]);
    }
  });

  test('to a letter that was paused or closed a moment ago is refused with everything that was typed', async () => {
    const other = await publicLetter(env);
    await openFor(env, other.letterId, other.drafter);
    const path = paths.cosignatures(other.slug);
    expect((await post(path, typed('one@example.org'))).status).toBe(303);
    for (const [change, status] of [
      ['paused', 503],
      ['closed', 409],
    ] as const) {
      await sql`insert into cosigning_changes (id, letter_id, change, changed_at, changed_by)
        values (gen_random_uuid(), ${other.letterId}, ${change}, ${env.now()}, ${other.drafter})`.execute(
        db.read,
      );
      const answer = await post(path, typed('two@example.org'));
      expect(answer.status).toBe(status);
      expect(answer.headers['retry-after'] !== undefined).toBe(status === 503);
    }
  });
});

describe('a confirmation', () => {
  test('counts with the digits of the mail, once, and leads to one’s own page on both ways', async () => {
    const token = await pledged(hot, letter.slug, 'counts@example.org');
    const path = paths.cosignatureConfirmation(token);
    const own = paths.cosignature(token);
    const counted = () => rows(sql<boolean>`state = 'confirmed'`);
    const before = await counted();
    const wrong = await post(path, { number: '000' });
    expect([wrong.status, wrong.headers['location']]).toEqual([303, `${own}?number=wrong`]);
    expect(await counted()).toBe(before);
    const fields = { number: ` ${numberOf(hot, token)} ` };
    const slow = await slowly(path, fields);
    expect([slow.status, slow.headers['location'], await counted()]).toEqual([
      303,
      own,
      before + 1,
    ]);
    expect(await post(path, fields)).toEqual(slow);
    expect(await counted()).toBe(before + 1);
  });

  test('of a link that was never made leads to the page that says so', async () => {
    const token = 'A'.repeat(67);
    const answer = await post(paths.cosignatureConfirmation(token), {
      number: numberOf(hot, token),
    });
    expect([answer.status, answer.headers['location']]).toEqual([303, paths.cosignature(token)]);
  });
});

test('while the database is away nothing is acknowledged, and what was typed is not lost', async () => {
  const together = () => Promise.reject(Object.assign(new Error('away'), { code: 'ECONNREFUSED' }));
  const away = await testApp({ ...env, db: { ...db, together } }, hotRoutes);
  const fields = typed('kept@example.org');
  const url = paths.cosignatures(letter.slug);
  const answer = await away.inject({ method: 'POST', url, ...form(fields) });
  expect(answer.statusCode).toBe(503);
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  expect(answer.body).toContain('value="kept@example.org"');
  const token = await pledged(hot, letter.slug, 'waits@example.org');
  const number = numberOf(hot, token);
  const confirmation = paths.cosignatureConfirmation(token);
  const waits = await away.inject({ method: 'POST', url: confirmation, ...form({ number }) });
  expect([waits.statusCode, waits.headers['set-cookie']]).toEqual([503, undefined]);
  // of a link that we did not make nobody is asked
  const unmade = 'A'.repeat(67);
  const fits = form({ number: numberOf(hot, unmade) });
  const dead = await away.inject({
    method: 'POST',
    url: paths.cosignatureConfirmation(unmade),
    ...fits,
  });
  expect(dead.statusCode).toBe(303);
  await away.close();
});
