import { refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import type { Id } from '#kernel/ids';
import type { Entry, EntryId } from './rules.ts';

export type MergeId = Id<'merge'>;

/** An act of taking two for one, or of taking that back. */
export type MergeStep = {
  readonly act: 'merged' | 'undone';
  readonly kept: EntryId;
  readonly merged: EntryId;
  readonly at: Date;
  readonly by: string;
};

/** Two subjects taken for one: what is said of `merged` is shown with `kept`. */
export type Merge = {
  readonly id: MergeId;
  readonly kept: EntryId;
  readonly merged: EntryId;
};

/** Two subjects somebody took for one a moment ago, or parted again: `live` is the merge that stands. */
export type MergeTold = {
  readonly kept: EntryId;
  readonly merged: EntryId;
  readonly live: MergeId | null;
  readonly names: { readonly kept: string; readonly merged: string };
};

/**
 * The one by which an entry is shown: itself, or the end of the chain of those it is one with.
 *
 * @example resolveMerges([{ kept: b, merged: a }, { kept: c, merged: b }])(a) // c
 */
export function resolveMerges(merges: readonly Merge[]): (id: EntryId) => EntryId {
  const next = new Map(merges.map(({ kept, merged }) => [merged, kept]));
  return (id) => {
    let at = id;
    // no chain is longer than their number: one that is would be a ring, which nobody may make
    for (let step = 0; step < next.size; step += 1) {
      const kept = next.get(at);
      if (kept === undefined) return at;
      at = kept;
    }
    return at;
  };
}

/** Whether these two may be taken for one, given those that are already. Null when they may. */
export function decideMerge(
  live: readonly Merge[],
  { kept, merged }: { readonly kept: EntryId; readonly merged: EntryId },
): Refusal | null {
  if (kept === merged) return refuse('invalid', 'merge-itself');
  if (live.some((one) => one.merged === merged)) return refuse('conflict', 'merge-twice');
  if (resolveMerges(live)(kept) === merged) return refuse('conflict', 'merge-cycle');
  return null;
}

/**
 * Entries as they are shown: whoever is one with another is spoken of by the one that is kept, and
 * leaves its names there as spellings. Nothing of this is written: undoing a merge shows what was.
 * `merged` are the entries of those that were merged, whether or not they are among `entries`.
 */
export function mergedView(
  entries: readonly Entry[],
  merges: readonly Merge[],
  merged: readonly Entry<'subject'>[] = [],
): readonly Entry[] {
  if (merges.length === 0) return entries;
  const shownBy = resolveMerges(merges);
  const gone = new Set(merges.map((one) => one.merged));
  return entries
    .filter(({ id }) => !gone.has(id))
    .map((entry) => {
      const renamed = { ...entry, content: renamedIn(entry.content, gone, shownBy) } as Entry; // the same shape
      return renamed.kind === 'subject' ? withNames(renamed, merged, shownBy) : renamed;
    });
}

/** An id stands alone in a text, in a list, or in a row: wherever a merged one is, the kept one is shown. */
function renamedIn(
  value: unknown,
  gone: ReadonlySet<string>,
  shownBy: (id: EntryId) => EntryId,
): unknown {
  if (typeof value === 'string') return gone.has(value) ? shownBy(value as EntryId) : value;
  if (Array.isArray(value)) {
    const list = value.map((one) => renamedIn(one, gone, shownBy));
    return list.every((one) => typeof one === 'string') ? [...new Set(list)] : list;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, renamedIn(one, gone, shownBy)]),
  );
}

function withNames(
  entry: Entry<'subject'>,
  merged: readonly Entry<'subject'>[],
  shownBy: (id: EntryId) => EntryId,
): Entry<'subject'> {
  const theirs = merged.filter(({ id }) => id !== entry.id && shownBy(id) === entry.id);
  if (theirs.length === 0) return entry;
  const known = new Set(entry.content.names.map(({ text }) => text));
  const spellings = theirs
    .flatMap(({ content }) => content.names)
    .filter(({ text }) => !known.has(text) && known.add(text))
    .map((name) => ({ ...name, use: 'spelling' as const }));
  return { ...entry, content: { ...entry.content, names: [...entry.content.names, ...spellings] } };
}
