import { afterAll, expect, test } from 'vitest';
import { isRefusal } from '#kernel/refusal';
import { newId } from '#kernel/ids';
import type { LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import { testDatabase } from '#support/database';
import { recordEnv, sequenceAll, someStatement } from '#support/record';
import { parseLeaf, readUtf8, replay, sealBundle, statementHash, verifyBundle } from '#proof';
import type { BundleReport, Leaf } from '#proof';
import {
  append,
  appendRoster,
  assembleRecord,
  commitOpening,
  eraseOpening,
  findInclusion,
  getRecordProof,
} from './index.ts';
import { verifyTlogProof } from '#proof';
import { openSigner } from './signer-actions.ts';
import { findLeaf, listLeaves } from './store.ts';

const db = await testDatabase();
afterAll(() => db.close());
const env = recordEnv(db);

async function leavesOf(letterId: LetterId): Promise<Leaf[]> {
  const stored = await listLeaves(db.read, letterId);
  return stored.map(({ entry }) => {
    const leaf = parseLeaf(readUtf8(entry) ?? '');
    if ('fault' in leaf) throw new Error(leaf.fault);
    return leaf;
  });
}

/** Freezes version after version, so that there is something to sign. */
async function freeze(letterId: LetterId, version: number): Promise<string> {
  const text = someStatement(letterId, version);
  const statement = statementHash(text);
  await db.transaction((tx) =>
    append(tx, env, {
      letterId,
      act: 'version-frozen',
      statement,
      detail: { version: String(version) },
    }),
  );
  return text;
}

async function person(letterId: LetterId, name: string): Promise<string> {
  const who = {
    kind: 'signatory',
    name,
    capacity: 'MEP',
    country: 'FR',
    group: null,
    party: null,
    person: `ep:${name}`,
  } as const;
  return db.transaction((tx) => commitOpening(tx, env, { letterId, opening: who }));
}

async function bundle(letterId: LetterId, statements: string[]): Promise<BundleReport> {
  const record = await assembleRecord(db.read, env, { letterId, statements });
  if (isRefusal(record)) throw new Error(record.reason);
  const of = {
    letter: letterId,
    version: statements.length,
    statement: statementHash(statements.at(-1) ?? ''),
  };
  return verifyBundle(sealBundle(record, of));
}

test('acts of one letter follow each other without a gap, also when many are written at once', async () => {
  const letterId = newId<LetterId>();
  const statement = statementHash(await freeze(letterId, 1));
  const people = await Promise.all(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => person(letterId, name)),
  );
  await Promise.all(
    people.map((who) =>
      db.transaction((tx) =>
        append(tx, env, { letterId, act: 'signed', statement, who, mode: 'mailbox' }),
      ),
    ),
  );
  const { faults, history } = replay(await leavesOf(letterId));
  expect(faults).toEqual([]);
  expect([...history.live.keys()].toSorted()).toEqual(people.toSorted());
});

test('an act whose transaction fails leaves nothing behind, not even a gap', async () => {
  const letterId = newId<LetterId>();
  const statement = statementHash(await freeze(letterId, 1));
  const failing = db.transaction(async (tx) => {
    await append(tx, env, { letterId, act: 'declines-counted', detail: { count: '1' } });
    throw new Error('the rest of the act fails');
  });
  await expect(failing).rejects.toThrow('the rest');
  const next = await db.transaction((tx) =>
    append(tx, env, { letterId, act: 'released', statement, detail: { leads: '1' } }),
  );
  expect(next.seq).toBe(2);
  expect((await leavesOf(letterId)).map((leaf) => leaf.act)).toEqual([
    'version-frozen',
    'released',
  ]);
});

test('a clock that is set back does not turn the acts around', async () => {
  const letterId = newId<LetterId>();
  await freeze(letterId, 1);
  const earlier = { ...env, now: () => new Date('2020-01-01T00:00:00Z') };
  const late = await db.transaction((tx) =>
    append(tx, earlier, {
      letterId,
      act: 'letter-withdrawn',
      detail: { notice: 'a\nnotice | of\u0000 two lines' },
    }),
  );
  expect(late.time.toISOString()).toBe('2026-03-02T09:00:00.000Z');
  expect(replay(await leavesOf(letterId)).faults).toEqual([]);
});

