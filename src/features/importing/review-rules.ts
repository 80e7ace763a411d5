import { z } from 'zod';

/** Why something was taken or offered: a message key and what fills it in. */
export const reason = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Why = z.infer<typeof reason>;

/** The text of a file, how it was won, and the files that came with it. */
export const readingShape = z.object({
  text: z.string(),
  kind: z.enum(['text', 'markdown', 'html', 'word', 'pdf', 'mail']),
  notes: z.array(reason),
  attachments: z.array(z.object({ name: z.string(), readable: z.boolean() })),
});
export type Reading = z.infer<typeof readingShape>;

/** Where in the source something stands and why it was taken; null for what somebody added. */
const origin = z.object({ start: z.int(), end: z.int(), reason: reason.nullable() }).nullable();
export type Origin = z.infer<typeof origin>;

const row = {
  /** Counts from 1 within its kind and is never used again. */
  key: z.int().min(1),
  from: origin,
  dropped: z.boolean(),
};

const addressee = z.object({ ...row, office: z.string(), name: z.string(), country: z.string() });
const demand = z.object({ ...row, type: z.string(), text: z.string() });
const subject = z.object({ ...row, kind: z.string(), name: z.string() });

/** Whom a drafter took a printed name to be: a mandate, or nobody of a roster. */
const choice = z.object({
  mandateId: z.string().nullable(),
  /** Chosen on its own, or with all the offers that had no rival. */
  how: z.enum(['alone', 'together']),
});
const signatory = z.object({
  ...row,
  name: z.string(),
  capacity: z.string(),
  organisation: z.string(),
  country: z.string(),
  choice: choice.nullable(),
});

/**
 * A letter between reading and draft: what was recognised, corrected by hand. Everything is text as
 * typed, nothing is judged, so that nothing typed is lost; what stands in the way of a draft is
 * found by looking at it.
 */
export const review = z.object({
  language: z.string(),
  title: z.string(),
  /** EDTF, or whatever was typed. */
  date: z.string(),
  body: z.string(),
  /** A day to look for offices on, where the letter itself names none. Never part of the letter. */
  day: z.string(),
  found: z.object({ language: origin, title: origin, date: origin }),
  addressees: z.array(addressee),
  demands: z.array(demand),
  subjects: z.array(subject),
  signatories: z.array(signatory),
});

export type Review = z.infer<typeof review>;
export type Signatory = z.infer<typeof signatory>;
export type Choice = z.infer<typeof choice>;

/** The kinds of rows, in the order of the page. */
export const rowKinds = ['addressees', 'subjects', 'demands', 'signatories'] as const;
export type RowKind = (typeof rowKinds)[number];
/** Fields that stand for themselves. */
export const headFields = ['language', 'title', 'date', 'body', 'day'] as const;

/** The texts of each kind of row that a form may change. */
export const rowFields = {
  addressees: ['office', 'name', 'country'],
  subjects: ['kind', 'name'],
  demands: ['type', 'text'],
  signatories: ['name', 'capacity', 'organisation', 'country'],
} as const satisfies Record<RowKind, readonly string[]>;

/** The day offices are looked up on: the letter's own where it names one, else the one given for it. */
export function matchingDay(one: Pick<Review, 'date' | 'day'>): string | null {
  const written = one.date.trim();
  if (DAY.test(written)) return written;
  const given = one.day.trim();
  return DAY.test(given) ? given : null;
}

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
