import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseName } from './index.ts';

test('capitals, a comma and the order of East Asian names show the family name', () => {
  expect(parseName('KILL-NIELSEN Nicole')).toMatchObject({
    given: ['Nicole'],
    family: ['KILL-NIELSEN'],
    order: 'family-first',
  });
  expect(parseName('Juan de Dios IZQUIERDO COLLADO')).toMatchObject({
    given: ['Juan', 'Dios'],
    family: ['IZQUIERDO', 'COLLADO'],
    particles: ['de'],
    order: 'given-first',
  });
  expect(parseName('Meyer, Willy')).toMatchObject({ family: ['Meyer'], order: 'family-first' });
  expect(parseName('刘晓波')).toMatchObject({
    given: ['晓波'],
    family: ['刘'],
    order: 'family-first',
    script: 'han',
  });
});

test('where the writing does not show it, the last word is the family name and the order unknown', () => {
  expect(parseName('Jean-Luc Mélenchon')).toEqual({
    text: 'Jean-Luc Mélenchon',
    given: ['Jean-Luc'],
    family: ['Mélenchon'],
    particles: [],
    honorifics: [],
    suffixes: [],
    nickname: null,
    order: 'unknown',
    script: 'latin',
  });
});

test('particles, honorifics, suffixes and a nickname are told apart', () => {
  expect(parseName('DE BRÚN Bairbre MEP')).toMatchObject({
    family: ['BRÚN'],
    particles: ['DE'],
    suffixes: ['MEP'],
  });
  expect(parseName('Rt Hon. Henry C. "Hank" Johnson, Jr.')).toMatchObject({
    given: ['Henry', 'C'],
    family: ['Johnson'],
    honorifics: ['Rt', 'Hon.'],
    suffixes: ['Jr.'],
    nickname: 'Hank',
  });
  expect(parseName('Sophia in ’t Veld')).toMatchObject({
    particles: ['in', 't'],
    family: ['Veld'],
  });
});

test('a title that is also a surname stays one where no other is left', () => {
  expect(parseName('Steffi Graf')).toMatchObject({ given: ['Steffi'], family: ['Graf'] });
  expect(parseName('Alexander Graf Lambsdorff')).toMatchObject({ honorifics: ['Graf'] });
});

test('any text gives an answer, and what is no name gives no parts', () => {
  expect(parseName('2011-09-14')).toMatchObject({ given: [], family: [], order: 'unknown' });
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      const name = parseName(text);
      expect(name.text).toBe(text);
      expect([...name.given, ...name.family].every((part) => part !== '')).toBe(true);
    }),
  );
});
