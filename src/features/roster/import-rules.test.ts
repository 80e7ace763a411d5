import { describe, expect, test } from 'vitest';
import { parsedRoster } from '#support/roster';
import { decideImport } from './import-rules.ts';
import { scopeKeys } from './identity-rules.ts';

const list = (...lines: readonly string[]) =>
  parsedRoster('list.csv', ['epid,name,country,group,start,end,birth date', ...lines].join('\n'));
const murphy = '97344,Paul MURPHY,IE,GUE/NGL,2011-04-01,,1983-04-13';
const brun = '28511,Bairbre de BRÚN,UK,GUE/NGL,2009-07-14,,1954-01-10';
const kiil = '96737,Nicole KIIL-NIELSEN,FR,Greens/EFA,2009-07-14,,';

describe('a dry run against the snapshot before', () => {
  test('of a first list: everybody is new', () => {
    const plan = decideImport([], list(murphy, brun));
    expect(plan).toMatchObject({ people: 2, unchanged: 0, changed: [], gone: [] });
    expect(plan.new.map(({ fullName }) => fullName)).toEqual(['Paul MURPHY', 'Bairbre de BRÚN']);
  });

  test('counts who is new, changed, gone and unchanged, each once', () => {
    const ended = brun.replace('2009-07-14,,', '2009-07-14,2012-05-02,');
    const plan = decideImport(list(murphy, brun).rows, list(ended, kiil));
    expect(plan.new.map(({ personKey }) => personKey)).toEqual(['ep:96737']);
    expect(plan.gone.map(({ personKey }) => personKey)).toEqual(['ep:97344']);
    expect(plan.changed).toEqual([
      {
        personKey: 'ep:28511',
        fullName: 'Bairbre de BRÚN',
        fields: [{ field: 'endsOn', before: '', after: '2012-05-02' }],
      },
    ]);
    expect(plan.unchanged).toBe(0);
  });

  test('finds nothing when the list is the same in another order', () => {
    const plan = decideImport(list(murphy, brun, kiil).rows, list(kiil, murphy, brun));
    expect(plan).toMatchObject({ new: [], changed: [], gone: [], unchanged: 3 });
  });

  test('names a number that stands for another person now', () => {
    const plan = decideImport(list(murphy).rows, list('97344,Joe HIGGINS,IE,GUE/NGL,2009-07-14,,'));
    expect(plan.suspicious).toMatchObject([
      { key: 'other-person-same-id', values: { name: 'Joe HIGGINS', before: 'Paul MURPHY' } },
    ]);
  });

  test('names a person who comes back under another number', () => {
    const plan = decideImport(list(murphy).rows, list(murphy.replace('97344', '1')));
    expect(plan.suspicious).toMatchObject([
      { key: 'same-name-new-id', values: { before: 'ep:97344' } },
    ]);
  });

  test('a changed surname under the same number is a change, not another person', () => {
    const before = list('38398,Radvilė MORKŪNAITĖ,LT,EPP,2009-07-14,,');
    const plan = decideImport(
      before.rows,
      list('38398,Radvilė MORKŪNAITĖ-MIKULĖNIENĖ,LT,EPP,2009-07-14,,'),
    );
    expect(plan.suspicious).toEqual([]);
    expect(plan.changed[0]?.fields.map(({ field }) => field)).toEqual(['fullName', 'familyName']);
  });

  test('a list that only writes surnames in capitals is one note, not a change for everybody', () => {
    const plan = decideImport(
      list(murphy, brun).rows,
      list(murphy.replace('MURPHY', 'Murphy'), brun),
    );
    expect(plan).toMatchObject({ changed: [], unchanged: 2 });
    expect(plan.notes).toContainEqual({ key: 'capitals-only', values: { count: 1 } });
  });

  test('an accent that came or went is a change', () => {
    const plan = decideImport(list(brun).rows, list(brun.replace('BRÚN', 'BRUN')));
    expect(plan.changed).toHaveLength(1);
  });

  test('a poorer list is one warning, not a change for everybody', () => {
    const poorer = parsedRoster(
      'list.csv',
      'epid,name\n97344,Paul MURPHY\n28511,Bairbre de BRÚN\n',
    );
    const plan = decideImport(list(murphy, brun).rows, poorer);
    expect(plan.changed).toEqual([]);
    expect(plan.notes).toContainEqual({
      key: 'fields-lost',
      values: { fields: 'country, politicalGroup, startsOn, birthDate' },
    });
  });

  test('warns when most people would be gone: probably the wrong file', () => {
    const plan = decideImport(list(murphy, brun, kiil).rows, list(kiil));
    expect(plan.notes).toContainEqual({ key: 'many-gone', values: { count: 2 } });
  });
});

test('numbers of a file without EP numbers belong to their roster alone', () => {
  const parsed = parsedRoster('list.csv', 'id,name\n5,Ana Ana\n');
  const here = scopeKeys('11111111-1111-4111-8111-111111111111', parsed);
  const there = scopeKeys('22222222-2222-4222-8222-222222222222', parsed);
  expect(here.rows[0]?.personKey).toBe('11111111:id:5');
  expect(there.rows[0]?.personKey).not.toBe(here.rows[0]?.personKey);
  expect(scopeKeys('33333333-3333-4333-8333-333333333333', list(murphy)).rows[0]?.personKey).toBe(
    'ep:97344',
  );
});
