import { isMinute } from '#proof';
import { parseLanguageTag } from '#kernel/language';
import type { LanguageTag } from '#kernel/language';
import { z } from 'zod';
import { isZone } from './zone-rules.ts';

/** What fits. Generous for a letter, small enough that a mistake or an attack is told at once. */
export const LIMITS = {
  title: 300,
  line: 300,
  body: 100_000,
  demandText: 2_000,
  note: 1_000,
  subjects: 100,
  addressees: 50,
  demands: 50,
  leads: 30,
} as const;

export const subjectKinds = ['person', 'group', 'organisation', 'place', 'site'] as const;

export const demandTypes = [
  'release',
  'drop-charges',
  'quash',
  'lift-travel-ban',
  'end-blocking',
  'register',
  'investigate',
  'protect',
  'medical-care',
  'access-to-lawyer-or-family',
  'trial-observation',
  'change-law',
  'compensate',
  'other',
] as const;

/** How we know whom the letter is for: it names the addressee, or somebody concluded it. */
export const bases = ['stated', 'inferred'] as const;

const languageTag = z.custom<LanguageTag>(
  (value) => typeof value === 'string' && parseLanguageTag(value) !== null,
);
const text = z.string();
/** Given numbers are positive; a row that was added since the last save has a negative one. */
const number = z.int().refine((value) => value !== 0);
const numbers = z.array(number).max(LIMITS.subjects);
const minute = z.string().refine(isMinute).nullable();

/** One person, group, organisation, place or web site the letter speaks about. `note` stays at the desk. */
export const letterSubject = z.object({
  number,
  kind: z.enum(subjectKinds),
  name: text,
  note: text,
});

/** Whom is asked: an office, perhaps the person in it, perhaps a country (ISO 3166 alpha-2). */
export const letterAddressee = z.object({
  number,
  name: text,
  office: text,
  country: z.string().regex(/^(?:[A-Z]{2})?$/),
  basis: z.enum(bases),
});

export const letterDemand = z.object({
  number,
  type: z.enum(demandTypes),
  text,
  subjects: numbers,
  addressees: numbers,
});

/**
 * The draft as it is kept. Anything may still be missing (`''`, `[]`, `null`), what is there is well formed.
 *
 * `date` is EDTF (`2011-09-14`, `2011-09?`); `body` is the restricted CommonMark of #proof; times are
 * UTC minutes (`2011-09-14T08:00Z`) and `zone` is the IANA zone in which they were typed and are shown.
 */
export const letterContent = z.object({
  language: languageTag,
  title: text,
  date: text,
  body: text,
  subjects: z.array(letterSubject).max(LIMITS.subjects),
  addressees: z.array(letterAddressee).max(LIMITS.addressees),
  demands: z.array(letterDemand).max(LIMITS.demands),
  window: z.object({ opens: minute, closes: minute }),
  embargo: minute,
  zone: z.string().refine(isZone),
  leadsNeeded: z.int().min(1).max(LIMITS.leads),
});
export type LetterContent = z.infer<typeof letterContent>;
export type LetterSubject = LetterContent['subjects'][number];
export type LetterAddressee = LetterContent['addressees'][number];
export type LetterDemand = LetterContent['demands'][number];

export function emptyContent(language: LanguageTag, title: string, zone: string): LetterContent {
  return {
    language,
    title,
    date: '',
    body: '',
    subjects: [],
    addressees: [],
    demands: [],
    window: { opens: null, closes: null },
    embargo: null,
    zone,
    leadsNeeded: 1,
  };
}

/** By value, read through one schema: jsonb keeps no order of keys, and a version holds its leads as well. */
export function saysSame(one: LetterContent, other: LetterContent): boolean {
  return JSON.stringify(letterContent.parse(one)) === JSON.stringify(letterContent.parse(other));
}
