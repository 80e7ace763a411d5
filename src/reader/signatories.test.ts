import { describe, expect, test } from 'vitest';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sharedData } from '#support/shared-data';
import { languages } from './languages.ts';
import { findSignatories } from './signatories.ts';
import type { SignatoryList } from './signatories.ts';
import { openSource } from './source.ts';

const BODY =
  'We are deeply concerned about the detention of the writer, who has been held since March without any charge. We call on the government to release her at once and to drop the case against her colleagues.';

function read(text: string, language = 'en'): SignatoryList {
  const words = languages.find(({ code }) => code === language) ?? languages[0];
  if (!words) throw new Error('no language');
  return findSignatories(openSource(text, words));
}

const namesIn = (text: string, language?: string): string[] =>
  read(text, language).entries.map(({ name }) => name);

const after = (list: string): string => `${BODY}\n\n${list}\n`;

describe('where the list stands', () => {
  test.each([
    ['after closing words', after('Yours sincerely,\n\nJane Barlow\nPeter Holt')],
    ['under a heading', after('### Signatories\n\nJane Barlow\nPeter Holt')],
    ['after “Signed:” on the same line', after('Signed: Jane Barlow, Peter Holt')],
    ['at the end without any announcement', after('Jane Barlow\nPeter Holt')],
    ['below place and date', after('London, 4 May 2012\n\nJane Barlow\nPeter Holt')],
    ['from the end of the last sentence on', `${BODY} Jane Barlow\nPeter Holt`],
    ['on one line with the letter', `Dear Minister, ${BODY} Sincerely, Jane Barlow, Peter Holt`],
    ['above contacts', after('Jane Barlow\nPeter Holt\n\nContact: press@example.org')],
    ['above notes with names', after('Jane Barlow\nPeter Holt\n\nNotes\nTim Reed wrote a report.')],
    ['above copies', after('Sincerely,\n\nJane Barlow\nPeter Holt\n\ncc: Tim Reed\nSusan Grey')],
  ])('names are found %s', (_where, text) => {
    expect(namesIn(text)).toEqual(['Jane Barlow', 'Peter Holt']);
  });

  test('a sentence that tells who signed is read where there is no list', () => {
    const lead =
      'The letter was signed by Senators Jane Barlow (D-WA), Peter Holt (R-MN) and Ann Reed (I-VT).';
    const list = read(`${lead}\n\nDear Mr. Secretary:\n\n${BODY}\n`);
    expect(list.entries).toMatchObject([
      { name: 'Jane Barlow', organisation: 'D-WA' },
      { name: 'Peter Holt', organisation: 'R-MN' },
      { name: 'Ann Reed', organisation: 'I-VT' },
    ]);
    expect(list.taken).toEqual([]);
  });

  test('one body that signs on the last line is found in any capitals', () => {
    expect(namesIn(after('FREE PAGES\n12 May 2012'))).toEqual(['FREE PAGES']);
    expect(namesIn(`${BODY}\nHarbour Workers Union`)).toEqual(['Harbour Workers Union']);
    expect(
      namesIn(after('Roma, 3 marzo 2010\n\nCOORDINAMENTO NAZIONALE\nPER LA PACE'), 'it'),
    ).toEqual(['COORDINAMENTO NAZIONALE PER LA PACE']);
  });
});

describe('who is no signatory', () => {
  test.each([
    ['a letter without a list', BODY],
    ['a press contact', after('Contact: Jane Barlow, press officer, +44 20 7946 0000')],
    ['an addressee', `To: Minister Jane Barlow\nMinistry of Justice\n\nDear Minister,\n\n${BODY}`],
    [
      'prisoners in the body',
      `${BODY}\n\nDetained are:\n1. Ana Ruiz\n2. Luis Mora\n\nWe ask you to act without delay and to tell us what you have done.`,
    ],
    ['a slogan at the end', after('Free them all now!')],
    ['a slogan in capitals', after('FREE ANA RUIZ')],
    [
      'short demands',
      after('We demand:\n\n- Immediate Ceasefire\n- Free Elections\n- Press Freedom'),
    ],
    ['prisoners at the end', after('The arrested are:\n- Ana Ruiz\n- Luis Mora\n- Pedro Gil')],
    [
      'a list of contacts',
      after('Media contacts:\n\nJane Barlow, Free Pages\nPeter Holt, Open Rivers'),
    ],
    ['nothing', ''],
  ])('%s gives nobody', (_what, text) => {
    const list = read(text);
    expect(list.entries).toEqual([]);
    expect(list.kind).toBeNull();
    expect(list.taken).toEqual([]);
  });

  test('those not named, and what all signatories are, are not entries', () => {
    const text = after(
      'Signed,\n\nJane Barlow\nPeter Holt\nSusan Grey\nand 28 others\nUniversity of Leeds',
    );
    expect(namesIn(text)).toEqual(['Jane Barlow', 'Peter Holt', 'Susan Grey']);
    expect(
      namesIn(after('Anna Rossi\nMarco Bianchi\nDeputati al Parlamento europeo'), 'it'),
    ).toEqual(['Anna Rossi', 'Marco Bianchi']);
  });
});

