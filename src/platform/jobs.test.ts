import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { testDatabase } from '#support/database';
import { waitingJobs } from '#support/jobs';
import { sql } from './db.ts';
import { dequeue, enqueue, listDeadJobs, onFact, onJob, onSchedule, publish } from './jobs.ts';
import type { Job } from './jobs.ts';
import { startWorker } from './jobs-worker.ts';
import { silentLog } from './log.ts';

const db = await testDatabase();
afterAll(() => db.close());
beforeEach(() => sql`truncate graphile_worker._private_jobs`.execute(db.read));

const greet = { name: 'test.greet', payload: z.object({ n: z.number() }) };
const greeted = { name: 'test.greeted', payload: z.object({ n: z.number() }) };

async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 20));
}

async function withWorker(jobs: Job[], run: () => Promise<void>): Promise<void> {
  const worker = await startWorker({ url: db.url, jobs, log: silentLog, sweepMs: 200 });
  try {
    await run();
  } finally {
    await worker.stop();
  }
}

test('a job exists when its transaction commits, and not when it fails', async () => {
  await db.transaction((tx) => enqueue(tx, greet, { n: 1 }));
  const failing = db.transaction(async (tx) => {
    await enqueue(tx, greet, { n: 2 });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect((await waitingJobs(db.read)).map(({ payload }) => payload)).toEqual([{ n: 1 }]);
});

test('of one key only one job waits, with the newest payload, and it can be taken back', async () => {
  for (const n of [1, 2]) await db.transaction((tx) => enqueue(tx, greet, { n }, { key: 'k' }));
  expect((await waitingJobs(db.read)).map(({ payload }) => payload)).toEqual([{ n: 2 }]);
  await db.transaction((tx) => dequeue(tx, 'k'));
  expect(await waitingJobs(db.read)).toEqual([]);
});

test('a payload that breaks its contract is refused before it is stored', async () => {
  const wrong = JSON.parse('{"n":"one"}');
  await expect(db.transaction((tx) => enqueue(tx, greet, wrong))).rejects.toThrow('number');
});

test('the worker runs a job once and forgets it', async () => {
  const seen: number[] = [];
  const job = onJob(greet, async ({ n }) => void seen.push(n));
  await withWorker([job], async () => {
    await db.transaction((tx) => enqueue(tx, greet, { n: 7 }));
    await until(async () => (await waitingJobs(db.read)).length === 0);
  });
  expect(seen).toEqual([7]);
});

test('every listener of a fact hears it, one that fails does not repeat the others', async () => {
  const heard: string[] = [];
  const jobs = [
    onFact(greeted, 'a.listen', async ({ n }) => void heard.push(`a${n}`)),
    onFact(greeted, 'b.listen', async ({ n }, { attempt }) => {
      heard.push(`b${n}`);
      if (attempt === 1) throw new Error('again please');
    }),
  ];
  await withWorker(jobs, async () => {
    await db.transaction((tx) => publish(tx, greeted, { n: 1 }));
    await until(() => heard.filter((name) => name === 'b1').length === 2);
  });
  expect(heard.toSorted()).toEqual(['a1', 'b1', 'b1']);
});

test('a fact nobody listens to leaves nothing behind', async () => {
  await withWorker([], async () => {
    await db.transaction((tx) => publish(tx, greeted, { n: 1 }));
    await until(async () => (await waitingJobs(db.read)).length === 0);
  });
  expect(await listDeadJobs(db.read)).toEqual([]);
});

test('a job given up is listed, and what it stores of the error quotes nobody', async () => {
  const job = onJob(greet, async () => {
    throw Object.assign(new Error('no such person: Ana'), { code: 'EPERSON' });
  });
  await withWorker([job], async () => {
    await db.transaction((tx) => enqueue(tx, greet, { n: 1 }, { maxAttempts: 1 }));
    await until(async () => (await listDeadJobs(db.read)).length === 1);
  });
  expect(await listDeadJobs(db.read)).toMatchObject([
    { name: 'test.greet', attempts: 1, lastError: 'Error EPERSON' },
  ]);
});

test('two handlers of one name are a mistake that shows at once', async () => {
  const job = onJob(greet, async () => {});
  await expect(startWorker({ url: db.url, jobs: [job, job], log: silentLog })).rejects.toThrow(
    'test.greet',
  );
});

test('a schedule is a job like any other, with the clock as its only caller', async () => {
  let runs = 0;
  const job = onSchedule({ name: 'test.tick', pattern: '*/10 * * * *' }, async () => {
    runs += 1;
  });
  await job.run({}, { jobId: '1', attempt: 1, isLast: false });
  expect([job.schedule, runs]).toEqual(['*/10 * * * *', 1]);
});

test('the job of a worker that was killed runs again within seconds; that of a living one does not', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  let runs = 0;
  const slow = onJob(greet, async () => {
    runs += 1;
    await held;
  });
  await withWorker([slow], async () => {
    await db.transaction((tx) => enqueue(tx, greet, { n: 1 }));
    await until(() => runs === 1);
    const others: number[] = [];
    const quick = onJob(greeted, async ({ n }) => void others.push(n));
    await killedWhileWorking(db.url);
    await withWorker([quick], () => until(() => others.length === 1));
    expect(runs).toBe(1);
    release();
    await until(async () => (await waitingJobs(db.read)).length === 0);
  });
});

/** A process of its own takes a job, says so, and is killed before it is done. */
async function killedWhileWorking(url: string): Promise<void> {
  await db.transaction((tx) => enqueue(tx, greeted, { n: 2 }));
  const program = `
    import { startWorker } from '#platform/jobs-worker';
    import { onJob } from '#platform/jobs';
    import { silentLog } from '#platform/log';
    import { z } from 'zod';
    const contract = { name: 'test.greeted', payload: z.object({ n: z.number() }) };
    const hang = onJob(contract, () => { console.log('working'); return new Promise(() => {}); });
    await startWorker({ url: process.env.URL, jobs: [hang], log: silentLog });`;
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', program],
    { env: { ...process.env, URL: url }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
}
