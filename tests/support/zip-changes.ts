import { crc32 } from 'node:zlib';
import type { Chance } from './chance.ts';

/** A zip with bits turned, bytes put in or cut out, mostly where its directory and headers are. */
export function changedZip(zip: Buffer, chance: Chance): Buffer {
  const headers = [...zip.keys()].filter((i) => zip[i] === 0x50 && zip[i + 1] === 0x4b);
  const near = Math.min(zip.length - 1, chance.of(headers) + chance.below(60));
  const at = chance.once(4) ? chance.below(zip.length) : near;
  const copy = Buffer.from(zip);
  switch (chance.below(6)) {
    case 0:
      return Buffer.concat([
        zip.subarray(0, at),
        Buffer.alloc(1 + chance.below(4)),
        zip.subarray(at),
      ]);
    case 1:
      return Buffer.concat([zip.subarray(0, at), zip.subarray(at + 1 + chance.below(4))]);
    case 2:
      return Buffer.concat([zip, chance.of([zip, Buffer.from('\n'), zip.subarray(-22)])]);
    case 3:
      copy[at] = chance.of([0, 1, 0x20, 0x2f, 0x5c, 0x80, 0xff]);
      return copy;
    default:
      copy[at] = (copy[at] ?? 0) ^ (1 << chance.below(8));
      return copy;
  }
}

/** A zip in which nothing is packed, as it could be written by anybody; `odd` changes what is said of a file in both places. */
export function plainZip(
  files: ReadonlyMap<string, Uint8Array>,
  odd: (path: string) => {
    readonly flags?: number;
    readonly method?: number;
    readonly version?: number;
    readonly attributes?: number;
    readonly name?: string;
  } = () => ({}),
): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of files) {
    const { flags = 0, method = 0, version = 20, attributes = 0, name: called = path } = odd(path);
    const name = Buffer.from(called);
    const fields = Buffer.alloc(26);
    [version, flags, method, 0, 0x21].forEach((value, i) => fields.writeUInt16LE(value, 2 * i));
    [crc32(content), content.length, content.length].forEach((value, i) =>
      fields.writeUInt32LE(value, 10 + 4 * i),
    );
    fields.writeUInt16LE(name.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(attributes, 6);
    rest.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, name, content]);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), fields, rest, name]));
    bodies.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  [files.size, files.size].forEach((value, i) => end.writeUInt16LE(value, 8 + 2 * i));
  [listed.length, offset].forEach((value, i) => end.writeUInt32LE(value, 12 + 4 * i));
  return Buffer.concat([...bodies, listed, end]);
}

/** A plain zip in which one file is said to be something unusual. */
export function oddZip(files: ReadonlyMap<string, Uint8Array>, chance: Chance): Buffer {
  const odd = chance.of([...files.keys()]);
  const how = chance.of([
    { flags: 1 },
    { flags: 8 },
    { flags: 0x800 },
    { flags: 0x40 },
    { flags: 0x2000 },
    { method: 8 },
    { method: 9 },
    { version: 10 },
    { version: 45 },
    { version: 21 },
    { attributes: 0x10 },
    { attributes: 0xa1ff0000 },
    { attributes: 0x81a40000 },
    { attributes: 0x41ff0000 },
    { name: `/${odd}` },
    { name: `a\\${odd}` },
    { name: `${odd}/` },
    { name: `../${odd}` },
    { name: `C:${odd}` },
    { name: 'leaves.txt' },
    { name: '' },
    { name: 'documents/\u00e9' },
  ]);
  return plainZip(files, (path) => (path === odd ? how : {}));
}
