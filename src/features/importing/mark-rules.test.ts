import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallReview } from '#support/reviews';
import { lineOf, marksOf, sourceBlocks } from './mark-rules.ts';
import type { Mark, SourceBlock } from './mark-rules.ts';

const textOf = (blocks: readonly SourceBlock[]): string =>
  blocks.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('');

/** What stands under a mark, gathered over its pieces. */
const under = (blocks: readonly SourceBlock[], mark: Mark): string =>
  blocks
    .flatMap(({ pieces }) => pieces.filter(({ marks }) => marks.includes(mark)))
    .map(({ text }) => text)
    .join('');

const source = fc
  .array(fc.constantFrom('Ana Berg', ' ', '\n', '\n\n', 'آزادی', 'x', '  \n \n'), { maxLength: 30 })
  .map((parts) => parts.join(''));

const marked = source.chain((text) =>
  fc.tuple(
    fc.constant(text),
    fc
      .array(fc.tuple(fc.nat({ max: text.length }), fc.nat({ max: text.length })), { maxLength: 8 })
      .map((pairs) => pairs.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))),
  ),
);

function reviewWith(spans: readonly { start: number; end: number }[]) {
  return smallReview({
    demands: spans.map(({ start, end }, index) => ({
      key: index + 1,
      from: { start, end, reason: null },
      dropped: false,
      type: 'other',
      text: 'Free her',
    })),
  });
}

test('the source is drawn whole and every mark holds exactly its words, however marks overlap (property)', () => {
  fc.assert(
    fc.property(marked, ([text, spans]) => {
      const marks = marksOf(reviewWith(spans), text.length);
      const blocks = sourceBlocks(text, marks);
      const solid = (part: string): string => part.replaceAll(/\s+/gu, '');
      expect(solid(textOf(blocks))).toBe(solid(text));
      for (const mark of marks)
        expect(solid(under(blocks, mark))).toBe(solid(text.slice(mark.start, mark.end)));
      const begun = blocks.flatMap(({ pieces }) => pieces.flatMap(({ first }) => first));
      expect(new Set(begun).size).toBe(begun.length);
    }),
  );
});

describe('marks', () => {
  test('the longer one stands outside the shorter one', () => {
    const text = 'Free Dana Sarova now';
    const marks = marksOf(
      reviewWith([
        { start: 5, end: 16 },
        { start: 0, end: 20 },
      ]),
      text.length,
    );
    const [, inner] = sourceBlocks(text, marks)[0]?.pieces ?? [];
    expect(inner?.marks.map(({ key }) => key)).toEqual([2, 1]);
  });

  test('what was left out, or has a place the text does not have, is not marked', () => {
    const kept = reviewWith([
      { start: 0, end: 4 },
      { start: 5, end: 900 },
      { start: 3, end: 3 },
    ]);
    const demands = kept.demands.map((row) => (row.key === 1 ? { ...row, dropped: true } : row));
    expect(marksOf({ ...kept, demands }, 20)).toEqual([]);
  });
});

test('lines are counted from one', () => {
  expect([0, 1, 2, 3, 4].map((at) => lineOf('a\nb\n\nc', at))).toEqual([1, 1, 2, 2, 3]);
});

test('a megabyte of one line with thousands of marks is drawn without waiting', () => {
  const text = 'Ana Berg '.repeat(100_000);
  const spans = Array.from({ length: 5_000 }, (_, index) => ({
    start: index * 90,
    end: index * 90 + 8,
  }));
  const blocks = sourceBlocks(text, marksOf(reviewWith(spans), text.length));
  expect(blocks[0]?.pieces).toHaveLength(10_000);
});
