import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { Database } from '#platform/db';
import { sql } from '#platform/db';
import { isFault, openByPolicy, parsePolicy, printAddCheckpoint, printVerifierKey } from '#proof';
import { testDatabase } from '#support/database';
import { leavesOf, requestFor } from '#support/log-history';
import { behindOurBack } from '#support/record';
import { grow, ourLog, policyOf, shownWhen, watch, watchEnv } from '#support/watching';
import { LIES, startLyingWitness, startWitness } from '#support/witnesses';
import type { TestWitness } from '#support/witnesses';
import { inspectRecord } from './inspection-actions.ts';
import { findCheckpointOf, listEntries } from './log-store.ts';
import { findPublishedCheckpoint, keepPolicy } from './published-actions.ts';
import { askWitness } from './witness-actions.ts';
import { readWatchPolicy } from './witness-policy-rules.ts';
import { findLastKind, listLines, markTried } from './witness-store.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop();
});
const databases: Database[] = [];
afterAll(async () => {
  for (const db of databases) await db.close();
});

async function freshLog(): Promise<Database> {
  const db = await testDatabase();
  databases.push(db);
  return db;
}

async function honest(db: Database, name = 'honest.example/w'): Promise<TestWitness> {
  const witness = await startWitness({ logs: [ourLog(db).key], name });
  stops.push(witness.stop);
  return witness;
}

async function asking(db: Database, policy: string, timeoutMs?: number): Promise<void> {
  const asker = await watch(db, policy, timeoutMs);
  stops.push(() => asker.stop());
}

const kindOf = (db: Database, { key }: TestWitness) => findLastKind(db.read, printVerifierKey(key));

async function answered(db: Database, witness: TestWitness, kind: string): Promise<void> {
  while ((await kindOf(db, witness)) !== kind) await new Promise((go) => setTimeout(go, 20));
}

const LONG_AGO = new Date('2026-01-05T10:00:00Z');

describe('asking witnesses', () => {
  test('a checkpoint is shown with the signatures of all that were asked, and holds by their policy', async () => {
    const db = await freshLog();
    const [one, two] = [await honest(db, 'one.example/w'), await honest(db, 'two.example/w')];
    await asking(db, policyOf(2, one, two));
    for (const acts of [1, 300, 7]) {
      const size = await grow(db, acts);
      const shown = await shownWhen(db, (at) => at.size === size);
      const text = policyOf(2, one, two) + `log ${printVerifierKey(ourLog(db).key)}\n`;
      const policy = parsePolicy(text);
      const opened = isFault(policy) ? policy : openByPolicy(shown.note, policy);
      if (isFault(opened)) throw new Error(opened.fault);
      expect(opened.cosignatures.map(({ key }) => key.name)).toEqual([one.key.name, two.key.name]);
      expect(shown.unwitnessedSince).toBeNull();
    }
  });

  test('two of three are enough when the third is down', async () => {
    const db = await freshLog();
    const down = await startLyingWitness('down');
    const witnesses = [down, await honest(db, 'a.example/w'), await honest(db, 'b.example/w')];
    await asking(db, policyOf(2, ...witnesses));
    const size = await grow(db, 3);
    const shown = await shownWhen(db, (at) => at.size === size);
    expect(shown.hasQuorum).toBe(true);
    await answered(db, down, 'unavailable');
  });

  test('a witness that joins late signs a log that is long since under way', async () => {
    const db = await freshLog();
    await grow(db, 20, LONG_AGO);
    await grow(db, 600, LONG_AGO);
    const late = await honest(db);
    await asking(db, policyOf(1, late));
    await shownWhen(db, (at) => at.size === 620 && at.hasQuorum);
    const size = await grow(db, 5);
    const shown = await shownWhen(db, (at) => at.size === size && at.hasQuorum);
    expect(shown.note).toContain(late.key.name);
  });

  test('one that lost what it knew is asked from the beginning again', async () => {
    const db = await freshLog();
    await grow(db, 9);
    const witness = await honest(db);
    const at = new Date();
    const row = { seen: 5, triedAt: at, cosignedAt: at };
    await db.transaction((tx) => markTried(tx, printVerifierKey(witness.key), row));
    await asking(db, policyOf(1, witness));
    const shown = await shownWhen(db, (one) => one.size === 9 && one.hasQuorum);
    expect(shown.note).toContain(witness.key.name);
  });

  test('one that knows more of our log than we remember having told it is asked from there', async () => {
    const db = await freshLog();
    await grow(db, 40);
    const witness = await honest(db);
    const entries = await listEntries(db.read, 0, 33);
    const leaves = entries.map(({ leafHash }) => new Uint8Array(leafHash));
    await tell(witness, requestFor(leaves, 0, ourLog(db)));
    await asking(db, policyOf(1, witness));
    const shown = await shownWhen(db, (one) => one.size === 40 && one.hasQuorum);
    expect(shown.note).toContain(witness.key.name);
  });

  test('of two processes one asks, and the other takes over when it ends', async () => {
    const db = await freshLog();
    const witness = await honest(db);
    const first = await watch(db, policyOf(1, witness));
    stops.push(() => first.stop());
    await grow(db, 2);
    await shownWhen(db, (at) => at.size === 2 && at.hasQuorum);
    await asking(db, policyOf(1, witness));
    await first.stop();
    await grow(db, 2);
    const shown = await shownWhen(db, (at) => at.size === 4 && at.hasQuorum);
    expect(shown.note).toContain(witness.key.name);
  });

  test('an answer that was not kept because we fell over is asked for again, and given again', async () => {
    const db = await freshLog();
    const size = await grow(db, 4);
    const witness = await honest(db);
    const target = await findCheckpointOf(db.read, size);
    if (target === null) throw new Error('no checkpoint');
    const post = postTo(witness);
    const env = { ...watchEnv(db), log: ourLog(db).key };
    const falls = { ...db, transaction: async () => Promise.reject(new Error('crash')) };
    const lost = askWitness({ ...env, db: falls }, witness.key, target, post);
    await expect(lost).rejects.toThrow('crash');
    expect((await listLines(db.read, size)).size).toBe(0);
    expect(await askWitness(env, witness.key, target, post)).toMatchObject({ kind: 'cosigned' });
    expect((await listLines(db.read, size)).size).toBe(1);
  });
});

