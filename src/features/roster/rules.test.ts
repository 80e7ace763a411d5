import { describe, expect, test } from 'vitest';
import { isRefusal } from '#kernel/refusal';
import { parsedRoster, rosterSeed } from '#support/roster';
import { inOffice } from './office-rules.ts';
import { readRoster } from './rules.ts';
import type { ParsedRoster, RosterRow } from './row-rules.ts';

const seed = (fileName: string) => parsedRoster(fileName, rosterSeed(fileName));
const keysOf = (parsed: ParsedRoster) => parsed.findings.map(({ key }) => key);
const personOf = (parsed: ParsedRoster, key: string): RosterRow => {
  const row = parsed.rows.find(({ personKey }) => personKey === key);
  if (!row) throw new Error(`no ${key}`);
  return row;
};
const termOf = (row: RosterRow) => ({
  startsOn: row.startsOn ?? null,
  endsOn: row.endsOn ?? null,
  absentOn: row.absentOn ?? null,
  listedOn: null,
});

describe('the full list of the Parliament', () => {
  const parsed = seed('full-list-fr.xml');

  test('gives each person with number, country and group', () => {
    expect(parsed.format).toBe('ep-full-list-xml');
    expect(parsed.rows).toHaveLength(4);
    expect(personOf(parsed, 'ep:28511')).toEqual({
      row: 1,
      personKey: 'ep:28511',
      fullName: 'Bairbre de BRÚN',
      givenName: 'Bairbre',
      familyName: 'de BRÚN',
      sortName: 'de BRÚN, Bairbre',
      country: 'GB',
      politicalGroup: 'Groupe confédéral de la Gauche unitaire européenne/Gauche verte nordique',
      party: 'Sinn Féin',
    });
  });

  test('says that it has no dates, French labels and one surname nobody can be sure of', () => {
    expect(parsed.findings).toEqual([
      {
        key: 'split-uncertain',
        row: 4,
        personKey: 'ep:96958',
        values: { name: 'William (The Earl of) DARTMOUTH' },
      },
      { key: 'no-dates', values: {} },
      { key: 'labels-french', values: { count: 4 } },
    ]);
  });

  test('keeps an apostrophe that was written as an entity of XML itself', () => {
    expect(personOf(parsed, 'ep:28266').familyName).toBe("in 't VELD");
  });
});

test('the directory gives names and numbers, and says what it lacks', () => {
  const parsed = seed('directory.xml');
  expect(parsed.format).toBe('ep-directory-xml');
  expect(parsed.rows.map(({ personKey }) => personKey)).toEqual(['ep:96646', 'ep:28407']);
  expect(keysOf(parsed)).toEqual(['no-dates', 'no-country', 'no-group']);
});

describe('a table with dates', () => {
  const parsed = seed('seventh-term.csv');

  test('tells who was in office on a day, breaks of the span included', () => {
    const inside = parsed.rows.filter((row) => inOffice(termOf(row), '2011-09-15') === 'in-office');
    expect(inside.map(({ fullName }) => fullName)).toEqual([
      'Paul MURPHY',
      'Nicole KIIL-NIELSEN',
      'Bairbre de BRÚN',
      'Helmut SCHOLZ',
    ]);
  });

  test('names the person whose dates hide a break', () => {
    expect(parsed.findings).toEqual([
      {
        key: 'stated-otherwise',
        row: 6,
        personKey: 'ep:96946',
        values: { name: 'Daniël van der STOEP', day: '2011-09-15' },
      },
    ]);
  });
});

describe('the Parliament’s open data table, in Windows-1252 with letters lost', () => {
  const parsed = seed('open-data-cp1252.csv');

  test('is read with the letters it still has', () => {
    expect(personOf(parsed, 'ep:28511').fullName).toBe('Bairbre de Brún');
    expect(personOf(parsed, 'ep:23704').familyName).toBe('Maštálka');
    expect(personOf(parsed, 'ep:26851').birthDate).toBe('1953-09-17');
    expect(personOf(parsed, 'ep:28511').email).toBe('bairbre@example.invalid');
  });

  test('reports lost letters, and never takes citizenship for the country of the mandate', () => {
    expect(parsed.findings).toContainEqual({
      key: 'lost-letters',
      row: 3,
      personKey: 'ep:23704',
      values: { name: 'Ji?í Maštálka' },
    });
    expect(keysOf(parsed)).toEqual(
      expect.arrayContaining([
        'decoded-windows-1252',
        'citizenship-not-mandate',
        'native-names-lost',
        'no-country',
      ]),
    );
    expect(parsed.rows.every(({ country }) => country === undefined)).toBe(true);
  });
});

