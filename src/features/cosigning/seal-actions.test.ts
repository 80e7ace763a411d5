import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { granted } from '#support/app';
import { pledged, startSequencer } from '#support/cosigning';
import { stageCosigning } from '#support/cosigning-letter';
import { testDatabase } from '#support/database';
import { testEnv } from '#support/signing';
import type { Stage } from '#support/signing';
import { sql } from '#platform/db';
import { silentLog } from '#platform/log';
import { isFault, parseBatch, treeRoot, toHex, entryHash, verifyReceipt, follows } from '#proof';
import type { CosignatureEntry } from '#proof';
import { refuse } from '#kernel/refusal';

import { findBatch, printSealed, readReceipt } from './batch-actions.ts';
import { confirm } from './confirm-actions.ts';
import { withdraw } from './ending-actions.ts';
import { readToken } from './link-actions.ts';
import { findSeal, listUnsealed } from './seal-store.ts';
import { sealAll, sealNext } from './seal-actions.ts';
import { isSealingDue } from './seal-rules.ts';
import { openCosigning } from './writing-actions.ts';

const db = await testDatabase();
const env = testEnv(db);
const hot = openCosigning(env);
const sequencer = startSequencer({ ...env, origin: 'undersigned.example/log', log: silentLog });
let letter: Stage;
let slug: string;
const tokens: string[] = [];

beforeAll(async () => {
  letter = await stageCosigning(env);
  slug = letter.slug;
  for (let i = 1; i <= 11; i += 1) {
    const token = await pledged(hot, slug, `person${i}@example.org`);
    granted(await confirm(hot, token));
    tokens.push(token);
  }
  granted(await withdraw(hot, tokens[1] ?? ''));
});
afterAll(async () => {
  await sequencer.stop();
  await db.close();
});

const next = async (mostEntries: number) => {
  const [unsealed] = await listUnsealed(db.read);
  return unsealed === undefined ? false : sealNext(env, unsealed, { mostEntries });
};

/** The sequencer gives the act its place within a moment. */
async function receiptOf(token: string): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const receipt = await readReceipt(hot, token);
    if (typeof receipt === 'string') return receipt;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no receipt');
}

describe('what was confirmed is sealed into the record', () => {
  test('before it is, its owner is asked to come back', async () => {
    expect(await readReceipt(hot, tokens[0] ?? '')).toEqual(
      refuse('unavailable', 'cosigning-not-sealed'),
    );
  });

  test('in batches that follow one another, each once, however many workers try', async () => {
    // twelve entries: five, five, and two that wait for their minute
    expect(await next(5)).toBe(true);
    const both = await Promise.all([next(5), next(5)]);
    expect(both.toSorted()).toEqual([false, true]);
    expect(await sealAll(env)).toBe(0);
    env.pass(90_000);
    expect(await sealAll(env)).toBe(1);
    expect(await listUnsealed(db.read)).toEqual([]);
    const seals = await Promise.all([1, 2, 3].map((n) => findSeal(db.read, letter.letterId, n)));
    expect(seals.map((seal) => [seal?.firstNo, seal?.lastNo, seal?.counted])).toEqual([
      [1, 5, 5],
      [6, 10, 10],
      [11, 12, 10],
    ]);
  });

  test('the public files of the batches lead to the roots, and all of them to the count', async () => {
    const entries: CosignatureEntry[] = [];
    for (const number of [1, 2, 3]) {
      const seal = granted(await findBatch(env, { slug, number }));
      const batch = parseBatch(await printSealed(env, seal));
      if (isFault(batch)) throw new Error(batch.fault);
      expect(toHex(treeRoot(batch.entries.map(entryHash)))).toBe(toHex(new Uint8Array(seal.root)));
      entries.push(...batch.entries);
    }
    entries.slice(1).forEach((entry, i) => expect(follows(entries[i] ?? entry, entry)).toBe(true));
    expect(entries.at(-1)).toMatchObject({ no: 12, act: 'withdrawn', ordinal: 2, counted: 10 });
  });

  test('each co-signer has a receipt that holds without us, and says nothing of others', async () => {
    for (const place of [0, 2, 4, 5, 9, 10]) {
      const receipt = await receiptOf(tokens[place] ?? '');
      const { verdict, of } = verifyReceipt(receipt);
      expect([place, verdict, of?.ordinal]).toEqual([place, 'holds', place + 1]);
      expect(of?.cosigner.email).toBe(`person${place + 1}@example.org`);
      expect(new Set(receipt.match(/\S+@example\.org/g)).size).toBe(1);
    }
  });

  test('whoever withdrew has none', async () => {
    expect(await readReceipt(hot, tokens[1] ?? '')).toEqual(
      refuse('expired', 'cosigning-link-gone'),
    );
  });

  test('whoever was set aside gets none, and never that of the one whose number their page shows', async () => {
    const token = await pledged(hot, slug, 'script@example.org', { suspected: true });
    granted(await confirm(hot, token));
    expect(await readReceipt(hot, token)).toEqual(refuse('expired', 'cosigning-link-gone'));
    const link = readToken(hot, token);
    const removal = '0b9a2a52-6d35-4a0e-9d0c-5f1a3d1f7c11';
    await sql`update cosignatures set state = 'removed', removal_id = ${removal}
       where letter_id = ${letter.letterId} and person = ${link?.person}`.execute(db.read);
    expect(await readReceipt(hot, token)).toEqual(refuse('unavailable', 'cosigning-not-sealed'));
  });

  test('the ledger and the seals cannot be changed afterwards', async () => {
    await expect(
      sql`update cosignature_ledger set counted = counted where no = 1`.execute(db.read),
    ).rejects.toThrow('never change');
    await expect(sql`delete from cosignature_seals`.execute(db.read)).rejects.toThrow(
      'never change',
    );
  });
});

test('a letter that gathers for a year makes some thousand batches, not half a million', () => {
  const openedAt = new Date('2026-01-01T00:00:00Z');
  let [sealedAt, made]: [Date | null, number] = [null, 0];
  for (let minute = 1; minute <= 365 * 24 * 60; minute += 1) {
    const now = new Date(openedAt.getTime() + minute * 60_000);
    if (isSealingDue({ waiting: 1, mostEntries: 65_536, openedAt, sealedAt, now }))
      [sealedAt, made] = [now, made + 1];
  }
  expect(made).toBeLessThan(10_000);
  expect(made).toBeGreaterThan(1_000);
});
