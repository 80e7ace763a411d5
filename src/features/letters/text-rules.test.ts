import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import type { LetterId } from '#kernel/ids';
import { differenceByWord } from './difference-rules.ts';
import { isSlug, otherSlug, slugFrom } from './slug-rules.ts';
import { localMinute, offeredZones, utcMinute } from './zone-rules.ts';

const id = '0f0e0d0c-0000-4000-8000-000000000001' as LetterId;

describe('the public address of a letter', () => {
  test.each([
    ['For the release of Dana Sarova', 'for-the-release-of-dana-sarova'],
    ['Pour Żółć, prêt à être jugé: où est-il?', 'pour-zolc-pret-a-etre-juge-ou-est-il'],
    ['Straße', 'strasse'],
    ['За свободу', 'letter-0f0e0d0c'],
    ['آزادی 2026', 'letter-0f0e0d0c'],
    ['!!!', 'letter-0f0e0d0c'],
  ])('of “%s” is %s', (title, slug) => {
    expect(slugFrom(title, id)).toBe(slug);
  });

  test('is well formed for any title, and so is the one that avoids a namesake', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const own = newId<LetterId>();
        const slug = slugFrom(title, own);
        expect(isSlug(slug)).toBe(true);
        expect(isSlug(otherSlug(slug, own))).toBe(true);
      }),
    );
  });
});

describe('a difference', () => {
  test('is shown also between two long texts that share nothing, in any script', () => {
    for (const [before, after] of [
      ['a '.repeat(50_000), 'b '.repeat(50_000)],
      ['李小龍'.repeat(33_000), '龍李小'.repeat(33_000)],
    ] as const) {
      const stretches = differenceByWord(before, after);
      const side = (other: string) =>
        stretches.flatMap((one) => (one.kind === other ? [] : one.text)).join('');
      expect([side('added'), side('removed')]).toEqual([before, after]);
    }
  });

  const join = (before: string, after: string, but: string): string =>
    differenceByWord(before, after)
      .filter((one) => one.kind !== but)
      .map((one) => one.text)
      .join('');

  test('leaves no character out, on either side, in any script', () => {
    const word = fc.oneof(
      fc.constantFrom('a', 'b', ' ', '\n', 'نفت', '李'),
      fc.string({ unit: 'grapheme' }),
    );
    const text = fc.array(word, { maxLength: 30 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(join(before, after, 'added')).toBe(before);
        expect(join(before, after, 'removed')).toBe(after);
      }),
    );
  });

  test('is told by words, also where words are not parted by spaces', () => {
    expect(differenceByWord('drop charges', 'drop all charges')).toEqual([
      { kind: 'same', text: 'drop ' },
      { kind: 'added', text: 'all ' },
      { kind: 'same', text: 'charges' },
    ]);
    const kinds = differenceByWord('释放律师', '释放所有律师').map((one) => one.kind);
    expect(kinds).toEqual(['same', 'added', 'same']);
  });

  test('is told as one change when only the spaces between the words are the same', () => {
    expect(differenceByWord('an old text.', 'a new one.')).toEqual([
      { kind: 'removed', text: 'an old text' },
      { kind: 'added', text: 'a new one' },
      { kind: 'same', text: '.' },
    ]);
  });

  test('of two long texts that share nothing ends, and still leaves nothing out', () => {
    const before = Array.from({ length: 9_000 }, (_, n) => `a${n}`).join(' ');
    const after = Array.from({ length: 9_000 }, (_, n) => `b${n}`).join(' ');
    expect(join(before, after, 'added')).toBe(before);
  });
});

describe('a time typed in a zone', () => {
  test('is kept as the UTC minute it means', () => {
    expect(utcMinute('2026-03-01T10:00', 'Europe/Brussels')).toBe('2026-03-01T09:00Z');
    expect(utcMinute('2026-07-01 10:00', 'Europe/Brussels')).toBe('2026-07-01T08:00Z');
  });

  test('that the clocks skip does not exist; one that comes twice is the first of the two', () => {
    expect(utcMinute('2026-03-29T02:30', 'Europe/Brussels')).toBeNull();
    expect(utcMinute('2026-10-25T02:30', 'Europe/Brussels')).toBe('2026-10-25T00:30Z');
  });

  test('is shown again as it was typed, in every zone we offer', () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 365 * 60 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(...offeredZones), (minute, zone) => {
        const utc = `${new Date(minute * 60_000).toISOString().slice(0, 16)}Z`;
        const local = localMinute(utc, zone);
        const again = utcMinute(local, zone);
        expect(again === null ? null : localMinute(again, zone)).toBe(local);
      }),
      { numRuns: 500 },
    );
  });

  test.each(['', 'soon', '2026-13-01T10:00', '2026-02-30T10:00', '10:00'])(
    '“%s” is no time',
    (typed) => {
      expect(utcMinute(typed, 'UTC')).toBeNull();
    },
  );
});
