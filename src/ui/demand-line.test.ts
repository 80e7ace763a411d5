import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutLine, LINE_HEIGHT, LINE_WIDTH } from './demand-line-layout.ts';
import type { LineShown, LineStep } from './demand-line-layout.ts';
import { lineInWords } from './demand-line.tsx';
import { demandStateNames } from './demand-marks.tsx';
import { translator } from './translate.ts';

const step = (state: LineStep['state'], on: string, more: Partial<LineStep> = {}): LineStep => ({
  state,
  on,
  certainty: 'documented',
  superseded: false,
  ...more,
});

const line = (steps: readonly LineStep[], state: LineShown['state']): LineShown => ({
  state,
  steps,
  from: '2026-01-01',
  to: '2026-12-31',
});

describe('the line of a demand', () => {
  test('climbs to met and falls when that is undone, with both to be seen', () => {
    const { steps, stretches } = layoutLine(
      line([step('met', '2026-04-01'), step('reversed', '2026-09-01')], 'reversed'),
    );
    expect(stretches.map(({ state }) => state)).toEqual(['open', 'met', 'reversed']);
    const [open, met, reversed] = stretches.map(({ y }) => y);
    expect(met).toBeLessThan(open ?? 0); // higher up
    expect(reversed).toBe(open);
    expect(steps.map(({ state }) => state)).toEqual(['met', 'reversed']);
  });

  test('shows a corrected step and does not run through it', () => {
    const { steps, stretches } = layoutLine(
      line(
        [step('met', '2026-04-01', { superseded: true }), step('pledged', '2026-05')],
        'pledged',
      ),
    );
    expect(steps).toHaveLength(2);
    expect(stretches.map(({ state }) => state)).toEqual(['open', 'pledged']);
  });

  test('of a demand nobody looked at again is dotted, not open', () => {
    expect(layoutLine(line([], 'not-known')).stretches.map(({ state }) => state)).toEqual([
      'not-known',
    ]);
  });

  test('draws the days a date can mean, and stands in their middle', () => {
    const { steps } = layoutLine(line([step('met', '2026-07')], 'met'));
    const [first, last] = steps[0]?.span ?? [0, 0];
    expect(steps[0]?.x).toBeGreaterThan(first);
    expect(steps[0]?.x).toBeLessThan(last);
  });

  test('stays within its room and keeps its signs apart, whatever the dates', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2050-01-01'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10));
    const anyStep = fc.record({
      state: fc.constantFrom(...demandStateNames),
      on: fc.oneof(
        day,
        fc.constantFrom('2026', '2026-07?', '../2026-03', '2026-03/..', 'nonsense'),
      ),
      certainty: fc.constantFrom('established' as const, 'reported' as const, null),
      superseded: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), day, day, (steps, from, to) => {
        const { steps: placed, stretches } = layoutLine({ state: 'open', steps, from, to });
        for (const { x, y } of placed) {
          expect(x >= 0 && x <= LINE_WIDTH).toBe(true);
          expect(y >= 0 && y <= LINE_HEIGHT).toBe(true);
        }
        const xs = placed.map(({ x }) => x);
        expect(xs.every((x, at) => at === 0 || x - (xs[at - 1] ?? 0) >= 12.8)).toBe(true);
        expect(stretches.every(({ from: left, to: right }) => left <= right)).toBe(true);
      }),
    );
  });

  test.each([
    [
      'en',
      'Published 1 January 2026. 1 April 2026: met, corrected since. May 2026: pledged. 2 June 2026: met (reported). Now: met.',
    ],
    [
      'fr',
      'Publiée le 1er janvier 2026. 1er avril 2026 : satisfaite, corrigé depuis. mai 2026 : promise. 2 juin 2026 : satisfaite (rapporté). Aujourd’hui : satisfaite.',
    ],
  ] as const)('is told in words that miss nothing (%s)', (language, words) => {
    const shown = line(
      [
        step('met', '2026-04-01', { superseded: true }),
        step('pledged', '2026-05', { certainty: null }),
        step('met', '2026-06-02', { certainty: 'reported' }),
      ],
      'met',
    );
    expect(lineInWords(translator(language), shown).replaceAll('\u00a0', ' ')).toBe(words);
  });
});
