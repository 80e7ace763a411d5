/**
 * `npm run bench:grow`: nginx, two web processes and a worker, pgbouncer, a primary with a synchronous standby. Twenty
 * times the primary dies and the standby takes over while people pledge and confirm; then everything they were told is
 * looked for. `--quick`: three times. Programs that are not installed are left out, and it says so.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase, sql } from '#platform/db';
import { openInstallation } from '#platform/installation';
import { silentLog } from '#platform/log';
import { migrate } from '#platform/migrate';
import { openLetter } from '../cosign/letters.ts';
import type { OpenLetter } from '../cosign/letters.ts';
import { latencyOf } from '../cosign/crowd.ts';
import { machine } from '../cosign/report.ts';
import { audit } from '../faults/audit.ts';
import { Letterbox } from '../faults/letterbox.ts';
import { findPostgres, Postgres } from '../faults/postgres.ts';
import { Signers } from '../faults/signers.ts';
import { Server } from '../faults/web.ts';
import { isInstalled, Nginx, Pgbouncer } from './fronts.ts';
import { Pages } from './pages.ts';

const isQuick = process.argv.includes('--quick');
const TIMES = isQuick ? 3 : 20;
const AT_ONCE = 24;
const BETWEEN_MS = 1_500;
const tell = (line: string) => console.log(line);

const folder = mkdtempSync(join(tmpdir(), 'undersigned-grow-'));
const stops: (() => Promise<void>)[] = [];
try {
  process.exitCode = await run();
} finally {
  for (const stop of stops.toReversed()) await stop();
  rmSync(folder, { recursive: true, force: true });
}

async function run(): Promise<number> {
  const binaries = await findPostgres();
  if (!binaries.isWhole) {
    tell(
      'pg_basebackup is needed for a standby, and not installed (Debian: postgresql). Not tried.',
    );
    return 0;
  }
  const has = { nginx: isInstalled('nginx'), pgbouncer: isInstalled('pgbouncer') };
  for (const [name, is] of Object.entries(has))
    if (!is) tell(`${name} is not installed: without it`);
  if (!has.pgbouncer) {
    tell('Somebody must lead the servers to the new primary: not tried without pgbouncer.');
    return 0;
  }
  const [one, other, letter] = await standbyPair(binaries);
  const bouncer = await Pgbouncer.start(folder, { primary: one.port, standby: other.port });
  stops.push(() => bouncer.stop());
  const letterbox = await new Letterbox().open();
  stops.push(() => letterbox.close());
  const common = {
    folder,
    smtpUrl: letterbox.url,
    env: { READ_REPLICA_URL: bouncer.url('letters_standby') },
  };
  const worker = { ...common, role: 'worker', databaseUrl: bouncer.url('letters_worker') } as const;
  const web = { ...common, role: 'web', databaseUrl: bouncer.url('letters') } as const;
  const servers = [await Server.start(worker), await Server.start(web), await Server.start(web)];
  for (const server of servers) stops.push(() => server.stop());
  const webPorts = servers.slice(1).map(({ port }) => port);
  const nginx = has.nginx ? await Nginx.start(folder, webPorts) : null;
  if (nginx) stops.push(() => nginx.stop());
  const ports = nginx ? [nginx.port] : webPorts;
  return failOver({ pair: [one, other], bouncer, letterbox, letter, ports, servers });
}

/** A primary that waits for its standby with every commit. */
async function standbyPair(
  binaries: Parameters<typeof Postgres.at>[2],
): Promise<[Postgres, Postgres, OpenLetter]> {
  const one = await Postgres.at(folder, 'one', binaries);
  const other = await Postgres.at(folder, 'other', binaries);
  one.initialise(['max_connections = 120', 'max_wal_size = 1GB']);
  await one.start();
  stops.push(() => one.stop());
  await migrate(one.url, silentLog);
  const db = openDatabase(one.url);
  const secret = { dataDir: folder, secretKey: '07'.repeat(32) };
  await openInstallation(db, secret, { now: new Date(), example: false });
  const letter = await openLetter(db);
  other.follow(one, 'other');
  await other.start();
  stops.push(() => other.stop());
  await sql`alter system set synchronous_standby_names = '*'`.execute(db.read);
  await sql`select pg_reload_conf()`.execute(db.read);
  await db.close();
  return [one, other, letter];
}

