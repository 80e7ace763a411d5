import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zipFiles } from '#platform/zip';
import { COSTLY } from '#support/costly-bundles';
import { hostileZip, tenGigabytes } from '#support/hostile-zip';
import { someRecord } from '#support/letter-record';
import { checkOpened, linesOf, openBundle } from '#verify';

/** A child that has not ended by then is killed, which fails the test: no bound of time, an end to waiting. */
const LIMIT_MS = 120_000;
/** The most memory that any of them may have had, and what Node may have on its heap. */
const MOST_MEMORY = 1_000_000_000;
const HEAP = '--max-old-space-size=700';

const AT = new Date('2026-03-02T09:00:00Z');
const folder = await mkdtemp(join(tmpdir(), 'undersigned-hostile-'));
const inside = join(folder, 'a/b');
beforeAll(() => mkdir(inside, { recursive: true }));
afterAll(() => rm(folder, { recursive: true }));
const files = someRecord().bundle();
const index = files.get('index.json') ?? new Uint8Array(0);

/** The command in a process of its own, in a folder two below one that is ours. */
async function verify(
  zip: Uint8Array,
): Promise<{ code: number | null; memory: number; said: string }> {
  await writeFile(join(inside, 'bundle.zip'), zip);
  const before = await readdir(folder, { recursive: true });
  const entry = new URL('support/verify-entry.ts', import.meta.url).pathname;
  const loader = import.meta.resolve('tsx');
  const words = [HEAP, '--import', loader, entry, 'bundle.zip'];
  const child = spawn(process.execPath, words, {
    cwd: inside,
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: LIMIT_MS,
    killSignal: 'SIGKILL',
  });
  const ended = once(child, 'exit');
  const lines = (await text(child.stdout)).trimEnd().split('\n');
  const [code] = await ended;
  expect(await readdir(folder, { recursive: true })).toEqual(before); // nothing was written anywhere
  const memory = Number(lines.pop());
  return { code: typeof code === 'number' ? code : null, memory, said: lines.join('\n') };
}

describe('bundles that would cost their reader much', () => {
  test.each(COSTLY)(
    '$name: $code, in bounded memory',
    async ({ code, files: make }) => {
      const answer = await verify(await zipFiles(make(), AT));
      expect(answer).toMatchObject({ code });
      expect(answer.memory).toBeGreaterThan(0);
      expect(answer.memory).toBeLessThan(MOST_MEMORY);
    },
    LIMIT_MS * 2,
  );

  const zeros = (bytes: number) => deflateRawSync(Buffer.alloc(bytes), { level: 9 });
  const bomb = zeros(140_000_000);
  test.each<[string, () => Buffer]>([
    [
      'ten bombs of 140 MB in 1.4 MB of zip',
      () =>
        hostileZip(
          Array.from({ length: 10 }, (_, i) => ({
            name: `documents/${i}`,
            content: bomb,
            method: 8 as const,
            size: 140_000_000,
          })),
        ),
    ],
    [
      'a bomb that says it is small',
      () => hostileZip([{ name: 'leaves.txt', content: bomb, method: 8, size: 10 }]),
    ],
    [
      'a bomb that really unpacks to all that a bundle may have, with a wrong checksum at its end',
      () =>
        hostileZip([
          { name: 'a', content: bomb, method: 8, size: 140_000_000, crc: 1 },
          { name: 'b', content: zeros(100_000_000), method: 8, size: 100_000_000, crc: 1 },
        ]),
    ],
    [
      'a million blocks of packed nothing',
      () => {
        const nothing = Buffer.from('\0\0\0\xff\xff', 'latin1');
        const content = Buffer.concat([
          ...Array.from({ length: 1_000_000 }, () => nothing),
          Buffer.from([3, 0]),
        ]);
        return hostileZip([{ name: 'leaves.txt', content, method: 8, size: 0, crc: 0 }]);
      },
    ],
    [
      'sixty-five thousand files',
      () => hostileZip(Array.from({ length: 65_000 }, (_, i) => ({ name: `documents/${i}` }))),
    ],
    [
      'a million files, of which it says sixteen thousand',
      () =>
        hostileZip(
          Array.from({ length: 1_000_000 }, (_, i) => ({ name: `${i}` })),
          { count: 1_000_000 },
        ),
    ],
    ['a name of 65,000 bytes', () => hostileZip([{ name: 'a'.repeat(65_000) }])],
  ])(
    '%s: 2, in bounded memory',
    async (_, make) => {
      const answer = await verify(make());
      expect(answer).toMatchObject({ code: 2 });
      expect(answer.said).toContain('This is not a bundle');
      expect(answer.memory).toBeLessThan(MOST_MEMORY);
    },
    LIMIT_MS * 2,
  );
});

