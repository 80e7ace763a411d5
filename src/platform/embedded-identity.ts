import { spawnSync } from 'node:child_process';
import { lchownSync, lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './error-code.ts';
import { StartFault } from './start-fault.ts';

/** As whom PostgreSQL runs. It refuses to run as root. */
export type Identity = {
  /** Words to put before the command. */
  readonly prefix: readonly string[];
  /** Whom its files must belong to, seen from outside. */
  readonly owner: { readonly uid: number; readonly gid: number };
  /** To give to `spawn`. */
  readonly ids: { readonly uid?: number; readonly gid?: number };
};

const UNPRIVILEGED = ['postgres', 'nobody'];
const IN_OWN_NAMESPACE = [
  'unshare',
  '--user',
  '--map-user=65534',
  '--map-group=65534',
  '--',
] as const;

/**
 * An ordinary user runs it as itself. Root gives it to an unprivileged account that can reach both
 * the programs and the data; where none can (a checkout under /root), a user namespace makes root
 * look like an ordinary user to PostgreSQL alone.
 */
export function chooseIdentity(dataDir: string, binaries: string): Identity {
  const uid = process.getuid?.() ?? 1;
  const self = { uid, gid: process.getgid?.() ?? 1 };
  if (uid !== 0) return { prefix: [], owner: self, ids: {} };
  for (const account of accounts(UNPRIVILEGED)) {
    const reach = [
      '-c',
      'cd "$1" && exec "$2" --version',
      'sh',
      dataDir,
      join(binaries, 'postgres'),
    ];
    const tried = spawnSync('/bin/sh', reach, { cwd: '/', stdio: 'ignore', ...account });
    if (tried.status === 0) return { prefix: [], owner: account, ids: account };
  }
  const [unshare, ...words] = [...IN_OWN_NAMESPACE, join(binaries, 'postgres'), '--version'];
  if (spawnSync(unshare, words, { cwd: '/', stdio: 'ignore' }).status === 0) {
    return { prefix: IN_OWN_NAMESPACE, owner: self, ids: {} };
  }
  throw new StartFault(
    'PostgreSQL does not run as root, and no other account here can read this folder. ' +
      'Start Undersigned as an ordinary user, move it out of /root, or set DATABASE_URL.',
  );
}

function accounts(names: readonly string[]): { uid: number; gid: number }[] {
  let list: string[] = [];
  try {
    list = readFileSync('/etc/passwd', 'utf8').split('\n');
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    const [, , uid, gid] = list.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    return uid && gid ? [{ uid: Number(uid), gid: Number(gid) }] : [];
  });
}

/** Gives a folder to the identity, when it belongs to another because the last start was as somebody else. */
export function giveTo(identity: Identity, folder: string): void {
  const { uid, gid } = identity.owner;
  if (lstatSync(folder).uid === uid) return;
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      lchownSync(join(entry.parentPath, entry.name), uid, gid);
    }
    lchownSync(folder, uid, gid); // last: a crash before it makes the next start begin again
  } catch (error) {
    if (codeOf(error) !== 'EPERM' && codeOf(error) !== 'EACCES') throw error;
    throw new StartFault(
      `${folder} belongs to another user. Start Undersigned as that user, or as root.`,
    );
  }
}
