import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { printAddCheckpoint, printVerifierKey, toBase64 } from '#proof';
import { testFolder } from '#support/folder';
import { leavesOf, requestFor, testLog } from '#support/log-history';
import { startWitnessProcess } from '#support/witness-process';
import type { WitnessProcess } from '#support/witness-process';

const LIVES = 5;
const PATIENCE_MS = 30_000;
type History = readonly Uint8Array[];

const isPrefix = (short: History, long: History) =>
  short.every((hash, i) => toBase64(hash) === toBase64(long[i] ?? new Uint8Array()));

/** A dishonest log: shows each process another continuation of what was cosigned, all at once. */
class ForkingLog {
  cosigned: History[] = [];
  /** What may have been cosigned by now: the last that was, and what was asked since. */
  candidates: History[] = [[]];
  #fork = 0;

  async #ask(url: string, leaves: History, old: number): Promise<number> {
    const body = printAddCheckpoint(requestFor(leaves, old));
    try {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      const response = await fetch(`${url}/add-checkpoint`, { method: 'POST', body, signal });
      await response.text();
      if (response.status === 200) this.cosigned.push(leaves);
      return response.status;
    } catch {
      return 0; // killed in the middle: it may be cosigned or not
    }
  }

  /** Asks all processes for rival continuations; gives how many were cosigned. */
  async round(urls: readonly string[]): Promise<number> {
    const last = this.candidates[0] ?? [];
    const rivals = urls.map((_, i) => [...last, ...leavesOf(1 + i, (this.#fork += 1))]);
    const answers = await Promise.all(
      urls.map((url, i) => this.#ask(url, rivals[i] ?? [], last.length)),
    );
    const won = rivals.filter((_, i) => answers[i] === 200);
    this.candidates = won.length === 1 ? won : [...this.candidates, ...rivals];
    return won.length;
  }

  /** After a start: which of the candidates the witness knows. It must be one. */
  async settle(url: string): Promise<number> {
    const page = await (await fetch(url)).text();
    const size = Number(/example\.org\/record: ([0-9]+) lea/.exec(page)?.[1] ?? 0);
    const known: History[] = [];
    for (const history of this.candidates.filter((one) => one.length === size)) {
      if ((await this.#ask(url, history, size)) === 200) known.push(history);
    }
    this.candidates = known;
    return known.length;
  }
}

test('two witnesses on one folder, killed over and over, forget nothing and cosign one history', async () => {
  const dir = testFolder();
  const log = new ForkingLog();
  const words = [
    '--dir',
    dir,
    '--name',
    'witness.example/w1',
    '--log',
    printVerifierKey(testLog.key),
  ];
  const keys = new Set<string>();
  const start = async (): Promise<WitnessProcess> => {
    const witness = await startWitnessProcess(words);
    keys.add(/^witness\.example\/w1\+\S+$/m.exec(witness.said())?.[0] ?? '');
    return witness;
  };
  let first = await start(); // alone once: the two would not begin under two names
  let rounds = 0;
  for (let life = 0; life < LIVES; life += 1) {
    const second = await start();
    expect(await log.settle(first.url)).toBe(1);
    const end = pause(30 + Math.random() * 300).then(() => second.end('SIGKILL'));
    const until = { isOver: false };
    const over = end.then(() => (until.isOver = true));
    while (!until.isOver) {
      expect(await log.round([first.url, second.url])).toBeLessThanOrEqual(1);
      rounds += 1;
    }
    await over;
    await first.end(life % 2 === 0 ? 'SIGKILL' : 'SIGTERM');
    first = await start();
    expect(await log.settle(first.url)).toBe(1);
  }
  expect(await first.end('SIGTERM')).toBe(0);
  expect(rounds).toBeGreaterThanOrEqual(LIVES);
  expect(log.cosigned.length).toBeGreaterThan(LIVES);
  for (const [i, one] of log.cosigned.entries())
    expect(isPrefix(one, log.cosigned[i + 1] ?? one)).toBe(true);
  expect(keys.size).toBe(1);
  expect(readdirSync(join(dir, 'seen')).length).toBeLessThanOrEqual(2 + 2 * LIVES);
});
