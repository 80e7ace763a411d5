import { canonicalLine, canonicalText, daySpan, isFault, isMinute } from '#proof';
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

/** Why something typed cannot be kept as it is: the sentence `refusal.<reason>`, and the field it is about. */
export type ContentFault = {
  readonly field: string;
  readonly reason: string;
  readonly values: Readonly<Record<string, string | number>>;
};

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

/** Puts every text into its canonical form; what has none stays as typed and is named as a fault. */
export function tidyContent(raw: LetterContent): {
  readonly content: LetterContent;
  readonly faults: readonly ContentFault[];
} {
  const tidy = new Tidy();
  const content: LetterContent = {
    ...raw,
    title: tidy.line('title', raw.title, LIMITS.title),
    date: tidy.date('date', raw.date.trim()),
    body: tidy.body('body', raw.body),
    subjects: raw.subjects.filter(hasSubject).map((one) => ({
      ...one,
      name: tidy.line(`subjects.${one.number}.name`, one.name, LIMITS.line),
      note: tidy.line(`subjects.${one.number}.note`, one.note, LIMITS.note),
    })),
    addressees: raw.addressees.filter(hasAddressee).map((one) => ({
      ...one,
      name: tidy.line(`addressees.${one.number}.name`, one.name, LIMITS.line),
      office: tidy.line(`addressees.${one.number}.office`, one.office, LIMITS.line),
    })),
    demands: raw.demands.filter(hasDemand).map((one) => ({
      ...one,
      text: tidy.line(`demands.${one.number}.text`, one.text, LIMITS.demandText),
    })),
  };
  return { content: withReferences(content), faults: tidy.faults };
}

/** A row added and never filled in is no row. One that had a number keeps it, and is named as incomplete. */
const filled = (...texts: string[]): boolean => texts.some((one) => one.trim() !== '');
const hasSubject = (one: LetterSubject): boolean => one.number > 0 || filled(one.name, one.note);
const hasAddressee = (one: LetterAddressee): boolean =>
  one.number > 0 || filled(one.name, one.office, one.country);
const hasDemand = (one: LetterDemand): boolean => one.number > 0 || filled(one.text);

/** References to rows that are gone go with them; a letter with one addressee puts every demand to it. */
function withReferences(content: LetterContent): LetterContent {
  const subjects = new Set(content.subjects.map((one) => one.number));
  const addressees = new Set(content.addressees.map((one) => one.number));
  const only = content.addressees.length === 1 ? [...addressees] : [];
  const demands = content.demands.map((demand) => {
    const to = distinct(demand.addressees).filter((one) => addressees.has(one));
    return {
      ...demand,
      subjects: distinct(demand.subjects).filter((one) => subjects.has(one)),
      addressees: to.length === 0 ? only : to,
    };
  });
  return { ...content, demands };
}

const distinct = (list: readonly number[]): number[] => [...new Set(list)];

class Tidy {
  readonly faults: ContentFault[] = [];

  line(field: string, typed: string, limit: number): string {
    const text = this.text(field, typed, limit);
    if (text === null) return typed;
    const line = text === '' ? '' : canonicalLine(text);
    if (line === '-') return this.fault(field, typed, 'line-hyphen');
    return isFault(line) ? this.fault(field, typed, 'line-bar') : line;
  }

  body(field: string, typed: string): string {
    return this.text(field, typed, LIMITS.body) ?? typed;
  }

  date(field: string, typed: string): string {
    if (typed === '' || daySpan(typed) !== null) return typed;
    return this.fault(field, typed, 'letter-date');
  }

  /** Null when it was named as a fault. */
  private text(field: string, typed: string, limit: number): string | null {
    const text = canonicalText(typed);
    if (isFault(text)) {
      const character = /U\+[0-9A-F]+/.exec(text.fault)?.[0] ?? '';
      this.faults.push({ field, reason: 'text-characters', values: { character } });
      return null;
    }
    const { length } = text;
    if (length <= limit) return text.trim();
    this.faults.push({ field, reason: 'text-too-long', values: { length, limit } });
    return null;
  }

  private fault(field: string, typed: string, reason: string): string {
    this.faults.push({ field, reason, values: {} });
    return typed;
  }
}

/** By value, read through one schema: jsonb keeps no order of keys, and a version holds its leads as well. */
export function saysSame(one: LetterContent, other: LetterContent): boolean {
  return JSON.stringify(letterContent.parse(one)) === JSON.stringify(letterContent.parse(other));
}
