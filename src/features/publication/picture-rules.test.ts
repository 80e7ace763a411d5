import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_TITLE, moreThan, shortTitle } from './picture-rules.ts';

test('a picture never says more people than count, and says two digits of them', () => {
  expect([0, 99, 100, 101, 110, 1_234, 12_000, 12_001].map(moreThan)).toEqual([
    null,
    null,
    90,
    100,
    100,
    1_200,
    11_000,
    12_000,
  ]);
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 1e9 }), (counted) => {
      const told = moreThan(counted) ?? 0;
      expect(told).toBeLessThan(counted);
      expect(counted - told).toBeLessThanOrEqual(counted / 10);
      expect(Number(String(told).slice(2))).toBe(0);
    }),
  );
});

test('on the way to ten times as many it is drawn anew ninety times', () => {
  const said = new Set(Array.from({ length: 9_000 }, (_, i) => moreThan(1_001 + i)));
  expect(said.size).toBe(90);
});

test('a long title is cut between signs, whatever their script', () => {
  expect(shortTitle('Short')).toBe('Short');
  const cut = shortTitle('𐐷'.repeat(400));
  expect([...cut]).toHaveLength(LONGEST_TITLE + 1);
  expect(Buffer.from(cut).toString()).toBe(cut); // half a sign does not come back
});
