import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Cluster } from './embedded-cluster.ts';
import { codeOf } from './error-code.ts';
import { StartFault } from './start-fault.ts';

const LOOK_MS = 15;
const STEPS = [
  ['SIGINT', 30_000],
  ['SIGQUIT', 5_000],
] as const;

/**
 * Ends a PostgreSQL that outlived its server, and takes away what a killed one left lying: its
 * files name a process whose number may belong to another program now, or to a dead one that a
 * container without an init process never buries. PostgreSQL would not start beside them.
 *
 * Only for whoever holds the instance lock. It waits for every process that still works in the
 * folder, because two at once would ruin the data.
 */
export async function endLeftover(cluster: Cluster): Promise<void> {
  const server = Number(statusLines(cluster)[0]);
  for (const [name, limitMs] of STEPS) {
    const giveUpAt = Date.now() + limitMs;
    for (let asked = false; ; asked = true) {
      const living = livingIn(cluster, server);
      if (living.length === 0) return removeMarks(cluster);
      if (!asked && living.includes(server)) signal(server, name);
      if (Date.now() > giveUpAt) break;
      await setTimeout(LOOK_MS);
    }
  }
  const [first] = livingIn(cluster, server);
  throw new StartFault(`PostgreSQL process ${first} does not end. End it and start again.`);
}

function removeMarks({ folder, socketDir }: Cluster): void {
  rmSync(join(folder, 'postmaster.pid'), { force: true });
  for (const name of readdirSync(socketDir)) {
    if (name.startsWith('.s.PGSQL.')) rmSync(join(socketDir, name), { force: true });
  }
}

/** PostgreSQL and its children work in its folder; where /proc does not say so, ask for the server alone. */
function livingIn({ folder }: Cluster, server: number): number[] {
  if (existsSync('/proc/self/cwd')) {
    const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return processes.filter((id) => workFolder(id) === folder).map(Number);
  }
  if (!Number.isInteger(server) || server <= 1) return [];
  const asked = ['-ww', '-o', 'command=', '-p', String(server)];
  const { stdout } = spawnSync('ps', asked, { encoding: 'utf8' });
  return (stdout ?? '').includes(`-D ${folder} `) ? [server] : [];
}

function workFolder(processId: string): string | null {
  try {
    return readlinkSync(`/proc/${processId}/cwd`);
  } catch {
    return null; // gone, or of somebody else
  }
}

/** The lines of postmaster.pid: process, folder, start, port, sockets, address, memory, status. */
export function statusLines({ folder }: Cluster): string[] {
  try {
    const text = readFileSync(join(folder, 'postmaster.pid'), 'utf8');
    return text.split('\n').map((line) => line.trim());
  } catch {
    return [];
  }
}

/** False when there is no such process. */
export function signal(processId: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(processId, name);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
