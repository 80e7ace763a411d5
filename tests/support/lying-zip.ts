import { crc32 } from '../../src/verify/crc32.ts';
import { deflateRawSync } from 'node:zlib';

/** A file of a zip written by hand, which may say one thing in the directory and another before its bytes. */
export type LyingFile = {
  readonly name: string;
  readonly text: string | Uint8Array;
  readonly stored?: boolean;
  readonly packed?: Buffer;
  /** What is said in both places, or in one of them. */
  readonly says?: Partial<Said>;
  readonly localSays?: Partial<Said>;
  readonly directorySays?: Partial<Said>;
  readonly localName?: string;
  readonly extra?: Buffer;
  readonly comment?: string;
  readonly attributes?: number;
  /** Where the directory says it begins, instead of where it does. */
  readonly begins?: number;
  readonly hidden?: boolean;
};
type Said = {
  version: number;
  flags: number;
  method: number;
  time: number;
  crc: number;
  packed: number;
  size: number;
};

export type LyingZip = {
  readonly files: readonly LyingFile[];
  readonly before?: string;
  readonly between?: string;
  readonly beforeDirectory?: string;
  readonly after?: string;
  readonly comment?: string;
  readonly count?: number;
};

function fields(said: Said, name: Buffer, extra: Buffer): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(said.version, 0);
  bytes.writeUInt16LE(said.flags, 2);
  bytes.writeUInt16LE(said.method, 4);
  bytes.writeUInt32LE(said.time, 6);
  bytes.writeUInt32LE(said.crc, 10);
  bytes.writeUInt32LE(said.packed, 14);
  bytes.writeUInt32LE(said.size, 18);
  bytes.writeUInt16LE(name.length, 22);
  bytes.writeUInt16LE(extra.length, 24);
  return bytes;
}

/**
 * Writes a zip that may lie in any of its fields.
 *
 * @example lyingZip({ files: [{ name: 'index.json', text: '{}', directorySays: { size: 0xfffffff0 } }] })
 */
export function lyingZip(of: LyingZip): Buffer {
  const parts: Buffer[] = [Buffer.from(of.before ?? '')];
  const directory: Buffer[] = [];
  let at = parts[0]?.length ?? 0;
  let listed = 0;
  for (const file of of.files) {
    const { local, entry } = written(file, at);
    const gap = Buffer.from(of.between ?? '');
    parts.push(local, gap);
    at += local.length + gap.length;
    if (file.hidden) continue;
    directory.push(entry);
    listed += 1;
  }
  const gap = Buffer.from(of.beforeDirectory ?? '');
  const entries = Buffer.concat(directory);
  const comment = Buffer.from(of.comment ?? '');
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(of.count ?? listed, 8);
  end.writeUInt16LE(of.count ?? listed, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at + gap.length, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...parts, gap, entries, end, comment, Buffer.from(of.after ?? '')]);
}

function written(file: LyingFile, at: number): { local: Buffer; entry: Buffer } {
  const raw = Buffer.from(file.text);
  const packed = file.packed ?? (file.stored ? raw : deflateRawSync(raw));
  const said: Said = {
    version: 20,
    flags: 0x0800,
    method: file.stored ? 0 : 8,
    time: 0x5c620000,
    crc: crc32(raw),
    packed: packed.length,
    size: raw.length,
    ...file.says,
  };
  const [name, localName] = [Buffer.from(file.name), Buffer.from(file.localName ?? file.name)];
  const extra = file.extra ?? Buffer.alloc(0);
  const comment = Buffer.from(file.comment ?? '');
  const local = fields({ ...said, ...file.localSays }, localName, extra);
  const rest = Buffer.alloc(14);
  rest.writeUInt16LE(comment.length, 0);
  rest.writeUInt32LE(file.attributes ?? 0, 6);
  rest.writeUInt32LE(file.begins ?? at, 10);
  const entry = [fields({ ...said, ...file.directorySays }, name, extra), rest, name, extra];
  return {
    local: Buffer.concat([Buffer.from('PK\x03\x04'), local, localName, extra, packed]),
    entry: Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), ...entry, comment]),
  };
}
