import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '#support/free-port';
import { ours } from '../cosign/children.ts';

const PATIENCE_MS = 10_000;

/** What an installed program says of itself; null where there is none. */
export function versionOf(program: string): string | null {
  const word = program === 'nginx' || program === 'haproxy' ? '-v' : '--version';
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', `PATH=$PATH:/usr/sbin ${program} ${word}`],
    { encoding: 'utf8' },
  );
  return status === 0 ? ((stdout || stderr).split('\n', 1)[0] ?? '') : null;
}

/** nginx in front of several web processes, as the guide writes it. */
export class Nginx {
  readonly port: number;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.port = port;
  }

  static async start(folder: string, webPorts: readonly number[]): Promise<Nginx> {
    const [port, at] = [await freePort(), join(folder, 'nginx')];
    mkdirSync(at, { recursive: true });
    const file = join(at, 'nginx.conf');
    writeFileSync(file, nginxConf(at, port, webPorts));
    const words = ['-c', file, '-p', at, '-g', 'daemon off;'];
    const child = ours(spawn('nginx', words, { stdio: 'ignore' }));
    await listens(child, port, 'nginx');
    return new Nginx(child, port);
  }

  stop(): Promise<void> {
    return stopped(this.#child);
  }
}

const nginxConf = (at: string, port: number, webPorts: readonly number[]) => `
pid ${at}/nginx.pid;
error_log ${at}/error.log;
worker_processes 1;
events { worker_connections 4096; }
http {
  access_log off;
  client_body_temp_path ${at}/body; proxy_temp_path ${at}/proxy; fastcgi_temp_path ${at}/f;
  uwsgi_temp_path ${at}/u; scgi_temp_path ${at}/s;
  upstream undersigned {
${webPorts.map((web) => `    server 127.0.0.1:${web} max_fails=3 fail_timeout=1s;`).join('\n')}
    keepalive 64;
  }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://undersigned;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_next_upstream error timeout;
      proxy_connect_timeout 1s;
    }
  }
}
`;

/** HAProxy: in front of the web processes as nginx is, or before PostgreSQL where Patroni says who is the primary. */
export class Haproxy {
  readonly port: number;
  readonly standbyPort: number;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, port: number, standbyPort: number) {
    this.#child = child;
    this.port = port;
    this.standbyPort = standbyPort;
  }

  static async beforeWeb(folder: string, webPorts: readonly number[]): Promise<Haproxy> {
    const port = await freePort();
    const child = await startHaproxy(
      join(folder, 'haproxy-web.cfg'),
      port,
      webConf(port, webPorts),
    );
    return new Haproxy(child, port, 0);
  }

  static async beforePatroni(folder: string, nodes: readonly PatroniNode[]): Promise<Haproxy> {
    const [port, standbyPort] = [await freePort(), await freePort()];
    const conf = databaseConf(port, standbyPort, nodes);
    const child = await startHaproxy(join(folder, 'haproxy-database.cfg'), port, conf);
    return new Haproxy(child, port, standbyPort);
  }

  stop(): Promise<void> {
    return stopped(this.#child);
  }
}

type PatroniNode = { readonly port: number; readonly restPort: number };

async function startHaproxy(file: string, port: number, conf: string): Promise<ChildProcess> {
  writeFileSync(file, conf);
  const child = ours(spawn('haproxy', ['-db', '-f', file], { stdio: 'ignore' }));
  await listens(child, port, 'haproxy');
  return child;
}

const webConf = (port: number, webPorts: readonly number[]) => `
global
  maxconn 4096
defaults
  mode http
  timeout connect 1s
  timeout client 60s
  timeout server 60s
  timeout http-keep-alive 60s
  option forwardfor
  option redispatch
  retries 2
  retry-on conn-failure
frontend letters
  bind 127.0.0.1:${port}
  default_backend undersigned
backend undersigned
  option httpchk GET /health
${webPorts.map((web, at) => `  server web${at} 127.0.0.1:${web} check inter 1s fall 2 rise 1`).join('\n')}
`;

const databaseConf = (port: number, standbyPort: number, nodes: readonly PatroniNode[]) => `
global
  maxconn 1000
defaults
  mode tcp
  timeout connect 2s
  timeout client 1h
  timeout server 1h
  timeout check 2s
  option clitcpka
  option srvtcpka
  default-server inter 1s fall 2 rise 1 on-marked-down shutdown-sessions
${[
  ['primary', port],
  ['replica', standbyPort],
]
  .map(
    ([what, at]) => `listen ${what}
  bind 127.0.0.1:${at}
  option httpchk GET /${what}
  http-check expect status 200
${nodes.map((node, no) => `  server node${no} 127.0.0.1:${node.port} check port ${node.restPort}`).join('\n')}`,
  )
  .join('\n')}
`;

/** Where pgbouncer leads now. */
export type Target = { readonly primary: number; readonly standby: number };

/**
 * pgbouncer in front of PostgreSQL: `letters` shares sessions and is for web processes, `letters_worker` keeps them and
 * is for the worker, `letters_standby` leads to the standby. After a failover it is pointed elsewhere: its file is
 * written anew, and it reads it again.
 */
export class Pgbouncer {
  readonly #child: ChildProcess;
  readonly #file: string;
  readonly #port: number;

  private constructor(child: ChildProcess, file: string, port: number) {
    this.#child = child;
    this.#file = file;
    this.#port = port;
  }

  static async start(folder: string, target: Target): Promise<Pgbouncer> {
    const [port, at] = [await freePort(), join(folder, 'pgbouncer')];
    mkdirSync(at, { recursive: true });
    chmodSync(folder, 0o711);
    const file = join(at, 'pgbouncer.ini');
    writeFileSync(file, pgbouncerIni(port, target));
    writeFileSync(join(at, 'log'), '', { mode: 0o666 });
    const words = process.getuid?.() === 0 ? ['-u', 'nobody', file] : [file]; // it refuses root
    const child = ours(spawn('pgbouncer', words, { stdio: 'ignore' }));
    await listens(child, port, 'pgbouncer');
    return new Pgbouncer(child, file, port);
  }

  url(database: 'letters' | 'letters_worker' | 'letters_standby'): string {
    return `postgres://postgres@127.0.0.1:${this.#port}/${database}`;
  }

  point(target: Target): void {
    writeFileSync(this.#file, pgbouncerIni(this.#port, target));
    this.#child.kill('SIGHUP');
  }

  stop(): Promise<void> {
    return stopped(this.#child);
  }
}

const pgbouncerIni = (port: number, { primary, standby }: Target) => `
[databases]
letters = host=127.0.0.1 port=${primary} dbname=postgres user=postgres
letters_worker = host=127.0.0.1 port=${primary} dbname=postgres user=postgres pool_mode=session pool_size=60
letters_standby = host=127.0.0.1 port=${standby} dbname=postgres user=postgres

[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 20
max_client_conn = 500
server_connect_timeout = 2
server_login_retry = 1
query_wait_timeout = 10
`;

export async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.kill('SIGTERM')) await once(child, 'exit');
}

export async function listens(child: ChildProcess, port: number, name: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (!(await takes(port))) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`${name} did not come up`);
    await pause(20);
  }
}

function takes(port: number): Promise<boolean> {
  return new Promise((told) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.on('connect', () => {
      socket.destroy();
      told(true);
    });
    socket.on('error', () => told(false));
  });
}
