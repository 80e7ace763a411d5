import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { manyNames } from '#support/many-names';
import { sharedData } from '#support/shared-data';
import { nameIndex } from './name-index.ts';
import { splitNames } from './split-names.ts';

describe('names that ran together', () => {
  test.each([
    ['Edit Bauer Lívia Járóka', ['Edit Bauer', 'Lívia Járóka']],
    ['Ioan Mircea PaşcuRoberto Gualtieri', ['Ioan Mircea Paşcu', 'Roberto Gualtieri']],
    ['Franziska Katharina Brantner Ana Gomes', ['Franziska Katharina Brantner', 'Ana Gomes']],
    ['Lambert van Nistelrooij Seán Kelly', ['Lambert van Nistelrooij', 'Seán Kelly']],
    ['Pilar Ayuso y Esther Herranz', ['Pilar Ayuso', 'Esther Herranz']],
    ['Raül Romeva i Rueda Mikael Gustafsson', ['Raül Romeva i Rueda', 'Mikael Gustafsson']],
    ['Anna Záborská (EPP Shadow)', ['Anna Záborská']],
    ['Edit Bauer (EPP) Anna Záborská (PPE', ['Edit Bauer', 'Anna Záborská']],
    ['Jens Geier; Göran Färm\nAna Gomes', ['Jens Geier', 'Göran Färm', 'Ana Gomes']],
    ['Jens Geier, Göran Färm', ['Jens Geier', 'Göran Färm']],
    ['Karima Delli and Ernest Urtasun', ['Karima Delli', 'Ernest Urtasun']],
    ['Paul MURPHY Willy MEYER Sabine WILS', ['Paul MURPHY', 'Willy MEYER', 'Sabine WILS']],
    ['MURPHY Paul DE BRÚN Bairbre', ['MURPHY Paul', 'DE BRÚN Bairbre']],
  ])('%s', (text, names) => {
    expect(splitNames(text)).toEqual(names);
  });

  test.each([
    'Nicole Kiil-Nielsen',
    'Meyer, Willy',
    'Bairbre de Brún',
    'José Guilherme Figueiredo Nobre de Gusmão',
    'María del Carmen Crespo Díaz',
    'José Ortega y Gasset',
    'Linda McAvan',
    'Seán Ó hEochaidh',
    'Rosa DeLauro',
    'Robert (Bob) Smith',
    'William (The Earl of) DARTMOUTH',
    'Angela Smith, Baroness Smith of Basildon',
    'Róża Gräfin von Thun und Hohenstein',
    '玛格丽特·贝克特',
    'Νικόλαος Χουντής',
  ])('%s stays one name', (name) => {
    expect(splitNames(name)).toHaveLength(1);
  });

  test('people who are known show an end that nothing else shows', () => {
    const line = 'Glenis Willmott Nessa Childers';
    const people = ['Glenis WILLMOTT', 'Nessa CHILDERS', 'Edit BAUER'];
    const known = nameIndex(people.map((name) => ({ key: name, name })));
    expect(splitNames(line)).toEqual([line]);
    expect(splitNames(line, known)).toEqual(['Glenis Willmott', 'Nessa Childers']);
    expect(splitNames('Edit Bauer Xy Zz', known)).toEqual(['Edit Bauer', 'Xy Zz']);
    expect(splitNames('Ann Glenis Marian Willmott', known)).toHaveLength(1);
  });

  test('no letter is added, changed or moved', () => {
    const word = fc.constantFrom(
      'Ana',
      'GOMES',
      'van',
      'y',
      'PaşcuRoberto',
      '(EPP',
      ')',
      ',',
      'Kiil-Nielsen',
      'É.',
      ';',
      '布',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
    );
    const known = nameIndex([{ key: 1, name: 'Ana Gomes' }]);
    fc.assert(
      fc.property(text, fc.boolean(), (line, knowing) => {
        let rest = line.replace(/\s+/gu, '');
        for (const name of splitNames(line, knowing ? known : undefined)) {
          expect(name).toMatch(/\p{L}/u);
          for (const letter of name.replace(/\s+/gu, '')) {
            const at = rest.indexOf(letter);
            expect(at).toBeGreaterThanOrEqual(0);
            rest = rest.slice(at + letter.length);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a line without end is answered', () => {
    for (const part of ['Ana Gomes ', 'Ana', '(Ana) Bo ', 'aB', ', ', 'y ', '('])
      expect(splitNames(part.repeat(500_000)).length).toBeLessThan(2_000);
  });
});

const file = sharedData('names/signatory_splits.jsonl');
type Line = { readonly text: string; readonly names: readonly string[] };

describe.skipIf(file === null)(
  'lines of published papers (skipped without the shared data)',
  () => {
    const lines = readFileSync(file ?? '/dev/null', 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Line); // the folder's README gives this shape
    const textHas = (text: string, name: string): boolean =>
      text.replace(/\s/gu, '').includes(name.replace(/\s/gu, ''));
    /** Of two lines the keepers wrote names with letters that the line does not have. */
    const parts = lines.filter(({ text, names }) => names.every((name) => textHas(text, name)));

    test('nine of ten are parted as they should be, though nobody on them is known', () => {
      const right = parts.filter(
        ({ text, names }) => splitNames(text).join('|') === names.join('|'),
      );
      expect(right.length / parts.length).toBeGreaterThan(0.9);
    });

    test('all are, when the members are known', () => {
      const known = nameIndex(manyNames(4_500).map((name) => ({ key: name, name })));
      const wrong = parts.filter(
        ({ text, names }) => splitNames(text, known).join('|') !== names.join('|'),
      );
      expect(wrong).toEqual([]);
    });

    test('of members on lines of their own hardly one in a thousand is parted', () => {
      const names = manyNames(4_500);
      const parted = names.filter((name) => splitNames(name).length !== 1);
      expect(parted.length / names.length).toBeLessThan(0.002);
    });
  },
);
