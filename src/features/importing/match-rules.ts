import { z } from 'zod';
import { reason } from './review-rules.ts';
import type { Review, Signatory } from './review-rules.ts';

const evidence = z.enum(['agrees', 'differs', 'unsaid']);

/** One entry of a roster a printed name may mean, with what speaks for it and against it. */
const candidate = z.object({
  mandateId: z.string(),
  personKey: z.string(),
  name: z.string(),
  country: z.string().nullable(),
  group: z.string().nullable(),
  party: z.string().nullable(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  birthDate: z.string().nullable(),
  roster: z.string(),
  office: z.enum(['in-office', 'not-in-office', 'listed-that-day', 'unknown']),
  /** Close enough to be offered; otherwise only a hint. Neither is ever taken by itself. */
  offer: z.boolean(),
  reasons: z.array(reason),
  countryAgrees: evidence,
  groupAgrees: evidence,
});
export type Candidate = z.infer<typeof candidate>;

/** What was found for one printed name. `homonyms`: different people with an equal claim. */
const matched = z.object({
  key: z.int(),
  name: z.string(),
  country: z.string(),
  organisation: z.string(),
  candidates: z.array(candidate),
  homonyms: z.boolean(),
});
export type Matched = z.infer<typeof matched>;

/** The candidates for all names of one import, and the day they were looked up for. */
export const matchList = z.object({ day: z.string().nullable(), people: z.array(matched) });
export type MatchList = z.infer<typeof matchList>;
export const NO_MATCHES: MatchList = { day: null, people: [] };

/** The offer that stands alone: nobody else has an equal claim to the name. */
export function singleOffer(matches: MatchList, key: number): Candidate | null {
  const found = byKey(matches).get(key);
  const [first, second] = found?.candidates ?? [];
  if (found === undefined || found.homonyms || !first?.offer) return null;
  return second?.offer && second.personKey !== first.personKey ? null : first;
}

const indexes = new WeakMap<MatchList, ReadonlyMap<number, Matched>>();

/** By the key of the row; built once for a list that may hold thousands. */
export function byKey(matches: MatchList): ReadonlyMap<number, Matched> {
  const known = indexes.get(matches);
  if (known) return known;
  const index = new Map(matches.people.map((one) => [one.key, one]));
  indexes.set(matches, index);
  return index;
}

/** Somebody to be looked at: there are candidates, and nobody has said which or none. */
export function needsDecision(row: Signatory, matches: MatchList): boolean {
  if (row.dropped) return false;
  if (row.name.trim() === '') return true;
  return row.choice === null && (byKey(matches).get(row.key)?.candidates.length ?? 0) > 0;
}

/** Looked up as it stands now, and no roster knew a name like it. */
export function isUnknown(row: Signatory, matches: MatchList): boolean {
  const found = byKey(matches).get(row.key);
  return found?.name === row.name && found.candidates.length === 0;
}

/** The rows whose words were changed since they were looked up. */
export function unmatched(kept: Pick<Review, 'signatories'>, matches: MatchList): Signatory[] {
  const index = byKey(matches);
  return kept.signatories.filter((row) => {
    const found = index.get(row.key);
    if (row.name.trim() === '') return false;
    return (
      found === undefined ||
      found.name !== row.name ||
      found.country !== row.country ||
      found.organisation !== row.organisation
    );
  });
}

/** The list with these answers in place of older ones for the same rows. */
export function withMatches(matches: MatchList, newer: readonly Matched[]): MatchList {
  const keys = new Set(newer.map(({ key }) => key));
  return { ...matches, people: [...matches.people.filter(({ key }) => !keys.has(key)), ...newer] };
}
