import { fault, INDEX_PATH, isBundlePath } from '#proof';
import type { Fault } from '#proof';
import { BUNDLE_LIMITS, limitFault, pathFault, quoted } from './bundle-limits.ts';
import type { BundleLimits } from './bundle-limits.ts';

/** One file of a folder as it was found, before anything of it is read. */
export type FolderEntry = {
  /** Below the folder, with `/`: `statements/1.txt`. */
  readonly path: string;
  readonly size: number;
  /** All bytes; null when it is no longer the file that was found. */
  read(): Promise<Uint8Array | null>;
};

/** The files of an unpacked bundle, and what has to be said beside the verdict. */
export type OpenedFolder = {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly notes: readonly string[];
};

/** More folders inside folders than any bundle has, one around it included. */
export const DEEPEST_PATH = 8;

/** What systems put into folders by themselves. On a memory stick a Mac adds `._name` for every file. */
const OF_A_SYSTEM = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*|__MACOSX\/.*)$/is;

const MOST_NAMED = 20;
const NOT_SEEN =
  'This was a folder. The zip that it came from was not seen, so no SHA-256 of a zip is told.';

/**
 * The files of a bundle that was unpacked, as a zip of it would give them: the same limits and paths. A folder around
 * all of them is taken off, files of a system are left out and named, everything else is a fault. Names and sizes are
 * held to the rules before the first byte is read.
 *
 * @example
 * const opened = await openFolder(entries);
 * console.log(linesOf(await checkOpened(opened)));
 */
export async function openFolder(
  found: readonly FolderEntry[],
  options: {
    readonly limits?: BundleLimits;
    /** Called before each file with how many bytes are behind. */
    readonly progress?: (bytes: number, of: number) => void;
  } = {},
): Promise<OpenedFolder | Fault> {
  const { limits = BUNDLE_LIMITS, progress } = options;
  if (found.length > limits.files) return fault(`the folder has more than ${limits.files} files`);
  // the same order for everybody: systems list files as they like
  const entries = found.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const around = folderAround(entries);
  const kept: FolderEntry[] = [];
  const left: string[] = [];
  for (const entry of entries) {
    const oddity = pathFault(entry.path, 'folder') ?? depthFault(entry.path);
    if (oddity !== null) return oddity;
    const path = entry.path.startsWith(around) ? entry.path.slice(around.length) : entry.path;
    if (path === INDEX_PATH || isBundlePath(path)) kept.push({ ...entry, path });
    else if (OF_A_SYSTEM.test(path)) left.push(entry.path);
    else return fault(`${quoted(path)} is not a path of a bundle`);
  }
  const oddity = limitFault(kept, limits, 'folder') ?? caseFault(kept);
  if (oddity !== null) return oddity;
  const files = await readAll(kept, progress);
  return files instanceof Map ? { files, notes: [NOT_SEEN, ...leftOut(left)] } : files;
}

/** `letter-1/` where everything of the bundle lies in it; empty where nothing is around. */
function folderAround(entries: readonly FolderEntry[]): string {
  const paths = entries.map(({ path }) => path).filter((path) => !OF_A_SYSTEM.test(path));
  const [first = ''] = paths;
  const around = first.slice(0, first.indexOf('/') + 1);
  return paths.every((path) => path.startsWith(around)) ? around : '';
}

function depthFault(path: string): Fault | null {
  const parts = path.split('/');
  if (parts.length <= DEEPEST_PATH) return null;
  // as far as everybody looks: whoever lists a folder may stop there
  const shown = quoted(parts.slice(0, DEEPEST_PATH + 1).join('/'));
  return fault(`${shown} lies deeper than any file of a bundle`);
}

/** On most disks they are one file: which of the two it is would depend on who unpacked. */
function caseFault(files: readonly FolderEntry[]): Fault | null {
  const seen = new Set<string>();
  for (const { path } of files) {
    const small = path.toLowerCase();
    if (seen.has(small))
      return fault(`the folder has ${quoted(path)} twice but for capital letters`);
    seen.add(small);
  }
  return null;
}

async function readAll(
  files: readonly FolderEntry[],
  progress: (bytes: number, of: number) => void = () => {},
): Promise<Map<string, Uint8Array> | Fault> {
  const all = files.reduce((sum, { size }) => sum + size, 0);
  const contents = new Map<string, Uint8Array>();
  let behind = 0;
  for (const file of files) {
    progress(behind, all);
    const content = await file.read();
    if (content?.length !== file.size)
      return fault(`${quoted(file.path)} changed while it was read`);
    contents.set(file.path, content);
    behind += file.size;
  }
  return contents;
}

function leftOut(paths: readonly string[]): string[] {
  if (paths.length === 0) return [];
  const more = paths.length - MOST_NAMED;
  const named = paths.slice(0, MOST_NAMED).map(quoted).join(', ');
  return [
    `Not part of the bundle and not read, as computers add such files by themselves: ${named}${more > 0 ? ` and ${more} more` : ''}.`,
  ];
}
