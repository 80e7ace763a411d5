import { expect, test, vi } from 'vitest';
import { zipFiles } from '#platform/zip';
import { toHex } from '#proof';
import { mutated } from '#support/mutations';
import { smallBundle } from '#support/small-bundle';
import { zipPlaces } from '#support/zip-places';
import { checkOpened, linesOf, openBundle } from '#verify';
import type * as ed25519 from '../src/proof/ed25519.ts';

/* The same signatures are asked for again and again: the same question gets the answer it got. */
vi.mock('../src/proof/ed25519.ts', async (original) => {
  const { verifyEd25519 } = await original<typeof ed25519>();
  const answers = new Map<string, boolean>();
  return {
    verifyEd25519: (...of: Parameters<typeof verifyEd25519>) => {
      const question = of.map(toHex).join(' ');
      const answer = answers.get(question) ?? verifyEd25519(...of);
      answers.set(question, answer);
      return answer;
    },
  };
});

/** What a zip says that no reader of a bundle looks at: nobody reads another file or another word for it. */
const IRRELEVANT: Readonly<Record<string, string>> = {
  'directory: version made by': 'by which program it was packed',
  'directory: internal attributes': 'whether the packer took it for a text',
  'directory: external attributes': 'what may be done with the file once it is on a disk',
  'file: last byte of content': 'bits that fill it, after the end of what is packed',
};

/** What `undersigned verify` does with the bytes of a file: its exit code, and its lines. */
async function verify(zip: Uint8Array): Promise<{ code: number; said: string }> {
  const checked = await checkOpened(await openBundle(zip));
  return { code: checked.exitCode, said: linesOf(checked).join('\n') };
}

const EVERY_BIT = [1, 2, 4, 8, 16, 32, 64, 128];
/** Packed content is long, and one bit of it is like another; of headers each bit has its own meaning. */
const flipsAt = (place: string, at: number) =>
  place === 'file: content' ? [1 << ((at * 3) % 8), 0xff] : EVERY_BIT;

test('every byte of a bundle’s zip, changed, is refused, or stands in the table of what nobody reads', async () => {
  const zip = await zipFiles(smallBundle().files, new Date('2026-03-02T09:00:00Z'));
  const places = zipPlaces(zip);
  const whole = await verify(zip);
  expect(whole.code).toBe(0);
  const irrelevant = new Set<string>();
  const codes = [0, 0, 0];
  for (const [at, place] of places.entries()) {
    for (const flip of flipsAt(place, at)) {
      const { code, said } = await verify(mutated(zip, { at, flip }));
      codes[code] = (codes[code] ?? 0) + 1;
      if (code !== 0) continue;
      expect({ place, at, flip, isNamed: place in IRRELEVANT }).toMatchObject({ isNamed: true });
      expect(said).toBe(whole.said); // and nothing else is said for it
      irrelevant.add(place);
    }
  }
  expect(irrelevant).toEqual(new Set(Object.keys(IRRELEVANT)));
  const content = places.filter((place) => place === 'file: content').length;
  expect(codes.reduce((sum, count) => sum + count)).toBe(8 * zip.length - 6 * content);
}, 600_000);
