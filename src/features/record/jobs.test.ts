import { afterAll, afterEach, expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import type { LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Tx } from '#platform/db';
import { testDatabase } from '#support/database';
import { behindOurBack, crashAt, recordEnv, sequenceAll, someStatement } from '#support/record';
import {
  frontierRoot,
  isFault,
  openCheckpoint,
  proveConsistency,
  sameBytes,
  statementHash,
  verifyConsistency,
} from '#proof';
import { append } from './actions.ts';
import { inspectRecord } from './inspection-actions.ts';
import { startSequencer } from './jobs.ts';
import type { Sequencer } from './jobs.ts';
import { openLog } from './log-actions.ts';
import { openSigner } from './signer-actions.ts';
import { countSequenced } from './sequencer-store.ts';
import { findCheckpoint, listEntries } from './log-store.ts';

const db = await testDatabase();
afterAll(() => db.close());
const env = recordEnv(db);
const signer = openSigner(env.seal, env.origin);

const running: Sequencer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((sequencer) => sequencer.stop()));
});
function start(): Sequencer {
  const sequencer = startSequencer(env);
  running.push(sequencer);
  return sequencer;
}

async function write(acts: number): Promise<void> {
  for (let i = 0; i < acts; i++) {
    const letterId = newId<LetterId>();
    const statement = statementHash(someStatement(letterId, 1));
    await db.transaction((tx) => append(tx, env, { letterId, act: 'version-frozen', statement }));
  }
}

async function waiting(): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*) as n from record_leaves where tree_index is null`.execute(db.read);
  return rows[0]?.n ?? -1;
}

async function eventually(what: () => Promise<boolean>): Promise<void> {
  while (!(await what())) await new Promise((resolve) => setTimeout(resolve, 20));
}

async function checkpoint() {
  const opened = openCheckpoint((await findCheckpoint(db.read))?.note ?? '', [signer.key]);
  if (isFault(opened)) throw new Error(opened.fault);
  return opened;
}

/** Everything agrees, and the log of now begins with the log of then. */
async function expectSound(before: { size: number; root: Uint8Array }): Promise<void> {
  const found = await inspectRecord(db.read, env);
  expect(found.faults).toEqual([]);
  const now = await checkpoint();
  const entries = await listEntries(db.read, 0, now.size);
  const leaves = entries.map(({ leafHash }) => new Uint8Array(leafHash));
  if (before.size === 0) return;
  const proof = proveConsistency(leaves, before.size);
  const claim = {
    first: before.size,
    second: now.size,
    firstRoot: before.root,
    secondRoot: now.root,
  };
  expect(verifyConsistency({ ...claim, proof })).toBe(true);
}

test('the sequencer gives every act its place and signs the tree', async () => {
  const sequencer = start();
  await write(5);
  await eventually(async () => (await waiting()) === 0);
  expect(sequencer.state()).toBe('running');
  expect((await checkpoint()).size).toBe(5);
  await expectSound({ size: 0, root: new Uint8Array(32) });
});

test('of two sequencers one works and the other waits, and takes over when the first stops', async () => {
  const [first, second] = [start(), start()];
  await eventually(async () => [first.state(), second.state()].includes('running'));
  await eventually(async () => [first.state(), second.state()].includes('waiting'));
  await write(2);
  await eventually(async () => (await waiting()) === 0);
  const [working, idle] = first.state() === 'running' ? [first, second] : [second, first];
  await working.stop();
  await write(2);
  await eventually(async () => (await waiting()) === 0);
  expect(idle.state()).toBe('running');
});

test('a sequencer whose connection is cut again and again loses no act and forks nothing', async () => {
  const before = await checkpoint();
  start();
  for (let i = 0; i < 6; i++) {
    const writing = write(6);
    await sql`select pg_terminate_backend(pid) from pg_locks
      where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`.execute(
      db.read,
    );
    await writing.catch(() => {}); // an act on a connection that was cut is not acknowledged
  }
  await eventually(async () => (await waiting()) === 0);
  await expectSound(before);
});

test.each(['before', 'after'] as const)(
  'a crash %s each statement of the sequencer leaves the log as it was',
  async (when) => {
    await write(3);
    const before = await checkpoint();
    let crashes = 0;
    for (let at = 1; ; at++) {
      const done = await sequenceAll(db, (tx) => crashAt(tx, at, when)).then(
        () => true,
        (error: Error) => error.message !== 'crash',
      );
      if (done) break;
      crashes += 1;
      expect((await checkpoint()).size).toBe(before.size);
      expect(await waiting()).toBe(3);
    }
    expect(crashes).toBeGreaterThanOrEqual(7);
    expect(await waiting()).toBe(0);
    await expectSound(before);
  },
);

test('two processes that both believe to be the sequencer cannot fork the log', async () => {
  await write(4);
  const before = await checkpoint();
  const answers = await Promise.allSettled([sequenceAll(db), sequenceAll(db), sequenceAll(db)]);
  expect(answers.filter((a) => a.status === 'fulfilled' && a.value === 4)).toHaveLength(1);
  await expectSound(before);
});

const strange: [string, string][] = [
  [
    'a tile was changed',
    `update record_tiles set hashes = set_byte(hashes, 3, get_byte(hashes, 3) # 1) where level = 0`,
  ],
  [
    'a leaf lost its place',
    `update record_leaves set tree_index = null
      where tree_index = (select max(tree_index) from record_leaves)`,
  ],
  ['the head is not at the newest checkpoint', `update record_head set size = size - 1`],
  [
    'the checkpoint is signed by another key',
    `update record_checkpoints set note = replace(note, substr(note, length(note) - 20, 4), 'AAAA')`,
  ],
];

test.each(strange)('a log does not go on when %s', async (_, harm) => {
  await write(1);
  await sequenceAll(db);
  const saved = await save();
  await behindOurBack(db, (tx) => sql.raw(harm).execute(tx));
  const sequencer = start();
  await eventually(async () => sequencer.state() === 'strange');
  await behindOurBack(db, (tx) => restore(tx, saved));
  const { leaves } = await countSequenced(db.read);
  const frontier = await db.transaction((tx) => openLog(tx, env, signer));
  expect(frontier.size).toBe(leaves);
  expect(sameBytes(frontierRoot(frontier), (await checkpoint()).root)).toBe(true);
});

const TABLES = ['record_tiles', 'record_head', 'record_checkpoints', 'record_leaves'];

async function save(): Promise<string> {
  const suffix = newId().slice(0, 8);
  for (const table of TABLES)
    await sql`create table ${sql.id(`kept_${table}_${suffix}`)} as table ${sql.id(table)}`.execute(
      db.read,
    );
  return suffix;
}
async function restore(tx: Tx, suffix: string): Promise<void> {
  for (const table of TABLES.slice(0, 3)) {
    const kept = sql.id(`kept_${table}_${suffix}`);
    await sql`delete from ${sql.id(table)}`.execute(tx);
    await sql`insert into ${sql.id(table)} select * from ${kept}`.execute(tx);
  }
  const leaves = sql.id(`kept_record_leaves_${suffix}`);
  await sql`update record_leaves l set tree_index = k.tree_index
    from ${leaves} k where k.id = l.id`.execute(tx);
}
