import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parsedRoster } from '#support/roster';
import { sharedData } from '#support/shared-data';
import { inOffice } from './office-rules.ts';
import type { ParsedRoster } from './row-rules.ts';

const folder = sharedData('roster');

function read(name: string): ParsedRoster {
  return parsedRoster(name, new Uint8Array(readFileSync(`${folder}/${name}`)));
}
function countsOf(parsed: ParsedRoster): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { key } of parsed.findings) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}
const peopleIn = (rows: ParsedRoster['rows']) =>
  new Set(rows.map(({ personKey }) => personKey)).size;
function inOfficeOn(parsed: ParsedRoster, day: string): number {
  return peopleIn(
    parsed.rows.filter(
      (row) =>
        inOffice(
          {
            startsOn: row.startsOn ?? null,
            endsOn: row.endsOn ?? null,
            absentOn: row.absentOn ?? null,
            listedOn: null,
          },
          day,
        ) === 'in-office',
    ),
  );
}

describe.skipIf(folder === null)(
  'published lists (skipped where the shared data are absent)',
  () => {
    test.each([
      [
        'ep_directory_term9.xml',
        875,
        { 'no-dates': 1, 'no-country': 1, 'no-group': 1, 'split-uncertain': 1 },
      ],
      [
        'ep_fulllist_term8_2019-03_fr.xml',
        750,
        { 'no-dates': 1, 'labels-french': 1, 'split-uncertain': 3 },
      ],
      ['derived/ep7_fulllist_asof_2011-09-15.xml', 735, { 'no-dates': 1, 'split-uncertain': 8 }],
      ['ep_fulllist_term9_2022-11_en.csv', 701, { 'no-dates': 1 }],
      [
        'ep_wikidata_term9_2022-11.csv',
        701,
        { 'no-dates': 1, 'no-group': 1, 'names-not-split': 1 },
      ],
      [
        'parltrack_meps_all_terms1-10.csv',
        4589,
        {
          'span-hides-breaks': 1,
          'name-cut': 7,
          homonym: 4,
          'row-uneven': 1,
          'split-uncertain': 1,
        },
      ],
      ['parltrack_meps_term10_2024-10.csv', 718, {}],
      ['derived/ep7_roster.csv', 857, { 'stated-otherwise': 1 }],
      ['derived/ep7_popolo.json', 857, { 'same-id-twice': 1 }],
      [
        'derived/ep_terms1-8_memberships.csv',
        3677,
        { 'observers-left-out': 1, 'split-uncertain': 81, 'same-id-twice': 1, homonym: 4 },
      ],
      [
        'popolo_ireland_dail.json',
        226,
        { 'period-dates-used': 1, 'date-partial': 63, 'no-country': 1 },
      ],
      [
        'popolo_uk_commons_2015-11.json',
        1337,
        {
          'period-dates-used': 1,
          'names-not-split': 1,
          'same-id-twice': 210,
          homonym: 10,
          'no-country': 1,
        },
      ],
    ])('%s has its people and its known faults', (name, people, findings) => {
      const parsed = read(name);
      expect(peopleIn(parsed.rows)).toBe(people);
      expect(countsOf(parsed)).toEqual(findings);
    });

    test.each([
      ['ep_odp_beta_term7_en.cp1252.csv', 863, 71],
      ['ep_odp_beta_term8_en.cp1252.csv', 860, 73],
      ['ep_odp_beta_term9_en.cp1252.csv', 813, 71],
    ])('%s: the names with lost letters are all named', (name, people, lost) => {
      const parsed = read(name);
      expect(parsed.rows).toHaveLength(people);
      expect(countsOf(parsed)).toMatchObject({
        'lost-letters': lost,
        'native-names-lost': 1,
        'citizenship-not-mandate': 1,
      });
      expect(countsOf(parsed)).not.toHaveProperty('mojibake');
    });

    test('735 of the 857 members of the seventh term were in office on 15 September 2011', () => {
      expect(inOfficeOn(read('derived/ep7_roster.csv'), '2011-09-15')).toBe(735);
      expect(inOfficeOn(read('derived/ep7_popolo.json'), '2011-09-15')).toBe(735);
      expect(inOfficeOn(read('derived/ep_terms1-8_memberships.csv'), '2011-09-15')).toBe(735);
    });

    test('the three records of the open data portal are understood', () => {
      const detail = read('samples/ep_odp_v2_mep_detail_1294.jsonld').rows[0];
      expect(detail).toMatchObject({
        personKey: 'ep:1294',
        familyName: 'Di Rupo',
        country: 'BE',
        startsOn: '2024-07-16',
      });
      const current = read('samples/ep_odp_v2_meps_show-current.jsonld').rows[0];
      expect(current).toMatchObject({ personKey: 'ep:1294', country: 'BE', politicalGroup: 'S&D' });
      expect(read('samples/ep_odp_v2_meps_list.jsonld').rows[0]).toMatchObject({
        personKey: 'ep:1',
      });
    });

    test('each of the seven who signed the letter of 2011 is there, with the right country', () => {
      const { rows } = read('derived/ep7_roster.csv');
      const country = (id: string) =>
        rows.find(({ personKey }) => personKey === `ep:${id}`)?.country;
      expect(['97344', '96737', '26851', '28511', '28407', '96741', '96646'].map(country)).toEqual([
        'IE',
        'FR',
        'GR',
        'GB',
        'ES',
        'DE',
        'DE',
      ]);
    });
  },
);
