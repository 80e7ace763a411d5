import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase, sql } from '#platform/db';
import { embeddedBinaries, readBinaries } from '#platform/embedded-binaries';
import type { PostgresBinaries } from '#platform/embedded-binaries';
import { chooseIdentity } from '#platform/embedded-identity';
import type { Identity } from '#platform/embedded-identity';
import { freePort } from '#support/free-port';
import { ours } from '../cosign/children.ts';

const DEBIAN = '/usr/lib/postgresql';
const PATIENCE_MS = 60_000;

/** Debian's newest where there is one, as it has all programs; else the embedded one. */
export async function findPostgres(): Promise<PostgresBinaries & { readonly isWhole: boolean }> {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).map(Number) : [];
  const newest = Math.max(0, ...versions.filter((version) => version >= 15));
  if (newest > 0) return { ...readBinaries(join(DEBIAN, String(newest), 'bin')), isWhole: true };
  return { ...(await embeddedBinaries()), isWhole: false };
}

/**
 * A PostgreSQL that listens on TCP and can be killed as a machine dies: all its processes at once. Nothing about what
 * is acknowledged is changed: fsync, synchronous_commit and full_page_writes keep their safe defaults.
 */
export class Postgres {
  readonly dir: string;
  readonly port: number;
  readonly #binaries: PostgresBinaries;
  readonly #identity: Identity;
  #child: ChildProcess | null = null;

  private constructor(
    dir: string,
    port: number,
    { binaries, identity }: { binaries: PostgresBinaries; identity: Identity },
  ) {
    this.dir = dir;
    this.port = port;
    this.#binaries = binaries;
    this.#identity = identity;
  }

  /** A place for a server, with nothing in it yet. `folder` is given to the one PostgreSQL runs as. */
  static async at(folder: string, name: string, binaries: PostgresBinaries): Promise<Postgres> {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o711);
    const dir = join(folder, name);
    mkdirSync(dir, { mode: 0o700 });
    const identity = chooseIdentity(folder, binaries.folder);
    chownSync(dir, identity.owner.uid, identity.owner.gid);
    return new Postgres(dir, await freePort(), { binaries, identity });
  }

  get url(): string {
    return `postgres://postgres@127.0.0.1:${this.port}/postgres`;
  }

  initialise(settings: readonly string[] = []): void {
    this.#run('initdb', ['-D', this.dir, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '-N']);
    this.#run('sync', []);
    const lines = [`port = ${this.port}`, `unix_socket_directories = ''`, ...settings];
    appendFileSync(join(this.dir, 'postgresql.conf'), `${lines.join('\n')}\n`);
    appendFileSync(join(this.dir, 'pg_hba.conf'), 'host replication all 127.0.0.1/32 trust\n');
  }

  /** Empties itself and copies `from`, to follow it under the name `name`. */
  follow(from: Postgres, name: string): void {
    for (const entry of readdirSync(this.dir))
      rmSync(join(this.dir, entry), { recursive: true, force: true });
    const where = ['-h', '127.0.0.1', '-p', String(from.port), '-U', 'postgres'];
    const how = ['-R', '-X', 'stream', '-c', 'fast'];
    this.#run('pg_basebackup', [...where, ...how, '-D', this.dir]);
    const conninfo = `host=127.0.0.1 port=${from.port} user=postgres application_name=${name}`;
    const lines = [`port = ${this.port}`, `primary_conninfo = '${conninfo}'`];
    appendFileSync(join(this.dir, 'postgresql.auto.conf'), `${lines.join('\n')}\n`);
  }

  async start(): Promise<void> {
    const log = openSync(`${this.dir}.log`, 'a');
    const program = join(this.#binaries.folder, 'postgres');
    const words = [...this.#identity.prefix, program, '-D', this.dir];
    const options = { cwd: '/', stdio: ['ignore', log, log] as ['ignore', number, number] };
    const child = ours(
      spawn(words[0] ?? program, words.slice(1), { ...options, ...this.#identity.ids }),
    );
    closeSync(log);
    this.#child = child;
    const until = Date.now() + PATIENCE_MS;
    while (!(await this.answers())) {
      if (child.exitCode !== null || Date.now() > until) throw new Error(this.lastWords());
      await pause(20);
    }
  }

  async answers(): Promise<boolean> {
    const db = openDatabase(this.url, { poolSize: 1 });
    try {
      await sql`select 1`.execute(db.read);
      return true;
    } catch {
      return false;
    } finally {
      await db.close();
    }
  }

  get runs(): boolean {
    return this.#child !== null && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  lastWords(): string {
    return readFileSync(`${this.dir}.log`, 'utf8').split('\n').slice(-12).join('\n');
  }

  /** All of its processes at once, as when the machine loses power; the disk keeps what it has. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (child?.pid === undefined || !this.runs) return;
    const ended = once(child, 'exit');
    const all = descendants(child.pid);
    killAll([child.pid, ...all]);
    await ended;
    while (all.some(isAlive)) await pause(5);
    rmSync(join(this.dir, 'postmaster.pid'), { force: true }); // a machine that died holds nothing
  }

  /** Says nothing any more, while its connections stay open: as when its cable is cut. Only `kill` ends it. */
  freeze(): void {
    const pid = this.#child?.pid;
    if (pid !== undefined && this.runs) killAll([pid, ...descendants(pid)], 'SIGSTOP');
  }

  async stop(): Promise<void> {
    const child = this.#child;
    if (child === null || !this.runs) return;
    const ended = once(child, 'exit');
    child.kill('SIGINT'); // fast: does not wait for clients
    await ended;
  }

  /** Makes a standby the primary. */
  async promote(): Promise<void> {
    const db = openDatabase(this.url, { poolSize: 1 });
    await sql`select pg_promote(true, 60)`.execute(db.read);
    await db.close();
  }

  #run(program: string, words: readonly string[]): void {
    const path = join(this.#binaries.folder, program);
    const [command = '', ...rest] = [
      ...this.#identity.prefix,
      existsSync(path) ? path : program,
      ...words,
    ];
    const done = spawnSync(command, rest, { cwd: '/', encoding: 'utf8', ...this.#identity.ids });
    if (done.status !== 0) throw new Error(`${program}: ${done.stderr || String(done.error)}`);
  }
}

/** Each backend is a session of its own, so no group holds them. */
export function killAll(pids: readonly number[], name: 'SIGKILL' | 'SIGSTOP' = 'SIGKILL'): void {
  for (const pid of pids)
    try {
      process.kill(pid, name);
    } catch {
      // it ended by itself meanwhile
    }
}

/** The processes that `pid` started, and those they started. */
export function descendants(pid: number): number[] {
  const own = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === pid);
  return own.map(Number).flatMap((child) => [child, ...descendants(child)]);
}

/** Not what only waits for its parent to notice that it ended. */
export function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

function parentOf(pid: string): number {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
