import { afterAll, expect, test } from 'vitest';
import { confirm } from './confirm-actions.ts';
import { withdraw } from './ending-actions.ts';
import { findStates } from './standing-store.ts';
import { countAll } from './tally-actions.ts';
import { openCosigning } from './writing-actions.ts';
import { pledged } from '#support/cosigning';
import { stageCosigning } from '#support/cosigning-letter';
import { testDatabase } from '#support/database';
import { given, testEnv } from '#support/signing';

const db = await testDatabase();
const env = testEnv(db);
const hot = openCosigning(env);
afterAll(() => db.close());

test('who stands where is counted at once in a small letter, and as it was counted last in a very large one', async () => {
  const { letterId, slug } = await stageCosigning(env);
  const other = await stageCosigning(env);
  await pledged(hot, other.slug, 'elsewhere@example.org');
  const tokens: string[] = [];
  for (const who of ['ana', 'ben', 'eve', 'tom'])
    tokens.push(await pledged(hot, slug, `${who}@example.org`));
  for (const token of tokens.slice(0, 2)) given(await confirm(hot, token));
  given(await withdraw(hot, tokens[0] ?? ''));
  const standing = { pending: 2, confirmed: 1, withdrawn: 1 };
  expect(await findStates(db.read, letterId)).toEqual(standing);
  // three rows are too many here: nobody counted them yet, so the first that are found must do
  const first = await findStates(db.read, letterId, 3);
  expect(Object.values(first).reduce((sum, count) => sum + count, 0)).toBe(4);
  await countAll(env, { most: 3 });
  expect(await findStates(db.read, letterId, 3)).toEqual(standing);
  await pledged(hot, slug, 'late@example.org');
  expect(await findStates(db.read, letterId, 3)).toEqual(standing);
  expect(await findStates(db.read, letterId)).toEqual({ ...standing, pending: 3 });
  await countAll(env, { most: 3 });
  expect(await findStates(db.read, letterId, 3)).toEqual(standing); // counted a moment ago
  env.pass(600_001);
  await countAll(env, { most: 3 });
  expect(await findStates(db.read, letterId, 3)).toEqual({ ...standing, pending: 3 });
});
