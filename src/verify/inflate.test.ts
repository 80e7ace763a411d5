import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inflate } from './inflate.ts';

const STRATEGIES = [
  constants.Z_DEFAULT_STRATEGY,
  constants.Z_FILTERED,
  constants.Z_HUFFMAN_ONLY,
  constants.Z_RLE,
  constants.Z_FIXED,
];

/** Bytes of the kinds that packers treat apart: noise, few letters, long repetitions, text. */
const contents = fc.oneof(
  fc.uint8Array({ maxLength: 5000 }),
  fc.array(fc.constantFrom(97, 98, 10), { maxLength: 5000 }).map((some) => Uint8Array.from(some)),
  fc
    .tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 4000 }))
    .map(([part, times]) =>
      Uint8Array.from({ length: part.length * times }, (_, i) => part[i % part.length] ?? 0),
    ),
  fc.string({ maxLength: 3000 }).map((text) => new TextEncoder().encode(text)),
);
const settings = fc.record({
  level: fc.integer({ min: 0, max: 9 }),
  memLevel: fc.integer({ min: 1, max: 9 }),
  strategy: fc.constantFrom(...STRATEGIES),
});

test('whatever the common packer packs, with whatever settings, is unpacked to the same bytes', () => {
  fc.assert(
    fc.property(contents, settings, (content, how) => {
      const unpacked = inflate(deflateRawSync(content, how), content.length);
      expect(Buffer.compare(unpacked ?? Buffer.from('refused'), content)).toBe(0);
    }),
    { numRuns: 1500 },
  );
});

/** What the common unpacker makes of it; null where it refuses. */
function reference(packed: Uint8Array): Buffer | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: 1_000_000 });
  } catch {
    return null;
  }
}

test('of packed bytes with a few bits turned, nothing is accepted that the common unpacker reads otherwise', () => {
  let accepted = 0;
  fc.assert(
    fc.property(
      contents,
      settings,
      fc.array(fc.tuple(fc.nat(), fc.nat(7)), { minLength: 1, maxLength: 3 }),
      (content, how, turns) => {
        const packed = Uint8Array.from(deflateRawSync(content, how));
        for (const [at, bit] of turns)
          packed[at % packed.length] = (packed[at % packed.length] ?? 0) ^ (1 << bit);
        const said = reference(packed);
        const ours = inflate(packed, said?.length ?? content.length);
        if (ours === null) return;
        accepted += 1;
        expect(said === null ? 'refused' : Buffer.compare(said, ours)).toBe(0);
      },
    ),
    { numRuns: 2000 },
  );
  expect(accepted).toBeGreaterThan(100);
});

test('noise is never unpacked to anything that the common unpacker would refuse', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 60 }), (noise) => {
      const said = reference(noise);
      const ours = inflate(noise, said?.length ?? 100);
      if (ours !== null) expect(said === null ? 'refused' : Buffer.compare(said, ours)).toBe(0);
    }),
    { numRuns: 2000 },
  );
});

test('a packed file is refused with a byte more or less, and where it unpacks to another length', () => {
  const content = new TextEncoder().encode(
    'Free Vadim Kuramshin, and say where he is. '.repeat(40),
  );
  const packed = deflateRawSync(content);
  expect(inflate(packed, content.length)).toEqual(content);
  expect(inflate(Buffer.concat([packed, Buffer.alloc(1)]), content.length)).toBeNull();
  expect(inflate(packed.subarray(0, -1), content.length)).toBeNull();
  expect(inflate(packed, content.length - 1)).toBeNull();
  expect(inflate(packed, content.length + 1)).toBeNull();
});

test('a gigabyte that a few bytes declare is refused before there is memory for it', () => {
  expect(inflate(new Uint8Array(1000), 1_000_000_000)).toBeNull();
});
