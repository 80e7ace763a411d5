import { fromBufferPromise, openPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';

/** Files of a zip by path, in the order of its directory. */
export type ZipContent = Map<string, Uint8Array>;
export type ZipLimits = {
  readonly files: number;
  /** Of one file, unpacked. */
  readonly fileBytes: number;
  /** Of all files, unpacked. */
  readonly bytes: number;
};

/** Why a zip was refused, in a sentence. */
export class ZipFault extends Error {
  override readonly name = 'ZipFault';
}

/**
 * Reads a zip from anyone, a file's path or its bytes, into memory, never to disk. Refused with `ZipFault`: what
 * is no zip, paths that lead elsewhere, folders, a path twice, encryption, more files or bytes than the limits.
 * Memory stays below `bytes` and a little, whatever the zip declares.
 *
 * @example await readZip('bundle.zip', { files: 500, fileBytes: 50_000_000, bytes: 100_000_000 })
 */
export async function readZip(from: string | Uint8Array, limits: ZipLimits): Promise<ZipContent> {
  const options = { strictFileNames: true };
  const zip = await asFault(
    typeof from === 'string'
      ? openPromise(from, options)
      : fromBufferPromise(Buffer.from(from), options),
  );
  try {
    return await asFault(readEntries(zip, limits));
  } finally {
    zip.close();
  }
}

/** As `readZip`, the fault as a value. */
export type Unzip = (
  from: string | Uint8Array,
  limits: ZipLimits,
) => Promise<ZipContent | ZipFault>;

export const unzip: Unzip = (from, limits) =>
  readZip(from, limits).catch((error: unknown) => {
    if (error instanceof ZipFault) return error;
    throw error;
  });

/**
 * What the library refuses is the zip's fault, in our words: its own are for programmers. What the disk refuses
 * is not.
 */
async function asFault<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const fromDisk = error instanceof Error && 'syscall' in error;
    if (fromDisk || error instanceof ZipFault) throw error;
    const said = error instanceof Error ? error.message : '';
    const known = REFUSED_PATHS.find(([begins]) => said.startsWith(begins));
    throw new ZipFault(known?.[1] ?? UNREADABLE, { cause: error });
  }
}

const UNREADABLE = 'the file is not a zip, or is damaged or packed in an unusual way';
/** How the library begins its refusals of a path, to which it gives no code, and what we say. */
const REFUSED_PATHS = [
  ['absolute path', 'a path in the zip leads out of it'],
  ['invalid relative path', 'a path in the zip leads out of it'],
  ['invalid characters in fileName', 'a path in the zip has a backslash'],
] as const;

async function readEntries(zip: ZipFile, limits: ZipLimits): Promise<ZipContent> {
  if (zip.entryCount > limits.files)
    throw new ZipFault(`the zip has more than ${limits.files} files`);
  const files: ZipContent = new Map();
  let bytes = 0;
  for await (const entry of zip.eachEntry()) {
    refuseEntry(entry, files, limits);
    bytes += entry.uncompressedSize;
    if (bytes > limits.bytes)
      throw new ZipFault('the zip unpacks to more bytes than a bundle may have');
    files.set(entry.fileName, await readEntry(zip, entry));
  }
  return files;
}

const ENCRYPTED = 1;

function refuseEntry(entry: Entry, files: ZipContent, limits: ZipLimits): void {
  const name = JSON.stringify(entry.fileName.slice(0, 100));
  if (entry.fileName.endsWith('/')) throw new ZipFault(`the zip has the folder ${name}`);
  if (files.has(entry.fileName)) throw new ZipFault(`the zip has ${name} twice`);
  if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0) throw new ZipFault(`${name} is encrypted`);
  if (entry.uncompressedSize > limits.fileBytes) throw new ZipFault(`${name} is too large`);
}

/** The library ends the stream with an error as soon as it gives another number of bytes than was declared. */
async function readEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry);
  const content = new Uint8Array(entry.uncompressedSize);
  let at = 0;
  for await (const chunk of stream) {
    const part: Uint8Array = chunk;
    if (at + part.length > content.length)
      throw new ZipFault('a file is longer than the zip declares');
    content.set(part, at);
    at += part.length;
  }
  if (at !== content.length) throw new ZipFault('a file is shorter than the zip declares');
  return content;
}
