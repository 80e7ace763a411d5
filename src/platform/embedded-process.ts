import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { cleanEnvironment, explainFailure } from './embedded-initdb.ts';
import type { Cluster } from './embedded-cluster.ts';
import { endLeftover, signal, statusLines } from './embedded-leftover.ts';
import { postgresSettings } from './embedded-settings.ts';
import { StartFault } from './start-fault.ts';

/** One run of the PostgreSQL programs, ready to be connected to. */
export type PostgresRun = {
  readonly processId: number;
  /** Settles when it has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
};

/**
 * PostgreSQL would live on when we are killed. The shell between us holds a pipe from us; when the
 * pipe closes, because we asked or because we are gone, it ends PostgreSQL the fast way (`INT`:
 * no waiting for clients, nothing committed is lost). It lets no signal of a service manager or a
 * terminal through, so that we decide the order in which things stop.
 */
const GUARD = `
trap '' INT TERM HUP
exec 3<&0 </dev/null
"$@" 3<&- &
server=$!
( read -r line <&3; kill -INT "$server" ) &
guard=$!
wait "$server"
code=$?
kill -KILL "$guard"
exit "$code"`;

const READY_LIMIT_MS = 10 * 60_000; // replaying the log after a crash takes what it takes
const LOOK_MS = 15;
const STOP_LIMIT_MS = 30_000;

export async function runPostgres(
  cluster: Cluster,
  settings: Record<string, string>,
): Promise<PostgresRun> {
  await endLeftover(cluster);
  const child = spawnGuarded(cluster, settings);
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => {
      child.stdin?.destroy();
      resolve();
    });
  });
  let over = false;
  void ended.then(() => (over = true));
  const giveUpAt = Date.now() + READY_LIMIT_MS;
  while (!over && Date.now() < giveUpAt) {
    const lines = statusLines(cluster);
    if (lines[7] === 'ready') {
      const processId = Number(lines[0]);
      return { processId, ended, stop: () => stopRun(child, processId, ended) };
    }
    await setTimeout(LOOK_MS);
  }
  child.stdin?.destroy();
  throw new StartFault(explainFailure(lastWords(cluster), cluster.dataDir));
}

function spawnGuarded(cluster: Cluster, settings: Record<string, string>): ChildProcess {
  const name = logFile(cluster);
  if (existsSync(name)) renameSync(name, `${name}.1`); // why the run before ended stays readable
  const log = openSync(name, 'w', 0o600);
  try {
    const child = spawn('/bin/sh', ['-c', GUARD, 'guard', ...commandOf(cluster, settings)], {
      cwd: cluster.dataDir,
      env: cleanEnvironment(),
      stdio: ['pipe', log, log],
      detached: true,
      ...cluster.identity.ids,
    });
    child.stdin?.on('error', () => {}); // it ended first
    return child;
  } finally {
    closeSync(log);
  }
}

function commandOf(cluster: Cluster, settings: Record<string, string>): string[] {
  const { identity, binaries, folder, socketDir } = cluster;
  const all = { ...postgresSettings(binaries.major, socketDir), ...settings };
  const words = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return [...identity.prefix, join(binaries.folder, 'postgres'), '-D', folder, ...words];
}

async function stopRun(
  child: ChildProcess,
  processId: number,
  ended: Promise<void>,
): Promise<void> {
  child.stdin?.destroy();
  signal(processId, 'SIGINT');
  if (await within(ended, STOP_LIMIT_MS)) return;
  signal(processId, 'SIGQUIT'); // no time left for a checkpoint: the next start replays the log
  await within(ended, STOP_LIMIT_MS);
}

/** What the last run wrote; empty when nothing can be read. */
export function lastWords(cluster: Cluster): string {
  try {
    return readFileSync(logFile(cluster), 'utf8').slice(-4_000);
  } catch {
    return '';
  }
}

const logFile = (cluster: Cluster) => join(cluster.dataDir, 'postgres.log');

async function within(ended: Promise<void>, ms: number): Promise<boolean> {
  const limit = new AbortController(); // a timer left behind would keep the process up
  const late = setTimeout(ms, false, { signal: limit.signal }).catch(() => false);
  const inTime = await Promise.race([ended.then(() => true), late]);
  limit.abort();
  return inTime;
}
