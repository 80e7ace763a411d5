import { describe, expect, test, vi } from 'vitest';
import { LAYOUTS, LOOSE_LAYOUTS } from '#support/invented-layouts';
import { ENDINGS, OPENINGS, TONGUES, inventLetter } from '#support/invented-letters';
import { passagesOf } from './demand-passages.ts';
import { languages } from './languages.ts';
import { findSignatories } from './signatories.ts';
import type { SignatoryList } from './signatories.ts';
import { LINES_LOOKED_AT, rowsOf } from './signatory-rows.ts';
import { openSource } from './source.ts';

const BODY =
  'We are deeply concerned about the detention of the writer, who has been held since March without any charge. We call on the government to release her at once and to drop the case against her colleagues.';

function wordsOf(language: string): (typeof languages)[number] {
  const words = languages.find(({ code }) => code === language);
  if (!words) throw new Error(`no ${language}`);
  return words;
}

const english = wordsOf('en');

const read = (text: string, language = 'en'): SignatoryList =>
  findSignatories(openSource(text, wordsOf(language)));

const namesIn = (text: string, language?: string): string[] =>
  read(text, language).entries.map(({ name }) => name);

const after = (list: string): string => `${BODY}\n\n${list}\n`;

describe('lists whose marks were lost', () => {
  test('what somebody is ends the name where no comma does, and honours stay with it', () => {
    const row =
      'Jane Barlow MP, Peter Holt Editor, the Lantern, Susan Grey OBE, Ann Reed Stop the Dam Coalition, Kate Vance RRU, Tim Quill Former SOR soldier and three others';
    expect(namesIn(after(row))).toEqual([
      'Jane Barlow',
      'Peter Holt',
      'Susan Grey OBE',
      'Ann Reed',
      'Kate Vance',
      'Tim Quill',
    ]);
  });

  test('two columns that were flattened, surnames before a comma and bodies before a dash', () => {
    expect(
      namesIn(after('Sincerely,\n\nJane Barlow Peter Holt\nAnn Reed Tim Quill\nSusan Grey')),
    ).toEqual(['Jane Barlow', 'Peter Holt', 'Ann Reed', 'Tim Quill', 'Susan Grey']);
    expect(
      namesIn(after('Signed:\n\nBarlow, Jane (EPP, Malta)\nHolt, Peter (EPP, Ireland)')),
    ).toEqual(['Barlow, Jane', 'Holt, Peter']);
    expect(
      read(
        after(
          'Signed,\n\nFree Pages Network – Jane Barlow, Director\nRowan Foundation – Peter Holt',
        ),
      ).entries,
    ).toMatchObject([
      { name: 'Jane Barlow', organisation: 'Free Pages Network' },
      { name: 'Peter Holt', organisation: 'Rowan Foundation' },
    ]);
  });

  test('a release that tells who signed and prints the letter is read by the list of the letter', () => {
    const told =
      'The letter was also signed by Senators Ann Reed (D-OH), Tim Quill (D-RI), and Susan Grey (I-VT).';
    const letter = `Dear Mr. Secretary:\n\n${BODY}\n\nSincerely,\n\nAnn Reed\nTim Quill\nSusan Grey`;
    expect(namesIn(`${BODY}\n\n${told}\n\n${letter}\n`)).toEqual([
      'Ann Reed',
      'Tim Quill',
      'Susan Grey',
    ]);
    expect(
      namesIn(
        `${BODY}\n\nSenators signing the letter include Ann Reed (D-OH) and Tim Quill (D-RI).\n`,
      ),
    ).toEqual(['Ann Reed', 'Tim Quill']);
  });
});

describe('invented lists', () => {
  test.each(Object.keys(TONGUES))('every layout of people in %s is read back whole', (language) => {
    const wrong: string[] = [];
    for (const layout of Object.keys(LAYOUTS)) {
      for (const opening of OPENINGS) {
        for (const ending of ENDINGS) {
          const letter = inventLetter(
            language,
            layout,
            opening,
            ending,
            'people',
            layout.length * 7919,
          );
          const names = namesIn(letter.text, language);
          if (names.toSorted().join('|') !== letter.names.toSorted().join('|'))
            wrong.push(letter.layout);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test.each(Object.keys(TONGUES).filter((language) => language !== 'fa'))(
    'lists in %s whose marks were lost are read back whole',
    (language) => {
      const wrong: string[] = [];
      for (const layout of Object.keys(LOOSE_LAYOUTS)) {
        for (const [seed, opening] of [...OPENINGS, ...OPENINGS].entries()) {
          const letter = inventLetter(language, layout, opening, 'nothing', 'people', seed * 7919);
          const names = namesIn(letter.text, language);
          if (names.toSorted().join('|') !== letter.names.toSorted().join('|'))
            wrong.push(letter.layout);
        }
      }
      expect(wrong).toEqual([]);
    },
  );

  test.each(Object.keys(TONGUES))('organisations in %s are read back whole', (language) => {
    const wrong: string[] = [];
    for (const layout of [
      'a name a line',
      'a name a paragraph',
      'numbered',
      'semicolons',
      'table',
    ]) {
      for (const opening of OPENINGS) {
        const letter = inventLetter(language, layout, opening, 'nothing', 'organisations', 7);
        const names = namesIn(letter.text, language);
        if (names.toSorted().join('|') !== letter.names.toSorted().join('|'))
          wrong.push(letter.layout);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('long lines of one mark, and lines of nothing but marks, are read to their end', () => {
    const hard = [
      '(',
      '[a](',
      '<a ',
      '**a ',
      '| ',
      'J. ',
      'Sincerely, ',
      'a and ',
      '> ',
      '1. A\n',
      '- ',
    ];
    for (const piece of hard) {
      expect(read(piece.repeat(20_000)).taken.length).toBeLessThan(20_001);
    }
  });
});

describe('texts longer than letters', () => {
  test('of more lines than a letter has the ends are looked at, and who stands there is found', () => {
    const source = openSource(`${'A b\n'.repeat(200_000)}Sincerely,\n\nJane Barlow\n`, english);
    const { first, last } = LINES_LOOKED_AT;
    const rows = rowsOf(source);
    expect(rows.length).toBeLessThanOrEqual(first + last);
    expect(rows.at(-1)?.piece.text).toBe('Jane Barlow');
  });

  test('of more lines than a letter has only so many are looked at for demands', () => {
    const passages = passagesOf('We ask.\n\n'.repeat(60_000), [], 'en');
    expect(passages.length).toBeGreaterThan(10_000);
    expect(passages.length).toBeLessThan(30_000);
  });

  test('the work of looking for closing words grows with a long line, not with its square', () => {
    const text = 'Sincerely, '.repeat(20_000);
    const spy = vi.spyOn(RegExp.prototype, 'test');
    namesIn(text);
    const looked = spy.mock.calls.reduce((sum, [some]) => sum + some.length, 0);
    spy.mockRestore();
    expect(looked).toBeGreaterThan(text.length / 10);
    expect(looked).toBeLessThan(text.length * 100);
  });
});
