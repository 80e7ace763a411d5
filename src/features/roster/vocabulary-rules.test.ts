import { describe, expect, test } from 'vitest';
import { COUNTRY_CODES, readCountry } from './country-rules.ts';
import { readDay } from './date-rules.ts';
import { groupOf, POLITICAL_GROUPS } from './group-rules.ts';
import { foldName } from './name-rules.ts';
import { splitName } from './surname-rules.ts';
import { unscramble } from './scrambled-rules.ts';
import { inOffice } from './office-rules.ts';
import { parseSeats } from './seat-rules.ts';
import { decodeText } from './text-rules.ts';

describe('political groups', () => {
  test.each([
    ["Group of the European People's Party (Christian Democrats)", 'EPP'],
    ['Groupe du Parti populaire européen (Démocrates-Chrétiens)', 'EPP'],
    ['PPE', 'EPP'],
    [
      'Group of the Progressive Alliance of Socialists and Democrats in the European Parliament',
      'S&D',
    ],
    [
      "Groupe de l'Alliance Progressiste des Socialistes et Démocrates au Parlement européen",
      'S&D',
    ],
    ['Verts/ALE', 'Greens/EFA'],
    ["Groupe Alliance des démocrates et des libéraux pour l'Europe", 'ALDE'],
    ['Renew Europe Group', 'Renew'],
    ['Confederal Group of the European United Left - Nordic Green Left', 'GUE/NGL'],
    ['The Left group in the European Parliament - GUE/NGL', 'The Left'],
    ['Groupe Europe de la liberté et de la démocratie directe', 'EFDD'],
    ['Europe of freedom and democracy Group', 'EFD'],
    ['Identity and Democracy Group', 'ID'],
    ['Patriots', 'PfE'],
    ['ESN', 'ESN'],
    ['Non-attached Members', 'NI'],
    ['Non-inscrits', 'NI'],
  ])('%s is %s', (label, code) => {
    expect(groupOf(label)).toMatchObject({ code, known: true });
  });

  test('sit from left to right, and a group sits where the one it follows sat', () => {
    const seats = POLITICAL_GROUPS.map(({ seat }) => seat);
    expect(seats).toEqual(seats.toSorted((a, b) => a - b));
    expect(groupOf('ALDE').seat).toBe(groupOf('Renew').seat);
    expect(groupOf('GUE/NGL').colour).toBe(groupOf('The Left').colour);
  });

  test('no code and no label means two groups', () => {
    const codes = POLITICAL_GROUPS.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const group of POLITICAL_GROUPS) {
      expect(groupOf(group.code)).toEqual(group);
      expect(groupOf(group.name)).toEqual(group);
    }
  });

  test('one we do not know keeps its own words', () => {
    expect(groupOf(' Fianna Fáil ')).toMatchObject({
      code: 'Fianna Fáil',
      name: 'Fianna Fáil',
      known: false,
    });
  });
});

describe('countries', () => {
  test.each([
    ['United Kingdom', 'GB'],
    ['Royaume-Uni', 'GB'],
    ['uk', 'GB'],
    ['GBR', 'GB'],
    ['EL', 'GR'],
    ['gr', 'GR'],
    ['Grèce', 'GR'],
    ['Tchéquie', 'CZ'],
    ['Czech Republic', 'CZ'],
    ['Pays-Bas', 'NL'],
    ['DEU', 'DE'],
    ['Kazakhstan', 'KZ'],
    ['http://publications.europa.eu/resource/authority/country/BEL', 'BE'],
  ])('%s is %s', (label, code) => {
    expect(readCountry(label)?.code).toBe(code);
  });

  test('every code of the list is one the reader’s language has a name for', () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    expect(COUNTRY_CODES).toHaveLength(250);
    expect(new Set(COUNTRY_CODES).size).toBe(250);
    expect(COUNTRY_CODES.filter((code) => names.of(code) === undefined)).toEqual([]);
  });

  test('a word that is no country is none', () => {
    expect(readCountry('Erewhon')).toBeNull();
    expect(readCountry('')).toBeNull();
  });
});

