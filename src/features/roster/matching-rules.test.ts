import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameIndex } from '#names';
import { parsedRoster, rosterSeed } from '#support/roster';
import { sharedData } from '#support/shared-data';
import { countryIn } from './country-name-rules.ts';
import { soughtIn } from './line-rules.ts';
import { listMatcher } from './list-matching-rules.ts';
import type { Sought } from './evidence-rules.ts';
import { rankMatches } from './matching-rules.ts';
import type { Period } from './matching-rules.ts';

type Person = Partial<Period> & { readonly name: string };

/** Looks through people made up for one test; the key of a person is the name unless told. */
function among(people: readonly Person[]) {
  const periods = people.map(({ name, ...rest }): Period & { name: string } => ({
    personKey: name,
    startsOn: null,
    endsOn: null,
    listedOn: null,
    country: null,
    groupCode: null,
    party: null,
    ...rest,
    name,
  }));
  const index = nameIndex(periods.map(({ personKey, name }) => ({ key: personKey, name })));
  return (sought: Sought | string, day: string | null = null) => {
    const asked = typeof sought === 'string' ? { name: sought } : sought;
    const own = (key: string) => periods.filter(({ personKey }) => personKey === key);
    return rankMatches(asked, day, index.find(asked.name, { limit: 40 }), own);
  };
}

describe('who may be meant by a name', () => {
  const pavels = among([
    { personKey: 'a', name: 'Pavel Svoboda', startsOn: '2003-04-23', endsOn: '2004-07-19' },
    { personKey: 'b', name: 'Pavel SVOBODA', startsOn: '2014-07-01', endsOn: '2019-07-01' },
  ]);
  const keys = (found: ReturnType<typeof pavels>) =>
    found.candidates.map(({ mandate }) => mandate.personKey);

  test('homonyms are shown side by side where no day is known', () => {
    const found = pavels('SVOBODA Pavel');
    expect(found.homonyms).toBe(true);
    expect(keys(found).toSorted()).toEqual(['a', 'b']);
  });

  test('whoever was in office on the day comes first, and the other stays in sight', () => {
    const found = pavels('SVOBODA Pavel', '2015-01-01');
    expect(found).toMatchObject({ homonyms: false });
    expect(keys(found)).toEqual(['b', 'a']);
    expect(found.candidates.map(({ office }) => office)).toEqual(['in-office', 'not-in-office']);
    expect(pavels('SVOBODA Pavel', '2010-01-01').homonyms).toBe(true);
  });

  test('a list without dates excludes nobody', () => {
    const found = among([
      { personKey: 'a', name: 'Angela Smith', startsOn: '2005-05-05' },
      { personKey: 'b', name: 'Angela Smith' },
    ])('Angela Smith', '2011-09-15');
    expect(found.homonyms).toBe(true);
    expect(found.candidates.map(({ office }) => office)).toEqual(['in-office', 'unknown']);
  });

  test('the country the letter says decides between two of one name, and so does the group', () => {
    const find = among([
      { personKey: 'gr', name: 'Georgios GEORGIOU', country: 'GR', groupCode: 'EPP' },
      { personKey: 'cy', name: 'Giorgos GEORGIOU', country: 'CY', groupCode: 'The Left' },
    ]);
    expect(find('Georgios Georgiou').homonyms).toBe(true);
    const byCountry = find({ name: 'Georgios Georgiou', country: 'Zypern' });
    expect(byCountry).toMatchObject({ homonyms: false });
    expect(byCountry.candidates.map(({ country }) => country)).toEqual(['agrees', 'differs']);
    const byGroup = find({ name: 'Georgiou Georgios', organisation: 'GUE/NGL' });
    expect(byGroup.candidates[0]).toMatchObject({ group: 'agrees', country: 'unsaid' });
    expect(keys(byGroup)[0]).toBe('cy');
  });

  test('several terms of one person are one candidate with its periods, the newest first', () => {
    const found = among([
      { personKey: 'p', name: 'Willy MEYER', startsOn: '2004-07-20', endsOn: '2009-07-13' },
      { personKey: 'p', name: 'Willy MEYER', startsOn: '2009-07-14', endsOn: '2014-06-30' },
    ]);
    const [only, ...others] = found('MEYER Willy').candidates;
    expect(others).toEqual([]);
    expect(only?.periods.map(({ startsOn }) => startsOn)).toEqual(['2009-07-14', '2004-07-20']);
    expect(only).toMatchObject({ office: 'unknown', mandate: { startsOn: '2009-07-14' } });
    const then = found('MEYER Willy', '2005-01-01').candidates[0];
    expect(then).toMatchObject({ office: 'in-office', mandate: { startsOn: '2004-07-20' } });
  });

  test('a name that fits comes before another of the right country that hardly does', () => {
    const found = among([
      { name: 'Anna Schmidt', country: 'AT' },
      { name: 'Schmidt', country: 'DE' },
    ])({ name: 'Anna Schmidt', country: 'Germany' });
    expect(found.candidates[0]?.mandate.personKey).toBe('Anna Schmidt');
    expect(found.candidates[0]?.country).toBe('differs');
  });

  test('all who have an equal claim are shown, however many', () => {
    const many = Array.from({ length: 9 }, (_, at) => ({
      personKey: `${at}`,
      name: 'Maria Popescu',
    }));
    expect(among(many)('POPESCU Maria').candidates).toHaveLength(9);
  });

  test('nobody is made up', () => {
    expect(among([])('Paul Murphy')).toEqual({ candidates: [], homonyms: false });
    expect(pavels('Zbigniew Kowalczyk')).toEqual({ candidates: [], homonyms: false });
    expect(pavels('')).toEqual({ candidates: [], homonyms: false });
  });
});

