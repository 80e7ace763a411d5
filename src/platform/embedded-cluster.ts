import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PostgresBinaries } from './embedded-binaries.ts';
import type { Identity } from './embedded-identity.ts';
import { PORT, socketDirOf } from './embedded-socket.ts';
import { codeOf } from './error-code.ts';

/** Where one embedded PostgreSQL has its files and as whom it runs. */
export type Cluster = {
  readonly dataDir: string;
  /** `<DATA_DIR>/postgres`, mode 0700. */
  readonly folder: string;
  /** A private folder with a short path, for the socket. Nothing listens on the network. */
  readonly socketDir: string;
  readonly binaries: PostgresBinaries;
  readonly identity: Identity;
  readonly password: string;
};

export const DATABASE = 'undersigned';

/** The address of a cluster's database, also for a command beside a running server. */
export function clusterUrl(
  cluster: Pick<Cluster, 'socketDir' | 'password'>,
  database = DATABASE,
): string {
  const socket = encodeURIComponent(cluster.socketDir);
  return `postgres://${DATABASE}:${cluster.password}@localhost:${PORT}/${database}?host=${socket}`;
}

/** The address of the embedded database that already runs on this folder. */
export function runningClusterUrl(dataDir: string): string {
  return clusterUrl({ socketDir: socketDirOf(dataDir), password: readPassword(dataDir) });
}

/** The password lets in nobody who could not read the data anyway; it keeps out the other programs of an account like `nobody`. */
export function readPassword(dataDir: string): string {
  const file = join(dataDir, 'postgres.password');
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  const password = randomBytes(24).toString('hex');
  writeFileSync(file, `${password}\n`, { mode: 0o600, flush: true });
  return password;
}
