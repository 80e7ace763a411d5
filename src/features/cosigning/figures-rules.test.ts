import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countriesOf, curveOf, roughly, shownAt, tellFrom } from './figures-rules.ts';

const at = (text: string) => new Date(text);
const tally = (hour: string, country: string, confirmed: number, gone = 0) => ({
  hour: at(hour),
  country,
  confirmed,
  gone,
});

describe('what everybody sees of those behind a letter', () => {
  test('the curve has no gap: hours in the first days, days afterwards', () => {
    const first = [tally('2026-03-02T09:00Z', 'DE', 3), tally('2026-03-02T12:00Z', 'FR', 2, 1)];
    const hours = curveOf(first, at('2026-03-02T13:00Z'));
    expect(hours.step).toBe('hour');
    expect(hours.curve.map(({ total }) => total)).toEqual([3, 3, 3, 4]);
    const days = curveOf([...first, tally('2026-03-08T00:00Z', 'DE', 5)], at('2026-03-08T01:00Z'));
    expect(days.step).toBe('day');
    expect(days.curve.map(({ total }) => total)).toEqual([4, 4, 4, 4, 4, 4, 9]);
  });

  test('its last point is everything that was added up', () => {
    const one = fc.record({
      hour: fc.integer({ min: 0, max: 200 }).map((h) => new Date(h * 3_600_000)),
      country: fc.constantFrom('DE', 'FR', ''),
      confirmed: fc.integer({ min: 0, max: 9 }),
      gone: fc.constant(0),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1 }), (tallies) => {
        const { curve } = curveOf(tallies, at('1970-01-09T00:00Z'));
        const sum = tallies.reduce((all, { confirmed }) => all + confirmed, 0);
        const countries = countriesOf(tallies).reduce((all, { count }) => all + count, 0);
        return curve.at(-1)?.total === sum && countries === sum;
      }),
    );
  });

  test('a counter that was slowed stands still between two moments', () => {
    const now = at('2026-03-02T09:17:30Z');
    expect(shownAt(now, null)).toEqual(now);
    expect(shownAt(now, 15)).toEqual(at('2026-03-02T09:15:00Z'));
    expect(shownAt(at('2026-03-02T09:29:59Z'), 15)).toEqual(at('2026-03-02T09:15:00Z'));
  });

  test('few are not told apart, and who waits is told roughly', () => {
    expect([0, 4, 5, 9, 12_344].map(tellFrom)).toEqual([null, null, 5, 5, 12_340]);
    expect([0, 9, 10, 99, 123, 4_567].map(roughly)).toEqual([0, 0, 10, 90, 120, 4_500]);
  });

  test('neither a number nor its place in the list tells which of two countries has one more', () => {
    const hour = '2026-03-02T09:00Z';
    const told = (first: number, second: number) =>
      countriesOf([tally(hour, 'DE', 20), tally(hour, 'MT', first), tally(hour, 'LU', second)]).map(
        ({ country, count }) => [country, tellFrom(count)],
      );
    expect(told(4, 1)).toEqual(told(1, 4));
    expect(told(8, 6)).toEqual(told(6, 8));
  });
});
