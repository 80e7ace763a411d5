import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutHemicycle } from './hemicycle.ts';

function overlaps(seats: number): number {
  const { places, radius } = layoutHemicycle(seats);
  let found = 0;
  for (const [at, a] of places.entries()) {
    for (const b of places.slice(at + 1)) {
      if (Math.hypot(a.x - b.x, a.y - b.y) < 2 * radius - 1e-9) found += 1;
    }
  }
  return found;
}

describe('the hemicycle', () => {
  test('has exactly as many places as seats, from 1 to 750', () => {
    for (let seats = 1; seats <= 750; seats += 1) {
      expect(layoutHemicycle(seats).places).toHaveLength(seats);
    }
  });

  test('draws no seat over another', () => {
    for (const seats of [1, 2, 3, 7, 12, 13, 14, 27, 100, 705, 736, 750]) {
      expect(overlaps(seats)).toBe(0);
    }
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 750 }), (seats) => overlaps(seats) === 0),
      { numRuns: 40 },
    );
  });

  test('keeps every seat inside the half circle, dots large enough to see', () => {
    for (let seats = 1; seats <= 750; seats += 7) {
      const { places, radius } = layoutHemicycle(seats);
      expect(radius).toBeGreaterThan(0.008);
      expect(places.every(({ x, y }) => Math.hypot(x, y) <= 1 + 1e-9 && y >= -1e-9)).toBe(true);
    }
  });

  test('seats the house from left to right', () => {
    const { places } = layoutHemicycle(736);
    const angles = places.map(({ x, y }) => Math.atan2(y, x));
    expect(angles.every((angle, at) => at === 0 || angle <= (angles[at - 1] ?? 9) + 1e-9)).toBe(
      true,
    );
  });

  test('is the same for the same number', () => {
    expect(layoutHemicycle(705)).toEqual(layoutHemicycle(705));
    expect(layoutHemicycle(0)).toEqual({ places: [], radius: 0 });
  });
});
