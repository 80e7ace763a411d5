import { z } from 'zod';
import type { PublicCount, PublicFigures } from './figures-rules.ts';
import { tellFrom } from './figures-rules.ts';
import { removalClasses } from './rules.ts';

const number = z.int().min(0);
const instant = z.iso.datetime().describe('RFC 3339, in UTC');

/** What count.json holds. */
export const countShape = z.object({
  letter: z.uuid().describe('The letter’s id, as in the record'),
  counted: number.describe('How many co-signatures count'),
  as_of: instant.describe('The moment of this number'),
  moves_every_minutes: number.nullable().describe('Set while the counter is slowed, else null'),
});

const curvePoint = z.object({
  at: instant.describe('When the hour or day began'),
  confirmed: number.describe('Confirmed in it, or brought back'),
  gone: number.describe('Withdrawn or removed in it'),
  total: number.describe('How many counted at its end'),
});

const sealedShape = z.object({
  number: number.describe('The batch, in /letters/{slug}/cosignatures/seals/{number}.txt'),
  last_entry: number.describe('The last entry of the ledger in it'),
  counted: number.describe('How many counted after that entry'),
  at: instant,
});

/** What figures.json holds. */
export const figuresShape = countShape.extend({
  confirmed: number.describe('Confirmed so far, whatever became of them'),
  withdrawn: number.describe('Taken back by their owners'),
  removed: z
    .array(z.object({ class: z.enum(removalClasses), count: number }))
    .describe('Taken out by the letter’s people, by why'),
  waiting_about: number.describe('Not confirmed yet, in tens or two digits; 0: fewer than ten'),
  sealed: sealedShape.nullable().describe('The last batch in the public record'),
  recount: z
    .object({ at: instant, agrees: z.boolean() })
    .nullable()
    .describe('When rows, ledger, sums, batches and record were last compared'),
  step: z.enum(['hour', 'day']).describe('What one point of the curve stands for'),
  curve: z.array(curvePoint),
  countries: z.array(
    z.object({
      country: z.string().nullable().describe('ISO 3166-1 alpha-2; null where none was given'),
      at_least: number.nullable().describe('In steps of five; null for fewer than five'),
    }),
  ),
  organisations: z.array(
    z.object({ name: z.string(), country: z.string(), website: z.string().nullable() }),
  ),
});

/** What programs that poll get. */
export const countJson = (count: PublicCount): z.infer<typeof countShape> => ({
  letter: count.letterId,
  counted: count.counted,
  as_of: count.asOf.toISOString(),
  moves_every_minutes: count.slowMinutes,
});

/** The same as the page, for programs. */
export function figuresJson(figures: PublicFigures): z.infer<typeof figuresShape> {
  const { confirmed, withdrawn, removed, waiting, sealed, recount, step, curve } = figures;
  return {
    ...countJson(figures),
    confirmed,
    withdrawn,
    removed: removed.map((one) => ({ class: one.class, count: one.count })),
    waiting_about: waiting,
    sealed: sealed === null ? null : sealedJson(sealed),
    recount: recount === null ? null : { at: recount.at.toISOString(), agrees: recount.isRight },
    step,
    curve: curve.map((point) => ({ ...point, at: point.at.toISOString() })),
    countries: figures.countries.map(({ country, count }) => ({
      country: country === '' ? null : country,
      at_least: tellFrom(count),
    })),
    organisations: figures.organisations.map(({ name, country, website }) => ({
      name,
      country,
      website,
    })),
  };
}

const sealedJson = (sealed: NonNullable<PublicFigures['sealed']>) => ({
  number: sealed.number,
  last_entry: sealed.lastNo,
  counted: sealed.counted,
  at: sealed.at.toISOString(),
});

/** The columns of figures.csv. */
export const csvColumns = [
  'part',
  'name',
  'country',
  'at',
  'confirmed',
  'gone',
  'counted',
] as const;
type Cells = Partial<Record<(typeof csvColumns)[number], string | number | null>>;

/** The same as a table, the head first: what a row is about stands in its first cell. */
export function figuresRows(figures: PublicFigures): string[][] {
  const { sealed, recount, step, curve, organisations, ...rest } = figuresJson(figures);
  const { confirmed, withdrawn, counted, removed, countries } = rest;
  const rows: Cells[] = [
    { part: 'all', at: rest.as_of, confirmed, gone: confirmed - counted, counted },
    { part: 'withdrawn', gone: withdrawn },
    ...removed.map((one) => ({ part: 'removed', name: one.class, gone: one.count })),
    { part: 'waiting-about', confirmed: rest.waiting_about },
    ...(sealed === null
      ? []
      : [{ part: 'sealed', name: sealed.number, at: sealed.at, counted: sealed.counted }]),
    ...(recount === null
      ? []
      : [{ part: 'recount', name: recount.agrees ? 'agrees' : 'does-not-agree', at: recount.at }]),
    ...curve.map(({ total, ...point }) => ({ part: step, ...point, counted: total })),
    ...countries.map((one) => ({ part: 'country', country: one.country, counted: one.at_least })),
    ...organisations.map(({ name, country }) => ({ part: 'organisation', name, country })),
  ];
  return [
    [...csvColumns],
    ...rows.map((row) => csvColumns.map((column) => String(row[column] ?? ''))),
  ];
}
