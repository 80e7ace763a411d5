import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
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
  people.all.push(...load.people);
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

/** The disk is filled to the last byte while people come, and freed again. */
export async function fullDisk(ground: Ground, times: number): Promise<Phase> {
  const { smallDisk, postgres, tell } = ground;
  const name = 'the disk of the database is full';
  if (smallDisk === null) return skippedPhase(name, 'no file system of its own could be made here');
  return phase(ground, name, async (load) => {
    let filled = 0;
    for (let turn = 0; turn < times; turn += 1) {
      const ballast = join(smallDisk, 'ballast');
      await pause(500);
      fill(ballast, smallDisk);
      // until a write fails for want of room, or PostgreSQL gives up
      const until = Date.now() + 20_000;
      const before = postgres.countInLog(NO_ROOM);
      while (postgres.runs && postgres.countInLog(NO_ROOM) === before && Date.now() < until)
        await fillOn(ballast, smallDisk);
      const met = postgres.countInLog(NO_ROOM) > before;
      if (met) filled += 1;
      else tell('  (a turn in which nobody met the full disk)');
      await pause(1_500);
      rmSync(ballast, { force: true });
      if (!postgres.runs) await postgres.start();
      await isAcknowledgedAgain(load);
    }
    return filled;
  });
}

const NO_ROOM = 'No space left on device';

function fill(ballast: string, disk: string): void {
  const { bavail, bsize } = statfsSync(disk);
  spawnSync('dd', [
    'if=/dev/zero',
    `of=${ballast}`,
    'bs=65536',
    `count=${Math.floor((bavail * bsize) / 65_536)}`,
  ]);
}

/** What the server frees in between is taken too. */
async function fillOn(ballast: string, disk: string): Promise<void> {
  const { bavail, bsize } = statfsSync(disk);
  if (bavail * bsize > 0)
    spawnSync('dd', [
      'if=/dev/zero',
      `of=${ballast}`,
      'bs=4096',
      'oflag=append',
      'conv=notrunc',
      `count=${bavail}`,
    ]);
  await pause(50);
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
