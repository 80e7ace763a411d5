import { z } from 'zod';
import { line } from './provenance-rules.ts';

const page = z.coerce.number().int().min(1).max(10_000).catch(1);
const chosen = line.pipe(z.string().max(200)).catch('');

/** The query of a list; nonsense is taken as "not asked", so that an old link still opens. */
export const listQuery = z.object({
  q: chosen,
  country: chosen,
  group: chosen,
  day: z.iso.date().or(z.literal('')).catch(''),
  page,
});
export type ListQuery = z.infer<typeof listQuery>;

export const REVIEW_PARTS = ['new', 'changed', 'gone', 'suspicious', 'notes'] as const;
export type ReviewPart = (typeof REVIEW_PARTS)[number];
/** `part` is null until somebody chooses: the page then opens on what there is to see. */
export const reviewQuery = z.object({ part: z.enum(REVIEW_PARTS).nullable().catch(null), page });

/** Rows of one page of a list. */
export const PAGE_ROWS = 50;
