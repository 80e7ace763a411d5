import { lstat, opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { fault } from '#proof';
import type { Fault } from '#proof';
import { BUNDLE_LIMITS, DEEPEST_PATH } from '#verify';
import type { FolderEntry } from '#verify';
import { MirrorFault, readMirrored } from './mirror-folder-cli.ts';

/**
 * Every file below a folder, in no order, nothing of it read yet. Follows no link and opens no device; stops where a
 * bundle would long have ended, so that somebody may give it a whole disk.
 */
export async function listFolder(folder: string): Promise<FolderEntry[] | Fault> {
  const files: FolderEntry[] = [];
  const folders = [''];
  for (const inside of folders) {
    for await (const { name, ...kind } of entriesOf(folder, inside)) {
      const path = inside + name;
      const shown = JSON.stringify(path.slice(0, 100));
      if (Math.max(files.length, folders.length) > BUNDLE_LIMITS.files)
        return fault(`the folder has more than ${BUNDLE_LIMITS.files} files`);
      if (path.split('/').length > DEEPEST_PATH)
        return fault(`${shown} lies deeper than any file of a bundle`);
      if (kind.isFolder) folders.push(`${path}/`);
      else if (kind.isFile) files.push(await entryOf(folder, path));
      else return fault(`the folder has ${shown}, which is no file`);
    }
  }
  return files;
}

async function* entriesOf(folder: string, inside: string) {
  for await (const entry of await opendir(join(folder, inside)))
    yield { name: entry.name, isFile: entry.isFile(), isFolder: entry.isDirectory() };
}

async function entryOf(folder: string, path: string): Promise<FolderEntry> {
  const { size } = await lstat(join(folder, path));
  return {
    path,
    size,
    async read() {
      try {
        return await readMirrored(folder, path, size);
      } catch (error) {
        if (error instanceof MirrorFault) return null; // no longer the file that was listed
        throw error;
      }
    },
  };
}
