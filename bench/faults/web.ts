import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '#support/free-port';
import { ours } from '../cosign/children.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** The secret of `#support/seal`: so the load knows the links that the mails bring. */
const SECRET_KEY = '07'.repeat(32);
const PATIENCE_MS = 60_000;

type Options = {
  readonly role: 'web' | 'worker' | 'both';
  readonly databaseUrl: string;
  readonly folder: string;
  readonly smtpUrl: string;
  /** Where people reach it, when something stands in front. */
  readonly publicUrl?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly nodeOptions?: readonly string[];
};

/** The built server, always at the same port, to be killed and started again. */
export class Server {
  readonly port: number;
  readonly #options: Options;
  #child: ChildProcess | null = null;

  private constructor(options: Options, port: number) {
    this.#options = options;
    this.port = port;
  }

  static async start(options: Options): Promise<Server> {
    const server = new Server(options, await freePort());
    await server.start();
    return server;
  }

  async start(): Promise<void> {
    const { role, databaseUrl, folder, smtpUrl, env = {}, nodeOptions = [] } = this.#options;
    const logPath = join(folder, `${role}-${this.port}.log`);
    const log = openSync(logPath, 'a');
    const main = join(root, 'dist/main/server.js');
    const child = ours(
      spawn(process.execPath, [...nodeOptions, '--conditions=dist', main], {
        cwd: root,
        env: {
          PATH: process.env['PATH'],
          PORT: String(this.port),
          PUBLIC_URL: this.#options.publicUrl ?? `http://localhost:${this.port}`,
          RECORD_ORIGIN: 'faults.example/log',
          DATA_DIR: folder,
          DATABASE_URL: databaseUrl,
          SECRET_KEY,
          EXAMPLE: 'off',
          ROLES: role,
          SMTP_URL: smtpUrl,
          TRUST_PROXY: 'on',
          LOG_LEVEL: 'warn',
          ...env,
        },
        stdio: ['ignore', log, log],
      }),
    );
    closeSync(log);
    this.#child = child;
    const until = Date.now() + PATIENCE_MS;
    while (!(await this.isUp())) {
      if (child.exitCode !== null || Date.now() > until)
        throw new Error(
          `the server did not come up:\n${readFileSync(logPath, 'utf8').slice(-3_000)}`,
        );
      await pause(20);
    }
  }

  async isUp(): Promise<boolean> {
    const answer = await fetch(`http://127.0.0.1:${this.port}/health`).catch(() => null);
    await answer?.arrayBuffer();
    return answer?.ok === true;
  }

  get runs(): boolean {
    return this.#child !== null && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  memory(): number {
    const status = readFileSync(`/proc/${this.#child?.pid ?? 0}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) / 1_000;
  }

  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (child === null || !this.runs) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}