describe('what an entry says', () => {
  test.each([
    ['MURPHY Paula MEP', 'MURPHY Paula', 'MEP', null],
    [
      'Prof. Dr. Ana Ruiz, Universidad de los Ríos',
      'Ana Ruiz',
      'Prof. Dr.',
      'Universidad de los Ríos',
    ],
    ['Jane Barlow (D-WA)', 'Jane Barlow', null, 'D-WA'],
    [
      'Jane Barlow, President of the Free Pages Network',
      'Jane Barlow',
      'President',
      'Free Pages Network',
    ],
    ['Joseph R. Holt, Jr.', 'Joseph R. Holt, Jr.', null, null],
    ['[Jane Barlow](https://example.org) (@janeb)', 'Jane Barlow', null, null],
    ['Jane Barlow <jane@example.org>', 'Jane Barlow', null, null],
    ['**Jane Barlow** / journalist', 'Jane Barlow', 'journalist', null],
  ])('%s', (line, name, capacity, organisation) => {
    const { entries } = read(after(`Signatories:\n\n${line}\n${line}`));
    expect(entries).toHaveLength(2);
    expect(entries[0]).toMatchObject({ name, capacity, organisation });
  });

  test('a country is taken from brackets and from the heading of a part of the list', () => {
    const list = read(
      after('Signatories\n\nGermany\n\nJane Barlow\nPeter Holt\n\nFrance\n\nSusan Grey'),
    );
    expect(list.entries.map(({ country }) => country)).toEqual(['Germany', 'Germany', 'France']);
    const [one] = read(after('Signatories:\n\nJane Barlow, University of Leeds (Ireland)')).entries;
    expect(one).toMatchObject({ organisation: 'University of Leeds', country: 'Ireland' });
  });

  test('groups that the list repeats are no part of the names, repeated surnames are', () => {
    const list = read(
      after(
        'Sincerely,\n\n1. Jane Barlow ALDE\n2. Peter Holt EPP\n3. Susan Grey ALDE\n4. Tim Reed EPP',
      ),
    );
    expect(list.entries.map(({ name, organisation }) => [name, organisation])).toEqual([
      ['Jane Barlow', 'ALDE'],
      ['Peter Holt', 'EPP'],
      ['Susan Grey', 'ALDE'],
      ['Tim Reed', 'EPP'],
    ]);
    const family = 'Ana Luz Silva\nRui Mar Silva\nEva Sol Silva\nLia Paz Silva';
    expect(namesIn(after(`Signatories:\n\n${family}`))).toEqual(family.split('\n'));
  });

  test('somebody who signs for a body is named, and so is the body', () => {
    expect(
      read(after('Mit freundlichen Grüßen,\n\nfür den Verein Offene Flüsse Anna Muster'), 'de')
        .entries,
    ).toMatchObject([{ name: 'Anna Muster', organisation: 'Verein Offene Flüsse' }]);
    expect(
      read(after('For the Harbour Workers Committee, Ali Karimi (in exile)')).entries,
    ).toMatchObject([{ name: 'Ali Karimi', organisation: 'the Harbour Workers Committee' }]);
  });

  test('comments below an entry are left out, and a person who stands twice counts twice', () => {
    const block =
      'Jane Barlow\nOpen Rivers Ltd\nThis has gone on for far too long, and we must speak.';
    const list = read(after(`Signed,\n\n${block}\n\nPeter Holt\nRowan Labs\n\n${block}`));
    expect(list.entries.map(({ name }) => name)).toEqual([
      'Jane Barlow',
      'Peter Holt',
      'Jane Barlow',
    ]);
    expect(list.entries[0]?.organisation).toBe('Open Rivers Ltd');
  });

  test('a list with every entry in two writings counts each once', () => {
    const list = after('Signed by:\n\nHarbour Network\n港口网络\n\nRivers Institute\n河流研究所');
    expect(namesIn(list)).toEqual(['Harbour Network', 'Rivers Institute']);
  });

  test('every entry says where it stands and why', () => {
    const text = after('Yours sincerely,\n\n- **Jane Barlow**, lawyer\n- Peter Holt');
    const list = read(text);
    expect(list.entries.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Jane Barlow',
      'Peter Holt',
    ]);
    expect(list.entries[0]?.reason).toEqual({
      code: 'reader.reason.after-closing',
      values: { cue: 'Yours sincerely' },
    });
    expect(list.taken.map(({ start, end }) => text.slice(start, end).split('\n')[0])).toEqual([
      'Yours sincerely,',
    ]);
  });

  test('people, organisations or both: the kind is what the entries are', () => {
    expect(read(after('Signed:\n\nJane Barlow\nPeter Holt')).kind).toBe('person');
    expect(read(after('Signed:\n\nHarbour Workers Union\nFree Pages Network')).kind).toBe(
      'organisation',
    );
    const both =
      '## Organisations\n\nHarbour Workers Union\n\n## Individuals\n\nJane Barlow\nPeter Holt';
    expect(read(after(both)).kind).toBe('mixed');
  });
});

const letters = sharedData('letters/dev');

describe.skipIf(!letters)('real letters (skipped without the shared letters)', () => {
  const folder = letters ?? '';
  const ids = letters ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];

  test.each(ids)('%s: nearly every signatory is found and hardly anybody invented', (file) => {
    const label: { language: string; signatories: { name: string }[] } = JSON.parse(
      readFileSync(join(folder, file), 'utf8'),
    );
    const names = namesIn(
      readFileSync(join(folder, file.replace('.json', '.txt')), 'utf8'),
      label.language,
    );
    const open = new Map<string, number>();
    for (const { name } of label.signatories)
      open.set(evened(name), (open.get(evened(name)) ?? 0) + 1);
    let right = 0;
    for (const name of names.map(evened)) {
      const left = open.get(name) ?? 0;
      if (left > 0) right += 1;
      open.set(name, left - 1);
    }
    expect((2 * right) / (names.length + label.signatories.length)).toBeGreaterThan(0.97);
  });
});

const evened = (name: string): string => name.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
