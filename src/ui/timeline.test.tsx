import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { drawingOf } from './timeline-drawing.tsx';
import { momentsOf, MOST_MOMENTS } from './timeline-items.ts';
import type { TimelineItem } from './timeline-items.ts';
import { shorten } from './timeline-lanes.ts';
import { timeScale } from './timeline-scale.ts';
import { dayNumber, spanOf } from './timeline-span.ts';
import { Timeline } from './timeline.tsx';
import { translator } from './translate.ts';

const t = translator('en');
const day = (text: string): number => dayNumber(text) ?? Number.NaN;

function item(date: string, more: Partial<TimelineItem> = {}): TimelineItem {
  return { id: date, label: `On ${date}`, date, certainty: 'reported', phase: 'past', ...more };
}

const draw = (items: readonly TimelineItem[]): string =>
  renderToString(<Timeline t={t} items={items} />);
const svgOf = (html: string): string =>
  /<svg class="timeline-svg".*?<\/svg>/s.exec(html)?.[0] ?? '';
const listOf = (html: string): string => html.slice(html.indexOf('class="moments"'));

describe('a date on the line', () => {
  test.each([
    ['2011-09-14', 'day', '2011-09-14', '2011-09-14', false],
    ['2011-07', 'within', '2011-07-01', '2011-07-31', false],
    ['2011?', 'within', '2011-01-01', '2011-12-31', true],
    ['2011-09-14~', 'day', '2011-09-14', '2011-09-14', true],
    ['201X', 'within', '2010-01-01', '2019-12-31', false],
    ['2011-07/2011-09', 'lasting', '2011-07-01', '2011-09-30', false],
    ['2011-05/..', 'lasting', '2011-05-01', null, false],
    ['../2011-05', 'lasting', null, '2011-05-31', false],
  ] as const)('%s is %s', (date, kind, from, to, uncertain) => {
    const ends = { from: dayNumber(from), to: dayNumber(to) };
    expect(spanOf({ date })).toEqual({ kind, uncertain, ...ends });
  });

  test('what nobody knows, or what is no date, has no place on it', () => {
    for (const date of ['', '2011-02-30', '99999', 'soon']) expect(spanOf({ date })).toBeNull();
  });
});

describe('the scale', () => {
  const room = { left: 0, right: 900, language: 'en' } as const;

  test('never turns time round, and stays within the drawing', () => {
    const days = fc.array(fc.integer({ min: -200_000, max: 60_000 }), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(days, (known) => {
        const { x, ticks, breaks } = timeScale(known, room);
        const places = known.toSorted((a, b) => a - b).map(x);
        for (const [at, place] of places.entries()) {
          expect(place).toBeGreaterThanOrEqual(at === 0 ? 0 : (places[at - 1] ?? 0) - 1e-6);
        }
        for (const at of [...places, ...ticks.map((tick) => tick.x), ...breaks]) {
          expect(at).toBeGreaterThanOrEqual(-1e-6);
          expect(at).toBeLessThanOrEqual(900 + 1e-6);
        }
      }),
    );
  });

  test('shortens years in which nothing is known, and marks the place', () => {
    const days = ['1999-01-01', '2011-07-01', '2011-08-01', '2011-09-01'].map(day);
    const { x, breaks } = timeScale(days, room);
    expect(breaks).toHaveLength(1);
    expect(x(day('2011-07-01'))).toBeLessThan(450);
  });

  test('names the year one arrives in after such a gap', () => {
    const days = ['2005-02-01', '2011-07-01', '2011-08-01', '2011-09-01', '2011-10-01'].map(day);
    expect(timeScale(days, room).ticks.map(({ label }) => label)).toContain('2011');
  });
});

