import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const CHECK_MS = 100;

export type Killing = {
  /** What it runs: the file, beside this one, that starts a worker and says when it works. */
  readonly entry?: 'mail-worker-entry.ts' | 'following-worker-entry.ts';
  readonly databaseUrl: string;
  readonly smtpUrl: string;
  readonly kills: number;
  /** How long a worker lives at the most before it is killed; each lives a random part of it. */
  readonly longestLife: number;
  /** Whether all is sent. */
  isDone(): Promise<boolean>;
  /** Gives up, and throws, after so many ms. */
  readonly limit: number;
};

/**
 * Lets a worker send until all is done, and kills it (SIGKILL) at random moments meanwhile. Every kill
 * strikes a working process while there is work; should all be done early, fewer are counted.
 */
export async function sendThroughKills(killing: Killing): Promise<{ readonly kills: number }> {
  const until = Date.now() + killing.limit;
  let kills = 0;
  for (;;) {
    const worker = await startKilled(killing);
    const life = kills < killing.kills ? Math.random() * killing.longestLife : Infinity;
    const end = Math.min(until, Date.now() + life);
    let isDone = false;
    while (Date.now() < end && !isDone) {
      await pause(Math.min(CHECK_MS, Math.max(1, end - Date.now())));
      isDone = await killing.isDone();
    }
    await kill(worker);
    if (isDone) return { kills };
    if (Date.now() >= until) throw new Error('the mails were not all sent in time');
    kills += 1;
  }
}

async function startKilled(killing: Killing): Promise<ChildProcess> {
  const { databaseUrl, smtpUrl, entry = 'mail-worker-entry.ts' } = killing;
  const file = fileURLToPath(new URL(entry, import.meta.url));
  const words = ['--import', 'tsx', file, databaseUrl, smtpUrl];
  const worker = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(worker, 'exit').then(([code]) => {
    throw new Error(`the worker ended by itself with ${String(code)}`);
  });
  ended.catch(() => {}); // later it is killed on purpose
  await Promise.race([once(worker.stdout, 'data'), ended]);
  return worker;
}

async function kill(worker: ChildProcess): Promise<void> {
  const exit = once(worker, 'exit');
  if (worker.kill('SIGKILL')) await exit;
}
