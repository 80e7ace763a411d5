import type { DaySpan } from '#kernel/partial-date';
import { fold } from './search-word-rules.ts';

/**
 * What hits are filtered by stands among the words, so that one index answers both. A tag begins with
 * `#`, which no word does.
 */
export const caseTag = (id: string): string => `#${id}`;
export const kindTag = (kind: string, type = ''): string =>
  type === '' ? `#k ${kind}` : `#k ${kind} ${type}`;
export const countryTag = (code: string): string => `#c ${code}`;
export const certaintyTag = (certainty: string): string => `#s ${certainty}`;
export const placeTag = (place: string): string => `#p ${nameOf(place)}`;
export const authorityTag = (authority: string): string => `#a ${nameOf(authority)}`;
export const yearTag = (year: number | 'many'): string => `#y ${year}`;

/** The same however it is written: the KNB and the Knb are one. */
function nameOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
}
const LONGEST = 100;

/** More years than these are `many`: no list of them would say anything. */
const MOST_YEARS = 30;

/** The years a span touches; `many` for one that is open or long. */
export function yearsOf({ earliest, latest }: DaySpan): readonly (number | 'many')[] {
  if (earliest === null && latest === null) return [];
  if (earliest === null || latest === null) return ['many'];
  const [from, to] = [yearOf(earliest), yearOf(latest)];
  if (to - from >= MOST_YEARS) return ['many'];
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** What is looked for between two days; null where a list of years would be no help. */
export function yearsBetween(from: string | null, to: string | null): readonly string[] | null {
  if (from === null || to === null || from > to) return null;
  const years = yearsOf({ earliest: from, latest: to });
  return years.includes('many') ? null : [...years, 'many' as const].map(yearTag);
}

const yearOf = (day: string): number => Number(day.slice(0, day.lastIndexOf('-', day.length - 4)));

/**
 * One entry in 256 and one in 64, by chance. Where very many have a word, they are looked for among
 * these: as many as anybody reads, without gathering the rest.
 */
export const SAMPLES = [
  { tag: '#256', of: 256 },
  { tag: '#64', of: 64 },
] as const;

export function samplesOf(id: string): readonly string[] {
  const byte = Number.parseInt(id.slice(0, 2), 16);
  return SAMPLES.filter(({ of }) => byte < 256 / of).map(({ tag }) => tag);
}