const postTo = (witness: TestWitness) => async (body: string) => {
  const answer = await fetch(`${witness.url}/add-checkpoint`, { method: 'POST', body });
  const { status, headers } = answer;
  return { status, contentType: headers.get('content-type'), body: await answer.text() };
};

/** Tells a witness of a tree, as somebody who has our key could. */
async function tell(witness: TestWitness, request: ReturnType<typeof requestFor>): Promise<void> {
  const body = printAddCheckpoint(request);
  const answer = await fetch(`${witness.url}/add-checkpoint`, { method: 'POST', body });
  expect(answer.status).toBe(200);
}

test('what is shown for want of witnesses stays when they sign an older checkpoint at last', async () => {
  const db = await freshLog();
  const fellow = await honest(db);
  const policy = readWatchPolicy(policyOf(1, fellow), ourLog(db).key);
  if (isFault(policy)) throw new Error(policy.fault);
  await keepPolicy(watchEnv(db), policy.policy);
  const older = await grow(db, 5, LONG_AGO);
  const newest = await grow(db, 3);
  expect((await findPublishedCheckpoint(db.read))?.size).toBe(newest);
  const target = await findCheckpointOf(db.read, older);
  if (target === null) throw new Error('no checkpoint');
  const env = { ...watchEnv(db), log: ourLog(db).key };
  await askWitness(env, fellow.key, target, postTo(fellow));
  expect((await listLines(db.read, older)).size).toBe(1);
  expect(await findPublishedCheckpoint(db.read)).toMatchObject({ size: newest, hasQuorum: false });
});

describe('a witness that contradicts us', () => {
  test.each([
    ['of the same size', 8],
    ['that is smaller', 5],
  ])('another history under our key %s is told, and hides no letter', async (_, known) => {
    const db = await freshLog();
    await grow(db, 8, LONG_AGO);
    const [witness, fellow] = [await honest(db), await honest(db, 'fellow.example/w')];
    await tell(witness, requestFor(leavesOf(known, 1), 0, ourLog(db)));
    await asking(db, policyOf(1, witness, fellow));
    await answered(db, witness, 'forked');
    const shown = await shownWhen(db, (at) => at.size === 8 && at.hasQuorum);
    expect(shown.note).not.toContain(witness.key.name);
  });

  test('a log that went back, as after the restore of an older backup, is told', async () => {
    const db = await freshLog();
    await grow(db, 8, LONG_AGO);
    const witness = await honest(db);
    await tell(witness, requestFor(leavesOf(11), 0, ourLog(db)));
    await asking(db, policyOf(1, witness));
    await answered(db, witness, 'ahead');
    expect((await findPublishedCheckpoint(db.read))?.size).toBe(8);
  });
});

