import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFault } from './fault.ts';
import { anyLine, canonicalLine, canonicalText } from './text.ts';

const words = fc
  .array(
    fc.constantFrom(
      'Ana',
      'Łucja',
      'O’Connor',
      '陳',
      'e\u0301',
      '-',
      '|',
      '',
      ' ',
      'a|b',
      '\u202e',
      '7',
    ),
  )
  .map((all) => all.join(' '));
const anything = fc.oneof(words, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

test('the quick way to see that a line is canonical finds what the long way finds', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const canonical = canonicalText(text);
      const line = isFault(canonical) ? null : canonical.replaceAll(/[ \n]+/g, ' ').trim();
      const isLine = line !== null && line !== '' && !` ${line} `.includes(' | ');
      expect(isFault(canonicalLine(text)) ? null : canonicalLine(text)).toBe(isLine ? line : null);
    }),
    { numRuns: 2_000 },
  );
});

test('any text at all becomes a canonical line, and a canonical line stays as it is', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const line = anyLine(text);
      expect(canonicalLine(line)).toBe(line);
      expect(anyLine(line)).toBe(line);
    }),
    { numRuns: 1_000 },
  );
});
