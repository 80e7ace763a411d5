import { expect, test } from 'vitest';
import { labelledPairs, manyNames } from '#support/many-names';
import { compareNames } from './compare.ts';
import { nameIndex } from './name-index.ts';

const pairs = labelledPairs().filter(({ left, right, match }) => match && left !== right);

test('fifty thousand names of our own are held, and one with a slip is found among them', () => {
  const names = manyNames(50_000);
  const index = nameIndex(names.map((name, key) => ({ key, name })));
  expect(index.size).toBe(50_000);
  for (const at of [0, 137, 4_999]) {
    const name = names[at] ?? '';
    const slip = `${name.slice(0, -2)}${name.slice(-1)}`;
    expect(index.find(slip, { limit: 40 }).map(({ key }) => key)).toContain(at);
  }
});

test.skipIf(pairs.length === 0)(
  'whoever comparing two names offers is found among 50,000 others (skipped without the shared data)',
  () => {
    const others = manyNames(50_000);
    const names = new Set([...others, ...pairs.flatMap(({ left, right }) => [left, right])]);
    const index = nameIndex([...names].map((name) => ({ key: name, name })));
    const asked = pairs
      .flatMap(({ left, right }) => [
        { left, right },
        { left: right, right: left },
      ])
      .filter(({ left, right }) => compareNames(left, right).offer);
    const lost = asked.filter(({ left, right }) => {
      return !index.find(left, { limit: names.size }).some(({ key }) => key === right);
    });
    expect(asked.length).toBeGreaterThan(800);
    expect(lost.length / asked.length).toBeLessThan(0.01);
  },
);
