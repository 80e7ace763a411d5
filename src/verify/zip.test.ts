import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { zipFiles } from '#platform/zip';
import { lyingZip } from '#support/lying-zip';
import type { LyingFile, LyingZip } from '#support/lying-zip';
import { LARGEST_ZIP, openBundle } from './index.ts';

const UNREADABLE = 'the file is not a zip, or is damaged or packed in an unusual way';
const at = new Date('2026-03-05T00:00:00Z');
const one: LyingFile = { name: 'index.json', text: '{"what": "an index, more or less"}' };
const two: LyingFile = { name: 'leaves.txt', text: 'acts', stored: true };

async function opened(zip: Uint8Array): Promise<string | Record<string, string>> {
  const files = await openBundle(zip);
  if ('fault' in files) return files.fault;
  return Object.fromEntries(
    [...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString()]),
  );
}

test('what our own packer writes is read to the same files, whatever is in them', async () => {
  const path = fc.stringMatching(/^[a-z][a-z0-9/]{0,15}[a-z]\.(?:txt|pdf)$/);
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(path, fc.uint8Array({ maxLength: 3000 }), { maxKeys: 12 }),
      async (made) => {
        const files = new Map(Object.entries(made));
        const read = await openBundle(await zipFiles(files, at));
        expect(read).toEqual(files);
      },
    ),
  );
});

test('stored and packed files, and times and owners beside them, are read', async () => {
  const times = Buffer.from('5554050001aabbccdd', 'hex');
  expect(await opened(lyingZip({ files: [{ ...one, extra: times }, two] }))).toEqual({
    'index.json': one.text,
    'leaves.txt': 'acts',
  });
  expect(await opened(lyingZip({ files: [] }))).toEqual({});
});

const says = (of: LyingFile['says']): LyingZip => ({ files: [{ ...one, says: of ?? {} }] });
const local = (of: LyingFile['localSays']): LyingZip => ({
  files: [{ ...one, localSays: of ?? {} }],
});
const directory = (of: LyingFile['directorySays']): LyingZip => ({
  files: [{ ...one, directorySays: of ?? {} }],
});
const named = (name: string): LyingZip => ({ files: [{ ...one, name }] });

