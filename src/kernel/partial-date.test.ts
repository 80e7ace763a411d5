import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partialDateFault, readPartialDate, SEASONS } from './partial-date.ts';

const span = (text: string) => {
  const date = readPartialDate(text);
  return date && [date.earliest, date.latest];
};

describe('the days a partial date can mean', () => {
  test.each([
    ['2011-09-14', '2011-09-14', '2011-09-14'],
    ['2011-09', '2011-09-01', '2011-09-30'],
    ['2011', '2011-01-01', '2011-12-31'],
    ['2012-02-XX', '2012-02-01', '2012-02-29'],
    ['2011-XX', '2011-01-01', '2011-12-31'],
    ['2011-XX-XX', '2011-01-01', '2011-12-31'],
    ['201X', '2010-01-01', '2019-12-31'],
    ['19XX', '1900-01-01', '1999-12-31'],
    ['201X~', '2010-01-01', '2019-12-31'],
    ['0001', '0001-01-01', '0001-12-31'],
    ['2011-07/2011-09', '2011-07-01', '2011-09-30'],
    ['2011-09/..', '2011-09-01', null],
    ['2011-09/', '2011-09-01', null],
    ['../2011-09-14', null, '2011-09-14'],
    ['/2011-09-14', null, '2011-09-14'],
  ])('%s', (text, earliest, latest) => {
    expect(span(text)).toEqual([earliest, latest]);
  });

  test('a season has a name, and the days that either hemisphere calls so', () => {
    expect(SEASONS.map((_, at) => readPartialDate(`2011-${21 + at}`)?.from?.season)).toEqual([
      'spring',
      'summer',
      'autumn',
      'winter',
    ]);
    expect(span('2011-21')).toEqual(['2011-03-01', '2011-11-30']);
    expect(span('2011-24')).toEqual(['2011-01-01', '2012-02-29']);
    expect(span('9999-24')).toEqual(['9999-01-01', '9999-12-31']);
  });

  test('a mark says whether it is sure, about right, or neither', () => {
    const marks = ['2011', '2011?', '2011~', '2011%'].map((text) => readPartialDate(text)?.from);
    expect(marks.map((one) => [one?.uncertain, one?.approximate])).toEqual([
      [false, false],
      [true, false],
      [false, true],
      [true, true],
    ]);
    const until = readPartialDate('2011-07~/2011-09-14?');
    expect([until?.from?.approximate, until?.to?.uncertain]).toEqual([true, true]);
  });
});

describe('what is no date says why', () => {
  test.each([
    ['2011-02-30', 'date-day'],
    ['1900-02-29', 'date-day'],
    ['2011-09-00', 'date-day'],
    ['99999', 'date-year'],
    ['0000', 'date-year'],
    ['000X', 'date-year'],
    ['201X-09', 'date-year'],
    ['2011-13', 'date-month'],
    ['2011-00', 'date-month'],
    ['2011-25', 'date-month'],
    ['2011-09/2011-07', 'date-backwards'],
    ['2011-XX-14', 'date'],
    ['2011-21-01', 'date'],
    ['../..', 'date'],
    ['/', 'date'],
    ['2011/2012/2013', 'date'],
    ['[2011,2012]', 'date'],
    ['Y12011', 'date'],
    ['2011-09-14T10:00', 'date'],
    ['14.9.2011', 'date'],
    ['', 'date'],
    ['2'.repeat(5_000), 'date'],
  ])('%s', (text, reason) => {
    expect(readPartialDate(text)).toBeNull();
    expect(partialDateFault(text)?.reason).toBe(reason);
  });

  test('a day that does not exist is told with the last one that does', () => {
    const fault = partialDateFault('2011-02-30');
    expect(fault?.values).toMatchObject({ day: 30, last: 28 });
    expect(new Date(Number(fault?.values['month'])).toISOString()).toContain('2011-02');
  });
});

const year = fc.integer({ min: 1, max: 9999 }).map((one) => String(one).padStart(4, '0'));
const pair = fc.integer({ min: 0, max: 40 }).map((one) => String(one).padStart(2, '0'));
const vague = fc.constantFrom('XX', '01', '02', '12');
const text = fc
  .tuple(year, fc.option(fc.oneof(pair, vague)), fc.option(fc.oneof(pair, vague)))
  .map((parts) => parts.filter((part) => part !== null).join('-'));

describe('any date at all', () => {
  test('what is read is read alike by the library that knows EDTF, to the day', () => {
    const isSeason = (one: string) => /^\d{4}-2\d/.test(one);
    fc.assert(
      fc.property(text, (one) => {
        const ours = span(one);
        if (ours === null || isSeason(one)) return;
        const { min, max } = edtf(one);
        const days = [min, max].map((at) => new Date(at).toISOString().slice(0, 10));
        expect(days).toEqual(ours);
      }),
      { numRuns: 2_000 },
    );
  });

  test('the first day is never after the last, and both exist', () => {
    fc.assert(
      fc.property(text, fc.option(text), (from, to) => {
        const read = readPartialDate(to === null ? from : `${from}/${to}`);
        if (read === null) return;
        const { earliest, latest } = read;
        for (const day of [earliest, latest]) {
          expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
        }
        expect(`${earliest}` <= `${latest}`).toBe(true);
      }),
    );
  });

  test('no text makes it throw, and each is either a date or has a reason', () => {
    const alphabet = fc.constantFrom(...Array.from('0123456789X-/.?~%[]{}YE T:٣x'));
    const noise = fc.oneof(fc.string(), fc.string({ unit: alphabet, maxLength: 40 }));
    fc.assert(
      fc.property(noise, (one) => {
        expect(readPartialDate(one) === null).toBe(partialDateFault(one) !== null);
      }),
      { numRuns: 5_000 },
    );
  });
});
