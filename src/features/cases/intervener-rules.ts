import type { Mandate, Match } from '#roster';
import type { Entry } from './rules.ts';

/** Somebody who intervened, with whom of the rosters that is, or may be. */
export type Intervener = {
  /** The place in the entry's list of people, from 0. */
  readonly position: number;
  readonly name: string;
  readonly capacity: string;
  readonly linked: Mandate | null;
  /** Best first; empty once somebody was chosen. */
  readonly candidates: readonly Match[];
  /** Two people have an equal claim: none is preferred. */
  readonly homonyms: boolean;
};

/** The day on which a mandate is looked for: the first it can have been. */
export const interventionDay = (entry: Entry<'intervention'>): string | null => entry.earliest;

/** The people of an intervention with one of them linked, or the link taken away. */
export function withMandate(
  people: Entry<'intervention'>['content']['people'],
  position: number,
  mandate: string | null,
): Entry<'intervention'>['content']['people'] {
  return people.map((one, index) => (index === position ? { ...one, mandate } : one));
}
