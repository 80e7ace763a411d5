import type { StandingDeadline } from './key-date-rules.ts';
import type { Merge } from './merge-rules.ts';
import type { Offers } from './offer-rules.ts';
import { referencesOf } from './reference-rules.ts';
import type { CaseId, Entry, EntryId, Kind } from './rules.ts';

/** A case and what it is called. */
export type CaseHead = { readonly id: CaseId; readonly head: Entry<'case'> };

/** The entries of one kind on the page: all of them, or those added last. */
export type Section = {
  readonly kind: Kind;
  readonly entries: readonly Entry[];
  readonly total: number;
  /** How many of them are shown by another, with whom they are one. */
  readonly merged: number;
};

/** Everything the one page of a case draws. */
export type DeskView = {
  readonly found: CaseHead;
  readonly sections: readonly Section[];
  /** What each entry spoken of is called in a line. */
  readonly names: ReadonlyMap<EntryId, string>;
  readonly offers: Offers;
  /** What needs somebody now or soon. */
  readonly pressing: readonly StandingDeadline[];
  readonly merges: readonly Merge[];
  /** Those of a merge by their own names, also the one that is shown by another's. */
  readonly mergedNames: ReadonlyMap<EntryId, string>;
  readonly mayEdit: boolean;
};

/** One kind alone, page by page; else every kind with what was added last. */
export type Only = { readonly kind: Kind; readonly page: number };

export const SHOWN = { latest: 30, page: 100 } as const;

/** The one name an entry is called by, in the words of the file alone; `''` where it has none. */
export function titleOf({ kind, content }: Entry): string {
  if (kind === 'subject') {
    const { names } = content;
    return (names.find(({ use }) => use === 'own') ?? names[0])?.text ?? '';
  }
  if ('what' in content) return content.what;
  if ('title' in content) return content.title;
  return 'offence' in content ? content.offence : '';
}

/** In the order of time, the undated last; what began the same day in the order it was added. */
export function inTime(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((a, b) => {
    const [first, second] = [dayOf(a), dayOf(b)];
    return first === second ? a.addedAt.getTime() - b.addedAt.getTime() : first < second ? -1 : 1;
  });
}

const LAST = '9999-12-31';
const dayOf = ({ earliest, latest }: Entry): string => earliest ?? latest ?? LAST;

/** Every entry an entry speaks of: those it would be unreadable without. */
export function spokenOf(entries: readonly Entry[]): readonly EntryId[] {
  const ids = new Set<EntryId>();
  for (const { kind, content } of entries)
    for (const { id } of referencesOf(kind, content as Json)) ids.add(id);
  return [...ids];
}

type Json = { readonly [name: string]: unknown };
