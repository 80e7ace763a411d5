import { fault, isFault, readUtf8 } from '#proof';
import type { Fault } from '#proof';
import { limitFault, pathFault, quoted } from './bundle-limits.ts';
import type { BundleLimits } from './bundle-limits.ts';
import { fieldsAt, isHarmless, viewOf } from './zip-fields.ts';
import type { ZipEntry, ZipFields } from './zip-fields.ts';

/** What is said of every zip that another program might read in another way. */
export const UNREADABLE = 'the file is not a zip, or is damaged or packed in an unusual way';

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const HEADER_SIGNATURE = 0x02014b50;
const HEADER_LENGTH = 46;

/**
 * The directory of a zip, which must be its only one: at the very end, one piece, without comments, other disks
 * or Zip64. Names and sizes are held to the limits before anything is unpacked.
 */
export function readDirectory(zip: Uint8Array, limits: BundleLimits): ZipEntry[] | Fault {
  const ends = zip.length - END_LENGTH;
  const view = viewOf(zip);
  if (ends < 0 || view.getUint32(ends, true) !== END_SIGNATURE) return fault(UNREADABLE);
  const [disk, disks, here, count] = [4, 6, 8, 10].map((at) => view.getUint16(ends + at, true));
  const begins = view.getUint32(ends + 16, true);
  if (disk !== 0 || disks !== 0 || here !== count || count === undefined) return fault(UNREADABLE);
  if (begins + view.getUint32(ends + 12, true) !== ends) return fault(UNREADABLE);
  if (view.getUint16(ends + 20, true) !== 0) return fault(UNREADABLE);
  if (count > limits.files) return fault(`the zip has more than ${limits.files} files`);
  const entries = readEntries(zip, { begins, ends, count });
  return isFault(entries) ? entries : (limitFault(entries, limits, 'zip') ?? entries);
}

function readEntries(
  zip: Uint8Array,
  of: { readonly begins: number; readonly ends: number; readonly count: number },
): ZipEntry[] | Fault {
  const entries: ZipEntry[] = [];
  let at = of.begins;
  for (let i = 0; i < of.count; i++) {
    if (at + HEADER_LENGTH > of.ends) return fault(UNREADABLE);
    const read = readEntry(zip.subarray(at, of.ends));
    if (isFault(read)) return read;
    entries.push(read.entry);
    at += read.length;
  }
  return at === of.ends ? entries : fault(UNREADABLE);
}

function readEntry(header: Uint8Array): { entry: ZipEntry; length: number } | Fault {
  const view = viewOf(header);
  const extraLength = view.getUint16(30, true);
  const fields = fieldsAt(header, 6, HEADER_LENGTH);
  const nameEnds = HEADER_LENGTH + view.getUint16(28, true);
  const length = nameEnds + extraLength;
  if (view.getUint32(0, true) !== HEADER_SIGNATURE || length > header.length)
    return fault(UNREADABLE);
  const path = pathOf(fields);
  if (isFault(path)) return path;
  const oddity = oddityOf(fields, path) ?? kindOddity(view, path);
  if (oddity !== null) return oddity;
  const extra = header.subarray(nameEnds, length);
  // a comment, another disk
  if (view.getUint16(32, true) !== 0 || view.getUint16(34, true) !== 0) return fault(UNREADABLE);
  if (!isHarmless(extra)) return fault(UNREADABLE);
  return { entry: { ...fields, path, begins: view.getUint32(42, true) }, length };
}

const UTF8_NAME = 0x0800;
const ENCRYPTED = 0x0001;
const STORED = 0;
const DEFLATED = 8;
const NEWEST_VERSION = 20;

/** Paths are told apart by their bytes; one that is not UTF-8, or not said to be, has two readings. */
function pathOf({ name, flags }: ZipFields): string | Fault {
  const path = readUtf8(name);
  const isPlain = name.every((byte) => byte < 0x80);
  if (path === null || path === '' || (!isPlain && (flags & UTF8_NAME) === 0))
    return fault(UNREADABLE);
  return pathFault(path, 'zip') ?? path;
}

function oddityOf({ flags, method, version, packed, size }: ZipFields, path: string): Fault | null {
  if (path.endsWith('/')) return fault(`the zip has the folder ${quoted(path)}`);
  if ((flags & ENCRYPTED) !== 0) return fault(`${quoted(path)} is encrypted`);
  if ((flags & ~UTF8_NAME) !== 0 || version > NEWEST_VERSION) return fault(UNREADABLE);
  if (method !== STORED && method !== DEFLATED) return fault(UNREADABLE);
  if (method === STORED && packed !== size) return fault(UNREADABLE);
  return null;
}

const REGULAR_FILE = 0o10;
const DOS_FOLDER = 0x10;

/** A link or a folder would be something else once it is unpacked to a disk. */
function kindOddity(view: DataView, path: string): Fault | null {
  const attributes = view.getUint32(38, true);
  const kind = attributes >>> 28;
  if ((kind === 0 || kind === REGULAR_FILE) && (attributes & DOS_FOLDER) === 0) return null;
  return fault(`the zip has ${quoted(path)}, which is no file`);
}
