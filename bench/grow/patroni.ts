import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { PostgresBinaries } from '#platform/embedded-binaries';
import { chooseIdentity } from '#platform/embedded-identity';
import { freePort } from '#support/free-port';
import { ours } from '../cosign/children.ts';
import { descendants, isAlive, killAll } from '../faults/postgres.ts';
import { Haproxy, listens, stopped } from './fronts.ts';
import type { OpenLetter } from '../cosign/letters.ts';
import type { Ground, Lead } from './lead.ts';

const PATIENCE_MS = 90_000;

/** Patroni twice, one etcd, and HAProxy that asks Patroni who is the primary: nobody does anything by hand. */
export async function byPatroni(
  folder: string,
  binaries: PostgresBinaries,
  { prepare, stops, ending }: Ground,
): Promise<[Lead, OpenLetter]> {
  const etcd = await startEtcd(folder);
  stops.push(() => stopped(etcd.child));
  const nodes = [
    await Node.make(folder, 'one', etcd.port, binaries),
    await Node.make(folder, 'other', etcd.port, binaries),
  ];
  for (const node of nodes) stops.push(() => node.kill());
  const [first, second] = nodes;
  if (first === undefined || second === undefined) throw new Error('two were made');
  first.start();
  await first.is('primary');
  second.start();
  await second.is('synchronous');
  const letter = await prepare(first.url);
  const haproxy = await Haproxy.beforePatroni(folder, nodes);
  stops.push(() => haproxy.stop());
  const url = (port: number) => `postgres://postgres@127.0.0.1:${port}/postgres`;
  let [primary, standby] = [first, second];
  const lead: Lead = {
    web: url(haproxy.port),
    worker: url(haproxy.port),
    standby: url(haproxy.standbyPort),
    primary: () => primary.url,
    failOver: async () => {
      const died = performance.now();
      if (ending === 'freeze') primary.freeze();
      else await primary.kill();
      await standby.is('primary');
      const tookMs = performance.now() - died;
      if (ending === 'freeze') await primary.kill(); // two servers: writing waits until this one is back
      primary.start();
      [primary, standby] = [standby, primary];
      return tookMs;
    },
    settle: () => standby.is('synchronous'),
  };
  return [lead, letter];
}

async function startEtcd(folder: string): Promise<{ child: ChildProcess; port: number }> {
  const [port, peers] = [await freePort(), await freePort()];
  const at = (where: number) => `http://127.0.0.1:${where}`;
  const words = {
    '--data-dir': join(folder, 'etcd'),
    '--log-level': 'error',
    '--listen-client-urls': at(port),
    '--advertise-client-urls': at(port),
    '--listen-peer-urls': at(peers),
    '--initial-advertise-peer-urls': at(peers),
    '--initial-cluster': `default=${at(peers)}`,
  };
  const child = ours(spawn('etcd', Object.entries(words).flat(), { stdio: 'ignore' }));
  await listens(child, port, 'etcd');
  return { child, port };
}

/** Patroni and the PostgreSQL it minds. */
class Node {
  readonly port: number;
  readonly restPort: number;
  readonly #dir: string;
  readonly #file: string;
  readonly #identity: ReturnType<typeof chooseIdentity>;
  #child: ChildProcess | null = null;

