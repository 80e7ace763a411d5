import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { audit } from './audit.ts';
import type { Audit } from './audit.ts';
import type { Letterbox } from './letterbox.ts';
import type { Postgres } from './postgres.ts';
import { Signers } from './signers.ts';
import type { Server } from './web.ts';
import type { OpenLetter } from '../cosign/letters.ts';

export type Ground = {
  readonly postgres: Postgres;
  readonly letter: OpenLetter;
  readonly web: readonly Server[];
  readonly workers: readonly Server[];
  readonly letterbox: Letterbox;
  /** The clock of every server runs so far beside the machine's. */
  readonly clockFile: string;
  /** The small file system the database lies on; null: none could be made here. */
  readonly smallDisk: string | null;
  readonly people: { next: number; all: Signers['people'] };
  readonly tell: (line: string) => void;
};

export type Phase = {
  readonly name: string;
  readonly faults: number;
  readonly minutes: number;
  readonly refused: Readonly<Record<string, number>>;
  readonly wrong: readonly string[];
  readonly longestGapMs: number;
  /** What people were told in this part alone; the audit looks for all since the database was made. */
  readonly acknowledged: { readonly pledges: number; readonly confirmations: number };
  readonly audit: Audit | null;
  /** How many were refused while the disk was full, for each time. */
  readonly refusedEach?: readonly number[];
  /** Why it was not done, where it was not. */
  readonly skipped?: string;
};

const AT_ONCE = 12;

/** People come while `disturb` does its worst; afterwards everything they were told is looked for. */
async function phase(
  ground: Ground,
  name: string,
  disturb: (load: Signers) => Promise<number>,
): Promise<Phase> {
  const { letter, web, people, tell, postgres, letterbox } = ground;
  tell(`${name} …`);
  const begun = Date.now();
  const ports = web.map(({ port }) => port);
  const load = new Signers({ ...letter, ports, atOnce: AT_ONCE, firstNumber: people.next });
  await pause(1_000);
  const faults = await disturb(load).finally(() => load.stop());
  tell(`  ${load.people.length} people came; looking for all of them`);
  people.next = load.nextNumber;
  for (const one of load.people) people.all.push(one); // more than can be given as arguments
  const found = await audit({ url: postgres.url, ...letter, people: people.all, letterbox });
  const minutes = (Date.now() - begun) / 60_000;
  const { acknowledged } = load;
  const { pledges, confirmations } = acknowledged;
  tell(
    `  ${faults} times in ${minutes.toFixed(1)} minutes: ${pledges} pledges and ${confirmations} confirmations ` +
      `acknowledged; ${found.faults.length === 0 ? 'all there, each once' : found.faults.join('; ')}`,
  );
  for (const wrong of load.wrong) tell(`  wrong answer: ${wrong}`);
  return {
    name,
    faults,
    minutes,
    refused: Object.fromEntries(load.refused),
    wrong: load.wrong,
    longestGapMs: Math.round(load.longestGap),
    acknowledged,
    audit: found,
  };
}

const shortly = () => pause(Math.random() * 400);

export const webKills = (ground: Ground, times: number): Promise<Phase> =>
  phase(ground, 'the web process is killed', async () => {
    const shares = ground.web.map(async (server, at) => {
      for (let turn = at; turn < times; turn += ground.web.length) {
        await shortly();
        await server.kill();
        await server.start();
      }
    });
    await Promise.all(shares);
    return times;
  });

export const postgresKills = (ground: Ground, times: number): Promise<Phase> =>
  phase(ground, 'PostgreSQL is killed, all its processes at once', async (load) => {
    for (let turn = 0; turn < times; turn += 1) {
      await shortly();
      await ground.postgres.kill();
      await ground.postgres.start();
      await isAcknowledgedAgain(load);
    }
    return times;
  });

async function isAcknowledgedAgain(load: Signers): Promise<void> {
  const before = load.times.length;
  const until = Date.now() + 60_000;
  while (load.times.length < before + 20) {
    if (Date.now() > until) throw new Error('nothing is acknowledged any more');
    await pause(20);
  }
}

