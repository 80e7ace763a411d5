import { countryCodes } from '#kernel/country-codes';
import { parseEmailAddress } from '#kernel/email-address';
import type { EmailAddress } from '#kernel/email-address';
import type { LetterId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { z } from 'zod';
import { isWebAddress } from './desk-rules.ts';
import { CONFIRM_HOURS } from './rules.ts';
import type { OrganisationId } from './rules.ts';

/** Who answers for an organisation: kept under seal, seen by the letter's people while they decide, never published. */
export type Answerer = {
  readonly name: string;
  readonly role: string;
  readonly email: EmailAddress;
  readonly language: string;
};

/** What everybody may know of one. */
export type OrganisationFace = {
  readonly name: string;
  readonly country: string;
  readonly website: string | null;
};

export type OrganisationEnd = 'withdrawn' | 'disowned' | 'declined';

export type Organisation = OrganisationFace & {
  readonly id: OrganisationId;
  readonly letterId: LetterId;
  /** Null once erased. */
  readonly answerer: Answerer | null;
  readonly askedAt: Date;
  readonly confirmedAt: Date | null;
  readonly endedAt: Date | null;
  readonly endedAs: OrganisationEnd | null;
  readonly listedAt: Date | null;
};

export const organisationStates = ['asked', 'confirmed', 'listed', 'ended'] as const;
export type OrganisationState = (typeof organisationStates)[number];

/** Where it stands: asked by a form, confirmed by the mailbox, listed after somebody at the letter looked. */
export function stateOf(
  one: Pick<Organisation, 'confirmedAt' | 'endedAt' | 'listedAt'>,
): OrganisationState {
  if (one.endedAt !== null) return 'ended';
  if (one.listedAt !== null) return 'listed';
  return one.confirmedAt === null ? 'asked' : 'confirmed';
}

/** What a mail of an organisation can be about. */
export type OrganisationMailKind = 'confirm' | 'already' | 'listed' | 'declined';

/** So many mails a day go to one mailbox about one letter, whatever was typed. */
export const ORGANISATION_MAILS_A_DAY = 3;
/** A request that nobody confirmed is erased after so many days. */
export const ASKED_DAYS = 7;

/** Writes somebody who typed, or whose request was decided, their mail; it carries ids only. */
export const organisationMail = {
  name: 'cosigning.organisation-mail',
  payload: z.object({
    organisationId: z.uuid(),
    kind: z.enum(['asked', 'listed', 'declined']),
  }),
};

/** At most one of a kind waits for each organisation. */
export const organisationMailKey = (
  id: OrganisationId,
  kind: z.infer<typeof organisationMail.payload>['kind'],
): string => `organisation-mail ${id} ${kind}`;

const HOUR_MS = 3_600_000;

/** What was asked before this and not confirmed is over. */
export const askedBefore = (now: Date): Date => new Date(now.getTime() - CONFIRM_HOURS * HOUR_MS);

/** Whether a link leads anywhere: a request waits three days for its mailbox, what ended is over. */
export function linkRefusal(one: Organisation | null, now: Date): Answer<Organisation> {
  const gone = refuse('expired', 'cosigning-link-gone');
  if (one === null || one.endedAs === 'disowned') return gone;
  const isOld = one.askedAt < askedBefore(now);
  return stateOf(one) === 'asked' && isOld ? gone : one;
}

/** What a step at the desk does; somebody who decides what is decided already finds it done. */
export function decideListing(
  one: Pick<Organisation, 'confirmedAt' | 'endedAt' | 'listedAt'>,
  act: 'list' | 'decline',
): Answer<'again' | 'go'> {
  switch (stateOf(one)) {
    case 'asked':
      return refuse('conflict', 'organisation-not-confirmed');
    case 'confirmed':
      return 'go';
    case 'listed':
      return act === 'list' ? 'again' : 'go'; // what was listed by mistake is taken off
    case 'ended':
      return refuse('conflict', 'organisation-ended');
  }
}

export type TypedOrganisation = {
  readonly name: string;
  readonly country: string;
  readonly website: string;
  readonly person: string;
  readonly role: string;
  readonly email: string;
  /** They read that one of this name is listed, and say that they are another. */
  readonly isOther: boolean;
};

export type OrganisationFields = OrganisationFace & {
  readonly answerer: Omit<Answerer, 'language'>;
  readonly isOther: boolean;
};

/** What can be wrong: a field, and the sentence `cosigning.organisation.wrong.<fault>`. */
export type OrganisationFault =
  | 'name'
  | 'country'
  | 'website'
  | 'person'
  | 'role'
  | 'email'
  | 'listed';
export type OrganisationFaults = Readonly<Record<string, OrganisationFault>>;

const text = z.string().max(2_000).catch('');
const typedShape = z.object({
  organisation: text,
  country: text,
  website: text,
  person: text,
  role: text,
  mailbox: text,
  other: text,
});

/** Reads whatever was sent; nothing in it can fail here. */
export function typedOrganisation(body: unknown): TypedOrganisation {
  const { organisation, mailbox, other, ...typed } =
    typedShape.safeParse(body).data ?? typedShape.parse({});
  return { ...typed, name: organisation, email: mailbox, isOther: other === 'yes' };
}

const LONGEST_NAME = 160;
const LONGEST_LINE = 120;

/** The request in a form, or what is wrong with it, by field. */
export function parseOrganisation(
  typed: TypedOrganisation,
): { readonly fields: OrganisationFields } | { readonly faults: OrganisationFaults } {
  const [name, person, role] = [evenLine(typed.name), evenLine(typed.person), evenLine(typed.role)];
  const email = parseEmailAddress(typed.email);
  const website = withScheme(typed.website.trim());
  const faults: OrganisationFaults = {
    ...(!isWords(name, LONGEST_NAME) && { organisation: 'name' as const }),
    ...(!known.has(typed.country) && { country: 'country' as const }),
    ...(website !== '' && !isWebAddress(website) && { website: 'website' as const }),
    ...(!isWords(person, LONGEST_LINE) && { person: 'person' as const }),
    ...(!isWords(role, LONGEST_LINE) && { role: 'role' as const }),
    ...(email === null && { mailbox: 'email' as const }),
  };
  if (email === null || Object.keys(faults).length > 0) return { faults };
  const { country, isOther } = typed;
  return {
    fields: {
      name,
      country,
      website: website === '' ? null : website,
      answerer: { name: person, role, email },
      isOther,
    },
  };
}

const known: ReadonlySet<string> = new Set(countryCodes);
const isWords = (words: string, longest: number): boolean =>
  words.length <= longest && /\p{L}/u.test(words);

/** People type `example.org`. */
const withScheme = (typed: string): string =>
  typed === '' || /^[a-z][a-z+.-]*:/i.test(typed) ? typed : `https://${typed}`;

const evenLine = (typed: string): string =>
  typed
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();

/**
 * Folded, so that "Médecins du Monde e.V." and "MEDECINS DU MONDE" are alike: no accents, no case, no marks, no legal
 * form. Only ever used to point at what may be the same.
 */
export function nameKey(name: string): string {
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    // e.V. is one word
    .replaceAll(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const kept = words.filter((word) => !LEGAL_FORMS.has(word));
  return (kept.length > 0 ? kept : words).join(' ') || name;
}

const LEGAL_FORMS: ReadonlySet<string> = new Set(
  'ev asbl vzw ngo ong ry onlus ets aps inc ltd gmbh ggmbh the der die das le la les de du of'.split(
    ' ',
  ),
);

const hostOf = (website: string | null): string | null =>
  website !== null && URL.canParse(website)
    ? new URL(website).hostname.replace(/^www\./, '')
    : null;

/** Why two may be the same; null: nothing says so. People decide, nothing is merged. */
export function likeness(
  one: OrganisationFace,
  other: OrganisationFace,
): 'name' | 'part-of-name' | 'website' | null {
  const [a, b] = [nameKey(one.name), nameKey(other.name)];
  if (a === b) return 'name';
  const host = hostOf(one.website);
  if (host !== null && host === hostOf(other.website)) return 'website';
  const [few, many] = [a.split(' '), b.split(' ')].toSorted((x, y) => x.length - y.length);
  const isPart = few !== undefined && many !== undefined && few.length > 1;
  return isPart && few.every((word) => many.includes(word)) ? 'part-of-name' : null;
}

export const confirmInput = z.object({
  number: z.string().max(40).catch(''),
  entitled: z.string().max(10).catch(''),
  seen: z.string().max(40).catch(''),
});
