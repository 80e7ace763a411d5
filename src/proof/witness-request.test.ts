import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leavesOf, requestFor, testLog } from '#support/log-history';
import {
  decideWitness,
  isFault,
  parseAddCheckpoint,
  printAddCheckpoint,
  readUtf8,
  toBase64,
  treeRoot,
  utf8,
} from './index.ts';
import type { SeenTree } from './index.ts';

const five = leavesOf(5);
const seen = (leaves: readonly Uint8Array[]): ReadonlyMap<string, SeenTree> =>
  new Map([[testLog.key.name, { size: leaves.length, root: treeRoot(leaves) }]]);

describe('a request to a witness', () => {
  const request = requestFor(five, 3);
  const text = printAddCheckpoint(request);

  test('is old size, proof, an empty line, and the checkpoint as it was signed', () => {
    const proof = request.proof.map((hash) => `${toBase64(hash)}\n`).join('');
    expect(text).toBe(`old 3\n${proof}\n${request.checkpoint}`);
    expect(parseAddCheckpoint(text)).toEqual(request);
  });

  test('prints back to the same text, whatever it holds', () => {
    const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });
    const requests = fc.record({
      old: fc.maxSafeNat(),
      proof: fc.array(hash, { maxLength: 63 }),
      checkpoint: fc.string({ unit: 'grapheme' }).map((words) => `${words}\n`),
    });
    fc.assert(
      fc.property(requests, (some) => {
        expect(parseAddCheckpoint(printAddCheckpoint(some))).toEqual(some);
      }),
    );
  });

  test('is refused or another request when any byte of it is another one', () => {
    const bytes = utf8(text);
    for (let at = 0; at < bytes.length; at += 1) {
      for (const byte of [0, 0x0a, 0x0d, 0x20, 0x30, 0x41, 0xff, (bytes[at] ?? 0) ^ 1]) {
        if (byte === bytes[at]) continue;
        const changed = bytes.slice();
        changed[at] = byte;
        const read = readUtf8(changed);
        const parsed = read === null ? null : parseAddCheckpoint(read);
        if (parsed === null || isFault(parsed)) continue;
        expect(parsed).not.toEqual(request);
        expect(utf8(printAddCheckpoint(parsed))).toEqual(changed);
        expect(decideWitness(seen(five.slice(0, 3)), parsed, [testLog.key]).status).not.toBe(200);
      }
    }
  });

  test('is read or refused, never anything else, from any text', () => {
    const pieces = fc.constantFrom('old ', '0', '18', '\n', '\n\n', '— ', 'A', '=', 'é', '\u0000');
    const anything = fc.array(fc.oneof(pieces, fc.string())).map((parts) => parts.join(''));
    fc.assert(
      fc.property(anything, (some) => {
        const parsed = parseAddCheckpoint(some);
        if (!isFault(parsed)) expect(printAddCheckpoint(parsed)).toBe(some);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['no word old', `3\n\n${request.checkpoint}`],
    ['a leading zero', `old 03\n\n${request.checkpoint}`],
    ['a sign', `old +3\n\n${request.checkpoint}`],
    ['a second space', `old  3\n\n${request.checkpoint}`],
    ['a size beyond 2^53', `old 9007199254740992\n\n${request.checkpoint}`],
    ['carriage returns', text.replaceAll('\n', '\r\n')],
    ['no empty line', `old 3\n${request.checkpoint.replaceAll('\n\n', '\n')}`],
    ['64 lines of proof', `old 3\n${`${toBase64(new Uint8Array(32))}\n`.repeat(64)}\nx\n`],
    ['31 bytes in a line', `old 3\n${toBase64(new Uint8Array(31))}\n\n${request.checkpoint}`],
    ['base64 without padding', text.replace('=\n', '\n')],
    ['no line end at the end', text.slice(0, -1)],
    ['nothing after the empty line', 'old 3\n\n'],
    ['65,537 bytes', `old 0\n\n${'x'.repeat(65_529)}\n`],
  ])('is refused with %s', (_, bad) => {
    expect(isFault(parseAddCheckpoint(bad))).toBe(true);
  });

  test('may be 65,536 bytes long', () => {
    expect(isFault(parseAddCheckpoint(`old 0\n\n${'x'.repeat(65_528)}\n`))).toBe(false);
  });
});
