import { nameIndex } from '#names';
import type { Sought } from './evidence-rules.ts';
import { groupOf } from './group-rules.ts';
import { FOUND, rankMatches } from './matching-rules.ts';
import type { Period, RankedMatches } from './matching-rules.ts';
import type { ParsedRoster, RosterRow } from './row-rules.ts';

/** One period of a list that is in no database. */
export type ListedPeriod = Period & {
  readonly fullName: string;
  readonly politicalGroup: string | null;
  readonly birthDate: string | null;
};

/** Finds who of a list may be meant by a name; `day` is `YYYY-MM-DD`, or null. */
export type ListMatcher = (sought: Sought, day: string | null) => RankedMatches<ListedPeriod>;

/**
 * Makes a list that was read ready to be asked.
 *
 * @example
 * listMatcher(parsed)({ name: 'MURPHY Paul' }, '2011-09-15').candidates[0]?.mandate.fullName; // 'Paul MURPHY'
 */
export function listMatcher({ rows, snapshotDate }: ParsedRoster): ListMatcher {
  const people = new Map<string, ListedPeriod[]>();
  for (const row of rows) {
    const period = periodOf(row, snapshotDate ?? null);
    const own = people.get(row.personKey);
    if (own) own.push(period);
    else people.set(row.personKey, [period]);
  }
  const index = nameIndex(
    [...people].map(([key, own]) => {
      const [name = '', ...otherNames] = new Set(own.map(({ fullName }) => fullName));
      return { key, name, otherNames };
    }),
  );
  return (sought, day) =>
    rankMatches(
      sought,
      day,
      index.find(sought.name, { limit: FOUND }),
      (key) => people.get(key) ?? [],
    );
}

function periodOf(row: RosterRow, listedOn: string | null): ListedPeriod {
  return {
    personKey: row.personKey,
    fullName: row.fullName,
    country: row.country ?? null,
    politicalGroup: row.politicalGroup ?? null,
    groupCode: row.politicalGroup === undefined ? null : groupOf(row.politicalGroup).code,
    party: row.party ?? null,
    startsOn: row.startsOn ?? null,
    endsOn: row.endsOn ?? null,
    absentOn: row.absentOn ?? null,
    birthDate: row.birthDate ?? null,
    listedOn,
  };
}