type Ground = {
  readonly pair: readonly [Postgres, Postgres];
  readonly bouncer: Pgbouncer;
  readonly letterbox: Letterbox;
  readonly letter: OpenLetter;
  readonly ports: readonly number[];
  readonly servers: readonly Server[];
};

async function failOver(ground: Ground): Promise<number> {
  const { letter, ports, bouncer, letterbox } = ground;
  let [primary, standby] = ground.pair;
  const load = new Signers({ ...letter, ports, atOnce: AT_ONCE, firstNumber: 1 });
  const pages = new Pages(`http://127.0.0.1:${ports[0]}/letters/${letter.slug}`);
  const gaps: { readonly promoted: number; readonly written: number }[] = [];
  await pause(3_000);
  for (let turn = 1; turn <= TIMES; turn += 1) {
    load.forgetGap();
    const died = performance.now();
    await primary.kill();
    await standby.promote();
    bouncer.point({ primary: standby.port, standby: primary.port });
    const promoted = performance.now() - died;
    primary.follow(standby, `turn${turn}`); // with two servers writes wait for this; with three they need not
    await primary.start();
    [primary, standby] = [standby, primary];
    await isWritten(load);
    gaps.push({ promoted, written: load.longestGap });
    tell(
      `  ${turn} of ${TIMES}: promoted after ${Math.round(promoted)} ms, written again after ${Math.round(load.longestGap)} ms`,
    );
    await pause(BETWEEN_MS);
  }
  await load.stop();
  pages.stop();
  const found = await audit({ url: primary.url, ...letter, people: load.people, letterbox });
  return report(ground, { load, pages, gaps, found });
}

async function isWritten(load: Signers): Promise<void> {
  const before = load.times.length;
  const until = Date.now() + 60_000;
  while (load.times.length < before + 50) {
    if (Date.now() > until) throw new Error('nothing is acknowledged any more');
    await pause(20);
  }
}

type Results = {
  readonly load: Signers;
  readonly pages: Pages;
  readonly gaps: readonly { readonly promoted: number; readonly written: number }[];
  readonly found: Awaited<ReturnType<typeof audit>>;
};

function report({ servers }: Ground, { load, pages, gaps, found }: Results): number {
  const { read, missed } = pages;
  const told = {
    at: new Date(),
    machine: machine(),
    failovers: gaps.length,
    promotedMs: latencyOf(gaps.map(({ promoted }) => promoted)),
    writtenAgainMs: latencyOf(gaps.map(({ written }) => written)),
    answersMs: latencyOf(load.times),
    pages: { read, missed },
    refused: Object.fromEntries(load.refused),
    wrong: load.wrong,
    memoryMb: servers.map((server) => Math.round(server.memory())),
    audit: found,
  };
  mkdirSync('bench/results', { recursive: true });
  const day = told.at.toISOString().slice(0, 10);
  const path = `bench/results/grow-${isQuick ? 'quick' : 'full'}-${day}-${cpus().length}-processors.json`;
  writeFileSync(path, `${JSON.stringify(told, null, 1)}\n`);
  tell(`${gaps.length} failovers; the page was read ${read} times and missed ${missed} times`);
  tell(`${found.pledges} pledges and ${found.confirmations} confirmations were acknowledged`);
  tell(found.faults.length === 0 ? 'all of them are there, each once' : found.faults.join('\n'));
  for (const wrong of load.wrong) tell(`wrong answer: ${wrong}`);
  return found.faults.length === 0 && load.wrong.length === 0 ? 0 : 1;
}
