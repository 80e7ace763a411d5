import { parseId } from '#kernel/ids';
import { z } from 'zod';
import { FACETS, NOTHING_ASKED } from './found-rules.ts';
import type { SearchAsked } from './found-rules.ts';
import type { CaseId, EntryId } from './rules.ts';

const line = z.string().max(1_000).catch('');
const chosen = z.string().max(200).catch('');
const kind = z.string().regex(/^[a-z-]{1,40}(?: [a-z-]{1,40})?$/);
const oneOrMore = z.preprocess(
  (value) => (Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value]),
  z.array(kind).max(20).catch([]),
);
const day = z.iso.date().catch('');
const id = z
  .string()
  .transform((text) => parseId<CaseId>(text))
  .catch(null);

/** The query of a search; nonsense is taken as "not asked", so that an old link still opens. */
export const searchQuery: z.ZodType<SearchAsked> = z
  .object({
    q: line,
    kind: oneOrMore,
    country: chosen,
    certainty: chosen,
    authority: chosen,
    place: chosen,
    from: day,
    to: day,
    case: id,
    page: z.coerce.number().int().min(1).max(1_000).catch(1),
  })
  .transform(({ q, kind: kinds, case: caseId, ...rest }) => ({ text: q, kinds, caseId, ...rest }));

/** The same as an address would say it: only what is asked. */
export function searchParams(asked: SearchAsked): URLSearchParams {
  const { text, kinds, caseId, page, ...rest } = asked;
  const all: [string, string][] = [
    ['q', text],
    ...kinds.map((one): [string, string] => ['kind', one]),
    ...Object.entries(rest),
    ['case', caseId ?? ''],
    ['page', page === 1 ? '' : String(page)],
  ];
  return new URLSearchParams(all.filter(([, value]) => value !== ''));
}

/** Whether anything is looked for. */
export function asksSomething({ text, from, to, ...asked }: SearchAsked): boolean {
  const narrowed = FACETS.some((facet) => asked[facet].length > 0);
  return text.trim() !== '' || narrowed || from !== '' || to !== '';
}

/** Everything that narrows the search taken back, but for the words and the case. */
export function withoutFacets({ text, caseId }: SearchAsked): SearchAsked {
  return { ...NOTHING_ASKED, text, caseId };
}

const entry = z
  .string()
  .transform((text) => parseId<EntryId>(text))
  .catch(null);
const words = z.string().max(600).catch('');

/** What is typed into the form of an entry so far. */
export const typedQuery = z.object({
  kind: z.enum(['subject', 'source', 'event']).catch('subject'),
  name: words,
  type: chosen,
  country: chosen,
  title: words,
  url: words,
  date: chosen,
  except: entry,
  subjects: z.preprocess(
    (value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]),
    z.array(entry).max(100).catch([]),
  ),
});
export type TypedQuery = z.infer<typeof typedQuery>;
