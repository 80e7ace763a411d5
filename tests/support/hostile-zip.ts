import { crc32 } from '../../src/verify/crc32.ts';

/** One file of a zip, in bytes, as its directory and its own header tell it; what is not said is the truth. */
export type HostileFile = {
  readonly name: string | Uint8Array;
  readonly content?: Uint8Array;
  readonly method?: 0 | 8;
  readonly size?: number;
  readonly packed?: number;
  readonly flags?: number;
  readonly extra?: Uint8Array;
  readonly comment?: string;
  readonly attributes?: number;
  readonly crc?: number;
  /** Another name before the bytes of the file than in the directory. */
  readonly localName?: string;
};

function header(file: HostileFile, at: number | null): Buffer {
  const { content = new Uint8Array(0), extra = new Uint8Array(0), comment = '' } = file;
  const name = Buffer.from(at === null ? (file.localName ?? file.name) : file.name);
  const isPlain = name.every((byte) => byte < 0x80);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(file.flags ?? (isPlain ? 0 : 0x0800), 2);
  fields.writeUInt16LE(file.method ?? 0, 4);
  fields.writeUInt32LE(0x5c624800, 6);
  fields.writeUInt32LE(file.crc ?? crc32(content), 10);
  fields.writeUInt32LE(file.packed ?? content.length, 14);
  fields.writeUInt32LE(file.size ?? content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  fields.writeUInt16LE(extra.length, 24);
  if (at === null) return Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, name, extra]);
  const more = Buffer.alloc(14);
  more.writeUInt16LE(comment.length, 0);
  more.writeUInt32LE(file.attributes ?? 0o100644 * 0x10000, 6);
  more.writeUInt32LE(at, 10);
  const start = Buffer.from('PK\u0001\u0002\u0014\u0003', 'latin1');
  return Buffer.concat([start, fields, more, name, extra, Buffer.from(comment)]);
}

/** A zip of such files, of a million too; `count` is how many it says it has. */
export function hostileZip(
  files: readonly HostileFile[],
  said: { readonly count?: number } = {},
): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const local = Buffer.concat([header(file, null), file.content ?? Buffer.alloc(0)]);
    parts.push(local);
    directory.push(header(file, at));
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0);
  end.writeUInt16LE((said.count ?? files.length) & 0xffff, 8);
  end.writeUInt16LE((said.count ?? files.length) & 0xffff, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listed, end]);
}

/** What Zip64 says where a number is too large for the field of old: here ten gigabytes. */
export function tenGigabytes(): Uint8Array {
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(10_000_000_000n, 4);
  extra.writeBigUInt64LE(10_000_000_000n, 12);
  return extra;
}
