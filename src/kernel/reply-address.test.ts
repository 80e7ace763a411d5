import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeReplyToken, replyAddress, replyTokenOf } from './reply-address.ts';

const BASE = 'reply@letters.example';
const tokens = fc
  .uint8Array({ minLength: 16, maxLength: 16 })
  .map((bytes) => makeReplyToken(() => bytes));

test('a reply address has 26 letters of its own, and each of the 128 bits changes it', () => {
  const zero = new Uint8Array(16);
  const seen = new Set([makeReplyToken(() => zero)]);
  for (let bit = 0; bit < 128; bit += 1) {
    const bytes = new Uint8Array(16);
    bytes[bit >> 3] = 1 << (bit & 7);
    seen.add(makeReplyToken(() => bytes));
  }
  expect(seen.size).toBe(129);
  expect([...seen].every((token) => /^[a-z2-7]{26}$/.test(token))).toBe(true);
});

test('whatever a mail server does to the case, the delivery is found again', () => {
  fc.assert(
    fc.property(tokens, (token) => {
      const address = replyAddress(BASE, token);
      expect(replyTokenOf(BASE, address)).toBe(token);
      expect(replyTokenOf(BASE, ` ${address.toUpperCase()} `)).toBe(token);
      expect(replyTokenOf('REPLY@Letters.Example', address)).toBe(token);
    }),
  );
});

test('a base that has a plus itself keeps it', () => {
  const token = makeReplyToken(() => new Uint8Array(16));
  expect(replyAddress('office+letters@x.example', token)).toBe(`office+letters+${token}@x.example`);
  expect(replyTokenOf('office+letters@x.example', `office+letters+${token}@x.example`)).toBe(token);
  expect(replyTokenOf('office@x.example', `office+letters+${token}@x.example`)).toBeNull();
});

test.each([
  'reply@letters.example',
  'reply+@letters.example',
  'reply+short@letters.example',
  `reply+${'a'.repeat(27)}@letters.example`,
  `reply+${'1'.repeat(26)}@letters.example`,
  `reply+${'a'.repeat(26)}@other.example`,
  `xreply+${'a'.repeat(26)}@letters.example`,
  `reply+${'a'.repeat(26)}`,
  '',
  '@',
])('%s is the reply address of no delivery', (address) => {
  expect(replyTokenOf(BASE, address)).toBeNull();
});
