import type { Disk } from '../../src/witness/disk.ts';

/** Thrown by every operation of a process that ended in the middle of one. */
export class Crash extends Error {}

/** What one operation does instead of succeeding, and whether it did its work all the same. */
export type Strike = {
  /** The operation that is struck, counted from 1. */
  readonly at: number;
  readonly kind: 'crash' | 'error';
  readonly isDone: boolean;
};

type Inode = { now: string; synced: string | null; writtenAt: number };
type Names = Map<string, Inode>;

/**
 * A disk that keeps what was synced, and of everything else, after a crash, what chance lets it keep: names by name, bytes in part.
 * Behaves as a journaling file system may; no real one forgets more than this.
 */
export class ForgetfulDisk implements Disk {
  operations = 0;
  #names: Names = new Map();
  #folders = new Set<string>(['.']);
  #kept: { names: Names; folders: Set<string> } = { names: new Map(), folders: new Set(['.']) };
  #isDead = false;
  #strike: Strike | null = null;

  /** Counts from now on, and strikes once. */
  strike(strike: Strike | null): void {
    this.operations = 0;
    this.#strike = strike;
  }

  get isDead(): boolean {
    return this.#isDead;
  }

  #do<T>(operation: () => T): T {
    if (this.#isDead) throw new Crash();
    this.operations += 1;
    if (this.#strike?.at !== this.operations) return operation();
    const { kind, isDone } = this.#strike;
    if (isDone) operation();
    this.#isDead = kind === 'crash';
    throw kind === 'crash' ? new Crash() : new Error('the disk reports an error');
  }

  list = (folder: string): string[] =>
    this.#do(() => [...this.#names.keys()].filter((path) => folderOf(path) === folder).map(nameOf));

  read = (path: string): string | null => this.#do(() => this.#names.get(plain(path))?.now ?? null);

  makeFolder = (path: string): void => void this.#do(() => this.#folders.add(path));

  write = (path: string, text: string): void =>
    this.#do(() => {
      if (!this.#folders.has(folderOf(path)) || this.#names.has(plain(path)))
        throw new Error(`cannot write ${path}`);
      this.#names.set(plain(path), { now: text, synced: null, writtenAt: 0 });
    });

  sync = (path: string): void =>
    this.#do(() => {
      const inode = this.#names.get(plain(path));
      if (inode !== undefined) inode.synced = inode.now;
      else if (this.#folders.has(path)) this.#syncFolder(path);
      else throw new Error(`${path} is not there`);
    });

  #syncFolder(folder: string): void {
    const { names, folders } = this.#kept;
    for (const path of names.keys()) if (folderOf(path) === folder) names.delete(path);
    for (const [path, inode] of this.#names) if (folderOf(path) === folder) names.set(path, inode);
    if (folder === '.') for (const one of this.#folders) folders.add(one);
  }

  link = (from: string, to: string): boolean =>
    this.#do(() => {
      const inode = this.#names.get(plain(from));
      if (inode === undefined) throw new Error(`${from} is not there`);
      if (this.#names.has(plain(to))) return false;
      this.#names.set(plain(to), inode);
      return true;
    });

  remove = (path: string): void => void this.#do(() => this.#names.delete(plain(path)));
  isOpenToOthers = (): boolean => this.#do(() => false);
  writtenAt = (path: string): number | null =>
    this.#do(() => this.#names.get(plain(path))?.writtenAt ?? null);

  /** The disk as the next process finds it. `keeps` is asked for each thing that was not synced. */
  afterCrash(keeps: () => boolean): ForgetfulDisk {
    const next = new ForgetfulDisk();
    for (const folder of this.#folders)
      if (this.#kept.folders.has(folder) || keeps()) next.#folders.add(folder);
    const paths = new Set([...this.#names.keys(), ...this.#kept.names.keys()]);
    for (const path of paths) {
      const [now, kept] = [this.#names.get(path), this.#kept.names.get(path)];
      const found = now === kept || keeps() ? now : kept;
      if (found === undefined || !next.#folders.has(folderOf(path))) continue;
      const text = found.synced ?? (keeps() ? found.now : found.now.slice(0, found.now.length / 2));
      next.#names.set(path, { now: text, synced: text, writtenAt: 0 });
    }
    next.#kept = { names: new Map(next.#names), folders: new Set(next.#folders) };
    return next;
  }
}

const plain = (path: string) => path.replace(/^\.\//, '');
const folderOf = (path: string) => (plain(path).includes('/') ? (path.split('/')[0] ?? '') : '.');
const nameOf = (path: string) => path.split('/').at(-1) ?? '';
