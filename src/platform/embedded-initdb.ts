import { execFile } from 'node:child_process';
import { chownSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cluster } from './embedded-cluster.ts';
import { DATABASE } from './embedded-cluster.ts';
import { giveTo } from './embedded-identity.ts';
import { StartFault } from './start-fault.ts';

export function refuseOtherVersion({ folder, binaries }: Cluster): void {
  const made = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (made === String(binaries.major)) return;
  throw new StartFault(
    `${folder} was made by PostgreSQL ${made}, and this release brings ${binaries.major}. ` +
      'Make a backup with the release that made it, and restore it with this one.',
  );
}

/** In a folder of another name first: `<DATA_DIR>/postgres` exists only when it is whole. */
export async function initCluster(cluster: Cluster): Promise<void> {
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
