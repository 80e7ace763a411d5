import type { LetterId } from '#kernel/ids';
import { parseId } from '#kernel/ids';
import type { LetterContent } from '#letters';
import { z } from 'zod';
import { demandStates } from './rules.ts';

type DemandType = LetterContent['demands'][number]['type'];

/** In the order in which letters offer them. */
const TYPES: Readonly<Record<DemandType, true>> = {
  release: true,
  'drop-charges': true,
  quash: true,
  'lift-travel-ban': true,
  'end-blocking': true,
  register: true,
  investigate: true,
  protect: true,
  'medical-care': true,
  'access-to-lawyer-or-family': true,
  'trial-observation': true,
  'change-law': true,
  compensate: true,
  other: true,
};
const isType = (text: string): text is DemandType => Object.hasOwn(TYPES, text);
export const demandTypes: readonly DemandType[] = Object.keys(TYPES).filter(isType);

/** Whom a demand is for, as letters say it. */
export const subjectKinds = ['person', 'group', 'organisation', 'place', 'site'] as const;

const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_WORDS = 200;

const one = <T extends z.ZodType>(type: T) => type.nullable().catch(null).default(null);

/** What somebody asks the list of demands for; what cannot be read is not asked. */
export const trackerFilter = z.object({
  type: one(z.enum(demandTypes)),
  state: one(z.literal([...demandStates])),
  country: one(z.string().regex(/^[A-Z]{2}$/)),
  about: one(z.enum(subjectKinds)),
  authority: one(z.string().max(120).regex(KEY)),
  year: one(z.string().regex(/^[1-9]\d{3}$/)),
  q: one(z.string().trim().min(1).max(LONGEST_WORDS)),
});
export type TrackerFilter = z.infer<typeof trackerFilter>;

export const NO_FILTER: TrackerFilter = trackerFilter.parse({});

/** Whether the small drawings compare types or countries. */
export const overInput = z.object({ over: z.enum(['type', 'country']).catch('type') });
export type Over = z.infer<typeof overInput>['over'];

/**
 * The address of the list under a filter, with the changes.
 *
 * @example filterQuery({ ...NO_FILTER, country: 'KZ' }, { state: 'met' }) // '?country=KZ&state=met'
 */
export function filterQuery(
  filter: TrackerFilter,
  change: Partial<TrackerFilter> & { readonly after?: string; readonly over?: Over } = {},
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, ...change }))
    if (value !== null && value !== undefined && value !== '') query.set(name, value);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

export const isFiltered = (filter: TrackerFilter): boolean => filterQuery(filter) !== '';

/** The last demand somebody saw: the next page begins behind it. */
export type Cursor = {
  readonly movedOn: string;
  readonly letterId: LetterId;
  readonly number: number;
};

export const printCursor = ({ movedOn, letterId, number }: Cursor): string =>
  `${movedOn}.${letterId}.${number}`;

const CURSOR = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f-]{36})\.(\d{1,9})$/;

/** Null for anything that no page of ours wrote. */
export function parseCursor(text: unknown): Cursor | null {
  const [, movedOn = '', id = '', number] = CURSOR.exec(typeof text === 'string' ? text : '') ?? [];
  const letterId = parseId<LetterId>(id);
  if (letterId === null || Number.isNaN(Date.parse(movedOn))) return null;
  // a day that is none (30 February) parses, and the database would not take it
  const isDay = new Date(`${movedOn}T00:00:00Z`).toISOString().startsWith(movedOn);
  return isDay ? { movedOn, letterId, number: Number(number) } : null;
}
