import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { ours } from './children.ts';
import { freePort } from '#support/free-port';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** The secret of `#support/seal`: so the load knows the links that the mails bring. */
const SECRET_KEY = '07'.repeat(32);
const PATIENCE_MS = 60_000;

export type Started = {
  readonly port: number;
  /** The most memory it ever had, and what it has now, in MB; of the one process. */
  memory(): { readonly most: number; readonly now: number };
  /** Seconds of processor time used so far. */
  cpuSeconds(): number;
  stop(): Promise<void>;
};

type Options = {
  readonly databaseUrl: string;
  /** Where logs and, where one is made, other files go. */
  readonly dataDir: string;
  readonly role: 'web' | 'worker';
  readonly smtpUrl?: string;
  /** The built program; a changed copy of it is given here. */
  readonly dist?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly nodeOptions?: readonly string[];
};

/** The built server in a process of its own, as it runs in use. */
export async function startServer(options: Options): Promise<Started> {
  const { databaseUrl, dataDir, role, smtpUrl, dist = root, nodeOptions = [] } = options;
  const port = await freePort();
  const logPath = join(dataDir, `${role}-${port}.log`);
  const log = openSync(logPath, 'w'); // a file: reading a log would cost what is measured
  const child = ours(
    spawn(
      process.execPath,
      [...nodeOptions, '--conditions=dist', join(dist, 'dist/main/server.js')],
      {
        cwd: dist,
        env: {
          PATH: process.env['PATH'],
          PORT: String(port),
          PUBLIC_URL: `http://localhost:${port}`,
          DATA_DIR: dataDir,
          DATABASE_URL: databaseUrl,
          SECRET_KEY,
          EXAMPLE: 'off',
          ROLES: role,
          TRUST_PROXY: 'on', // everybody has an address of their own, told as a proxy would
          LOG_LEVEL: 'warn',
          ...(smtpUrl === undefined ? {} : { SMTP_URL: smtpUrl }),
          ...options.env,
        },
        stdio: ['ignore', log, log],
      },
    ),
  );
  closeSync(log);
  await comesUp(child, port, logPath);
  return {
    port,
    memory: () => memoryOf(child.pid ?? 0),
    cpuSeconds: () => cpuSecondsOf(child.pid ?? 0),
    stop: async () => {
      if (child.exitCode === null && child.kill('SIGTERM')) await once(child, 'exit');
    },
  };
}

async function comesUp(child: ChildProcess, port: number, logPath: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => null);
    if (answer?.ok === true) return;
    if (child.exitCode !== null || Date.now() > until) {
      child.kill('SIGKILL');
      throw new Error(`the server did not come up:\n${readFileSync(logPath, 'utf8')}`);
    }
    await pause(50);
  }
}

/** From /proc, so on Linux only. */
function memoryOf(pid: number): { most: number; now: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? Number.NaN) / 1_000;
  return { most: megabytes('VmHWM'), now: megabytes('VmRSS') };
}

function cpuSecondsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** node:http alone, answering with `page`. */
export async function startRaw(page: Uint8Array): Promise<Pick<Started, 'port' | 'stop'>> {
  const file = fileURLToPath(new URL('raw-server.js', import.meta.url));
  const child = ours(spawn(process.execPath, [file], { stdio: ['pipe', 'pipe', 'inherit'] }));
  child.stdin.end(page);
  const [told] = await once(child.stdout.setEncoding('utf8'), 'data');
  return {
    port: Number(told),
    stop: async () => {
      if (child.kill()) await once(child, 'exit');
    },
  };
}
