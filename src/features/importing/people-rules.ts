import type { Id, LetterId, MandateId } from '#kernel/ids';
import type { Letter } from '#letters';
import type { Invitation } from '#signing';
import { z } from 'zod';
import type { Candidate, Matched } from './match-rules.ts';
import { reason } from './review-rules.ts';
import type { Import } from './rules.ts';

export type PersonId = Id<'imported-person'>;

/** Somebody as the imported letter prints them; `''` where it does not say. */
export const printedShape = z.object({
  name: z.string(),
  capacity: z.string(),
  organisation: z.string(),
  country: z.string(),
});
export type Printed = z.infer<typeof printedShape>;

/** The entry somebody was taken to be, as the roster had it then. */
const meant = z.object({
  personKey: z.string(),
  name: z.string(),
  country: z.string().nullable(),
  group: z.string().nullable(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  hasEmail: z.boolean(),
});
export type Meant = z.infer<typeof meant>;

/**
 * How somebody was chosen, what spoke for it then, and whom it names. `nobody-known`: no roster knew
 * such a name when the draft was made, so there was nothing to choose.
 */
export const choiceWhy = z.object({
  how: z.enum(['alone', 'together', 'nobody-known']),
  reasons: z.array(reason),
  meant: meant.nullable(),
});
export type ChoiceWhy = z.infer<typeof choiceWhy>;

export type ImportedPerson = Printed & {
  readonly id: PersonId;
  readonly position: number;
  /** Null while nobody has said who this is. */
  readonly choice:
    | (ChoiceWhy & {
        readonly mandateId: MandateId | null;
        readonly at: Date;
        readonly by: string | null;
      })
    | null;
};

/** Somebody of the list with where they stand at this letter. */
export type ListedPerson = ImportedPerson & { readonly invitation: Invitation | null };

/** One page of the list. */
export type PeopleView = {
  readonly letter: Letter;
  readonly title: string;
  /** For those who may see what the letter was imported from. */
  readonly source: Import | null;
  readonly rows: readonly ListedPerson[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  readonly asked: number;
  readonly mayInvite: boolean;
};

/** One person with whom they may be. */
export type PersonView = {
  readonly letter: Letter;
  readonly title: string;
  readonly person: ListedPerson;
  /** The name looked up: the printed one, or another one typed for it. */
  readonly sought: string;
  readonly matched: Matched | null;
  readonly chosen: Candidate['mandateId'] | null;
};

export const PEOPLE_PAGE = 50;

/**
 * Who of the list was asked already: by the person meant, else by the printed name. Two of one
 * name who are on no roster are told apart by their order.
 */
export function withInvitations(
  people: readonly ImportedPerson[],
  invitations: readonly Invitation[],
): ListedPerson[] {
  const byPerson = new Map(invitations.map((one) => [one.person.key, one]));
  const listed = new Map<string, Invitation[]>();
  for (const one of invitations)
    if (one.mandateId === null)
      listed.set(one.person.name, [...(listed.get(one.person.name) ?? []), one]);
  return people.map((person) => {
    const meantHere = person.choice?.meant ?? null;
    const invitation =
      meantHere === null
        ? (listed.get(person.name)?.shift() ?? null)
        : (byPerson.get(meantHere.personKey) ?? null);
    return { ...person, invitation };
  });
}

/** What a form asks to prepare. */
export type Preparation = {
  readonly letterId: LetterId;
  readonly personIds: ReadonlySet<string>;
  /** For those whose printed line names none. */
  readonly capacity: string;
  readonly language: string;
};

/** In which capacity somebody is asked: as printed, else as typed for all. */
export function capacityOf(person: Printed, otherwise: string): string {
  return [person.capacity, person.organisation, otherwise].find((text) => text.trim() !== '') ?? '';
}
