import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PostgresBinaries } from './embedded-binaries.ts';
import { chooseIdentity, giveTo } from './embedded-identity.ts';
import type { Identity } from './embedded-identity.ts';
import { codeOf } from './error-code.ts';
import { StartFault } from './start-fault.ts';

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
const PORT = 5432; // only the name of the socket
const LONGEST_SOCKET_PATH = 100; // the kernel's limit is 104 to 108 bytes

/** Makes what is missing; a crash at any point leaves something the next start finishes. */
export async function openCluster(dataDir: string, binaries: PostgresBinaries): Promise<Cluster> {
  const identity = chooseIdentity(dataDir, binaries.folder);
  const cluster: Cluster = {
    dataDir,
    folder: join(dataDir, 'postgres'),
    socketDir: makeSocketDir(dataDir, identity),
    binaries,
    identity,
    password: readPassword(dataDir),
  };
  if (existsSync(cluster.folder)) {
    giveTo(identity, cluster.folder);
    refuseOtherVersion(cluster);
  } else {
    await initCluster(cluster);
  }
  return cluster;
}

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
function readPassword(dataDir: string): string {
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

function socketDirOf(dataDir: string): string {
  const inside = join(dataDir, 'socket');
  if (Buffer.byteLength(`${inside}/.s.PGSQL.${PORT}`) <= LONGEST_SOCKET_PATH) return inside;
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  return join(tmpdir(), `undersigned-${name}`);
}

function makeSocketDir(dataDir: string, identity: Identity): string {
  const folder = socketDirOf(dataDir);
  const { uid, gid } = identity.owner;
  try {
    mkdirSync(folder, { mode: 0o700 });
    if (Object.keys(identity.ids).length > 0) chownSync(folder, uid, gid);
    return folder;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  giveTo(identity, folder);
  const { mode, uid: owner } = lstatSync(folder);
  if ((mode & 0o170077) !== 0o040000 || owner !== uid) {
    throw new StartFault(`${folder} is not a private folder of ours. Remove it and start again.`);
  }
  return folder;
}

function refuseOtherVersion({ folder, binaries }: Cluster): void {
  const made = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (made === String(binaries.major)) return;
  throw new StartFault(
    `${folder} was made by PostgreSQL ${made}, and this release brings ${binaries.major}. ` +
      'Make a backup with the release that made it, and restore it with this one.',
  );
}

/** In a folder of another name first: `<DATA_DIR>/postgres` exists only when it is whole. */
async function initCluster(cluster: Cluster): Promise<void> {
  const { dataDir, identity } = cluster;
  const draft = join(dataDir, 'postgres.new');
  const passwordFile = join(dataDir, 'postgres.password.new');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
  try {
    giveTo(identity, draft);
    if (identity.ids.uid !== undefined) {
      chownSync(passwordFile, identity.owner.uid, identity.owner.gid);
    }
    await runInitdb(cluster, draft, passwordFile);
    renameSync(draft, cluster.folder);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

async function runInitdb(
  { binaries, identity, dataDir }: Cluster,
  folder: string,
  pwfile: string,
): Promise<void> {
  const [command = '', ...words] = [
    ...identity.prefix,
    join(binaries.folder, 'initdb'),
    `--pgdata=${folder}`,
    `--pwfile=${pwfile}`,
    `--username=${DATABASE}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--data-checksums',
    '--no-instructions',
    // Order by code point and letters by Unicode, the same on every machine and after every upgrade
    // of its C library; what people read is sorted by ICU where it is shown.
    ...(binaries.major >= 17
      ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
      : ['--locale=C.UTF-8']),
  ];
  const how = { cwd: dataDir, env: cleanEnvironment(), ...identity.ids };
  const failure = await new Promise<string | null>((resolve) => {
    execFile(command, words, how, (error, out, err) => {
      resolve(error === null ? null : `${out}\n${err}\n${error.message}`);
    });
  });
  if (failure !== null) throw new StartFault(explainFailure(failure, dataDir));
}

/** PostgreSQL reads PG… and locale variables, and a stray one must not change our database. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
}

/** A sentence for what PostgreSQL said before it gave up. */
export function explainFailure(said: string, dataDir: string): string {
  if (/No space left on device|Disk quota exceeded/i.test(said)) {
    return `The disk that holds ${dataDir} is full. Make room and start again; nothing saved is lost.`;
  }
  if (/Permission denied/i.test(said)) {
    return `PostgreSQL may not write in ${dataDir}. Give the folder to the user that runs Undersigned.`;
  }
  const reason = said
    .split('\n')
    .filter((line) => /error|fatal|panic/i.test(line))
    .at(-1);
  return `The embedded PostgreSQL did not start. It said: ${reason?.trim() ?? 'nothing'}`;
}
