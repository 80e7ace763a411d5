import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeAsTyped, codeFrom, codeInGroups } from './mailed-code.ts';

test('a code has eight digits whatever the bytes (property)', () => {
  expect(codeFrom(new Uint8Array(16))).toBe('00000000');
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 32 }), (bytes) => {
      expect(codeFrom(bytes)).toMatch(/^\d{8}$/);
    }),
  );
});

test('a code is read as people type it, in any script’s digits', () => {
  const ways = [
    '1234 5678',
    ' 12345678 ',
    ' 1234-5678 ',
    '１２３４５６７８',
    '١٢٣٤٥٦٧٨',
    '۱۲۳۴ ۵۶۷۸',
  ];
  for (const typed of ways) expect(codeAsTyped(typed)).toBe('12345678');
  expect(codeAsTyped(codeInGroups('12345678'))).toBe('12345678');
});

test('a code is printed in two groups of four', () => {
  expect(codeInGroups('12345678')).toBe('1234 5678');
});
