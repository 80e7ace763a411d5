import { describe, expect, test } from 'vitest';
import { sentencesOf } from './demand-sentences.ts';
import { de } from './words-de.ts';
import { en } from './words-en.ts';
import { es } from './words-es.ts';
import { fa } from './words-fa.ts';
import type { LanguageWords } from './words.ts';

function split(text: string, words: LanguageWords = en): string[] {
  return sentencesOf(text, { start: 0, end: text.length }, words).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe('sentences end', () => {
  test('at full stops, exclamation marks and question marks', () => {
    expect(split('He was taken. Free him! Will you act?')).toEqual([
      'He was taken.',
      'Free him!',
      'Will you act?',
    ]);
  });

  test('with the quotes, brackets and footnote marks that belong to them', () => {
    expect(split('She said “no.” We ask why.[1] (We do.) It ended.<sup>2</sup> Now act.')).toEqual([
      'She said “no.”',
      'We ask why.[1]',
      '(We do.)',
      'It ended.<sup>2</sup>',
      'Now act.',
    ]);
  });

  test('at the marks of Persian and Arabic, and at the inverted marks of Spanish', () => {
    expect(split('چرا او زندانی است؟ او را آزاد کنید.', fa)).toHaveLength(2);
    expect(split('¿Dónde están? ¡Libertad ya! Exigimos respuestas.', es)).toHaveLength(3);
  });

  test('where a blank was lost behind a full stop', () => {
    expect(split('They detained him on Monday.Three days later he was charged.')).toHaveLength(2);
  });

  test('where only the full stop was lost before the first person', () => {
    expect(
      split(
        'The office would have to coordinate development and humanitarian aid We call on you to act.',
      ),
    ).toHaveLength(2);
  });

  test('at wide gaps in a text that lost all its stops', () => {
    const text =
      'It is our understanding that employees of the Department have to cooperate with that investigation ' +
      'of the Office   Please provide any order that was given to them   We would like to know by whom';
    expect(split(text)).toHaveLength(3);
  });
});

describe('sentences do not end', () => {
  test.each([
    ['at titles', 'We wrote to Dr. Lee and Sen. Cho.', en],
    ['at initials', 'We stand by J. R. Okafor and E. Varga.', en],
    ['at abbreviations with stops inside', 'The U.S. government and the e.V. were told.', en],
    ['at ordinals before months', 'Die Abstimmung am 18. Mai steht bevor.', de],
    ['within numbers and web addresses', 'See 3.5 points at www.example.org/a.b?c and act.', en],
    ['at ellipses that go on', 'They waited … and nobody came.', en],
    ['within a link', 'We ask for [this](https://example.org/a.%20B?x=1 "A. B"), now.', en],
    ['at honours of the addressee', 'Escribimos a la Sra. Ibarra y al Excmo. Sr. Ministro.', es],
  ])('%s', (_, text, words) => {
    expect(split(text, words)).toEqual([text]);
  });

  test('but do after an abbreviation before a word that opens sentences', () => {
    expect(split('He lives in the U.S. We urge his release.')).toHaveLength(2);
  });
});
