import { z } from 'zod';
import { groupSeats } from './seat-rules.ts';
import { tidy } from './row-rules.ts';

/** One line as people type it. Control characters go: PostgreSQL cannot keep a NUL. */
export const line = z.string().transform((text) => tidy(text));

const optionalLine = (longest: number) =>
  line
    .pipe(z.string().max(longest))
    .transform((text) => (text === '' ? null : text))
    .nullable()
    .default(null);

export const rosterName = line.pipe(z.string().min(1).max(300));

/** What a person says about a file beside the file itself. */
export const provenance = z.object({
  sourceUrl: z
    .union([z.literal('').transform(() => null), z.url({ protocol: /^https?$/ }).max(2_000)])
    .nullable()
    .default(null),
  licence: optionalLine(300),
  takenOn: z
    .union([z.literal('').transform(() => null), z.iso.date()])
    .nullable()
    .default(null),
  seats: groupSeats.nullable().default(null),
});
export type Provenance = z.infer<typeof provenance>;
