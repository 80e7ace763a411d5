import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datesIn } from './date-forms.ts';
import { gregorianOf } from './jalali.ts';

const edtf = (text: string, language = 'en'): string[] =>
  datesIn(text, language).map((date) => date.edtf);

test.each([
  ['Brussels, 14 September 2011', 'en', '2011-09-14'],
  ['December 20, 2012 —', 'en', '2012-12-20'],
  ['Tuesday, 12th of May, 2020', 'en', '2020-05-12'],
  ['Sept. 3, 2020', 'en', '2020-09-03'],
  ['2004-05-12', 'en', '2004-05-12'],
  ['23/04/2020', 'en', '2020-04-23'],
  ['4/23/2020', 'en', '2020-04-23'],
  ['03.04.2020', 'en', '2020-04-03'],
  ['Paris, le 1er mai 2020', 'fr', '2020-05-01'],
  ['03/04/2020', 'fr', '2020-04-03'],
  ['Berlin, den 12. März 2020', 'de', '2020-03-12'],
  ['Madrid, a 12 de marzo de 2020', 'es', '2020-03-12'],
  ['Muriaé – MG, 23 de fevereiro de 2017.', 'pt', '2017-02-23'],
  ['Roma, 1° marzo 2020', 'it', '2020-03-01'],
  ['14 сентября 2011 г.', 'ru', '2011-09-14'],
  ['۱۴ اردیبهشت ۱۳۹۹', 'fa', '2020-05-03'],
  ['۹ ژوئن ۲۰۲۰', 'fa', '2020-06-09'],
  ['۱۳۹۹/۰۲/۱۴', 'fa', '2020-05-03'],
  ['١٢ مايو/أيار ٢٠٢٠', 'ar', '2020-05-12'],
  ['٥ تشرين الأول 2019', 'ar', '2019-10-05'],
  ['2019年8月1日', 'en', '2019-08-01'],
  ['May 2020', 'en', '2020-05'],
])('“%s” is read as the day it says', (text, language, day) => {
  expect(edtf(text, language)).toEqual([day]);
});

test.each([
  '14 September',
  '03/04/2020',
  '30 February 2020 or so',
  '12.13.20',
  'May 20200',
  'page 14',
])('“%s” names no day, and none is made up', (text) => {
  expect(edtf(text).filter((date) => date.length === 10)).toEqual([]);
});

test('a date stands where it says, in the text as it was written', () => {
  const text = 'Le Caire, le ١٢ مايو ٢٠٢٠ (matin)';
  const [date] = datesIn(text, 'ar');
  expect(text.slice(date?.start, date?.end)).toBe('١٢ مايو ٢٠٢٠');
});

test('every day of the Iranian calendar from 1925 to 2060 is the day the platform knows it as', () => {
  const iranian = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const days = fc.integer({ min: Date.UTC(1925, 3, 1), max: Date.UTC(2060, 0, 1) });
  fc.assert(
    fc.property(days, (instant) => {
      const parts = iranian.formatToParts(instant);
      const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
      const day = gregorianOf(part('year'), part('month'), part('day'));
      expect(day).toBe(new Date(instant).toISOString().slice(0, 10));
    }),
    { numRuns: 2000 },
  );
  expect(gregorianOf(1399, 12, 30)).toBe('2021-03-20'); // a leap year
  expect(gregorianOf(1400, 12, 30)).toBeNull();
  expect(gregorianOf(1400, 13, 1)).toBeNull();
});