const dates = fc.oneof(
  fc
    .date({ min: new Date('1950-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10)),
  fc.integer({ min: 1950, max: 2030 }).map((year) => `${year}?`),
  fc.integer({ min: 1950, max: 2030 }).map((year) => `${year}-05/..`),
);

test('no mark or its words stands over another, however many there are', () => {
  fc.assert(
    fc.property(fc.array(dates, { minLength: 2, maxLength: 120 }), (known) => {
      const { dated } = momentsOf(known.map((date, at) => item(date, { id: `${at}` })));
      const { rows, left } = drawingOf(dated, null, 'en');
      expect(rows.length + left).toBe(known.length);
      const boxes = rows.map(({ in: { lane, side }, at }) => ({
        lane,
        from: side === 'before' ? at.from - at.words : at.from,
        to: side === 'after' ? at.to + at.words : at.to,
      }));
      for (const [at, a] of boxes.entries()) {
        for (const b of boxes.slice(at + 1)) {
          if (a.lane === b.lane) expect(a.to < b.from || b.to < a.from).toBe(true);
        }
      }
    }),
    { numRuns: 60 },
  );
});

describe('the list', () => {
  test('says everything that is drawn, its date in words, how sure it is, and what has no date', () => {
    const html = listOf(
      draw([
        item('2011-07', { label: 'A visit', kind: 'Visit', certainty: 'established' }),
        item('2011-09-14?', { label: 'A call', phase: 'announced' }),
        item('', { label: 'Further charges', certainty: 'suspected', phase: 'feared' }),
      ]),
    );
    for (const word of [
      'July 2011',
      'A visit',
      'Visit · Established',
      '14 September 2011 (uncertain)',
    ]) {
      expect(html).toContain(word);
    }
    expect(html).toContain('Reported · Announced');
    expect(html.indexOf('No date known')).toBeGreaterThan(html.indexOf('A call'));
    expect(html).toContain('Suspected · Feared');
  });

  test('folds years away where there are many, and says how many it leaves out', () => {
    const many = Array.from({ length: MOST_MOMENTS + 20 }, (_, at) =>
      item(`${1990 + (at % 30)}-03`, { id: `${at}` }),
    );
    const html = listOf(draw(many));
    expect(html.match(/<details/g)?.length).toBe(29); // the oldest year is among what is left out
    expect(html).toContain('20 older entries are not shown here.');
  });
});

describe('the drawing', () => {
  test('tells certainty by six different forms, not by colour alone', () => {
    const levels = [
      'established',
      'documented',
      'we-understand',
      'reported',
      'suspected',
      'disputed',
    ] as const;
    const forms = levels.map((certainty) => {
      const html = svgOf(
        draw([item('2011-01-01', { certainty }), item('2011-02-01', { certainty })]),
      );
      return /<g class="sign[^>]*>(.*?)<\/g>/s.exec(html)?.[1];
    });
    expect(new Set(forms).size).toBe(6);
  });

  test('draws a month, a lasting time and an uncertain date each in its own form', () => {
    const form = (date: string) =>
      /class="(bar[^"]*)"/.exec(svgOf(draw([item(date), item('2011-12-01')])))?.[1];
    expect(form('2011-07')).toBe('bar bar-within');
    expect(form('2011-05/2011-07')).toBe('bar bar-lasting');
    expect(form('2011-07?')).toBe('bar bar-within bar-uncertain');
    expect(form('2011-07-03')).toBeUndefined();
  });

  test('marks what is announced or feared, and keeps a name in another direction to itself', () => {
    const html = svgOf(
      draw([item('2011-07-01'), item('2011-09-01', { label: 'مظاهرة', phase: 'feared' })]),
    );
    expect(html.match(/class="moment planned"/g)).toHaveLength(1);
    expect(html).toContain('\u2068مظاهرة\u2069');
  });

  test('is left out where there is nothing to compare', () => {
    expect(svgOf(draw([item('2011-07-01')]))).toBe('');
  });
});

test('a label is shortened between words, and never within a letter', () => {
  expect(shorten('The police call both leaders', 18)).toBe('The police call…');
  expect(shorten('👩‍⚖️'.repeat(3), 40)).toBe('👩‍⚖️'.repeat(3));
  expect(shorten(`${'a'.repeat(30)}`, 10)).toBe(`${'a'.repeat(9)}…`);
});
