import { z } from 'zod';
import type { Entry, EntryId, Kind } from './rules.ts';

/** More than one reads through before saying yes to all of them. */
export const MOST_MARKS = 200;

/** These stay with those who work on the case, whatever anybody ticks. */
const NEVER: readonly Kind[] = ['consent', 'risk'];

/** What may be marked for the public and is not yet, in the order of the file. */
export function markable(file: readonly Entry[]): readonly Entry[] {
  return file.filter(
    ({ kind, shownTo, removedAt }) =>
      removedAt === null && shownTo !== 'public' && !NEVER.includes(kind),
  );
}

/** What somebody ticks: the entry as they saw it. */
export type Mark = { readonly entryId: EntryId; readonly revision: number };

/** `<entry> <revision>` */
export const markValue = ({ id, revision }: Entry): string => `${id} ${revision}`;

const mark = z
  .string()
  .regex(/^[0-9a-f-]{36} [1-9]\d{0,8}$/)
  .transform((text): Mark => {
    const [entryId = '', revision = ''] = text.split(' ');
    return { entryId: entryId as EntryId, revision: Number(revision) }; // looked up before it is used
  });

export const marksInput = z.array(mark).max(MOST_MARKS);

/** What the form offers. */
export type ToMark = {
  /** The first of them. */
  readonly entries: readonly Entry[];
  readonly total: number;
  /** Those the entries speak of. */
  readonly names: ReadonlyMap<EntryId, string>;
};