test('a French table with semicolons, a byte order mark and two name columns is understood', () => {
  const parsed = seed('liste-fr.csv');
  expect(parsed.rows).toEqual([
    {
      row: 2,
      personKey: 'id:28407',
      fullName: 'Willy MEYER',
      givenName: 'Willy',
      familyName: 'MEYER',
      sortName: 'MEYER, Willy',
      country: 'ES',
      politicalGroup: 'GUE/NGL',
      startsOn: '2009-07-14',
      endsOn: '2014-06-30',
    },
    expect.objectContaining({ personKey: 'id:26851', country: 'GR', startsOn: '2009-07-14' }),
    expect.objectContaining({ personKey: 'id:96741', country: 'DE' }),
  ]);
  expect(parsed.rows[1]).not.toHaveProperty('endsOn');
});

describe('Popolo', () => {
  const parsed = seed('popolo.json');

  test('gives one mandate per time in office, so that a break stays a break', () => {
    const stoep = parsed.rows.filter(({ personKey }) => personKey === 'ep:96946');
    expect(stoep.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
      ['2009-07-14', '2011-08-31'],
      ['2011-12-15', '2014-06-30'],
    ]);
  });

  test('cuts a mandate where the holder changed the group, not where the role changed', () => {
    const groups = (key: string) =>
      parsed.rows
        .filter(({ personKey }) => personKey === key)
        .map(({ startsOn, endsOn, politicalGroup }) => [startsOn, endsOn, politicalGroup]);
    expect(groups('ep:96960')).toEqual([
      ['2009-07-14', '2010-01-17', 'Europe of freedom and democracy Group'],
      ['2010-01-18', '2014-06-30', 'Non-attached Members'],
    ]);
    expect(groups('ep:97344')).toHaveLength(1);
  });

  test('takes the dates of the period where a membership has none, and says so', () => {
    expect(personOf(parsed, 'ep:26851')).toMatchObject({
      fullName: 'Νικόλαος Χουντής',
      country: 'GR',
      startsOn: '2009-07-14',
      endsOn: '2014-06-30',
    });
    expect(parsed.findings).toContainEqual({ key: 'period-dates-used', values: { count: 1 } });
  });
});

test('the open data of the Parliament give dates and country of the seat, not of a committee', () => {
  const parsed = seed('open-data.jsonld');
  expect(parsed.format).toBe('ep-open-data-json');
  expect(personOf(parsed, 'ep:97344')).toMatchObject({
    country: 'IE',
    startsOn: '2011-04-01',
    endsOn: '2014-06-30',
  });
  expect(personOf(parsed, 'ep:96646')).toMatchObject({ country: 'DE', politicalGroup: 'GUE/NGL' });
  expect(personOf(parsed, 'ep:26851').fullName).toBe('Nikolaos CHOUNTIS');
});

test('a table of memberships gives a row per group and time, without observers', () => {
  const parsed = seed('memberships.csv');
  expect(
    parsed.rows.map(({ fullName, startsOn, endsOn, party }) => [fullName, startsOn, endsOn, party]),
  ).toEqual([
    ['Paul MURPHY', '2011-04-01', '2014-06-30', 'Socialist Party'],
    ['Daniël van der STOEP', '2009-07-14', '2011-08-31', undefined],
    ['Daniël van der STOEP', '2011-12-15', '2014-06-30', undefined],
  ]);
  expect(keysOf(parsed)).toEqual(['observers-left-out']);
});

