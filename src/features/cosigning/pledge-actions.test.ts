import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '#support/database';
import { pledged } from '#support/cosigning';
import { publicLetter } from '#support/following';
import { address, given, testEnv } from '#support/signing';
import type { Stage } from '#support/signing';
import { sql } from '#platform/db';
import { confirm } from './confirm-actions.ts';
import { withdraw } from './ending-actions.ts';
import { linkToken, viewLink } from './link-actions.ts';
import { pledge } from './pledge-actions.ts';
import { openCosigning } from './writing-actions.ts';

const db = await testDatabase();
const env = testEnv(db);
const hot = openCosigning(env);
let letter: Stage;
beforeAll(async () => {
  letter = await publicLetter(env);
  await sql`insert into cosignings (letter_id, opened_at, opened_by, asks_postcode, asks_organisations, kept_months)
    values (${letter.letterId}, ${env.now()}, ${letter.drafter}, false, false, 6)`.execute(db.read);
});
afterAll(() => db.close());

test('a pledge counts once it is confirmed', async () => {
  const input = {
    slug: letter.slug,
    name: 'Ana Berg',
    email: address('ana@example.org'),
    country: 'DE',
    postcode: null,
    hears: true,
    partners: [1, 3],
    language: 'en',
    network: null,
    suspected: false,
  };
  const { letterId, person } = given(await pledge(hot, input));
  const token = linkToken(hot, { letterId, person, round: 1 });
  expect(given(await viewLink(hot, token))).toMatchObject({
    state: 'pending',
    partners: 5,
    hears: true,
    ordinal: null,
    sealed: { name: 'Ana Berg', email: 'ana@example.org' },
  });
  expect(await confirm(hot, token)).toBe('confirmed');
  expect(await confirm(hot, token)).toBe('again');
  expect(given(await viewLink(hot, token))).toMatchObject({
    state: 'confirmed',
    ordinal: 1,
    ledgerNo: 1,
  });
});

test('whoever is set aside after somebody took theirs back reads the number given last, not the one that went', async () => {
  const [gone, aside] = await Promise.all([
    pledged(hot, letter.slug, 'gone@example.org'),
    pledged(hot, letter.slug, 'aside@example.org', { suspected: true }),
  ]);
  const last = await pledged(hot, letter.slug, 'last@example.org');
  for (const token of [gone, last]) given(await confirm(hot, token));
  given(await withdraw(env, gone));
  given(await confirm(hot, aside));
  const newest = given(await viewLink(hot, last)).ordinal;
  expect(newest).toBe(3);
  expect(given(await viewLink(hot, aside))).toMatchObject({ state: 'aside', ordinal: newest });
});