  private constructor(
    dir: string,
    ports: { readonly port: number; readonly restPort: number },
    identity: ReturnType<typeof chooseIdentity>,
  ) {
    this.#dir = dir;
    this.#file = `${dir}.json`;
    this.port = ports.port;
    this.restPort = ports.restPort;
    this.#identity = identity;
    // PostgreSQL is no child of Patroni's: it would be left behind
    process.on('exit', () => killAll(this.#pids()));
  }

  static async make(
    folder: string,
    name: string,
    etcd: number,
    binaries: PostgresBinaries,
  ): Promise<Node> {
    chmodSync(folder, 0o711);
    const identity = chooseIdentity(folder, binaries.folder);
    const dir = join(folder, `patroni-${name}`);
    mkdirSync(dir, { mode: 0o700 });
    chownSync(dir, identity.owner.uid, identity.owner.gid);
    const ports = { port: await freePort(), restPort: await freePort() };
    const node = new Node(dir, ports, identity);
    const conf = patroniConf({
      name,
      etcd,
      ...ports,
      dataDir: join(dir, 'data'),
      bin: binaries.folder,
    });
    writeFileSync(node.#file, JSON.stringify(conf, null, 1)); // YAML that is JSON
    return node;
  }

  get url(): string {
    return `postgres://postgres@127.0.0.1:${this.port}/postgres`;
  }

  start(): void {
    const log = openSync(`${this.#dir}.log`, 'a');
    const [command, ...words] = [...this.#identity.prefix, 'patroni', this.#file];
    const options = { cwd: '/', stdio: ['ignore', log, log] as ['ignore', number, number] };
    this.#child = ours(spawn(command, words, { ...options, ...this.#identity.ids }));
    closeSync(log);
  }

  /** Waits until Patroni says so itself. */
  async is(what: 'primary' | 'synchronous'): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const asked = fetch(`http://127.0.0.1:${this.restPort}/${what}`, {
        signal: AbortSignal.timeout(2_000),
      });
      const answer = await asked.catch(() => null);
      await answer?.arrayBuffer().catch(() => null);
      if (answer?.status === 200) return;
      if (Date.now() > until)
        throw new Error(`not ${what}:\n${readFileSync(`${this.#dir}.log`, 'utf8').slice(-3_000)}`);
      await pause(100);
    }
  }

  /** The machine dies: Patroni, and every process of PostgreSQL. */
  async kill(): Promise<void> {
    const pids = this.#pids();
    killAll(pids);
    while (pids.some(isAlive)) await pause(10);
    rmSync(this.#postmaster, { force: true }); // a machine that died holds nothing
    this.#child = null;
  }

  freeze(): void {
    killAll(this.#pids(), 'SIGSTOP');
  }

  /** PostgreSQL is a child of nobody's: Patroni lets go of it, so that it lives on without. */
  #pids(): number[] {
    const own = this.#child?.exitCode === null ? this.#child.pid : undefined;
    const roots = own === undefined ? [] : [own];
    if (existsSync(this.#postmaster))
      roots.push(Number(readFileSync(this.#postmaster, 'utf8').split('\n', 1)[0]));
    return roots.flatMap((pid) => [pid, ...descendants(pid)]).filter(isAlive);
  }

  get #postmaster(): string {
    return join(this.#dir, 'data', 'postmaster.pid');
  }
}

type Conf = {
  readonly name: string;
  readonly port: number;
  readonly restPort: number;
  readonly etcd: number;
  readonly dataDir: string;
  readonly bin: string;
};

/** The shortest times Patroni allows for; what is written to one server only is never acknowledged. */
const patroniConf = ({ name, port, restPort, etcd, dataDir, bin }: Conf) => ({
  scope: 'undersigned',
  name,
  restapi: { listen: `127.0.0.1:${restPort}`, connect_address: `127.0.0.1:${restPort}` },
  etcd3: { host: `127.0.0.1:${etcd}` },
  bootstrap: {
    dcs: {
      ttl: 20,
      loop_wait: 5,
      retry_timeout: 5,
      synchronous_mode: true,
      synchronous_mode_strict: true,
      postgresql: {
        use_pg_rewind: true,
        parameters: { max_connections: 120, max_wal_size: '1GB', wal_log_hints: 'on' },
      },
    },
    initdb: [{ encoding: 'UTF8' }, { auth: 'trust' }, { username: 'postgres' }],
    pg_hba: ['host all all 127.0.0.1/32 trust', 'host replication all 127.0.0.1/32 trust'],
  },
  postgresql: {
    listen: `127.0.0.1:${port}`,
    connect_address: `127.0.0.1:${port}`,
    data_dir: dataDir,
    bin_dir: bin,
    pgpass: `${dataDir}.pgpass`,
    authentication: {
      superuser: { username: 'postgres' },
      replication: { username: 'postgres' },
    },
    parameters: { unix_socket_directories: '' },
  },
});