describe('what is suspicious in a table is named with its row', () => {
  const table = (...lines: readonly string[]) =>
    parsedRoster('list.csv', ['epid,name,country,start,end', ...lines].join('\n'));
  const first = (...lines: readonly string[]) =>
    table(...lines).findings.find(({ row }) => row !== undefined);

  test.each([
    ['a letter lost', ['1,El?bieta ŁUKACIJEWSKA,Poland,,'], 'lost-letters', 2],
    ['letters scrambled', ['1,Bairbre de BRÃšN,Ireland,,'], 'mojibake', 2],
    ['a name cut', ['1,ka-Liisa ANTTILA,Finland,,'], 'name-cut', 2],
    ['no name', ['1,,Finland,,', '2,Paul MURPHY,Ireland,,'], 'row-without-name', 2],
    ['no such country', ['1,Paul MURPHY,Erewhon,,'], 'country-unknown', 2],
    ['no such day', ['1,Paul MURPHY,Ireland,2011-02-31,'], 'date-unreadable', 2],
    ['only a year', ['1,Paul MURPHY,Ireland,2011,'], 'date-partial', 2],
    ['an end before the start', ['1,Paul MURPHY,Ireland,2011-04-01,2010-01-01'], 'date-order', 2],
    ['too few cells', ['1,Paul MURPHY,Ireland'], 'row-uneven', 2],
    ['a surname nobody can tell', ['1,Paul Murphy,Ireland,,'], 'split-uncertain', 2],
    ['the same line twice', ['1,Paul MURPHY,IE,,', '1,Paul MURPHY,IE,,'], 'row-repeated', 3],
    ['one number, two people', ['1,Paul MURPHY,IE,,', '1,Joe HIGGINS,IE,,'], 'same-id-twice', 3],
    [
      'two people, one name',
      ['23845,Jiří POSPÍŠIL,CZ,,', '125706,Jiří POSPÍŠIL,CZ,,'],
      'homonym',
      2,
    ],
  ])('%s', (_what, lines, key, row) => {
    expect(first(...lines)).toMatchObject({ key, row });
  });

  test('a scrambled name comes with what it was meant to be', () => {
    expect(first('1,Bairbre de BRÃšN,Ireland,,')?.values).toMatchObject({
      meant: 'Bairbre de BRÚN',
    });
  });

  test('homonyms in another order of words and without accents are found too', () => {
    const parsed = table('23845,Jiří POSPÍŠIL,CZ,,', '125706,POSPISIL Jiri,CZ,,');
    expect(parsed.findings.filter(({ key }) => key === 'homonym')).toHaveLength(2);
  });

  test('a list without numbers keeps people apart by name, and says once that it has none', () => {
    const parsed = parsedRoster('list.csv', 'name\nAna A\nBea B\nCid C\nDan D\nEva E\n');
    expect(parsed.rows.map(({ personKey }) => personKey)).toContain('name:ana a');
    expect(keysOf(parsed)).toContain('ids-absent');
    expect(keysOf(parsed)).not.toContain('no-id');
  });
});

test('names in any script come through as they are written', () => {
  const names = ['王小明', 'عمر الخطيب', 'Νικόλαος ΧΟΥΝΤΗΣ', 'דוד לוי', 'ნინო ბურჯანაძე', '김민준'];
  const parsed = parsedRoster('list.csv', `name\n${names.join('\n')}\n`);
  expect(parsed.rows.map(({ fullName }) => fullName)).toEqual(names);
});

test('the day in the file name is offered as the day of the list', () => {
  expect(parsedRoster('meps_2011-09-15.csv', 'name\nPaul MURPHY\n').snapshotDate).toBe(
    '2011-09-15',
  );
});

test('reading a file twice gives the same answer', () => {
  for (const name of ['popolo.json', 'seventh-term.csv', 'full-list-fr.xml'])
    expect(seed(name)).toEqual(seed(name));
});

test('a file that is no roster is refused with a reason, never with a fault', () => {
  const refused = (content: string | Uint8Array) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const answer = readRoster({ fileName: 'x', bytes });
    return isRefusal(answer) ? answer.reason : 'read';
  };
  expect(refused('')).toBe('roster-file-empty');
  expect(refused(' \n ')).toBe('roster-file-empty');
  expect(refused(new Uint8Array(10_000_001))).toBe('roster-file-too-large');
  expect(refused(Uint8Array.of(0x50, 0x4b, 3, 4, 20))).toBe('roster-file-is-zip');
  expect(refused(Uint8Array.of(1, 0, 2, 0, 255))).toBe('roster-file-not-text');
  expect(refused('<!doctype html><html><body>meps</body></html>')).toBe('roster-file-is-page');
  expect(refused('<parliament><mep/></parliament>')).toBe('roster-format-unknown');
  expect(refused('<meps><mep><fullName>A')).toBe('roster-xml-broken');
  expect(refused('<meps></meps>')).toBe('roster-without-people');
  expect(refused('{"persons": []}')).toBe('roster-format-unknown');
  expect(refused('{"persons": [')).toBe('roster-json-broken');
  expect(refused('- id:\n    bioguide: C000127\n')).toBe('roster-columns-unknown');
  expect(refused(`name\n${'A B\n'.repeat(60_001)}`)).toBe('roster-too-many-rows');
  expect(refused(`name\n"${'x'.repeat(200_000)}`)).toBe('roster-csv-broken');
});