test('names are nowhere in the record in clear: neither in leaves nor in the tables of openings', async () => {
  const letterId = newId<LetterId>();
  const statement = statementHash(await freeze(letterId, 1));
  const who = await person(letterId, 'Ziemowit-Unmistakable');
  await db.transaction((tx) =>
    append(tx, env, { letterId, act: 'signed', statement, who, mode: 'mailbox' }),
  );
  const { rows } = await sql<{ text: string }>`
    select encode(entry, 'escape') as text from record_leaves where letter_id = ${letterId}
    union all select o::text || encode(o.opening_sealed, 'escape') from record_openings o where letter_id = ${letterId}`.execute(
    db.read,
  );
  expect(rows.length).toBe(3);
  expect(rows.map((row) => row.text).join(' ')).not.toContain('Unmistakable');
});

test('a released letter has a bundle that holds and says the same as the database', async () => {
  const letterId = newId<LetterId>();
  const first = await freeze(letterId, 1);
  const [ana, ben, cem] = await Promise.all(
    ['Ana', 'Ben', 'Cem'].map((name) => person(letterId, name)),
  );
  if (ana === undefined || ben === undefined || cem === undefined) throw new Error('three people');
  const act = (input: Parameters<typeof append>[2]) =>
    db.transaction((tx) => append(tx, env, input));
  for (const who of [ana, ben])
    await act({ letterId, act: 'signed', statement: statementHash(first), who, mode: 'mailbox' });
  const second = await freeze(letterId, 2);
  const statement = statementHash(second);
  await act({
    letterId,
    act: 'reconfirmed',
    statement,
    who: ben,
    mode: 'paper',
    detail: { 'signed-on': '2026-03' },
  });
  await act({ letterId, act: 'declines-counted', detail: { count: '7' } });
  const early = await assembleRecord(db.read, env, { letterId, statements: [first, second] });
  expect(isRefusal(early) && early.reason).toBe('not-released');
  await db.transaction(async (tx) => {
    await append(tx, env, { letterId, act: 'released', statement, detail: { leads: '1' } });
    await appendRoster(tx, env, { letterId, statement });
  });
  const waiting = await assembleRecord(db.read, env, { letterId, statements: [first, second] });
  expect(isRefusal(waiting) && waiting.reason).toBe('not-yet-included');
  await sequenceAll(db);
  const report = await bundle(letterId, [first, second]);
  expect(report.sentences.filter((s) => !s.holds)).toEqual([]);
  expect(report.letter?.signatories.map((s) => [s.name, s.mode, s.day])).toEqual([
    ['Ben', 'paper', '2026-03'],
  ]);
  const record = await assembleRecord(db.read, env, { letterId, statements: [first, second] });
  const files = isRefusal(record)
    ? ''
    : [...record.values()].map((bytes) => Buffer.from(bytes).toString('utf8')).join('');
  expect(files).not.toContain('ep:Ana'); // stayed out: that is nobody's business
  expect(files).not.toContain('count: 7');
  expect(files).toContain('name: Ben');

  await act({ letterId, act: 'signed', statement, who: cem, mode: 'mailbox' });
  await db.transaction((tx) =>
    eraseOpening(tx, env, { letterId, commitment: ben, reason: 'asked for' }),
  );
  await sequenceAll(db);
  const later = await bundle(letterId, [first, second]);
  expect(later.sentences.filter((s) => !s.holds)).toEqual([]);
  expect(later.letter?.signatories.map((s) => s.name)).toEqual([null]);
  expect(later.letter?.late.map((s) => s.name)).toEqual(['Cem']);
  const again = await db.transaction((tx) =>
    eraseOpening(tx, env, { letterId, commitment: ben, reason: 'again' }),
  );
  expect(isRefusal(again) && again.reason).toBe('opening-not-found');
});

test('an act says where it stands in the log, and proves it, once a checkpoint covers it', async () => {
  const letterId = newId<LetterId>();
  const text = someStatement(letterId, 1);
  const { leafId } = await db.transaction((tx) =>
    append(tx, env, {
      letterId,
      act: 'version-frozen',
      statement: statementHash(text),
      detail: { version: '1' },
    }),
  );
  expect(await findInclusion(db.read, { leafId })).toBeNull();
  expect(isRefusal(await getRecordProof(db.read, { leafId }))).toBe(true);
  await sequenceAll(db);
  const inclusion = await findInclusion(db.read, { leafId });
  expect(inclusion?.treeSize).toBeGreaterThan(inclusion?.treeIndex ?? Infinity);
  const proof = await getRecordProof(db.read, { leafId });
  const entry = (await findLeaf(db.read, leafId))?.entry ?? new Uint8Array(0);
  const { key } = openSigner(env.seal, env.origin);
  expect(
    verifyTlogProof(isRefusal(proof) ? '' : proof, new Uint8Array(entry), [key]),
  ).toMatchObject({ origin: env.origin });
  expect(isRefusal(await getRecordProof(db.read, { leafId: 999_999_999 }))).toBe(true);
});
