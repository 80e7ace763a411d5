import { constants } from 'node:fs';
import { open, opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { LARGEST_FILE, mirrorName } from './mirror-rules.ts';
import type { MirrorName } from './mirror-rules.ts';

/** The folder is no mirror, or holds what could lead somewhere else: nothing more is read. */
export class MirrorFault extends Error {
  override readonly name = 'MirrorFault';
}

/** Deeper than every file of a log: tile/0/x001/x234/… */
const DEEPEST = 9;

/**
 * Every file below a mirrored folder by its name, in no order. Throws MirrorFault at what a downloader would not
 * have written: a link, a device, a foreign name.
 */
export async function* listMirror(
  folder: string,
  inside = '',
  depth = 0,
): AsyncGenerator<{ path: string; name: MirrorName }> {
  if (depth > DEEPEST) throw new MirrorFault(`${inside} lies deeper than any file of a log`);
  for await (const entry of await opendir(join(folder, inside))) {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
    if (entry.isDirectory()) {
      yield* listMirror(folder, path, depth + 1);
      continue;
    }
    const shown = JSON.stringify(path);
    if (entry.isSymbolicLink()) throw new MirrorFault(`${shown} is a link, and may lead anywhere`);
    if (!entry.isFile()) throw new MirrorFault(`${shown} is neither a file nor a folder`);
    const name = mirrorName(path);
    if (name === null) throw new MirrorFault(`${shown} is no file of a log`);
    yield { path, name };
  }
}

/** The bytes of a file, following no link; null when it is not there. Throws MirrorFault when it is too large. */
export async function readMirrored(
  folder: string,
  path: string,
  largest = LARGEST_FILE,
): Promise<Buffer | null> {
  // without O_NONBLOCK a pipe put in a file's place would keep us waiting for ever
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const file = await open(join(folder, path), flags).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (file === null) return null;
  try {
    const found = await file.stat();
    if (!found.isFile()) throw new MirrorFault(`${JSON.stringify(path)} is not a file`);
    if (found.size > largest)
      throw new MirrorFault(`${JSON.stringify(path)} is larger than any file of a log`);
    const bytes = Buffer.alloc(found.size);
    const { bytesRead } = await file.read(bytes, 0, found.size, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** The widths of the partial files that lie beside a full one, or beside a wider one: `000.p/15`. */
export async function listPartials(folder: string, fullPath: string): Promise<number[]> {
  const widths: number[] = [];
  try {
    for await (const entry of await opendir(join(folder, `${fullPath}.p`)))
      widths.push(Number(entry.name));
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  return widths;
}