describe('a witness that lies', async () => {
  const db = await freshLog();
  test.each(LIES.map((lie) => [lie]))(
    '%s: it delays nobody, and nothing of it is kept',
    async (lie) => {
      const liar = await startLyingWitness(lie);
      stops.push(liar.stop);
      const fellow = await honest(db, `fellow.example/${lie}`);
      const size = await grow(db, 1);
      await asking(db, policyOf(1, liar, fellow), 400);
      const shown = await shownWhen(db, (at) => at.size === size && at.hasQuorum);
      while ((await kindOf(db, liar)) === null) await new Promise((go) => setTimeout(go, 20));
      expect(await kindOf(db, liar)).not.toBe('cosigned');
      expect([...(await listLines(db.read, size)).keys()]).toEqual([printVerifierKey(fellow.key)]);
      expect(shown.note).not.toContain('liar');
      expect(liar.asked()).toBeLessThanOrEqual(6);
    },
  );
});

describe('while the quorum is missing', () => {
  test('what it did not sign is not shown, for the grace', async () => {
    const db = await freshLog();
    const fellow = await honest(db);
    const first = await watch(db, policyOf(1, fellow));
    stops.push(() => first.stop());
    await grow(db, 3);
    await shownWhen(db, (at) => at.size === 3);
    await first.stop();
    await fellow.stop();
    await grow(db, 3);
    await asking(db, policyOf(1, fellow));
    await answered(db, fellow, 'unavailable');
    expect(await findPublishedCheckpoint(db.read)).toMatchObject({ size: 3, hasQuorum: true });
  });

  test('after the grace everything is shown, and it is known since when', async () => {
    const db = await freshLog();
    const down = await startLyingWitness('down');
    await asking(db, policyOf(1, down));
    await grow(db, 3, LONG_AGO);
    const shown = await shownWhen(db, (at) => at.size === 3);
    expect(shown).toMatchObject({ hasQuorum: false, unwitnessedSince: LONG_AGO });
  });

  test('what was shown stays shown when witnesses are asked from now on', async () => {
    const db = await freshLog();
    await grow(db, 5);
    expect((await findPublishedCheckpoint(db.read))?.size).toBe(5);
    const down = await startLyingWitness('down');
    await asking(db, policyOf(1, down));
    expect((await findPublishedCheckpoint(db.read))?.size).toBe(5);
    await grow(db, 1);
    expect((await findPublishedCheckpoint(db.read))?.size).toBe(5);
    await keepPolicy(watchEnv(db), null);
    expect((await findPublishedCheckpoint(db.read))?.size).toBe(6);
  });

  test('a cosignature that was changed behind our back is found by fsck', async () => {
    const db = await freshLog();
    const fellow = await honest(db);
    const size = await grow(db, 1);
    await asking(db, policyOf(1, fellow));
    await shownWhen(db, (at) => at.size === 1 && at.hasQuorum);
    const faults = async () => (await inspectRecord(db.read, watchEnv(db))).faults;
    expect(await faults()).toEqual([]);
    await behindOurBack(db, (tx) =>
      sql`update record_cosignatures set line = overlay(line placing 'AAAA' from length(line) - 20)
        where size = ${size}`.execute(tx),
    );
    expect(await faults()).toEqual([
      `The signature of the witness ${printVerifierKey(fellow.key)} under the checkpoint of 1 entries does not hold.`,
    ]);
  });

  test('nobody can take a cosignature back or change who was asked', async () => {
    const db = await freshLog();
    const fellow = await honest(db);
    await asking(db, policyOf(1, fellow));
    await grow(db, 1);
    await shownWhen(db, (at) => at.size === 1 && at.hasQuorum);
    for (const table of ['record_cosignatures', 'record_policies', 'record_published'])
      await expect(sql`delete from ${sql.id(table)}`.execute(db.read)).rejects.toThrow(
        'never change',
      );
  });
});