/**
 * The disk is filled to the last byte while people come, and kept full, whatever PostgreSQL frees in between, until
 * somebody was refused and a while longer; then it is freed again. Counted is only what bit.
 */
export async function fullDisk(ground: Ground, times: number): Promise<Phase> {
  const { smallDisk, postgres, tell } = ground;
  const name = 'the disk of the database is full';
  if (smallDisk === null) return skippedPhase(name, 'no file system of its own could be made here');
  const refusedEach: number[] = [];
  const ballast = join(smallDisk, 'ballast');
  const found = await phase(ground, name, async (load) => {
    for (let turn = 0; turn < times; turn += 1) {
      const before = await refusedOnceQuiet(load);
      const file = await open(ballast, 'a');
      const until = Date.now() + BITES_WITHIN_MS;
      while (load.refusals === before && Date.now() < until) await fill(file);
      for (let more = 0; more < 30; more += 1) await fill(file);
      await file.close();
      refusedEach.push(load.refusals - before);
      rmSync(ballast, { force: true });
      if (!postgres.runs) await postgres.start();
      await isAcknowledgedAgain(load);
    }
    return refusedEach.filter((refused) => refused > 0).length;
  });
  tell(`  ${found.faults} of ${times} fillings bit; refused in each: ${refusedEach.join(', ')}`);
  return { ...found, refusedEach };
}

const BITES_WITHIN_MS = 30_000;
const QUIET_MS = 500;

/** How many were refused so far, once nobody is any more: so that those who come next are refused for want of room. */
async function refusedOnceQuiet(load: Signers): Promise<number> {
  const until = Date.now() + 20_000;
  for (let before = -1; before !== load.refusals && Date.now() < until;) {
    before = load.refusals;
    await pause(QUIET_MS);
  }
  return load.refusals;
}

/** Takes what there is, to the last byte. */
async function fill(file: FileHandle): Promise<void> {
  for (let size = 1_048_576; size >= 512; size /= 8)
    for (let isRoom = true; isRoom;)
      isRoom = await file
        .write(Buffer.alloc(size, 1))
        .then(({ bytesWritten }) => bytesWritten === size, isNoRoom);
  await pause(50);
}

function isNoRoom(error: unknown): false {
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return false;
  throw error;
}

const HOUR_MS = 3_600_000;
const STEPS_MS = [HOUR_MS, -HOUR_MS, 26 * HOUR_MS, -2 * HOUR_MS, 5_000, -5_000, 0];

export const clockSteps = (ground: Ground, times: number): Promise<Phase> =>
  phase(ground, 'the clock of the servers is stepped, forwards and backwards', async () => {
    for (let turn = 0; turn < times; turn += 1) {
      writeFileSync(ground.clockFile, String(STEPS_MS[turn % STEPS_MS.length] ?? 0));
      await pause(1_000);
    }
    writeFileSync(ground.clockFile, '0');
    await pause(1_000);
    return times;
  });

/** Both work at once all the time; here one of them is killed again and again while the other goes on. */
export const workerKills = (ground: Ground, times: number): Promise<Phase> =>
  phase(ground, 'two workers at once, one or the other is killed', async () => {
    for (let turn = 0; turn < times; turn += 1) {
      const worker = ground.workers[turn % ground.workers.length];
      await pause(300 + Math.random() * 1_200);
      await worker?.kill();
      await worker?.start();
    }
    return times;
  });

function skippedPhase(name: string, skipped: string): Phase {
  const nothing = { faults: 0, minutes: 0, refused: {}, wrong: [], longestGapMs: 0, audit: null };
  return { name, ...nothing, acknowledged: { pledges: 0, confirmations: 0 }, skipped };
}

/** A file system of its own, so that filling it fills nothing else; null where this user may not make one. */
export function makeSmallDisk(at: string, megabytes: number): string | null {
  mkdirSync(at, { recursive: true });
  const words = ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=711`, 'tmpfs', at];
  return spawnSync('mount', words).status === 0 ? at : null;
}

export function endSmallDisk(at: string): void {
  spawnSync('umount', [at]);
}
