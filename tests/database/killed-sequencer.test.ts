import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, expect, test } from 'vitest';
import { sql } from '#platform/db';
import { placesOf, Watcher } from '#support/crashing-sequencer';
import { testDatabase } from '#support/database';
import { recordEnv } from '#support/record';
import { inspectRecord } from '../../src/features/record/inspection-actions.ts';

/** Each is the start of a process, which takes a second or more on a machine with much else to do. */
const KILLS = 8;
/** From its start a sequencer lives at the most so long before it is killed, and each a random part of it. */
const LONGEST_LIFE_MS = 900;
const LIMIT_MS = 240_000;

const db = await testDatabase();
const watcher = new Watcher(db);

type Child = ChildProcessByStdio<null, Readable, null>;
const children: Child[] = [];
afterEach(async () => {
  await Promise.all(children.splice(0).map(kill));
});
afterAll(() => db.close());

function run(entry: string): Child {
  const file = fileURLToPath(new URL(`../support/${entry}`, import.meta.url));
  const words = ['--import', 'tsx', file, db.url];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  return child;
}

async function kill(child: Child): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  if (child.kill('SIGKILL')) await exit;
}

/** Starts the writer; what it says was written stands in the list. */
function startWriter(): { child: Child; written: { leafId: number; hash: string }[] } {
  const child = run('record-writer-worker-entry.ts');
  const written: { leafId: number; hash: string }[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [leafId = '', hash = ''] = line.split(' ');
    written.push({ leafId: Number(leafId), hash });
  });
  return { child, written };
}

async function count(what: 'waiting' | 'placed'): Promise<number> {
  const { rows } = await sql<{ waiting: number; placed: number }>`
    select count(*) filter (where tree_index is null) as waiting, count(tree_index) as placed
    from record_leaves`.execute(db.read);
  return rows[0]?.[what] ?? -1;
}

async function until(what: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + LIMIT_MS;
  while (!(await what())) {
    if (Date.now() > end) throw new Error('the log does not go on');
    await watcher.look();
    await pause(20);
  }
}

test(
  'a sequencer killed again and again while acts are written goes on each time, forks nothing and loses none',
  async () => {
    const { child: writer, written } = startWriter();
    let struck = 0;
    for (let kills = 0; kills < KILLS; kills += 1) {
      const before = await count('placed');
      const sequencer = run('sequencer-worker-entry.ts');
      await once(sequencer.stdout, 'data');
      await until(async () => (await count('placed')) > before); // after each kill the log goes on
      const end = Date.now() + Math.random() * LONGEST_LIFE_MS;
      while (Date.now() < end) {
        await watcher.look();
        await pause(Math.min(10, Math.max(1, end - Date.now())));
      }
      await kill(sequencer);
      if ((await count('waiting')) > 0) struck += 1; // in the midst of its work
    }
    await kill(writer);
    const last = run('sequencer-worker-entry.ts');
    await until(async () => (await count('waiting')) === 0);
    await kill(last);

    expect(struck).toBeGreaterThan(0);
    expect(written.length).toBeGreaterThan(100);
    const ids = written.map(({ leafId }) => leafId);
    const places = await placesOf(db, ids);
    const lost = written.filter(({ leafId, hash }) => {
      const found = places.get(leafId);
      return found === undefined || found.place === null || found.hash !== hash;
    });
    expect(lost).toEqual([]);
    expect(watcher.seen.size).toBeGreaterThan(KILLS);
    expect(await watcher.faults()).toEqual([]);
    expect((await inspectRecord(db.read, recordEnv(db))).faults).toEqual([]);
  },
  LIMIT_MS + 120_000,
);