describe('zips that say one thing and are another', () => {
  const plain = { name: 'index.json', content: index };
  test.each<[string, () => Buffer | Promise<Buffer>]>([
    ['nothing', () => Buffer.alloc(0)],
    ['four gigabytes declared', () => hostileZip([{ ...plain, size: 0xfffffff0 }])],
    [
      'ten gigabytes declared by Zip64',
      () => hostileZip([{ ...plain, size: 0xffffffff, packed: 0xffffffff, extra: tenGigabytes() }]),
    ],
    ['Zip64 where it is not needed', () => hostileZip([{ ...plain, extra: tenGigabytes() }])],
    ['a file twice', () => hostileZip([plain, plain])],
    ['a file under two names', () => hostileZip([{ ...plain, localName: 'leaves.txt' }])],
    [
      'a name twice by two normal forms',
      () => hostileZip([{ name: 'documents/caf\u00e9' }, { name: 'documents/cafe\u0301' }]),
    ],
    ['a name in capital letters too', () => hostileZip([plain, { name: 'INDEX.JSON' }])],
    ['a path that leads up', () => hostileZip([{ name: '../../up.txt' }])],
    ['a path that leads up inside', () => hostileZip([{ name: 'statements/../../up.txt' }])],
    ['a path from the root', () => hostileZip([{ name: '/tmp/up.txt' }])],
    ['a path of another system', () => hostileZip([{ name: '..\\up.txt' }])],
    ['a drive', () => hostileZip([{ name: 'C:up.txt' }])],
    ['a device', () => hostileZip([{ name: 'CON' }])],
    ['a name with a zero in it', () => hostileZip([{ name: 'index.json\0.pdf' }])],
    [
      'a name that is not UTF-8',
      () => hostileZip([{ name: Uint8Array.of(0x61, 0xff), flags: 0x0800 }]),
    ],
    ['a name without letters', () => hostileZip([{ name: '' }])],
    ['a name that looks like ours', () => hostileZip([{ name: '\u0456ndex.json' }])],
    ['a folder', () => hostileZip([{ name: 'statements/' }])],
    ['a link', () => hostileZip([{ ...plain, attributes: 0o120777 * 0x10000 }])],
    ['encryption', () => hostileZip([{ ...plain, flags: 1 }])],
    ['a comment on a file', () => hostileZip([{ ...plain, comment: 'PK' }])],
    ['a wrong checksum', () => hostileZip([{ ...plain, crc: 1 }])],
    ['fewer files than it says', () => hostileZip([plain], { count: 2 })],
    ['more files than it says', () => hostileZip([plain, { name: 'leaves.txt' }], { count: 1 })],
    [
      'something before it',
      async () => Buffer.concat([Buffer.from('#!'), await zipFiles(files, AT)]),
    ],
    [
      'something behind it',
      async () => Buffer.concat([await zipFiles(files, AT), Buffer.from('\n')]),
    ],
    [
      'another zip behind it',
      async () => Buffer.concat([await zipFiles(files, AT), await zipFiles(files, AT)]),
    ],
    [
      'a bundle in it',
      async () => zipFiles(new Map([...files, ['bundle.zip', await zipFiles(files, AT)]]), AT),
    ],
    [
      'a zip as its only file',
      async () => zipFiles(new Map([['a.zip', await zipFiles(files, AT)]]), AT),
    ],
  ])('%s: 2, and a sentence of ours', async (_, make) => {
    const checked = await checkOpened(await openBundle(await make()));
    expect([checked.exitCode, checked.letter]).toEqual([2, null]);
    expect(linesOf(checked).join('\n')).toMatch(/^This is not a bundle: .+\.$/);
  });

  test('a zip made by hand, of the true files, is a bundle like any other', async () => {
    const made = hostileZip([...files].map(([name, content]) => ({ name, content })));
    expect((await checkOpened(await openBundle(made))).exitCode).toBe(0);
  });
});
