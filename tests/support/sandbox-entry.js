// @ts-check
/** Runs in a sandbox as built code does, and does what a hostile document would have its reader do. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** @param {() => unknown} act */
function tried(act) {
  try {
    act();
    return 'done';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

/** @type {Record<string, (given: unknown) => unknown>} */
const acts = {
  echo: (given) => given,
  environment: () => Object.keys(process.env),
  loop: () => {
    for (;;);
  },
  objects: () => {
    const held = [];
    for (;;) held.push({ one: held.length, two: String(held.length) });
  },
  buffers: () => {
    const held = [];
    for (;;) held.push(Buffer.alloc(10_000_000, 1));
  },
  abort: () => process.abort(),
  id: () => process.pid,
  leave: () => process.exit(0),
  attempts: () => ({
    readSecret: tried(() => readFileSync('/etc/hostname')),
    write: tried(() => writeFileSync(join(tmpdir(), 'undersigned-sandbox-escape'), 'x')),
    start: tried(() => spawnSync('true')),
    thread: tried(() => new Worker('1', { eval: true })),
    // oxlint-disable-next-line no-eval -- what a hostile font once made a reader of PDFs do
    evaluate: tried(() => globalThis.eval('1')),
  }),
};

process.once('message', (/** @type {{ act: string, given?: unknown }} */ { act, given }) => {
  try {
    process.send?.({ result: acts[act]?.(given) });
  } catch (error) {
    process.send?.({ fault: String(error) });
  }
});
process.send?.('ready');
