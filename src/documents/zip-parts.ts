import { fromBufferPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { DocumentFault } from './document.ts';
import { LIMITS } from './limits.ts';

/** The names in a zip, and those of its files that were asked for. */
export type ZipParts = {
  readonly names: ReadonlySet<string>;
  readonly parts: ReadonlyMap<string, Buffer>;
};

/**
 * Unpacks the wanted files of a zip in memory. What it declares and what really comes out are both held to
 * the limits: the library ends a stream that gives another number of bytes than was declared.
 *
 * @throws DocumentFault `document-too-complex` for a bomb, `document-broken` for what is no zip
 */
export async function readZipParts(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Promise<ZipParts> {
  const zip = await opened(bytes);
  if (zip.entryCount > LIMITS.zipEntries) throw new DocumentFault('document-too-complex');
  const names = new Set<string>();
  const parts = new Map<string, Buffer>();
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.replace(/^\//, '');
      if (names.has(name)) throw new DocumentFault('document-broken', { kind: 'word' });
      names.add(name);
      if (!isWanted(name)) continue;
      total += entry.uncompressedSize;
      if (total > LIMITS.unpackedBytes) throw new DocumentFault('document-too-complex');
      if ((entry.generalPurposeBitFlag & 1) !== 0) throw new DocumentFault('document-encrypted');
      parts.set(name, await unpack(zip, entry));
    }
  } catch (error) {
    if (error instanceof DocumentFault) throw error;
    throw new DocumentFault('document-broken', { kind: 'word' });
  }
  return { names, parts };
}

async function opened(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return await fromBufferPromise(buffer, { strictFileNames: false });
  } catch {
    throw new DocumentFault('document-broken', { kind: 'word' });
  }
}

async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
