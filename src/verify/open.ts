import { fault } from '#proof';
import type { Fault } from '#proof';
import { BUNDLE_LIMITS } from './bundle-limits.ts';
import type { BundleLimits } from './bundle-limits.ts';
import { unzip } from './zip.ts';

/** The largest zip that is read at all: packing makes no file larger, and headers are small. */
export const LARGEST_ZIP = BUNDLE_LIMITS.bytes + 10_000_000;

/** Why a file is no bundle; `fault` completes "This is not a bundle: …". */
export type BundleFault = Fault;

/**
 * The files of a bundle by path, all in memory, nothing on disk. A fault for whatever is no zip, or one that two
 * programs could read in two ways. Whether the files are a bundle, `checkBundle` says.
 *
 * @example
 * const files = await openBundle(bytes);
 * if (!isFault(files)) console.log(linesOf(await checkBundle(files)));
 */
export async function openBundle(
  zip: Uint8Array | Blob,
  options: {
    readonly limits?: BundleLimits;
    /** Called before each file with how much of the zip is behind. */
    readonly progress?: (bytes: number, of: number) => void;
  } = {},
): Promise<Map<string, Uint8Array> | BundleFault> {
  const length = zip instanceof Uint8Array ? zip.length : zip.size;
  if (length > LARGEST_ZIP) return fault('the file is larger than a bundle may be');
  const bytes = zip instanceof Uint8Array ? zip : new Uint8Array(await zip.arrayBuffer());
  return unzip(bytes, options.limits ?? BUNDLE_LIMITS, options.progress);
}
