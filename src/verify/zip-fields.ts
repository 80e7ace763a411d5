/** What a zip says of one file, once in its directory and once before the file's bytes. */
export type ZipFields = {
  readonly version: number;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly name: Uint8Array;
};

/** One file of the directory: what is said of it and where it begins. */
export type ZipEntry = ZipFields & { readonly path: string; readonly begins: number };

/** A part of a zip as numbers, lowest byte first; nothing beyond its end. */
export function viewOf(zip: Uint8Array): DataView {
  return new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
}

/** The fields that directory and local header have in the same order; `at` is where `version` stands. */
export function fieldsAt(zip: Uint8Array, at: number, nameAt: number): ZipFields {
  const view = viewOf(zip);
  return {
    version: view.getUint16(at, true),
    flags: view.getUint16(at + 2, true),
    method: view.getUint16(at + 4, true),
    time: view.getUint32(at + 6, true),
    crc: view.getUint32(at + 10, true),
    packed: view.getUint32(at + 14, true),
    size: view.getUint32(at + 18, true),
    name: zip.subarray(nameAt, nameAt + view.getUint16(at + 22, true)),
  };
}

/** Times and owners of a file in other clothes. Every other addition could change what its name or size is. */
const HARMLESS = new Set([0x5455, 0x5855, 0x7855, 0x7875, 0x000a]);

/** Whether the additions of a header are whole and change nothing. */
export function isHarmless(extra: Uint8Array): boolean {
  const view = viewOf(extra);
  let at = 0;
  while (at + 4 <= extra.length) {
    if (!HARMLESS.has(view.getUint16(at, true))) return false;
    at += 4 + view.getUint16(at + 2, true);
  }
  return at === extra.length;
}
