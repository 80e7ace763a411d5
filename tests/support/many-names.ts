import { readFileSync } from 'node:fs';
import { parsedRoster } from './roster.ts';
import { seeded } from './seeded.ts';
import { sharedData } from './shared-data.ts';

const LISTS = [
  'roster/parltrack_meps_all_terms1-10.csv',
  'roster/derived/ep_terms1-8_memberships.csv',
  'roster/popolo_ireland_dail.json',
  'roster/popolo_uk_commons_2015-11.json',
];

const GIVEN =
  'Adam Agnes Aleksander Amina Ana Andreas Anneli Barbara Bruno Carla Cecilia Dagmar Daniel Darius Edit Elena Emil Erik Ewa Fatima Filip Francesca Georgios Gunnar Hana Helmut Ilse Ines Ivan Jana Javier Joana Jonas Karim Katarina Lars Leyla Lucia Magda Marek Maria Mateo Nadia Nicole Oksana Olivier Paul Petra Rafael Renate Sabine Sergei Siobhan Stefan Tomasz Ulla Vera Willem Yann Zoran'.split(
    ' ',
  );
const STEMS =
  'Adel Ahl Alt Ander Balt Barr Berg Bor Carl Chev Dahl Dimit Dor Eber Engel Falk Ferr Garc Gold Gri Haas Hol Ivan Jan Jung Kala Kest Kor Kovac Lind Lo Mac Mar Mart Mend Mor Murph Niels Nov Oli Papad Pered Petr Quist Ram Ros Sant Schol Silv Stan Stoy Tam Tor Urb Vald Var Vil Wals Yil Zab'.split(
    ' ',
  );
const ENDINGS = 'ez sen son ov ova ski ska opoulos ic ini er mann berg quist'.split(' ');

type Parts = { readonly given: readonly string[]; readonly family: readonly string[] };

let published: { readonly names: ReadonlySet<string>; readonly parts: Parts } | null = null;

function publishedNames(): { names: ReadonlySet<string>; parts: Parts } {
  if (published !== null) return published;
  const names = new Set<string>();
  const given: string[] = [];
  const family: string[] = [];
  for (const list of LISTS) {
    const path = sharedData(list);
    if (path === null) continue;
    for (const row of parsedRoster(list, new Uint8Array(readFileSync(path))).rows) {
      names.add(row.fullName);
      if (row.givenName === undefined || row.familyName === undefined) continue;
      given.push(row.givenName);
      family.push(row.familyName);
    }
  }
  published = { names, parts: { given, family } };
  return published;
}

/**
 * That many different names of persons: those of published lists and new pairs of their parts where the shared data are
 * present, pairs of our own parts elsewhere (then at most 50,400). The same names in every run.
 */
export function manyNames(count: number): string[] {
  const { names: real, parts } = publishedNames();
  const names = new Set(real);
  const own = STEMS.flatMap((stem) => ENDINGS.map((ending) => `${stem}${ending}`));
  const { given, family } = parts.given.length > 0 ? parts : { given: GIVEN, family: own };
  if (given === GIVEN) {
    for (const one of GIVEN) for (const other of own) names.add(`${one} ${other}`);
  }
  const next = seeded(2011);
  const any = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? '';
  while (names.size < count && given !== GIVEN) names.add(`${any(given)} ${any(family)}`);
  return [...names].slice(0, count);
}

/** Two names and whether they are one person's, as labelled by identifiers shared between published lists. */
export type LabelledPair = {
  readonly left: string;
  readonly right: string;
  readonly match: boolean;
  readonly group: string;
  readonly level: string;
};

/** The labelled pairs that a rule can decide; empty where the shared data are absent. */
export function labelledPairs(): LabelledPair[] {
  const path = sharedData('names/pairs.jsonl');
  if (path === null) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LabelledPair) // the file's README gives this shape
    .filter(({ level }) => level !== 'unrecoverable');
}
