import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { translator } from '#ui';
import { measuredSentence } from './measurement-pages.tsx';
import { whatMeasurementsSay } from './measurement-rules.ts';
import type { Measurement } from './measurement-rules.ts';

type Look = readonly [result: Measurement['result'], network: string, date: string];

const looks = (...all: readonly Look[]): Measurement[] =>
  all.map(([result, network, date]) => ({ result, network, date, country: 'KZ', url: '' }));

const say = (all: readonly Measurement[], language: 'en' | 'fr' = 'en') =>
  measuredSentence(translator(language), whatMeasurementsSay(all));

describe('what measurements of a site say together', () => {
  test('nothing where nobody looked', () => {
    expect(say([])).toBe('');
  });

  test('one that failed says that nothing follows from one', () => {
    const one = looks(['failed', 'AS9198', '2011-09-14']);
    expect(say(one)).toBe('One measurement failed. Nothing follows from one.');
    expect(say(one, 'fr')).toBe('Une mesure a échoué. Une seule ne prouve rien.');
  });

  test('the same look entered twice is still one', () => {
    const one = looks(['failed', 'AS9198', '2011-09-14'], ['failed', ' as9198', '2011-09-14']);
    expect(whatMeasurementsSay(one)).toMatchObject({ verdict: 'one-failed', looks: 1 });
  });

  test('reachable everywhere is reachable', () => {
    const all = looks(
      ['reachable', 'AS9198', '2011-09-14'],
      ['reachable', 'AS29355', '2011-09-15'],
    );
    expect(say(all)).toBe('Reachable in all 2 measurements on 2 networks over 2 days.');
  });

  test('many failures on several networks and days may be called blocked', () => {
    const all = looks(
      ['failed', 'AS9198', '2011-09-10'],
      ['failed', 'AS29355', '2011-09-12'],
      ['unclear', 'AS29355', '2011-09-12'],
      ['reachable', 'AS3216', '2011-09-13'],
      ['failed', 'AS9198', '2011-09-13'],
      ['failed', 'AS9198', '2011-09-14'],
    );
    expect(say(all)).toBe(
      'Failed in 4 of 5 measurements on 3 networks over 5 days: it looks blocked. 1 more was unclear.',
    );
  });

  test.each([
    ['one network', ['A', 'A', 'A', 'A'], ['01', '02', '03', '04']],
    ['networks nobody named', ['', '', '', ''], ['01', '02', '03', '04']],
    ['one day', ['A', 'B', 'C', 'D'], ['01', '01', '01', '01']],
    ['two failures', ['A', 'B'], ['01', '02']],
  ])('failures on %s are not enough to say why', (_what, networks, days) => {
    const all = looks(
      ...networks.map((network, at): Look => ['failed', network, `2011-09-${days[at]}`]),
    );
    expect(whatMeasurementsSay(all).verdict).toBe('mixed');
    expect(say(all)).toContain('not enough to say why');
  });

  test('when every other look got through, nobody says why the rest failed', () => {
    const all = looks(
      ...['01', '02', '03', '04', '05', '06'].flatMap((day): Look[] => [
        ['failed', day < '04' ? 'A' : 'B', `2011-09-${day}`],
        ['reachable', 'C', `2011-09-${day}`],
      ]),
    );
    expect(whatMeasurementsSay(all).verdict).toBe('mixed');
  });

  test('a site that came back is called reachable again', () => {
    const all = looks(
      ['failed', 'A', '2011-09-01'],
      ['failed', 'B', '2011-09-02'],
      ['failed', 'C', '2011-09-03'],
      ['reachable', 'A', '2011-09-09'],
    );
    expect(say(all)).toContain('reachable on the last day measured');
  });
});

const look = fc.record({
  result: fc.constantFrom('reachable' as const, 'failed' as const, 'unclear' as const),
  network: fc.constantFrom('', 'AS9198', 'AS29355', 'AS3216'),
  country: fc.constantFrom('', 'KZ'),
  date: fc.constantFrom('2011-09-10', '2011-09-11', '2011-09-14'),
  url: fc.constantFrom('', 'https://measurements.example/1'),
});

test('whatever one measurement says, and however often it is entered, nobody reads “blocked”', () => {
  fc.assert(
    fc.property(look, fc.integer({ min: 1, max: 50 }), (one, times) => {
      const all = Array.from({ length: times }, () => ({ ...one }));
      expect(`${say(all)} ${say(all, 'fr')}`).not.toMatch(/block|bloqu/i);
    }),
  );
});

test('“blocked” is said only of three failures on two networks and two days', () => {
  fc.assert(
    fc.property(fc.array(look, { maxLength: 12 }), (all) => {
      const said = whatMeasurementsSay(all);
      expect(said.failed).toBeLessThanOrEqual(said.looks);
      expect(/block/i.test(say(all))).toBe(said.verdict === 'blocked');
      if (said.verdict !== 'blocked') return;
      const failed = all.filter(({ result }) => result === 'failed');
      expect(failed.length).toBeGreaterThanOrEqual(3);
      expect(new Set(failed.map(({ date }) => date)).size).toBeGreaterThan(1);
      expect(new Set(failed.map(({ network }) => network).filter(Boolean)).size).toBeGreaterThan(1);
    }),
    { numRuns: 2_000 },
  );
});
