import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameIndex } from './name-index.ts';

const people = [
  'Nicole KIIL-NIELSEN',
  'Paul MURPHY',
  'Paul NUTTALL',
  'Peadar Murphy',
  'Nicole SINCLAIRE',
  'Νικόλαος ΧΟΥΝΤΗΣ',
  'Bairbre de BRÚN',
  'Tamás DEUTSCH',
  'Maria ARENA',
  'William HAGUE',
  'Godelieve QUISTHOUDT-ROWOHL',
  'Radim FIALA',
  'محمود احمدی‌نژاد',
];
const index = nameIndex(people.map((name) => ({ key: name, name })));
const first = (name: string) => index.find(name)[0]?.key;
const all = (name: string) => index.find(name).map(({ key }) => key);

describe('one name among many', () => {
  test('is found over a slip and the other order, and says why', () => {
    const [found, ...others] = index.find('KILL-NIELSEN Nicole');
    expect(found).toMatchObject({ key: 'Nicole KIIL-NIELSEN', offer: true, hint: true });
    expect(found?.reasons.length).toBeGreaterThan(0);
    expect(others.filter(({ offer }) => offer)).toEqual([]);
  });

  test.each([
    ['Мерфи Пол', 'Paul MURPHY'],
    ['Nikolaos Chountis', 'Νικόλαος ΧΟΥΝΤΗΣ'],
    ['DE BRUN Bairbre MEP', 'Bairbre de BRÚN'],
    ['Deutsch Tamás', 'Tamás DEUTSCH'],
    ['P. Nuttall', 'Paul NUTTALL'],
    ['Bill Hague', 'William HAGUE'],
    ['Радим Фиала', 'Radim FIALA'],
    ['Mahmoud Ahmadinejad', 'محمود احمدی‌نژاد'],
  ])('%s is %s', (asked, expected) => {
    expect(first(asked)).toBe(expected);
  });

  test('half of a hyphenated surname is enough to find its bearer', () => {
    expect(first('Godelieve Quisthoudt')).toBe('Godelieve QUISTHOUDT-ROWOHL');
  });

  test('a surname alone finds all its bearers, and offers none of them as certain', () => {
    expect(all('Murphy').toSorted()).toEqual(['Paul MURPHY', 'Peadar Murphy']);
    expect(index.find('Murphy').filter(({ offer }) => offer)).toEqual([]);
  });

  test('nobody is found for a name that is not there, for no name, and for signs', () => {
    for (const asked of ['Zbigniew Wąsowski', '', ' ', '???', '(GUE/NGL)', '1234', '\u0000'])
      expect(all(asked)).toEqual([]);
  });

  test('the answer is best first, holds each person once, and is as short as asked', () => {
    const spelt = nameIndex([
      { key: 1, name: 'Nikolaos Chountis', otherNames: ['Νικόλαος Χουντής', 'Nikos Chountis'] },
      { key: 2, name: 'Nikolaos Chountas' },
      { key: 3, name: 'Paul Murphy' },
    ]);
    const found = spelt.find('Χουντής Νικόλαος');
    expect(found[0]).toMatchObject({ key: 1, name: 'Νικόλαος Χουντής' });
    expect(found.filter(({ key }) => key === 1)).toHaveLength(1);
    expect(found.map(({ score }) => score)).toEqual(
      found.map(({ score }) => score).toSorted((a, b) => b - a),
    );
    expect(spelt.find('Nikolaos Chountis', { limit: 1 })).toHaveLength(1);
    expect(spelt.find('Nikolaos Chountis', { limit: 0 })).toEqual([]);
  });

  test('the same question gets the same answer, whatever was asked between', () => {
    const before = index.find('KILL-NIELSEN Nicole');
    for (const name of people) index.find(name);
    expect(index.find('KILL-NIELSEN Nicole')).toEqual(before);
  });

  test('an empty list and names without letters are no trouble', () => {
    expect(nameIndex([]).find('Paul Murphy')).toEqual([]);
    const odd = nameIndex([
      { key: 1, name: '' },
      { key: 2, name: '—' },
      { key: 3, name: 'Ó' },
    ]);
    expect(odd.size).toBe(3);
    expect(odd.find('Paul Murphy')).toEqual([]);
  });

  test('every name of a list is found by itself', () => {
    for (const name of people) expect(all(name)).toContain(name);
  });

  test('any text gives an answer', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc
        .array(fc.constantFrom(...people, '-', ',', "'", '.', '?', '(', 'a'.repeat(3000)), {
          maxLength: 9,
        })
        .map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 4 }), (asked, names) => {
        for (const { score } of index.find(asked)) expect(score).toBeGreaterThan(0);
        nameIndex(names.map((name, key) => ({ key, name }))).find(asked);
      }),
      { numRuns: 300 },
    );
  });
});
