import { expect, test } from 'vitest';
import yauzl from 'yauzl';
import { zipFiles } from './zip.ts';

const at = new Date('2011-09-15T10:00:00Z');
const files = new Map([
  ['README.txt', new TextEncoder().encode('Read me.\n')],
  ['statements/1.txt', new TextEncoder().encode('x'.repeat(10_000))],
]);

function names(zip: Buffer): Promise<string[]> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(zip, (error, opened) => {
      if (error) return reject(error);
      const found: string[] = [];
      opened.on('entry', ({ fileName, uncompressedSize }: yauzl.Entry) => {
        found.push(`${fileName} ${uncompressedSize}`);
      });
      opened.on('end', () => resolve(found));
    });
  });
}

test('a zip holds every file under its path', async () => {
  expect(await names(await zipFiles(files, at))).toEqual([
    'README.txt 9',
    'statements/1.txt 10000',
  ]);
});

test('the same files make the same zip, whatever the day', async () => {
  const [one, two] = [await zipFiles(files, at), await zipFiles(files, at)];
  expect(one.equals(two)).toBe(true);
});
