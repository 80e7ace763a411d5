import { z } from 'zod';
import { reasonText } from '#names';
import { countryIn } from './country-name-rules.ts';
import type { Sought } from './evidence-rules.ts';
import { groupOf } from './group-rules.ts';
import type { ListedPeriod } from './list-matching-rules.ts';
import type { RankedMatch, RankedMatches } from './matching-rules.ts';
import { foldName } from './name-rules.ts';

/** What was asked on the command line. */
export type Asked = {
  readonly roster: string;
  readonly on: string | null;
  /** Null is standard input. */
  readonly names: string | null;
};

const day = z.iso.date();

/** `--roster FILE [--on DATE] [NAMES-FILE]` in any order; a sentence when the day is none; null for other mistakes. */
export function readWords(words: readonly string[]): Asked | string | null {
  let roster: string | null = null;
  let on: string | null = null;
  let names: string | null = null;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const option = word === '--roster' || word === '--on';
    const value = option ? words[(at += 1)] : word;
    if (value === undefined || (!option && word.startsWith('--'))) return null;
    if (word === '--roster') roster = value;
    else if (word === '--on') on = value;
    else if (names === null) names = value;
    else return null;
  }
  if (roster === null) return null;
  if (on !== null && !day.safeParse(on).success) {
    return `“${on.slice(0, 40)}” is no day; write it as 2011-09-15.`;
  }
  return { roster, on, names: names === '-' ? null : names };
}

/** Countries that are also given names: `Meloni, Georgia`. */
const ALSO_GIVEN = new Set(['georgia', 'jordan', 'chad', 'israel', 'india', 'kenya', 'cuba']);

/**
 * A name of a list of signatories with what is printed beside it.
 *
 * @example
 * soughtIn('MURPHY Paul (Socialist Party, Ireland)'); // { name: 'MURPHY Paul', organisation: 'Socialist Party, Ireland' }
 */
export function soughtIn(line: string): Sought {
  const beside: string[] = [];
  const bare = line.replace(/\(([^()]*)\)?|\t.*$/gu, (all, inside?: string) => {
    beside.push(inside ?? all);
    return ' ';
  });
  const pieces = bare.split(',');
  while (pieces.length > 1 && isBeside(pieces.at(-1) ?? '', pieces)) {
    beside.push(pieces.pop() ?? '');
  }
  const name = pieces.join(',').trim();
  return name === '' ? { name: line } : { name, organisation: beside.join(', ') };
}

function isBeside(piece: string, all: readonly string[]): boolean {
  const alone = all.length === 2 && !/\S\s+\S/u.test(all[0]?.trim() ?? '');
  if (alone || ALSO_GIVEN.has(foldName(piece))) return false;
  return countryIn(piece) !== null || groupOf(piece).known;
}

const OFFICE = {
  'in-office': true,
  'listed-that-day': true,
  'not-in-office': false,
  unknown: null,
};

/** One line of the answer; docs/reference/reading-and-matching.md promises its form. */
export function answerLine(
  name: string,
  { candidates, homonyms }: RankedMatches<ListedPeriod>,
  on: string | null,
): string {
  return JSON.stringify({ name, candidates: candidates.map((one) => answerOf(one, on)), homonyms });
}

function answerOf(match: RankedMatch<ListedPeriod>, on: string | null) {
  const { mandate, periods, office, score, offer, hint } = match;
  return {
    name: mandate.fullName,
    personKey: mandate.personKey,
    country: mandate.country,
    group: mandate.groupCode,
    party: mandate.party,
    from: mandate.startsOn,
    to: mandate.endsOn,
    inOffice: OFFICE[office],
    born: mandate.birthDate,
    periods: periods.map(({ startsOn, endsOn }) => ({ from: startsOn, to: endsOn })),
    score,
    offer,
    hint,
    why: whyOf(match, on),
  };
}

function whyOf(match: RankedMatch<ListedPeriod>, on: string | null): string {
  const { mandate, office, country, group, reasons } = match;
  const said = { agrees: 'as the letter says', differs: 'unlike what the letter says', unsaid: '' };
  const sentences = [
    ...reasons.map(reasonText),
    ...(on === null || office === 'unknown' ? [] : [officeSentence(office, on)]),
    ...(country === 'unsaid' ? [] : [`country ${mandate.country}, ${said[country]}`]),
    ...(group === 'unsaid' ? [] : [`group ${mandate.groupCode ?? mandate.party}, ${said[group]}`]),
  ];
  return sentences.join('; ');
}

function officeSentence(
  office: 'in-office' | 'listed-that-day' | 'not-in-office',
  on: string,
): string {
  if (office === 'in-office') return `in office on ${on}`;
  return office === 'listed-that-day' ? `listed on ${on}` : `not in office on ${on}`;
}
