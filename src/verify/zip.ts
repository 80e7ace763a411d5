import { fault, isFault } from '#proof';
import type { Fault } from '#proof';
import type { BundleLimits } from './bundle-limits.ts';
import { crc32 } from './crc32.ts';
import { inflate } from './inflate.ts';
import { readDirectory, UNREADABLE } from './zip-directory.ts';
import { fieldsAt, isHarmless, viewOf } from './zip-fields.ts';
import type { ZipEntry, ZipFields } from './zip-fields.ts';

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;
const STORED = 0;

/**
 * The files of a zip by path, in its order; else a fault that completes "This is not a bundle: …". Strict, so that
 * every reader who accepts the zip has the same files: directory and headers say the same, the files lie one
 * behind the other from the first byte to the directory, and nothing is before, between or after them.
 *
 * @example const files = unzip(bytes, { files: 500, fileBytes: 50_000_000, bytes: 100_000_000 });
 */
export function unzip(
  zip: Uint8Array,
  limits: BundleLimits,
  progress: (bytes: number, of: number) => void = () => {},
): Map<string, Uint8Array> | Fault {
  const entries = readDirectory(zip, limits);
  if (isFault(entries)) return entries;
  const placed = placesOf(zip, entries);
  if (isFault(placed)) return placed;
  const files = new Map<string, Uint8Array>();
  for (const { entry, packed } of placed) {
    progress(entry.begins, zip.length);
    const content = entry.method === STORED ? packed.slice() : inflate(packed, entry.size);
    if (content === null || crc32(content) !== entry.crc) return fault(UNREADABLE);
    files.set(entry.path, content);
  }
  return files;
}

type Placed = { readonly entry: ZipEntry; readonly packed: Uint8Array };

/** Where the bytes of each file lie, all headers asked before the first file is unpacked. */
function placesOf(zip: Uint8Array, entries: readonly ZipEntry[]): Placed[] | Fault {
  const view = viewOf(zip);
  const placed: Placed[] = [];
  const ends = view.getUint32(zip.length - 6, true); // of the files: where the directory begins
  let at = 0;
  for (const entry of entries) {
    if (entry.begins !== at || at + LOCAL_LENGTH > ends) return fault(UNREADABLE);
    if (view.getUint32(at, true) !== LOCAL_SIGNATURE) return fault(UNREADABLE);
    const nameEnds = at + LOCAL_LENGTH + view.getUint16(at + 26, true);
    const begins = nameEnds + view.getUint16(at + 28, true);
    at = begins + entry.packed;
    if (at > ends) return fault(UNREADABLE);
    const local = fieldsAt(zip, entry.begins + 4, entry.begins + LOCAL_LENGTH);
    if (!isAlike(entry, local) || !isHarmless(zip.subarray(nameEnds, begins)))
      return fault(UNREADABLE);
    placed.push({ entry, packed: zip.subarray(begins, at) });
  }
  return at === ends ? placed : fault(UNREADABLE);
}

function isAlike(entry: ZipFields, local: ZipFields): boolean {
  const { version, flags, method, time, crc, packed, size, name } = local;
  return (
    entry.version === version &&
    entry.flags === flags &&
    entry.method === method &&
    entry.time === time &&
    entry.crc === crc &&
    entry.packed === packed &&
    entry.size === size &&
    entry.name.length === name.length &&
    entry.name.every((byte, i) => byte === name[i])
  );
}
