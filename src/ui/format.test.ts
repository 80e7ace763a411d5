import { describe, expect, test } from 'vitest';
import {
  countryName,
  formatDay,
  formatInstant,
  formatList,
  formatNumber,
  languageName,
} from './format.ts';
import { formatPartialDate } from './partial-date.ts';
import { translator } from './translate.ts';

const en = translator('en');
const fr = translator('fr');

describe('dates as people say them', () => {
  test.each([
    ['2011-09-14', '14 September 2011', '14 septembre 2011'],
    ['2011-03-01', '1 March 2011', '1er mars 2011'],
    ['2011-07', 'July 2011', 'juillet 2011'],
    ['2011', '2011', '2011'],
    ['2011?', '2011 (uncertain)', '2011 (incertain)'],
    ['2011-09~', 'around September 2011', 'vers septembre 2011'],
    ['2011-09%', 'around September 2011 (uncertain)', 'vers septembre 2011 (incertain)'],
    ['2011-09-XX', 'September 2011', 'septembre 2011'],
    ['2011-XX', '2011', '2011'],
    ['201X', 'the 2010s', 'les années 2010'],
    ['2011-07/2011-09', 'from July 2011 to September 2011', 'de juillet 2011 à septembre 2011'],
    ['2011-07/..', 'since July 2011', 'depuis juillet 2011'],
    ['../2011', 'until 2011', 'jusqu’à 2011'],
    ['2011-21', 'spring 2011', 'printemps 2011'],
    ['2011-24~', 'around winter 2011', 'vers hiver 2011'],
    ['19XX', 'between 1900 and 1999', 'entre 1900 et 1999'],
    ['2011-02-30', '2011-02-30', '2011-02-30'],
    ['some day', 'some day', 'some day'],
  ])('%s', (edtf, english, french) => {
    expect(formatPartialDate(en, edtf)).toBe(english);
    expect(formatPartialDate(fr, edtf)).toBe(french);
  });

  test('a date we inferred is called inferred, not uncertain', () => {
    expect(formatPartialDate(en, '2011-09?', { inferred: true })).toBe('September 2011 (inferred)');
    expect(formatPartialDate(fr, '2011-09?', { inferred: true })).toBe(
      'septembre 2011 (date déduite)',
    );
  });

  test('a month inside a sentence has its preposition, a full day has none', () => {
    expect(formatPartialDate(en, '2011-07', { inSentence: true })).toBe('in July 2011');
    expect(formatPartialDate(en, '2011-07-02', { inSentence: true })).toBe('2 July 2011');
    expect(formatPartialDate(en, '2011-23', { inSentence: true })).toBe('in autumn 2011');
    expect(formatPartialDate(fr, '2011-21', { inSentence: true })).toBe('au printemps 2011');
  });

  test('a moment names its zone', () => {
    const at = new Date('2011-09-15T10:00:00Z');
    expect(formatInstant('en', at)).toBe('15 September 2011 at 10:00 UTC');
    expect(formatInstant('en', at, 'Europe/Brussels')).toContain('12:00');
    expect(formatInstant('fr', at)).toContain('10:00 UTC');
    expect(formatInstant('fr', at, 'Europe/Brussels')).toBe('15 septembre 2011 à 12:00 CEST');
    const winter = new Date('2026-01-01T17:00:00Z');
    expect(formatInstant('fr', winter, 'Europe/Brussels')).toBe('1er janvier 2026 à 18:00 CET');
    expect(formatInstant('fr', winter, 'Europe/London')).toContain('17:00 GMT');
    expect(formatInstant('fr', winter, 'America/New_York')).toContain('12:00 UTC−5');
    expect(formatDay('fr', '2011-09-14')).toBe('14 septembre 2011');
  });
});

test('numbers, lists, countries and languages are written as the reader’s language does', () => {
  expect(formatNumber('en', 11_000)).toBe('11,000');
  expect(formatNumber('fr', 11_000)).toBe('11\u202f000');
  expect(formatList('en', ['a', 'b', 'c'])).toBe('a, b and c');
  expect(formatList('fr', ['a', 'b'])).toBe('a et b');
  expect(countryName('fr', 'KZ')).toBe('Kazakhstan');
  expect(countryName('en', 'DE')).toBe('Germany');
  expect(countryName('en', 'Soviet Union')).toBe('Soviet Union');
  expect(languageName('en', 'kk')).toBe('Kazakh');
  expect(languageName('en', 'not a tag!')).toBe('not a tag!');
});
