import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFault, utf8 } from '#proof';
import { someRecord } from '#support/letter-record';
import { checkBundle, checkOpened, linesOf, openFolder } from './index.ts';
import type { FolderEntry } from './index.ts';

const files = someRecord().bundle();
const NOT_SEEN =
  'This was a folder. The zip that it came from was not seen, so no SHA-256 of a zip is told.';

const entry = (path: string, content: Uint8Array | string = 'x'): FolderEntry => {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  return { path, size: bytes.length, read: async () => bytes };
};
const entries = (inside = ''): FolderEntry[] =>
  [...files].map(([path, bytes]) => entry(inside + path, bytes));

async function faultOf(...found: FolderEntry[]): Promise<string | null> {
  const opened = await openFolder(found);
  return isFault(opened) ? opened.fault : null;
}

test('an unpacked bundle is the same files as the zip, in whatever order, with a folder around or without', async () => {
  for (const inside of ['', 'letter-1/', 'Ünïcode und Leerzeichen/', 'documents/']) {
    const opened = await openFolder(entries(inside).toReversed());
    expect(opened).toEqual({ files, notes: [NOT_SEEN] });
    const told = linesOf(await checkOpened(opened));
    const asZip = linesOf(await checkBundle(files));
    expect(told.filter((line) => !line.startsWith('note '))).toEqual(asZip);
    expect(told).toContain(`note   ${NOT_SEEN}`);
  }
});

test('only one folder around is taken off, and only where everything lies in it', async () => {
  expect(await faultOf(...entries('a/b/'))).toBe('"b/README.txt" is not a path of a bundle');
  const [first, ...others] = entries('a/');
  expect(await faultOf(...others, entry('b/index.json'))).toMatch(/"a\/.*" is not a path/);
  expect(first).toBeDefined();
});

test('files that systems add by themselves are left out and named, and hold or fail nothing', async () => {
  const added = [
    '.DS_Store',
    'bundle/.DS_Store',
    'bundle/documents/Thumbs.db',
    'bundle/Desktop.ini',
    'bundle/._index.json',
    '__MACOSX/bundle/._index.json',
  ];
  const opened = await openFolder([...entries('bundle/'), ...added.map((path) => entry(path))]);
  const checked = await checkOpened(opened);
  expect(checked.exitCode).toBe(0);
  const [, named] = checked.notes;
  for (const path of added) expect(named).toContain(JSON.stringify(path));
  expect(named).toMatch(/^Not part of the bundle and not read/);
  expect(checked.sentences).toEqual((await checkBundle(files)).sentences);
});

test('what a bundle may have is never left out as a file of a system', async () => {
  // a bundle may have a document of this name: whether it does, the index says
  const opened = await openFolder([...entries(), entry('documents/desktop.ini')]);
  expect((await checkOpened(opened)).exitCode).toBe(1);
});

test('of many files of a system twenty are named and the rest counted, without signs that deceive', async () => {
  const many = Array.from({ length: 25 }, (_, i) => entry(`__MACOSX/${i}\u202e`));
  const { notes } = await checkOpened(await openFolder([...entries(), ...many]));
  expect(notes[1]).toContain('(U+202E)');
  expect(notes[1]).toContain(' and 5 more.');
  expect(notes[1]).not.toContain('\u202e');
});

const deep = `${'a/'.repeat(8)}index.json`;
test.each<[string, FolderEntry[], string]>([
  ['a file of something else', [entry('film.mp4')], '"film.mp4" is not a path of a bundle'],
  ['a backslash', [entry('documents\\a.txt')], 'a path in the folder has a backslash'],
  ['a way out', [entry('../index.json')], 'a path in the folder leads out of it'],
  ['a disk', [entry('C:/index.json')], 'a path in the folder leads out of it'],
  ['folders in folders', [entry(deep)], `"${deep}" lies deeper than any file of a bundle`],
  [
    'one path twice',
    [entry('index.json'), entry('index.json')],
    'the folder has "index.json" twice',
  ],
  [
    'one path twice but for capital letters',
    [entry('translations/en.txt'), entry('translations/EN.txt'), entry('index.json')],
    'the folder has "translations/en.txt" twice but for capital letters',
  ],
  [
    'a file that grew while it was read',
    [{ ...entry('index.json', 'long'), size: 3 }],
    '"index.json" changed while it was read',
  ],
  [
    'a file that is gone when it is read',
    [{ ...entry('index.json'), read: async () => null }],
    '"index.json" changed while it was read',
  ],
])('%s is a fault, as in a zip', async (_, found, fault) => {
  expect(await faultOf(...found)).toBe(fault);
});

test('more than a bundle may have is refused before the first byte is read', async () => {
  const unread = (path: string, size: number): FolderEntry => ({
    path,
    size,
    read: () => Promise.reject(new Error('was read')),
  });
  expect(await faultOf(unread('letter.pdf', 150_000_001))).toBe('"letter.pdf" is too large');
  const sum = ['letter.pdf', 'documents/a.pdf'].map((path) => unread(path, 125_000_001));
  expect(await faultOf(...sum, unread('index.json', 1))).toBe(
    'the folder has more bytes than a bundle may have',
  );
  const many = Array.from({ length: 20_001 }, (_, i) => unread(`documents/${i}`, 1));
  expect(await faultOf(...many)).toBe('the folder has more than 20000 files');
});

test('whatever the paths, there is an answer, and no file is both read and left out', async () => {
  const part = fc.constantFrom('documents', 'a', '.DS_Store', '__MACOSX', '..', 'index.json', 'ß');
  const path = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/'));
  await fc.assert(
    fc.asyncProperty(fc.array(path, { maxLength: 6 }), async (paths) => {
      const opened = await openFolder(paths.map((one) => entry(one)));
      if (isFault(opened)) return;
      const named = paths.filter((one) => opened.notes[1]?.includes(JSON.stringify(one)));
      const apart = new Set(named).size + opened.files.size;
      expect(apart).toBe(new Set(paths).size);
    }),
  );
});
