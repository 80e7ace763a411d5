import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';

/** Packs files into one zip. `at` is the date every file in it bears: the same files, the same zip. */
export type ZipFiles = (files: ReadonlyMap<string, Uint8Array>, at: Date) => Promise<Buffer>;

/**
 * @example await zipFiles(new Map([['README.txt', utf8('…')]]), releasedAt)
 */
export const zipFiles: ZipFiles = async (files, at) => {
  const zip = new yazl.ZipFile();
  for (const [path, content] of files) {
    zip.addBuffer(Buffer.from(content), path, {
      mtime: at,
      mode: 0o100644,
      forceDosTimestamp: true,
    });
  }
  zip.end();
  return buffer(zip.outputStream);
};