describe('the letter of 15 September 2011', () => {
  const printed = {
    'MURPHY Paul MEP': 'Paul MURPHY',
    'KILL-NIELSEN Nicole MEP': 'Nicole KIIL-NIELSEN',
    'SCHOLZ Helmut MEP': 'Helmut SCHOLZ',
    'DE BRÚN Bairbre MEP': 'Bairbre de BRÚN',
  };
  const match = listMatcher(parsedRoster('seventh-term.csv', rosterSeed('seventh-term.csv')));

  test.each(Object.entries(printed))('%s is %s, offered first and in office', (name, fullName) => {
    const { candidates, homonyms } = match({ name }, '2011-09-15');
    expect(homonyms).toBe(false);
    expect(candidates[0]).toMatchObject({
      offer: true,
      office: 'in-office',
      mandate: { fullName },
    });
  });

  test('the misspelt name comes with the reason it was taken for another', () => {
    const [found] = match({ name: 'KILL-NIELSEN Nicole' }, '2011-09-15').candidates;
    expect(found?.mandate.country).toBe('FR');
    expect(JSON.stringify(found?.reasons)).toMatch(/kill.*kiil|kiil.*kill/i);
  });
});

describe('what is printed beside a name', () => {
  test.each([
    ['Ireland', 'IE'],
    ['Socialist Party, Irland', 'IE'],
    ['Ирландия', 'IE'],
    ['ایرلند', 'IE'],
    ['UK', 'GB'],
    ['D-WA', 'US'],
    ['Member of Parliament for Greece', 'GR'],
    ['in', null],
    ['New Jersey', null],
    ['France, Germany', null],
    ['GUE/NGL', null],
  ])('%s is %s', (text, code) => {
    expect(countryIn(text)).toBe(code);
  });

  test.each([
    ['GUE/NGL', 'agrees'],
    ['MEP, on the list of the Socialist Party (The Left)', 'agrees'],
    ['Socialist Party, Ireland', 'agrees'],
    ['Groupe des Verts/Alliance libre européenne', 'differs'],
    ['Amnesty International', 'unsaid'],
    ['', 'unsaid'],
  ])('as a group, %s %s', (organisation, evidence) => {
    const find = among([{ name: 'Paul MURPHY', groupCode: 'GUE/NGL', party: 'Socialist Party' }]);
    const [found] = find({ name: 'Paul Murphy', organisation }).candidates;
    expect(found?.group).toBe(evidence);
  });

  test('a member of the Congress of the United States is known by state and party', () => {
    const find = among([
      { personKey: 'd', name: 'Mike Rogers', country: 'US', party: 'Democratic' },
      { personKey: 'r', name: 'Mike Rogers', country: 'US', party: 'Republican' },
    ]);
    const found = find({ name: 'Mike Rogers', country: 'R-AL' });
    expect(found.candidates.map(({ mandate }) => mandate.personKey)).toEqual(['r', 'd']);
    expect(found).toMatchObject({ homonyms: false });
  });

  test('any text is answered', () => {
    const find = among([{ name: 'Paul MURPHY', country: 'IE', groupCode: 'GUE/NGL' }]);
    const text = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(text, text, text, (name, country, organisation) => {
        expect(find({ name: `Paul Murphy ${name}`, country, organisation }).homonyms).toBe(false);
        expect(soughtIn(name).name.length).toBeLessThanOrEqual(name.length);
      }),
      { numRuns: 300 },
    );
  });
});

const roster = sharedData('roster');
const lines = <T>(name: string): T[] =>
  readFileSync(`${roster}/${name}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T); // the folder's README gives the shapes
const listed = (name: string) =>
  parsedRoster(name, new Uint8Array(readFileSync(`${roster}/${name}`)));

describe.skipIf(roster === null)('published lists (skipped without the shared data)', () => {
  test('all seven of the letter are offered first, with the right person', () => {
    const match = listMatcher(listed('derived/ep7_roster.csv'));
    const truth = lines<{ printed: string; ep_id: string }>('seed_letter_truth.jsonl');
    expect(truth).toHaveLength(7);
    for (const { printed, ep_id: id } of truth) {
      const { candidates, homonyms } = match({ name: printed }, '2011-09-15');
      const [first] = candidates;
      expect(first).toMatchObject({ offer: true, office: 'in-office' });
      expect(first?.mandate.personKey).toBe(`ep:${id}`);
      expect(homonyms).toBe(false);
    }
  });

  test('no homonym is ever offered alone', () => {
    type Homonym = { name: string; body: string; persons: { id: string; name: string }[] };
    const lists = {
      'European Parliament': listMatcher(listed('parltrack_meps_all_terms1-10.csv')),
      'UK House of Commons': listMatcher(listed('popolo_uk_commons_2015-11.json')),
    };
    let checked = 0;
    for (const { body, persons } of lines<Homonym>('homonyms.jsonl')) {
      const match = Object.entries(lists).find(([name]) => name === body)?.[1];
      if (match === undefined) continue;
      for (const { name } of persons) {
        const { candidates, homonyms } = match({ name }, null);
        const people = new Set(
          candidates.filter(({ offer }) => offer).map(({ mandate }) => mandate.personKey),
        );
        expect([name, people.size >= persons.length, homonyms]).toEqual([name, true, true]);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(12);
  });
});
