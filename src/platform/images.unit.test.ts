import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { isRefusal } from '#kernel/refusal';
import {
  glassPng,
  hugePng,
  inFormat,
  lookAt,
  MARKS,
  movingGif,
  telltalePhoto,
} from '#support/pictures';
import { copyOf, PictureFault } from './images-copying.ts';
import { openImages } from './images.ts';
import type { PictureOrder } from './images.ts';

/** What a server that was built does: other file, other flags, no disk. */
const built = fileURLToPath(new URL('../../dist/platform/images.js', import.meta.url));
const images = openImages();
afterAll(() => images.close());

const order = (bytes: Uint8Array, rest: Partial<PictureOrder> = {}): PictureOrder => ({
  bytes,
  longest: 1000,
  covered: [],
  ...rest,
});

/** The copy, or the reason why there is none. */
async function outcome(bytes: Uint8Array, rest: Partial<PictureOrder> = {}) {
  const copy = await images.copy(order(bytes, rest));
  return isRefusal(copy) ? copy.reason : copy;
}

async function copied(bytes: Uint8Array, rest: Partial<PictureOrder> = {}) {
  const copy = await outcome(bytes, rest);
  if (typeof copy === 'string') throw new Error(copy);
  return { ...copy, seen: await lookAt(copy.bytes) };
}

describe('a copy of a picture', () => {
  test('is upright and says neither where, nor by whom, nor with what it was taken', async () => {
    const photo = await telltalePhoto();
    expect(MARKS.filter((mark) => photo.includes(mark))).toEqual(MARKS);
    const { bytes, width, height, seen } = await copied(photo);
    expect(MARKS.filter((mark) => Buffer.from(bytes).includes(mark))).toEqual([]);
    expect([width, height, seen.format, seen.beside]).toEqual([40, 20, 'jpeg', []]);
    expect(seen.colourAt(10, 50)[0]).toBeGreaterThan(200); // red on the left
    expect(seen.colourAt(90, 50)[2]).toBeGreaterThan(200);
  });

  test('has no longer side than was asked for, and is never blown up', async () => {
    const photo = await telltalePhoto(50);
    expect(await copied(photo, { longest: 300 })).toMatchObject({ width: 300, height: 150 });
    expect(await copied(photo, { longest: 9000 })).toMatchObject({ width: 2000, height: 1000 });
  });

  test('is black where it is covered, to the edge and not beyond', async () => {
    const covered = [
      { left: 25, top: 0, width: 25, height: 50 },
      { left: 90, top: 90, width: 50, height: 50 },
    ];
    const { seen } = await copied(await telltalePhoto(10), { covered });
    expect(Math.max(...seen.colourAt(37, 25))).toBeLessThan(20);
    expect(Math.max(...seen.colourAt(99, 99))).toBeLessThan(20);
    expect(seen.colourAt(37, 75)[0]).toBeGreaterThan(200);
    expect(seen.colourAt(60, 25)[2]).toBeGreaterThan(200);
  });

  test.each(['png', 'webp', 'gif'] as const)('is made of a %s as well', async (format) => {
    const { seen } = await copied(await inFormat(format));
    expect([seen.format, seen.width]).toEqual(['jpeg', 40]);
  });

  test('shows white where the picture lets through what is behind it', async () => {
    const { seen } = await copied(await glassPng());
    expect(Math.min(...seen.colourAt(99, 99))).toBeGreaterThan(240);
  });
});

describe('a hostile picture', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>';
  test.each([
    ['of 30,000 by 30,000 pixels in some kilobytes', () => hugePng(30_000), 'picture-too-large'],
    ['that claims more pixels than can be counted', () => hugePng(11_000), 'picture-too-large'],
    ['that is a drawing', () => Buffer.from(svg), 'picture-kind'],
    [
      'that is a drawing behind the name of a GIF',
      () => Buffer.from(`GIF8${svg}`),
      'picture-broken',
    ],
    ['that is a PDF', () => Buffer.from('%PDF-1.7\n'), 'picture-kind'],
    ['that is empty', () => Buffer.alloc(0), 'picture-kind'],
    ['of nothing but its first bytes', () => Buffer.from([0xff, 0xd8, 0xff]), 'picture-broken'],
    ['that moves on a canvas of 65,535 by 65,535', () => movingGif(2, 65_535), 'picture-too-large'],
  ])('%s ends in a sentence', async (_what, make, reason) => {
    expect(await outcome(make())).toBe(reason);
  });

  test('of 100,000 frames costs what its first one costs', async () => {
    expect(await copied(movingGif(100_000, 1))).toMatchObject({ width: 1, height: 1 });
  });

  test('cut anywhere or with bytes changed gives a copy or a reason, nothing else', async () => {
    const whole = await Promise.all([
      telltalePhoto(),
      ...(['png', 'webp', 'gif'] as const).map(inFormat),
    ]);
    const change = fc.record({
      which: fc.nat(whole.length - 1),
      cut: fc.double({ min: 0, max: 1, noNaN: true }),
      changes: fc.array(fc.tuple(fc.nat(100_000), fc.nat(255)), { maxLength: 8 }),
    });
    const property = fc.asyncProperty(change, async ({ which, cut, changes }) => {
      const bytes = new Uint8Array(whole[which] ?? []).slice(0, cut > 0.5 ? undefined : cut * 2000);
      for (const [at, value] of changes) bytes[at % Math.max(1, bytes.length)] = value;
      const copy = await copyOf(order(bytes)).catch((error: unknown) => error);
      if (copy instanceof PictureFault) return;
      const { beside } = await lookAt((copy as Awaited<ReturnType<typeof copyOf>>).bytes);
      expect(beside).toEqual([]);
    });
    await fc.assert(property, { numRuns: 400 });
  });

  test('that takes too long is ended, and the next one is copied', async () => {
    const hurried = openImages({ limits: { milliseconds: 1 } });
    const photo = await telltalePhoto(100);
    const slow = await hurried.copy(order(photo));
    hurried.close();
    expect(isRefusal(slow) && slow.reason).toBe('picture-too-slow');
    expect(await copied(photo)).toMatchObject({ width: 1000 });
  });

  test('too heavy to be held is not even begun, and a crowd is asked to come back', async () => {
    const small = openImages({ limits: { bytes: 10, waiting: 0 } });
    const heavy = await small.copy(order(new Uint8Array(11)));
    const crowd = await Promise.all([1, 2].map(() => small.copy(order(new Uint8Array(10)))));
    small.close();
    expect(isRefusal(heavy) && [heavy.kind, heavy.reason]).toEqual([
      'invalid',
      'picture-too-heavy',
    ]);
    expect(crowd.map((one) => isRefusal(one) && one.reason)).toContain('picture-busy');
  });
});

test.skipIf(!existsSync(built))(
  'the built server copies and refuses as well, without a disk to read or write (skipped before the first build)',
  async () => {
    const program = (await import(built)) as { openImages: typeof openImages };
    const served = program.openImages();
    const made = await served.copy(order(await telltalePhoto(30)));
    const bomb = await served.copy(order(hugePng(30_000)));
    const moving = await served.copy(order(movingGif(100_000, 1)));
    served.close();
    expect(made).toMatchObject({ width: 1000, height: 500 });
    expect(bomb).toMatchObject({ kind: 'invalid', reason: 'picture-too-large' });
    expect(moving).toMatchObject({ width: 1, height: 1 });
  },
);

test('the library of pictures is asked for nothing but the four kinds', () => {
  const source = readFileSync(new URL('images-copying.ts', import.meta.url), 'utf8');
  expect(source).toContain("sharp.block({ operation: ['VipsForeignLoad'] })");
});
