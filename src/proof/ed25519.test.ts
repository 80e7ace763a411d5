import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sharedData } from '#support/shared-data';
import { fromBase64, hashFromHex, verifyEd25519 } from './index.ts';

const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));

/** RFC 8032, 7.1, TEST 2. */
const key =
  hashFromHex('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c') ??
  new Uint8Array(0);
const signature = hex(
  '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
);

test('a signature of RFC 8032 verifies, and with any bit changed it does not', () => {
  const message = hex('72');
  expect(verifyEd25519(signature, message, key)).toBe(true);
  expect(verifyEd25519(signature, hex('73'), key)).toBe(false);
  for (let bit = 0; bit < 512; bit++) {
    const changed = signature.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
    expect([bit, verifyEd25519(changed, message, key)]).toEqual([bit, false]);
  }
});

test('keys and signatures of a wrong length, of small order or off the curve are refused', () => {
  const message = hex('72');
  expect(verifyEd25519(signature.slice(1), message, key)).toBe(false);
  expect(verifyEd25519(signature, message, key.slice(1))).toBe(false);
  expect(verifyEd25519(new Uint8Array(64), message, new Uint8Array(32))).toBe(false);
  expect(verifyEd25519(signature, message, new Uint8Array(32).fill(255))).toBe(false);
});

/** One bit a case, lowest first: what this library has answered, so that no update changes it unseen. */
const PINNED =
  '8AAAPAAADwAAADAYDAY8AAAPAMADAPAAAAAAg8FgwAMADABgAAADAACAATAABsAAGAAAD8AD8AAAwMPDw8MD8AA8AA8AADw8PDw8AA/AA/AAAMDDw8PDA/AAPAAPAAA8PDw8PMAABsADAAAADAaDAQ8AAA==';

const path = sharedData('vectors/cctv/ed25519vectors.json');
const skipped = path === null ? ' (skipped: the shared vectors are not here)' : '';
type EdgeCase = { number: number; key: string; sig: string; msg: string; flags: string[] | null };

describe.skipIf(path === null)(`the 914 edge cases of C2SP/CCTV${skipped}`, () => {
  test('each is answered as it always was: canonical encodings and keys of full order only', () => {
    const cases: EdgeCase[] = JSON.parse(readFileSync(path ?? '', 'utf8'));
    const pinned = fromBase64(PINNED) ?? new Uint8Array(0);
    expect(cases.length).toBe(914);
    for (const { number, sig, msg, flags, ...edge } of cases) {
      const answer = verifyEd25519(hex(sig), new Uint8Array(Buffer.from(msg)), hex(edge.key));
      const refused = (flags ?? []).some(
        (f) => f === 'low_order_A' || f.startsWith('non_canonical'),
      );
      expect([number, answer]).toEqual([
        number,
        ((pinned[number >> 3] ?? 0) & (1 << (number & 7))) !== 0,
      ]);
      expect([number, answer]).toEqual([number, !refused]);
    }
  });
});
