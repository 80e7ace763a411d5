import type { Called, CaseRendition } from './rendition-rules.ts';
import type { EntryId } from './rules.ts';

/** Somebody who is shown without their name, and the words about them that are shown all the same. */
export type Described = { readonly id: EntryId; readonly called: Called; readonly about: string };

/** Whose words may tell who they are, though no name is given: a role can belong to one person only. */
export function describedUnnamed({ entries, called }: CaseRendition): readonly Described[] {
  return entries.flatMap((entry): readonly Described[] => {
    if (entry.kind !== 'subject') return [];
    const { type, about } = entry.content;
    const as = called.get(entry.id);
    const isSomebody = type === 'person' || type === 'group';
    if (!isSomebody || about.trim() === '' || as === undefined || as.as === 'named') return [];
    return [{ id: entry.id, called: as, about }];
  });
}
