import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSecond } from './index.ts';

const two = (most: number) =>
  fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'));
const written = fc
  .tuple(fc.constantFrom('0000', '1900', '2000', '2023', '2024', '9999'), two(14), two(33))
  .chain(([year, month, day]) =>
    fc
      .tuple(two(25), two(61), two(61))
      .map(([h, m, s]) => `${year}-${month}-${day}T${h}:${m}:${s}Z`),
  );

test('an instant is one that a calendar and a clock have, and no other', () => {
  fc.assert(
    fc.property(written, (text) => {
      const time = Date.parse(text);
      const exists =
        !Number.isNaN(time) && new Date(time).toISOString() === text.replace('Z', '.000Z');
      expect([text, isSecond(text)]).toEqual([text, exists]);
    }),
    { numRuns: 5_000 },
  );
});

test.each(['2024-02-29T10:00:00Z', '2000-02-29T23:59:59Z'])('%s is one', (text) => {
  expect(isSecond(text)).toBe(true);
});

test.each([
  '2023-02-29T10:00:00Z',
  '1900-02-29T10:00:00Z',
  '2024-04-31T10:00:00Z',
  '2024-01-01T24:00:00Z',
  '2016-12-31T23:59:60Z',
  '2024-01-01T10:00:00.0Z',
  '2024-01-01T10:00:00z',
  '2024-01-01T10:00:00Z\n',
])('%j is none', (text) => {
  expect(isSecond(text)).toBe(false);
});
