import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const PATIENCE = 60_000;

export type Installation = {
  readonly url: string;
  readonly dataDir: string;
  /** From the start of the process to the first answered page, in seconds. */
  readonly secondsToFirstPage: number;
  /** Memory of the server and all it started, shared pages counted once, in MB. Linux only. */
  residentMegabytes(): number;
  stop(): Promise<void>;
};

/**
 * Starts the built server as `npm start` does, with the example, in a data folder of its own
 * (or in `dataDir`, to start again where an earlier one stopped).
 */
export async function startInstallation(dataDir = newDataDir()): Promise<Installation> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const started = performance.now();
  const logPath = join(dataDir, 'server.log');
  const logFile = openSync(logPath, 'w'); // a file, so that reading the log costs the measured nothing
  const server = spawn(process.execPath, ['--conditions=dist', join(root, 'dist/main/server.js')], {
    cwd: root,
    env: { PATH: process.env['PATH'], PORT: String(port), PUBLIC_URL: url, DATA_DIR: dataDir },
    stdio: ['ignore', 'ignore', logFile],
  });
  closeSync(logFile);
  while (!(await answers(`${url}/letters/kazakhstan-2011`))) {
    const late = performance.now() - started > PATIENCE;
    if (late) server.kill('SIGKILL');
    if (late || server.exitCode !== null)
      throw new Error(`the server did not come up:\n${readText(logPath)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    url,
    dataDir,
    secondsToFirstPage: (performance.now() - started) / 1000,
    residentMegabytes: () => residentMegabytes(server.pid ?? 0),
    stop: async () => {
      if (server.exitCode === null && server.kill('SIGTERM')) await once(server, 'exit');
    },
  };
}

export function newDataDir(): string {
  return mkdtempSync(join(tmpdir(), 'undersigned-installation-'));
}

export function removeDataDir(dataDir: string): void {
  rmSync(dataDir, { recursive: true, force: true });
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false; // nobody listens yet
  }
}

/** The proportional set size: a page that ten processes share counts a tenth for each. */
function residentMegabytes(top: number): number {
  const parents = new Map<number, number>();
  for (const pid of readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)) {
    const status = readText(`/proc/${pid}/status`);
    parents.set(pid, Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0));
  }
  const isOurs = (pid: number): boolean =>
    pid === top || (pid > 1 && isOurs(parents.get(pid) ?? 0));
  const kilobytes = [...parents.keys()]
    .filter(isOurs)
    .map((pid) => Number(/^Pss:\s+(\d+)/m.exec(readText(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0));
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1000;
}

/** Empty for a process that has just ended. */
function readText(path: string): string {
  try {
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  } catch {
    return '';
  }
}
