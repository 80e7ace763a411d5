import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FastifyInstance } from '#platform/http';
import { testApp } from '#support/app';
import { openFor, pledged } from '#support/cosigning';
import { testDatabase } from '#support/database';
import { publicLetter } from '#support/following';
import { testEnv } from '#support/signing';
import { told } from '#support/told';
import type { Told } from '#support/told';
import type { Stage } from '#support/signing';
import { paths } from '#ui/paths';
import { confirm } from './confirm-actions.ts';
import { withdraw } from './ending-actions.ts';
import { readToken } from './link-actions.ts';
import { browserCookie } from './number-actions.ts';
import { ownRoutes } from './own-routes.ts';
import { openCosigning } from './writing-actions.ts';

const db = await testDatabase();
const env = { ...testEnv(db), outbox: null };
const hot = openCosigning(env);
let app: FastifyInstance;
let letter: Stage;
let origin = '';

beforeAll(async () => {
  app = await testApp(env, ownRoutes);
  await app.listen({ host: '127.0.0.1', port: 0 });
  origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`; // it listens on a port
  letter = await publicLetter(env);
  await openFor(env, letter.letterId, letter.drafter);
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const look = async (path: string, headers: Record<string, string> = {}): Promise<Told> => {
  const answer = await fetch(`${origin}${path}`, { headers });
  return told(answer.status, Object.fromEntries(answer.headers), await answer.text());
};
const lookSlowly = async (url: string, headers: Record<string, string> = {}): Promise<Told> => {
  const answer = await app.inject({ url, headers });
  const heads = Object.entries(answer.headers).map(([name, value]) => [name, String(value)]);
  return told(answer.statusCode, Object.fromEntries(heads), answer.body);
};

test('the page behind a link is the same on both ways, before and after, for who pledged in this browser and who did not', async () => {
  const token = await pledged(hot, letter.slug, 'looks@example.org');
  const own = paths.cosignature(token);
  await look(own); // the first one goes the long way
  const link = readToken(hot, token);
  if (link === null) throw new Error('it is a link');
  const cookie = browserCookie({ ...env, ...hot }, link.letterId, link.person).split(';')[0] ?? '';
  const asked = [{}, { cookie }, { cookie: `a=b; ${cookie}; language=fr` }];
  // only the long way counts its requests aloud
  expect((await fetch(`${origin}${own}`)).headers.has('x-ratelimit-limit')).toBe(false);
  expect((await app.inject({ url: own })).headers).toHaveProperty('x-ratelimit-limit');
  for (const state of ['pending', 'counted', 'withdrawn']) {
    if (state === 'counted') await confirm(hot, token);
    if (state === 'withdrawn') await withdraw(hot, token);
    for (const headers of [...asked, { 'accept-language': 'fr-BE' }]) {
      const quick = await look(own, headers);
      expect(quick).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } });
      expect(quick).toEqual(await lookSlowly(own, headers));
    }
  }
});

test('it asks for the digits where the browser is not known, and says so when they were wrong', async () => {
  const own = paths.cosignature(await pledged(hot, letter.slug, 'digits@example.org'));
  expect((await look(own)).body).toContain('name="number"');
  const wrong = await look(`${own}?number=wrong`);
  expect(wrong).toEqual(await lookSlowly(`${own}?number=wrong`));
  expect(wrong.body).not.toBe((await look(own)).body);
});

test('a link that was never made, or is none, says so on both ways', async () => {
  for (const token of ['A'.repeat(67), 'short']) {
    const dead = await look(paths.cosignature(token));
    expect(dead.status).toBe(410);
    expect(dead).toEqual(await lookSlowly(paths.cosignature(token)));
  }
});
