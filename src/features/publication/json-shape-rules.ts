import { z } from 'zod';

const instant = z.iso.datetime().describe('UTC');
const partialDate = z.string().describe('EDTF, ISO 8601-2: 2011-09-14, 2011-09, 2011-09?');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const signatory = z.object({
  name: z
    .string()
    .nullable()
    .describe('As its bearer writes it; null once it was erased at their request'),
  erased: z
    .boolean()
    .describe('The name was erased; the signature, its mode and its day still count'),
  capacity: z.string(),
  country: z.string().nullable().describe('ISO 3166-1 alpha-2 where known'),
  political_group: z.string().nullable(),
  party: z.string().nullable(),
  mode: z
    .enum(['passkey', 'mailbox', 'paper', 'printed'])
    .describe(
      'printed: the name stands under a letter published elsewhere; no act with this software',
    ),
  printed_as: z
    .string()
    .nullable()
    .describe('The name exactly as the older letter prints it; null for what was signed here'),
  signed_at: instant.nullable().describe('null for printed names'),
  lead: z.boolean(),
});

const step = z.object({
  state: z
    .string()
    .describe('open, pledged, partly-met, met, reversed, overtaken, refused, withdrawn'),
  on: partialDate,
  certainty: z.string(),
  text: z.string().describe('Empty once it was redacted'),
  language: z.string(),
  evidence: z.array(
    z.object({
      kind: z.string().describe('reply, link, file, case'),
      words: z.string(),
      href: z.string().nullable(),
      sha256: sha256.nullable().describe('Of a file, which itself stays here'),
      reply: z.string().nullable().describe('The id of the reply, where it is one'),
    }),
  ),
  credit: z.string().describe('Whether the letter may have led to it: apart from what happened'),
  recorded_at: instant.describe('When a second reader confirmed it'),
  seq: z.int().describe('Its act in the letter’s record'),
  superseded: z.boolean().describe('Corrected since: it counts no more'),
});

const line = z.object({
  state: z.string().describe('As for steps, and not-known: nobody has recorded what became of it'),
  since: partialDate.nullable(),
  next_review_on: z.string().nullable().describe('YYYY-MM-DD'),
  steps: z.array(step),
});

const delivery = z.object({
  addressee: z.int().describe('Position in addressees, from 1'),
  channel: z.string().describe('email, post, by-hand'),
  standing: z.string().describe('sent, arrived, failed'),
  sent_on: z.string().nullable(),
  arrived_on: z.string().nullable(),
});

const reply = z.object({
  id: z.string(),
  addressee: z.int().nullable().describe('Position in addressees, from 1; null: somebody else'),
  received_on: z.string(),
  channel: z.string(),
  kind: z.string().describe('auto-reply, acknowledgement, answer'),
  mode: z.string().describe('text, or fact-only: that it came is public, what it says is not'),
  language: z.string(),
  text: z.string(),
  translations: z.array(
    z.object({ language: z.string(), text: z.string(), translated_on: z.string() }),
  ),
  positions: z
    .array(z.object({ demand: z.int(), position: z.string(), part: z.string() }))
    .describe('What it says of which demand'),
  published_at: instant,
  seq: z.int(),
});

const links = z.object({
  html: z.url(),
  pdf: z.url(),
  bundle: z.url().describe('Everything needed to check the letter offline'),
});

/** A released letter as JSON. Fields are only ever added. */
export const letterJson = z.object({
  kind: z.literal('letter'),
  slug: z.string(),
  title: z.string(),
  language: z.string().describe('BCP 47'),
  origin: z.enum(['written-here', 'published-elsewhere']),
  origin_note: z.string().nullable(),
  date: partialDate,
  released_at: instant,
  addressees: z.array(
    z.object({
      name: z.string(),
      office: z.string(),
      country: z.string(),
      inferred: z.boolean(),
    }),
  ),
  subjects: z.array(z.object({ kind: z.string(), name: z.string() })),
  body: z.string().describe('Restricted CommonMark, exactly as in the statement'),
  demands: z.array(
    z.object({
      number: z.int().describe('Kept over all versions; gaps are withdrawn demands'),
      type: z.string(),
      text: z.string(),
      addressees: z.array(z.int()).describe('Who is asked: positions in addressees, from 1'),
      subjects: z.array(z.int()).describe('Whom it is for: positions in subjects, from 1'),
      line: line.nullable().describe('What became of it'),
    }),
  ),
  deliveries: z.array(delivery),
  replies: z.array(reply).describe('What a second reader let out'),
  leads: z.array(z.object({ name: z.string(), capacity: z.string() })),
  signatories: z.array(signatory).describe('The list as closed at release'),
  late_signatories: z.array(signatory).describe('Signed after the release'),
  statement: z.object({ version: z.int(), sha256, frozen_at: instant }),
  record: z
    .object({ checkpoint_size: z.int(), checkpoint_at: instant })
    .nullable()
    .describe('The signed checkpoint that covers every signature; null for the second until then'),
  links,
});

/** Where a letter stood that was withdrawn as a whole. */
export const noticeJson = z.object({
  kind: z.literal('withdrawn'),
  slug: z.string(),
  released_at: instant,
  withdrawn_at: instant,
  notice: z.string(),
  statement: z.object({ sha256 }),
});

export type FaceJson = z.infer<typeof letterJson> | z.infer<typeof noticeJson>;
export type SignatoryJson = z.infer<typeof signatory>;
export type LineJson = z.infer<typeof line>;
export type DeliveryJson = z.infer<typeof delivery>;
export type ReplyJson = z.infer<typeof reply>;
export type LinksJson = z.infer<typeof links>;
