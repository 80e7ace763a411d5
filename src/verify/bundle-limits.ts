import { fault } from '#proof';
import type { Fault } from '#proof';

export type BundleLimits = {
  readonly files: number;
  /** Of one file, unpacked. */
  readonly fileBytes: number;
  /** Of all files, unpacked. */
  readonly bytes: number;
};

const MEGABYTE = 1_000_000;

/** A bundle of 100,000 signatures and their passkeys stays below, and so do the documents of 200 demands. */
export const BUNDLE_LIMITS: BundleLimits = {
  files: 20_000,
  fileBytes: 150 * MEGABYTE,
  bytes: 250 * MEGABYTE,
};

/** What a bundle came as: a word for the sentences. */
export type Container = 'zip' | 'folder';

/** A path in a sentence: never so long that it is the whole sentence. */
export const quoted = (path: string): string => JSON.stringify(path.slice(0, 100));

/** A path that would be another place on another system, or once it is unpacked. */
export function pathFault(path: string, where: Container): Fault | null {
  if (path.includes('\\')) return fault(`a path in the ${where} has a backslash`);
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path) || path.split('/').includes('..'))
    return fault(`a path in the ${where} leads out of it`);
  return null;
}

/** `limitFault(files, BUNDLE_LIMITS, 'zip')`: before anything is read or unpacked. */
export function limitFault(
  files: readonly { readonly path: string; readonly size: number }[],
  limits: BundleLimits,
  where: Container,
): Fault | null {
  if (files.length > limits.files) return fault(`the ${where} has more than ${limits.files} files`);
  const paths = new Set<string>();
  let bytes = 0;
  for (const { path, size } of files) {
    if (paths.has(path)) return fault(`the ${where} has ${quoted(path)} twice`);
    paths.add(path);
    if (size > limits.fileBytes) return fault(`${quoted(path)} is too large`);
    bytes += size;
    if (bytes > limits.bytes)
      return fault(
        `the ${where} ${where === 'zip' ? 'unpacks to' : 'has'} more bytes than a bundle may have`,
      );
  }
  return null;
}
