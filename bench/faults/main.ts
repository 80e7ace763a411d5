/**
 * `npm run faults`: while people pledge and confirm, the built server and its PostgreSQL are killed, the disk is filled
 * and clocks are stepped; after each phase everything anybody was told is looked for. `--quick`: a tenth.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '#platform/db';
import { silentLog } from '#platform/log';
import { migrate } from '#platform/migrate';
import { openInstallation } from '#platform/installation';
import { openLetter } from '../cosign/letters.ts';
import { machine } from '../cosign/report.ts';
import type { Machine } from '../cosign/report.ts';
import { Letterbox } from './letterbox.ts';
import * as phases from './phases.ts';
import type { Ground, Phase } from './phases.ts';
import { findPostgres, Postgres } from './postgres.ts';
import { Server } from './web.ts';

const words = process.argv.slice(2);
const isQuick = words.includes('--quick');
/** `--only=disk`: one part, in a database of its own. */
const only = words.find((word) => word.startsWith('--only='))?.slice('--only='.length);
/** `--times=5`: so many of everything. */
const wished = Number(words.find((word) => word.startsWith('--times='))?.slice('--times='.length));
const most = (times: number) =>
  wished > 0 ? wished : Math.max(1, Math.round(isQuick ? times / 10 : times));
const tell = (line: string) => console.log(line);
const DISK_MB = 900;
const on = machine();

const plan: Readonly<Record<string, (ground: Ground) => Promise<Phase>>> = {
  web: (ground) => phases.webKills(ground, most(500)),
  postgres: (ground) => phases.postgresKills(ground, most(100)),
  disk: (ground) => phases.fullDisk(ground, most(20)),
  clock: (ground) => phases.clockSteps(ground, most(100)),
  workers: (ground) => phases.workerKills(ground, most(50)),
};

const folder = mkdtempSync(join(tmpdir(), 'undersigned-faults-'));
const smallDisk = phases.makeSmallDisk(join(folder, 'disk'), DISK_MB);
const ground = await prepare();
const done: Phase[] = [];
try {
  for (const [name, run] of Object.entries(plan))
    if (only === undefined || only === name) {
      const phase = await run(ground);
      keep(name, phase);
      done.push(phase);
    }
} finally {
  await endAll(ground);
}
process.exitCode = report(done);

async function prepare(): Promise<Ground> {
  const binaries = await findPostgres();
  const postgres = await Postgres.at(smallDisk ?? folder, 'database', binaries);
  postgres.initialise(['max_wal_size = 256MB', 'max_connections = 100']);
  await postgres.start();
  tell(`PostgreSQL ${binaries.major}${smallDisk === null ? '' : `, on a disk of ${DISK_MB} MB`}`);
  await migrate(postgres.url, silentLog);
  const db = openDatabase(postgres.url);
  const secret = { dataDir: folder, secretKey: '07'.repeat(32) };
  await openInstallation(db, secret, { now: new Date(), example: false });
  const letter = await openLetter(db);
  await db.close();
  const letterbox = await new Letterbox().open();
  const clockFile = join(folder, 'clock');
  writeFileSync(clockFile, '0');
  const common = {
    databaseUrl: postgres.url,
    folder,
    smtpUrl: letterbox.url,
    env: { UNDERSIGNED_CLOCK_FILE: clockFile },
    nodeOptions: ['--import', fileURLToPath(new URL('stepped-clock.js', import.meta.url))],
  };
  const workers = [
    await Server.start({ ...common, role: 'worker' }),
    await Server.start({ ...common, role: 'worker' }),
  ];
  const web = [
    await Server.start({ ...common, role: 'web' }),
    await Server.start({ ...common, role: 'web' }),
  ];
  const people = { next: 1, all: [] };
  return { postgres, letter, web, workers, letterbox, clockFile, smallDisk, people, tell };
}

async function endAll({ web, workers, postgres, letterbox }: Ground): Promise<void> {
  await Promise.all([...web, ...workers].map((server) => server.stop()));
  await postgres.stop();
  await letterbox.close();
  if (smallDisk !== null) phases.endSmallDisk(smallDisk);
  if (!words.includes('--keep')) rmSync(folder, { recursive: true, force: true });
}

type Kept = Phase & { readonly at: Date; readonly machine: Machine };

/** Written after each part: a run that stalls loses one, and parts may be run on their own and one after the other. */
function keep(name: string, phase: Phase): void {
  if (wished > 0) return;
  const at = new Date();
  const kind = isQuick ? 'quick' : 'full';
  const path = `bench/results/faults-${kind}-${at.toISOString().slice(0, 10)}-${cpus().length}-processors.json`;
  mkdirSync('bench/results', { recursive: true });
  const before: Record<string, Kept> = existsSync(path)
    ? JSON.parse(readFileSync(path, 'utf8')) // written below
    : {};
  const now = { ...before, [name]: { at, machine: on, ...phase } };
  writeFileSync(path, `${JSON.stringify(now, null, 1)}\n`);
}

/** Says what happened; the exit code: 1 when anything that was acknowledged is not as it was. */
function report(all: readonly Phase[]): number {
  const bad = all.filter(({ audit, wrong }) => (audit?.faults.length ?? 0) > 0 || wrong.length > 0);
  for (const { name, skipped } of all) if (skipped) tell(`${name}: not tried, ${skipped}`);
  const last = all.findLast(({ audit }) => audit !== null)?.audit;
  tell(
    bad.length === 0
      ? `Everything that was acknowledged is there exactly once: ${last?.pledges} pledges, ${last?.confirmations} confirmations, ${last?.batches} sealed batches.`
      : `FAULTS in: ${bad.map(({ name }) => name).join('; ')}`,
  );
  return bad.length === 0 ? 0 : 1;
}
