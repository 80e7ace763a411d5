import { createHash } from 'node:crypto';
import { chownSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { giveTo } from './embedded-identity.ts';
import type { Identity } from './embedded-identity.ts';
import { codeOf } from './error-code.ts';
import { StartFault } from './start-fault.ts';

export const PORT = 5432; // only the name of the socket
const LONGEST_SOCKET_PATH = 100; // the kernel's limit is 104 to 108 bytes

export function socketDirOf(dataDir: string): string {
  const inside = join(dataDir, 'socket');
  if (Buffer.byteLength(`${inside}/.s.PGSQL.${PORT}`) <= LONGEST_SOCKET_PATH) return inside;
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  return join(tmpdir(), `undersigned-${name}`);
}

export function makeSocketDir(dataDir: string, identity: Identity): string {
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