describe('names', () => {
  test.each([
    ['Bairbre de BRÚN', 'Bairbre', 'de BRÚN'],
    ["Sophia in 't VELD", 'Sophia', "in 't VELD"],
    ["VELD Sophia in 't", 'Sophia', "in 't VELD"],
    ['STORCH Beatrix von', 'Beatrix', 'von STORCH'],
    ['MURPHY Paul', 'Paul', 'MURPHY'],
    ['Murphy, Paul', 'Paul', 'Murphy'],
    ['Linda McAVAN', 'Linda', 'McAVAN'],
    ["Patrick O'FLYNN", 'Patrick', "O'FLYNN"],
    ['Emilio MENÉNDEZ del VALLE', 'Emilio', 'MENÉNDEZ del VALLE'],
    ['Anna TERRÓN i CUSÍ', 'Anna', 'TERRÓN i CUSÍ'],
    ['António MARINHO E PINTO', 'António', 'MARINHO E PINTO'],
    ['Brigitte U.J.M.J.G. ERNST de la GRAETE', 'Brigitte U.J.M.J.G.', 'ERNST de la GRAETE'],
    ['Νικόλαος ΧΟΥΝΤΗΣ', 'Νικόλαος', 'ΧΟΥΝΤΗΣ'],
  ])('%s', (name, givenName, familyName) => {
    expect(splitName(name)).toMatchObject({ givenName, familyName, certain: true });
  });

  test.each([
    'Sir Graham WATSON',
    'William (The Earl of) DARTMOUTH',
    'Róża Gräfin von THUN UND HOHENSTEIN',
    'PAUL MURPHY',
    'Paul Murphy',
    '王小明',
  ])('%s is marked as uncertain rather than guessed', (name) =>
    expect(splitName(name).certain).toBe(false),
  );

  test.each([
    ['Bairbre de BRÚN', 'bairbre de brun'],
    ['Elżbieta ŁUKACIJEWSKA', 'elzbieta lukacijewska'],
    ['STRAUß, Søren', 'strauss soren'],
    ['Νικόλαος ΧΟΥΝΤΉΣ', foldName('ΝΙΚΟΛΑΟΣ χουντησ')],
    ['O’Flynn', 'oflynn'],
    ['İbrahim', 'ibrahim'],
  ])('%s is searched as %s', (name, form) => expect(foldName(name)).toBe(form));

  test('letters scrambled by a wrong encoding are put right only where they surely were', () => {
    expect(unscramble('BRÃšN')).toBe('BRÚN');
    expect(unscramble('ElÅ¼bieta')).toBe('Elżbieta');
    for (const right of ['BRÚN', 'José', 'Ångström', 'Χουντής', 'Paul'])
      expect(unscramble(right)).toBeNull();
  });
});

describe('days', () => {
  test.each([
    ['2011-09-15', { day: '2011-09-15' }],
    ['2011-09-15T00:00:00Z', { day: '2011-09-15' }],
    ['06/02/1952 01:00', { day: '1952-02-06' }],
    ['6.2.1952', { day: '1952-02-06' }],
    ['9999-12-31', {}],
    ['', {}],
    ['1920-01', { problem: 'partial' }],
    ['31/02/2011', { problem: 'unreadable' }],
    ['yesterday', { problem: 'unreadable' }],
  ])('%s', (text, reading) => expect(readDay(text)).toEqual(reading));
});

describe('being in office on a day', () => {
  const term = { startsOn: '2011-04-01', endsOn: '2012-05-02', listedOn: null };
  test('counts the first and the last day', () => {
    expect(inOffice(term, '2011-04-01')).toBe('in-office');
    expect(inOffice(term, '2012-05-02')).toBe('in-office');
    expect(inOffice(term, '2011-03-31')).toBe('not-in-office');
    expect(inOffice(term, '2012-05-03')).toBe('not-in-office');
  });
  test('goes on where there is no end', () => {
    expect(inOffice({ ...term, endsOn: null }, '2026-01-01')).toBe('in-office');
  });
  test('is unknown without dates, save that a list shows who was on it that day', () => {
    const undated = { startsOn: null, endsOn: null, listedOn: '2019-03-01' };
    expect(inOffice(undated, '2019-03-01')).toBe('listed-that-day');
    expect(inOffice(undated, '2019-03-02')).toBe('unknown');
    expect(inOffice({ ...undated, endsOn: '2019-01-01' }, '2019-03-01')).toBe('not-in-office');
  });
  test('follows the list where it says of one day what its dates deny', () => {
    expect(inOffice({ ...term, absentOn: '2011-09-15' }, '2011-09-15')).toBe('not-in-office');
    expect(inOffice({ ...term, absentOn: '2011-09-15' }, '2011-09-16')).toBe('in-office');
  });
});

describe('seats typed by a person', () => {
  test('a group on each line, the number before or behind', () => {
    expect(parseSeats('EPP: 264\n56 Greens/EFA\n\nNon-attached Members\t29')).toEqual([
      { group: 'EPP', seats: 264 },
      { group: 'Greens/EFA', seats: 56 },
      { group: 'Non-attached Members', seats: 29 },
    ]);
    expect(parseSeats(' ')).toBeNull();
    expect(parseSeats('EPP: many')).toMatchObject({
      reason: 'roster-seats',
      values: { line: 'EPP: many' },
    });
    expect(parseSeats('EPP: 0')).toMatchObject({ reason: 'roster-seats' });
  });
});

describe('encodings', () => {
  const text = (bytes: readonly number[]) => decodeText(Uint8Array.from(bytes));
  test('UTF-8 with and without a mark, UTF-16 with one, Windows-1252 as the last resort', () => {
    expect(text([0xef, 0xbb, 0xbf, 0x41])).toEqual({ text: 'A', windows1252: false });
    expect(text([0xc3, 0xba])).toEqual({ text: 'ú', windows1252: false });
    expect(text([0xff, 0xfe, 0x41, 0])).toEqual({ text: 'A', windows1252: false });
    expect(text([0xfe, 0xff, 0, 0x41])).toEqual({ text: 'A', windows1252: false });
    expect(text([0xfa, 0x9a, 0x8e, 0x80])).toEqual({ text: 'úšŽ€', windows1252: true });
  });
  test('an XML declaration is obeyed where the bytes are not UTF-8', () => {
    const head = [...new TextEncoder().encode('<?xml version="1.0" encoding="iso-8859-2"?><a>')];
    expect(text([...head, 0xb3])).toMatchObject({
      text: expect.stringContaining('<a>ł'),
      windows1252: false,
    });
  });
});