test.each<[string, LyingZip, string]>([
  ['another checksum', says({ crc: 1 }), UNREADABLE],
  ['another checksum before the bytes', local({ crc: 1 }), UNREADABLE],
  ['another size before the bytes', local({ size: 9 }), UNREADABLE],
  ['another packed size before the bytes', local({ packed: 9 }), UNREADABLE],
  ['another time before the bytes', local({ time: 9 }), UNREADABLE],
  ['another method before the bytes', local({ method: 0 }), UNREADABLE],
  ['other flags before the bytes', local({ flags: 0 }), UNREADABLE],
  ['another version before the bytes', local({ version: 10 }), UNREADABLE],
  ['another name before the bytes', { files: [{ ...one, localName: 'other.json' }] }, UNREADABLE],
  ['fewer bytes than there are', says({ size: 5 }), UNREADABLE],
  ['more bytes than there are', says({ size: 500 }), UNREADABLE],
  ['a packed size beyond the directory', says({ packed: 5000 }), UNREADABLE],
  [
    'bytes behind the packed ones',
    { files: [{ ...one, packed: Buffer.concat([deflateRawSync(one.text), Buffer.from('more')]) }] },
    UNREADABLE,
  ],
  ['a stored file of two sizes', { files: [{ ...two, says: { size: 3 } }] }, UNREADABLE],
  ['an unknown packing', says({ method: 12 }), UNREADABLE],
  ['sizes that follow the bytes', says({ flags: 0x0808 }), UNREADABLE],
  ['a newer version', says({ version: 45 }), UNREADABLE],
  ['encryption', says({ flags: 0x0801 }), '"index.json" is encrypted'],
  ['ten gigabytes', directory({ size: 0xfffffff0 }), '"index.json" is too large'],
  ['one file twice', { files: [one, one] }, 'the zip has "index.json" twice'],
  [
    'two names for the same bytes',
    { files: [one, { ...one, name: 'two.txt', begins: 0 }] },
    UNREADABLE,
  ],
  ['files in another order than listed', { files: [{ ...one, begins: 40 }, two] }, UNREADABLE],
  ['a file that is not listed', { files: [{ ...two, hidden: true }, one] }, UNREADABLE],
  ['something before the first file', { files: [one], before: 'MZ program' }, UNREADABLE],
  ['something between two files', { files: [one, two], between: 'gap' }, UNREADABLE],
  ['something before the directory', { files: [one], beforeDirectory: 'gap' }, UNREADABLE],
  ['something behind the end', { files: [one], after: 'x' }, UNREADABLE],
  ['a comment', { files: [one], comment: 'hello' }, UNREADABLE],
  ['a comment of a file', { files: [{ ...one, comment: 'hello' }] }, UNREADABLE],
  ['fewer files than listed', { files: [one], count: 2 }, UNREADABLE],
  ['more files than counted', { files: [one, two], count: 1 }, UNREADABLE],
  [
    'a second name in an addition',
    { files: [{ ...one, extra: Buffer.from('7570050001aabbccdd', 'hex') }] },
    UNREADABLE,
  ],
  [
    'sizes of Zip64 in an addition',
    { files: [{ ...one, extra: Buffer.from('01000000', 'hex') }] },
    UNREADABLE,
  ],
  [
    'an addition that is cut short',
    { files: [{ ...one, extra: Buffer.from('55540500aa', 'hex') }] },
    UNREADABLE,
  ],
  [
    'a link',
    { files: [{ ...one, attributes: (0o120777 << 16) >>> 0 }] },
    'the zip has "index.json", which is no file',
  ],
  ['a folder by its name', named('statements/'), 'the zip has the folder "statements/"'],
  [
    'a folder by its kind',
    { files: [{ ...one, attributes: 0x10 }] },
    'the zip has "index.json", which is no file',
  ],
  ['a path that leads up', named('a/../../index.json'), 'a path in the zip leads out of it'],
  ['a path from the root', named('/etc/passwd'), 'a path in the zip leads out of it'],
  ['a path on a drive', named('C:index.json'), 'a path in the zip leads out of it'],
  ['a path with a backslash', named('a\\index.json'), 'a path in the zip has a backslash'],
  ['a file without a name', named(''), UNREADABLE],
  [
    'a name in an alphabet that is not said',
    { files: [{ ...one, name: 'é.txt', says: { flags: 0 } }] },
    UNREADABLE,
  ],
])(
  'a zip with %s is refused, since another program could read it otherwise',
  async (_, zip, why) => {
    expect(await opened(lyingZip(zip))).toBe(why);
  },
);

test('a file that is too large is refused before a byte of it is read', async () => {
  class Huge extends Blob {
    override get size(): number {
      return LARGEST_ZIP + 1;
    }
    override arrayBuffer(): Promise<ArrayBuffer> {
      return Promise.reject(new Error('read'));
    }
  }
  expect(await openBundle(new Huge())).toEqual({
    fault: 'the file is larger than a bundle may be',
  });
});

/** Places in the directory's entry that say nothing about a file: who wrote the zip, and flags of its disk. */
const NOTHING_SAID = new Set([4, 5, 36, 37, 38, 39, 40, 41]);

test('of every byte of a zip, a change is refused or changes nothing, and then its place is named here', async () => {
  const files = new Map([
    ['index.json', Buffer.from(one.text)],
    ['leaves.txt', Buffer.from('acts')],
  ]);
  const zip = await zipFiles(files, at);
  const before = JSON.stringify(await opened(zip));
  const entries = [zip.indexOf('PK\x01\x02'), zip.lastIndexOf('PK\x01\x02')];
  const padded = [...packedEnds(zip)];
  for (let place = 0; place < zip.length; place++) {
    for (const turn of [0x01, 0x10, 0x80, 0xff]) {
      const changed = Buffer.from(zip);
      changed[place] = (zip[place] ?? 0) ^ turn;
      const read = await opened(changed);
      if (typeof read === 'string') continue;
      const isNamed =
        padded.includes(place) || entries.some((entry) => NOTHING_SAID.has(place - entry));
      expect([place, isNamed, JSON.stringify(read)]).toEqual([place, true, before]);
    }
  }
});

/** The last byte of each file's packed bytes: bits that fill it are read by nobody. */
function* packedEnds(zip: Buffer): Iterable<number> {
  for (let begins = 0; zip.readUInt32LE(begins) === 0x04034b50;) {
    begins += 30 + zip.readUInt16LE(begins + 26) + zip.readUInt32LE(begins + 18);
    yield begins - 1;
  }
}
