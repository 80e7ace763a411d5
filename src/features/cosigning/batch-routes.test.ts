import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FastifyInstance } from '#platform/http';
import { granted, testApp } from '#support/app';
import { pledged } from '#support/cosigning';
import { stageCosigning } from '#support/cosigning-letter';
import { testDatabase } from '#support/database';
import { testEnv } from '#support/signing';
import type { Stage } from '#support/signing';
import { paths } from '#ui/paths';
import { batchRoutes } from './batch-routes.ts';
import { confirm } from './confirm-actions.ts';
import { withdraw } from './ending-actions.ts';
import { openCosigning } from './writing-actions.ts';

const db = await testDatabase();
const env = testEnv(db);
const hot = openCosigning(env);
let app: FastifyInstance;
let letter: Stage;

beforeAll(async () => {
  app = await testApp(env, batchRoutes);
  letter = await stageCosigning(env);
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const ask = async (token: string) => {
  const { statusCode, headers } = await app.inject({ url: paths.cosignatureReceipt(token) });
  return { statusCode, location: headers['location'] };
};

test('a receipt that cannot be had leads to one’s own page, whoever asks: nobody learns there that they were set aside', async () => {
  const pending = await pledged(hot, letter.slug, 'pending@example.org');
  const counted = await pledged(hot, letter.slug, 'counted@example.org');
  const aside = await pledged(hot, letter.slug, 'aside@example.org', { suspected: true });
  const left = await pledged(hot, letter.slug, 'left@example.org');
  for (const token of [counted, aside, left]) granted(await confirm(hot, token));
  granted(await withdraw(hot, left));
  for (const token of [pending, counted, aside, left])
    expect(await ask(token)).toEqual({ statusCode: 303, location: paths.cosignature(token) });
});

test('a link that never was one leads nowhere', async () => {
  expect((await ask('x'.repeat(60))).statusCode).toBe(410);
});
