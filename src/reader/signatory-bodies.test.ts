import { expect, test } from 'vitest';
import { languages } from './languages.ts';
import type { FoundSignatory } from './letter.ts';
import { findSignatories } from './signatories.ts';
import { placedIn } from './signatory-bodies.ts';
import { lexiconOf } from './signatory-lexicon.ts';
import { openSource } from './source.ts';

const BODY =
  'We are deeply concerned about the detention of the writer, who has been held since March without any charge. We call on the government to release her at once and to drop the case against her colleagues.';

function signing(list: string): readonly FoundSignatory[] {
  const [words] = languages;
  if (!words) throw new Error('no language');
  return findSignatories(openSource(`${BODY}\n\nSignatories:\n\n${list}\n`, words)).entries;
}

test('a country beside an organisation is its country, not part of its name', () => {
  expect(
    signing('1. Free Pages Network, Chile\n2. Rowan Foundation, USA\n3. Harbour Union'),
  ).toEqual([
    expect.objectContaining({ name: 'Free Pages Network', country: 'Chile' }),
    expect.objectContaining({ name: 'Rowan Foundation', country: 'USA' }),
    expect.objectContaining({ name: 'Harbour Union', country: null }),
  ]);
  expect(
    signing('Chile: Free Pages Network\nRowan Foundation\nWales: Harbour Workers Union'),
  ).toEqual([
    expect.objectContaining({ name: 'Free Pages Network', country: 'Chile' }),
    expect.objectContaining({ name: 'Rowan Foundation', country: null }),
    expect.objectContaining({ name: 'Harbour Workers Union', country: 'Wales' }),
  ]);
});

test('several countries behind an organisation are where it works, and stay in its name', () => {
  const text = 'Network of Friends, Chile, Peru';
  expect(placedIn({ text, at: 0 }, lexiconOf())).toEqual({ name: { text, at: 0 }, country: null });
});

test('persons among organisations are read as persons', () => {
  const list = [
    'Association of Quiet Streets',
    'Jane Barlow, lawyer',
    'Free Pages Network',
    'Harbour Workers Union',
    'Peter Holt (Professor of Law)',
    'Network of Open Rivers - Union',
    'Paul Reed-Director of the Lantern Centre',
    'Rowan Foundation',
    'Committee for Quiet Streets',
  ];
  const entries = signing(list.join('\n'));
  expect(entries.map(({ name }) => name)).toEqual([
    'Association of Quiet Streets',
    'Jane Barlow',
    'Free Pages Network',
    'Harbour Workers Union',
    'Peter Holt',
    'Network of Open Rivers - Union',
    'Paul Reed',
    'Rowan Foundation',
    'Committee for Quiet Streets',
  ]);
});

test('entries that kept their semicolons on one line are entries of their own', () => {
  const list = [
    'Association of Quiet Streets',
    'Jane Barlow, lawyer; Free Pages Network;',
    'Committee for Open Rivers',
    'Union of Printers',
    'Rowan Foundation',
  ];
  expect(signing(list.join('\n')).map(({ name }) => name)).toEqual([
    'Association of Quiet Streets',
    'Jane Barlow',
    'Free Pages Network',
    'Committee for Open Rivers',
    'Union of Printers',
    'Rowan Foundation',
  ]);
});

test('a heading between stars is a heading, whatever it says in brackets', () => {
  expect(
    signing('***** SIGNATORIES (to be continued) *****\n\n- Jane Barlow\n- Peter Holt'),
  ).toEqual([
    expect.objectContaining({ name: 'Jane Barlow' }),
    expect.objectContaining({ name: 'Peter Holt' }),
  ]);
});

test('a comma in quotation marks parts no names', () => {
  const list =
    'Rowan Foundation, Collectif « Pages libres, rues libres », Harbour Workers Union, Free Pages Network';
  expect(signing(list).map(({ name }) => name)).toEqual([
    'Rowan Foundation',
    'Collectif « Pages libres, rues libres »',
    'Harbour Workers Union',
    'Free Pages Network',
  ]);
});

test('towns and countries behind organisations on rows of their own are no entries', () => {
  const list = ['Rowan Foundation, Geneva, Switzerland', 'Harbour Union, Oslo, Norway'];
  const entries = signing(list.map((row, at) => `${at + 1}. ${row}`).join('\n'));
  expect(entries.map(({ country }) => country)).toEqual(['Switzerland', 'Norway']);
  const [first] = signing('Rowan Foundation (France)\nHarbour Workers Union\nUnion of Printers');
  expect(first).toMatchObject({ name: 'Rowan Foundation', country: 'France' });
});
