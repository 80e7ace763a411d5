import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { testFolder } from '#support/folder';
import { mirrorCheck, openMirroredLog } from '#support/mirrored-log';

const log = await openMirroredLog();
const { grown, key, small } = log;
afterAll(() => log.close());

/** A copy of the grown log that a test may harm. */
function copied(): string {
  const folder = testFolder();
  cpSync(grown, folder, { recursive: true });
  return folder;
}

const flip = (path: string, at: number) => {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
};
const cut = (path: string, by: number) => writeFileSync(path, readFileSync(path).subarray(0, -by));
const swap = (a: string, b: string) => {
  renameSync(a, `${a}~`);
  renameSync(b, a);
  renameSync(`${a}~`, b);
};

const FILES = [
  'tile/0/000',
  'tile/0/001',
  'tile/0/002.p/88',
  'tile/1/000.p/2',
  'tile/entries/000',
  'tile/entries/001',
  'tile/entries/002.p/88',
];

describe.each(FILES)('%s', (file) => {
  test.each(['changed', 'cut', 'longer', 'missing', 'empty'])(
    'is named when it is %s',
    async (harm) => {
      const folder = copied();
      const path = join(folder, file);
      if (harm === 'changed') flip(path, 63);
      else if (harm === 'cut') cut(path, 7);
      else if (harm === 'longer')
        writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.alloc(32)]));
      else if (harm === 'missing') rmSync(path);
      else writeFileSync(path, '');
      const { code, said } = await mirrorCheck(folder, '--key', key);
      const fault = said.split('\n').find((line) => line.startsWith('FAILS'));
      expect(fault).toContain(`FAILS  ${file}`);
      expect(said.endsWith('This copy does not hold.')).toBe(true);
      expect(code).toBe(1);
    },
  );
});

test.each([
  ['tile/0/000', 'tile/0/001'],
  ['tile/entries/000', 'tile/entries/001'],
])('%s and %s are both named when they were swapped', async (a, b) => {
  const folder = copied();
  swap(join(folder, a), join(folder, b));
  const { code, said } = await mirrorCheck(folder, '--key', key);
  expect(said).toContain(`FAILS  ${a}: `);
  expect(said).toContain(`FAILS  ${b}: `);
  expect(code).toBe(1);
});

test('both tiles and entries swapped together do not lead to the signed root', async () => {
  const folder = copied();
  swap(join(folder, 'tile/0/000'), join(folder, 'tile/0/001'));
  swap(join(folder, 'tile/entries/000'), join(folder, 'tile/entries/001'));
  const { code, said } = await mirrorCheck(folder, '--key', key);
  expect(said).toContain('FAILS  tile/1/000.p/2: hash 1 is not the one of the tile below it.');
  expect(said).toContain('FAILS  The files do not lead to the signed root.');
  expect(code).toBe(1);
});

test('everything that is missing is named, and after a hundred how much more there is', async () => {
  const folder = testFolder();
  cpSync(join(grown, 'checkpoint'), join(folder, 'checkpoint'));
  const { code, said } = await mirrorCheck(folder);
  for (const file of FILES) expect(said).toContain(`FAILS  ${file} is missing.`);
  const note = readFileSync(join(folder, 'checkpoint'), 'utf8').split('\n');
  writeFileSync(join(folder, 'checkpoint'), note.with(1, '100000').join('\n'));
  const large = await mirrorCheck(folder);
  expect(large.said.match(/^FAILS/gm)).toHaveLength(101);
  expect(large.said).toMatch(/^FAILS {2}And 68\d more\.$/m);
  expect([code, large.code]).toEqual([1, 1]);
});

test('partial files of an earlier time must begin what is there now, and may not lie beyond it', async () => {
  const folder = copied();
  for (const path of ['tile/0/001.p/44', 'tile/entries/001.p/44'])
    cpSync(join(small, path), join(folder, path), { recursive: true });
  expect((await mirrorCheck(folder, '--key', key)).code).toBe(0);
  flip(join(folder, 'tile/entries/001.p/44'), 90);
  cpSync(join(folder, 'tile/0/000'), join(folder, 'tile/0/003'));
  const { code, said } = await mirrorCheck(folder, '--key', key);
  expect(said).toContain('FAILS  tile/entries/001.p/44 is not what tile/entries/001 begins with.');
  expect(said).toContain('FAILS  tile/0/003 lies beyond the 600 acts that were signed.');
  expect(code).toBe(1);
});

const hostile: [string, (folder: string) => void, string][] = [
  [
    'a link in a file’s place',
    (f) => {
      rmSync(join(f, 'tile/0/000'));
      symlinkSync('/etc/passwd', join(f, 'tile/0/000'));
    },
    '"tile/0/000" is a link, and may lead anywhere',
  ],
  [
    'a link in a folder’s place',
    (f) => {
      rmSync(join(f, 'tile/entries'), { recursive: true });
      symlinkSync(join(grown, 'tile/entries'), join(f, 'tile/entries'));
    },
    '"tile/entries" is a link, and may lead anywhere',
  ],
  [
    'the checkpoint as a link',
    (f) => {
      renameSync(join(f, 'checkpoint'), join(f, '../kept'));
      symlinkSync(join(f, '../kept'), join(f, 'checkpoint'));
    },
    'a file in it is a link',
  ],
  [
    'a pipe',
    (f) => {
      rmSync(join(f, 'tile/0/000'));
      spawnSync('mkfifo', [join(f, 'tile/0/000')]);
    },
    '"tile/0/000" is neither a file nor a folder',
  ],
  [
    'a file no log has',
    (f) => writeFileSync(join(f, 'tile/0/0x1'), ''),
    '"tile/0/0x1" is no file of a log',
  ],
  [
    'a file far too large',
    (f) => writeFileSync(join(f, 'tile/entries/000'), Buffer.alloc(20_000_000)),
    '"tile/entries/000" is larger than any file of a log',
  ],
  [
    'folders without end',
    (f) => mkdirSync(join(f, 'tile/0', 'x000/'.repeat(12)), { recursive: true }),
    'lies deeper than any file of a log',
  ],
  [
    'a checkpoint far too large',
    (f) => writeFileSync(join(f, 'checkpoint'), Buffer.alloc(2_000_000, 65)),
    '"checkpoint" is larger',
  ],
  [
    'a checkpoint that is no text',
    (f) => writeFileSync(join(f, 'checkpoint'), Buffer.alloc(9, 255)),
    '"checkpoint" is not UTF-8',
  ],
  ['no checkpoint', (f) => rmSync(join(f, 'checkpoint')), 'there is no file `checkpoint` in it'],
];

test.each(hostile)('a folder with %s ends with a sentence and 2', async (_, harm, sentence) => {
  const folder = join(copied(), 'inside');
  cpSync(grown, folder, { recursive: true });
  harm(folder);
  const { code, said } = await mirrorCheck(folder);
  expect(said).toContain(sentence);
  expect(code).toBe(2);
});
