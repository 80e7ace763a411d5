/**
 * `npm run bench:grow`: nginx, two web processes and a worker, pgbouncer, a primary with a synchronous standby. Twenty
 * times the primary dies and the standby takes over while people pledge and confirm; then everything they were told is
 * looked for. `--quick`: three times. `--lead=patroni`: nobody leads by hand. Programs that are not installed are left
 * out, and it says so.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '#platform/db';
import { openInstallation } from '#platform/installation';
import { silentLog } from '#platform/log';
import { migrate } from '#platform/migrate';
import { openLetter } from '../cosign/letters.ts';
import type { OpenLetter } from '../cosign/letters.ts';
import { latencyOf } from '../cosign/crowd.ts';
import { machine } from '../cosign/report.ts';
import { audit } from '../faults/audit.ts';
import { Letterbox } from '../faults/letterbox.ts';
import { findPostgres } from '../faults/postgres.ts';
import { Signers } from '../faults/signers.ts';
import { Server } from '../faults/web.ts';
import { byHand } from './by-hand.ts';
import { Haproxy, Nginx, versionOf } from './fronts.ts';
import type { Lead } from './lead.ts';
import { byPatroni } from './patroni.ts';
import { Pages } from './pages.ts';

const words = process.argv.slice(2);
const isQuick = words.includes('--quick');
/** `--front=haproxy`, `--lead=patroni`, `--end=freeze`, `--times=5`: what else stands there, and how it ends. */
const choice = <const C extends string>(name: string, usual: C, ...others: C[]): C => {
  const said = words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
  const known = [usual, ...others].find((one) => one === said);
  if (said !== undefined && known === undefined) throw new Error(`--${name}=${said}?`);
  return known ?? usual;
};
const front = choice<'nginx' | 'haproxy'>('front', 'nginx', 'haproxy');
const lead = choice<'pgbouncer' | 'patroni'>('lead', 'pgbouncer', 'patroni');
const ending = choice<'kill' | 'freeze'>('end', 'kill', 'freeze');
const wished = Number(words.find((word) => word.startsWith('--times='))?.slice('--times='.length));
const TIMES = wished > 0 ? wished : isQuick ? 3 : 20;
const USUAL: readonly string[] = ['nginx', 'pgbouncer', 'kill'];
const AT_ONCE = 24;
const BETWEEN_MS = 1_500;
const tell = (line: string) => console.log(line);

const folder = mkdtempSync(join(tmpdir(), 'undersigned-grow-'));
const stops: (() => Promise<void>)[] = [];
const versions = versionsOf(lead === 'patroni' ? ['patroni', 'etcd', 'haproxy'] : [lead], front);
try {
  process.exitCode = versions === null ? 0 : await run();
} finally {
  for (const stop of stops.toReversed()) await stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Of what stands there; null, and it says so, when one of them does not. */
function versionsOf(needed: readonly string[], inFront: string): Record<string, string> | null {
  const found: Record<string, string> = {};
  for (const name of [...needed, inFront]) {
    const version = versionOf(name);
    if (version !== null) found[name] = version;
    else if (name === inFront) tell(`${name} is not installed: without it`);
    else {
      tell(`Somebody must lead the servers to the new primary: not tried without ${name}.`);
      return null;
    }
  }
  return found;
}

async function run(): Promise<number> {
  const binaries = await findPostgres();
  if (!binaries.isWhole) {
    tell(
      'pg_basebackup is needed for a standby, and not installed (Debian: postgresql). Not tried.',
    );
    return 0;
  }
  const prepare = async (url: string) => {
    await migrate(url, silentLog);
    const db = openDatabase(url);
    const secret = { dataDir: folder, secretKey: '07'.repeat(32) };
    await openInstallation(db, secret, { now: new Date(), example: false });
    const opened = await openLetter(db);
    await db.close();
    return opened;
  };
  const make = lead === 'patroni' ? byPatroni : byHand;
  const [leading, letter] = await make(folder, binaries, { prepare, stops, ending });
  const letterbox = await new Letterbox().open();
  stops.push(() => letterbox.close());
  const env = { READ_REPLICA_URL: leading.standby };
  const common = { folder, smtpUrl: letterbox.url, env };
  const worker = { ...common, role: 'worker', databaseUrl: leading.worker } as const;
  const web = { ...common, role: 'web', databaseUrl: leading.web } as const;
  const servers = [await Server.start(worker), await Server.start(web), await Server.start(web)];
  for (const server of servers) stops.push(() => server.stop());
  const ports = await inFront(servers.slice(1).map(({ port }) => port));
  return failOver({ leading, letterbox, letter, ports, servers });
}

async function inFront(webPorts: readonly number[]): Promise<readonly number[]> {
  if (versions?.[front] === undefined) return webPorts;
  const there =
    front === 'nginx'
      ? await Nginx.start(folder, webPorts)
      : await Haproxy.beforeWeb(folder, webPorts);
  stops.push(() => there.stop());
  return [there.port];
}

type Ground = {
  readonly leading: Lead;
  readonly letterbox: Letterbox;
  readonly letter: OpenLetter;
  readonly ports: readonly number[];
  readonly servers: readonly Server[];
};

async function failOver(ground: Ground): Promise<number> {
  const { letter, ports, leading, letterbox } = ground;
  const load = new Signers({ ...letter, ports, atOnce: AT_ONCE, firstNumber: 1 });
  const pages = new Pages(`http://127.0.0.1:${ports[0]}/letters/${letter.slug}`);
  const gaps: { readonly promoted: number; readonly written: number }[] = [];
  await pause(3_000);
  for (let turn = 1; turn <= TIMES; turn += 1) {
    load.forgetGap();
    const promoted = await leading.failOver(turn);
    await isWritten(load);
    gaps.push({ promoted, written: load.longestGap });
    tell(
      `  ${turn} of ${TIMES}: promoted after ${Math.round(promoted)} ms, written again after ${Math.round(load.longestGap)} ms`,
    );
    await leading.settle();
    await pause(BETWEEN_MS);
  }
  await load.stop();
  pages.stop();
  const found = await audit({ url: leading.primary(), ...letter, people: load.people, letterbox });
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
    machine: { ...machine(), ...versions },
    ending,
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
  const kind = isQuick ? 'quick' : wished > 0 ? `${TIMES}-times` : 'full';
  const what = [front, lead, ending].filter((one) => !USUAL.includes(one));
  const path = `bench/results/${['grow', kind, ...what, day, cpus().length].join('-')}-processors.json`;
  writeFileSync(path, `${JSON.stringify(told, null, 1)}\n`);
  tell(`${gaps.length} failovers; the page was read ${read} times and missed ${missed} times`);
  tell(`${found.pledges} pledges and ${found.confirmations} confirmations were acknowledged`);
  tell(found.faults.length === 0 ? 'all of them are there, each once' : found.faults.join('\n'));
  for (const wrong of load.wrong) tell(`wrong answer: ${wrong}`);
  return found.faults.length === 0 && load.wrong.length === 0 ? 0 : 1;
}
