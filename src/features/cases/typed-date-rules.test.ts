import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPartialDate } from '#kernel/partial-date';
import { faultSentence, translator } from '#ui';
import { readTypedDate } from './typed-date-rules.ts';

const offered = (text: string, language?: string) => {
  const read = readTypedDate(text, language);
  return 'edtf' in read ? `kept ${read.edtf}` : (read.values['edtf'] ?? read.reason);
};

describe('what people type for a date', () => {
  test.each([
    ['14.9.2011', '2011-09-14'],
    ['14/9/2011', '2011-09-14'],
    ['2011-9-4', '2011-09-04'],
    ['2011/09/14', '2011-09-14'],
    ['2011.09', '2011-09'],
    ['2011-09-14T10:00', '2011-09-14'],
    ['201x', '201X'],
    ['2011 ?', '2011?'],
    ['2010–2011', '2010/2011'],
  ])('%s is offered as EDTF, and not taken without asking', (typed, edtf) => {
    expect(offered(typed)).toBe(edtf);
  });

  test.each([
    ['September 2011', '2011-09'],
    ['14 September 2011', '2011-09-14'],
    ['14th of September 2011', '2011-09-14'],
    ['September 14, 2011', '2011-09-14'],
    ['14 septembre 2011', '2011-09-14'],
    ['14 сентября 2011', '2011-09-14'],
    ['in July 2011', '2011-07'],
    ['circa 2011', '2011~'],
    ['about September 2011', '2011-09~'],
    ['probably about September 2011', '2011-09%'],
    ['September 2011?', '2011-09?'],
    ['the 2010s', '201X'],
    ['années 2010', '201X'],
    ['since September 2011', '2011-09/..'],
    ['depuis septembre 2011', '2011-09/..'],
    ['until 14 September 2011', '../2011-09-14'],
    ['from July 2011 to September 2011', '2011-07/2011-09'],
    ['July to September 2011', '2011-07/2011-09'],
    ['spring 2011', '2011-21'],
    ['été 2011', '2011-22'],
    ['winter of 2011', '2011-24'],
  ])('%s has one reading, and is kept as it', (typed, edtf) => {
    expect(readTypedDate(typed)).toEqual({ edtf });
  });

  test.each([
    ['2011-09-14', 'kept 2011-09-14'],
    ['2011-09/..', 'kept 2011-09/..'],
    ['2011-02-30', 'date-day'],
    ['30 February 2011', 'date-day'],
    ['30.2.2011', 'date-day'],
    ['14.13.2011', 'date-month'],
    ['99999', 'date-year'],
    ['yesterday', 'date'],
    ['since 3.4.2011', '2011-04-03/..'],
    ['Article 164 of 2011', 'date'],
    ['the hearing of 14 September 2011', 'date'],
    ['2011-09/2011-07', 'date-backwards'],
  ])('%s', (typed, answer) => {
    expect(offered(typed)).toBe(answer);
  });

  test('3/4/2011 is two days in English, and one in French', () => {
    expect(readTypedDate('3/4/2011')).toEqual({
      reason: 'date-either',
      values: { first: '2011-04-03', second: '2011-03-04' },
    });
    expect(offered('3/4/2011', 'fr')).toBe('2011-04-03');
  });

  test('each answer is a sentence that says what to type', () => {
    const say = (typed: string, language: 'en' | 'fr' = 'en') => {
      const read = readTypedDate(typed);
      return 'edtf' in read ? '' : faultSentence(translator(language), read);
    };
    expect(say('14.9.2011')).toBe(
      'This reads as 14 September 2011. If so, write 2011-09-14 instead.',
    );
    expect(say('2011-02-30')).toBe(
      'February 2011 has no day 30: it ends on day 28. If only the month is known, write the month alone.',
    );
    expect(say('3/4/2011')).toBe(
      'This may be 3 April 2011 or 4 March 2011. Write 2011-04-03 or 2011-03-04.',
    );
    expect(say('99999')).toContain('four digits');
    expect(say('2011/09/14', 'fr')).toBe(
      'Ceci se lit «\u00a014 septembre 2011\u00a0». Si c’est cela, écrivez 2011-09-14 à la place.',
    );
  });

  test('whatever is typed, what is offered is a date that can be kept', () => {
    const bits = fc.constantFrom(
      '14',
      '9',
      '2011',
      ' ',
      '.',
      '/',
      '-',
      'September',
      'mai',
      'to',
      '?',
      'circa',
      'X',
      'spring',
      'jusqu’à',
    );
    const typed = fc.oneof(
      fc.string(),
      fc.array(bits, { maxLength: 9 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(typed, fc.constantFrom('en', 'fr', 'ru', 'fa'), (text, language) => {
        const read = readTypedDate(text, language);
        if ('edtf' in read) expect(readPartialDate(read.edtf)).not.toBeNull();
        else if (read.reason === 'date-perhaps') {
          expect(readPartialDate(String(read.values['edtf']))).not.toBeNull();
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
