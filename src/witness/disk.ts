import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '#platform/error-code';

/**
 * The few things that a witness does to its folder, each of which may fail or be the last before a crash;
 * tests put a disk in its place that forgets what was not synced. Paths are below the folder. Synchronous on purpose:
 * nothing else of this process runs between reading what was seen and placing what is seen now.
 */
export type Disk = {
  /** The names in a folder; of one that is not there, none. */
  list(folder: string): string[];
  /** The text of a file; null when it is not there. */
  read(path: string): string | null;
  makeFolder(path: string): void;
  /** Writes a new file that only its owner can read. Not on the disk before `sync`. */
  write(path: string, text: string): void;
  /** Brings a file's bytes, or a folder's names, to the disk. */
  sync(path: string): void;
  /** Gives a file a second name; false when that name is taken. The system lets one of many win. */
  link(from: string, to: string): boolean;
  /** Removes a file; nothing when it is gone already. */
  remove(path: string): void;
  /** Whether anybody but the owner may read or write the file. */
  isOpenToOthers(path: string): boolean;
  /** When the file was written, in milliseconds since 1970; null when it is gone. */
  writtenAt(path: string): number | null;
};

/** The folder itself. */
export function diskOf(root: string): Disk {
  const at = (path: string) => join(root, path);
  return {
    list: (folder) => orNull('ENOENT', () => readdirSync(at(folder))) ?? [],
    read: (path) => orNull('ENOENT', () => readFileSync(at(path), 'utf8')),
    makeFolder: (path) => void mkdirSync(at(path), { recursive: true, mode: 0o700 }),
    write: (path, text) => writeFileSync(at(path), text, { flag: 'wx', mode: 0o600 }),
    sync(path) {
      const file = openSync(at(path), 'r');
      try {
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    },
    link: (from, to) => orNull('EEXIST', () => (linkSync(at(from), at(to)), true)) ?? false,
    remove: (path) => void orNull('ENOENT', () => unlinkSync(at(path))),
    isOpenToOthers: (path) => (statSync(at(path)).mode & 0o077) !== 0,
    writtenAt: (path) => orNull('ENOENT', () => statSync(at(path)).mtimeMs),
  };
}

function orNull<T>(code: string, run: () => T): T | null {
  try {
    return run();
  } catch (error) {
    if (codeOf(error) === code) return null;
    throw error;
  }
}

/**
 * Places a whole file under a name, if nobody has it; false otherwise. Written and synced under a name of its own first,
 * so whoever sees the name sees all of it, after a crash too. The name itself is safe after a `sync` of the folder.
 */
export function placeFile(disk: Disk, folder: string, name: string, text: string): boolean {
  const scratch = `${folder}/${randomBytes(8).toString('hex')}${UNFINISHED}`;
  try {
    disk.write(scratch, text);
    disk.sync(scratch);
    return disk.link(scratch, `${folder}/${name}`);
  } finally {
    removeIfPossible(disk, scratch);
  }
}

const UNFINISHED = '.new';
const HOUR_MS = 3_600_000;

/** Clears what a crash left, an hour later: another process may be writing now. */
export function clearUnfinished(disk: Disk, folder: string, now: number): void {
  for (const name of disk.list(folder).filter((one) => one.endsWith(UNFINISHED))) {
    const written = disk.writtenAt(`${folder}/${name}`);
    if (written !== null && written < now - HOUR_MS) disk.remove(`${folder}/${name}`);
  }
}

/** What cannot be cleared now is cleared another time, and must not stop what was done well. */
export function removeIfPossible(disk: Disk, path: string): void {
  try {
    disk.remove(path);
  } catch {
    // see above
  }
}
