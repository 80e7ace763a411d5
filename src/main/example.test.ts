import { afterAll, expect, test } from 'vitest';
import { HOUSE } from '#access';
import { isRefusal } from '#kernel/refusal';
import { findLetterBySlug, listReleased } from '#letters';
import { sql } from '#platform/db';
import { liveSignatures } from '#signing';
import { testDatabase } from '#support/database';
import { wholeEnvironment } from '#support/environment';
import { loadExample } from './example.ts';

const db = await testDatabase();
afterAll(() => db.close());
const env = wholeEnvironment(db);

test('the example is loaded once, released, with its seven signatories in the mandates they held', async () => {
  expect(await loadExample(env)).toBe('loaded');
  expect(await loadExample(env)).toBe('was-there');
  const [letter] = await listReleased(db.read);
  expect(letter?.slug).toBe('kazakhstan-2011');
  const version = letter?.currentVersion;
  if (!letter || !version) throw new Error('released letters have a version');
  expect(version.content.demands).toHaveLength(5);
  expect(version.content.date).toBe('2011-09?');
  const signatures = await liveSignatures(db.read, letter.id, version.id);
  expect(signatures.map(({ name, country, mode }) => [name, country, mode])).toEqual([
    ['Paul Murphy', 'IE', 'paper'],
    ['Nicole Kiil-Nielsen', 'FR', 'paper'],
    ['Nikolaos Chountis', 'GR', 'paper'],
    ['Bairbre de Brún', 'GB', 'paper'],
    ['Willy Meyer', 'ES', 'paper'],
    ['Sabine Wils', 'DE', 'paper'],
    ['Helmut Scholz', 'DE', 'paper'],
  ]);
});

test('a start that broke off half way is finished by the next one, and nobody is entered twice', async () => {
  const other = await testDatabase();
  try {
    const half = wholeEnvironment(other);
    let left = 6;
    const tired = {
      ...half,
      db: {
        ...other,
        transaction: (run: Parameters<typeof other.transaction>[0]) => {
          left -= 1;
          if (left < 0) throw new Error('the power went');
          return other.transaction(run);
        },
      },
    } as typeof half; // the generic of transaction is lost in a wrapper
    await expect(loadExample(tired)).rejects.toThrow('the power went');
    expect(await loadExample(half)).toBe('loaded');
    const letter = await findLetterBySlug(other.read, HOUSE, 'kazakhstan-2011');
    if (!letter?.currentVersion) throw new Error('the example has a version');
    expect(await liveSignatures(other.read, letter.id, letter.currentVersion.id)).toHaveLength(7);
  } finally {
    await other.close();
  }
});

test('nothing of the example says that anybody was written to', async () => {
  const { rows } = await sql<{ mails: number }>`select count(*) as mails from mails`.execute(
    db.read,
  );
  expect(rows[0]?.mails).toBe(0);
  expect(isRefusal(await findLetterBySlug(db.read, HOUSE, 'kazakhstan-2011'))).toBe(false);
});
