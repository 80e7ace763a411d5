import { filled } from './form-filling-rules.ts';
import type { FormContent } from './form-rules.ts';
import type { EntryDraft, EntryId, Kind } from './rules.ts';

type Standing = {
  readonly kind: Kind;
  readonly shownTo: string;
  readonly certainty: string;
  readonly content: FormContent;
};

/** A change as it was kept; `by` is null where the account has no name any more. */
type Kept = {
  readonly entryId: EntryId;
  readonly kind: Kind;
  readonly revision: number;
  readonly act: 'added' | 'changed' | 'removed' | 'restored';
  readonly at: Date;
  readonly by: string;
  readonly before: EntryDraft | null;
  readonly after: EntryDraft | null;
};

/** A change as a page draws it: how the entry stood before and after, in texts. */
export function stepOf(change: Kept, title: string) {
  const { entryId, kind, revision, act, at, by, before, after } = change;
  return {
    entryId,
    kind,
    title,
    revision,
    act,
    at,
    by,
    before: stood(before),
    after: stood(after),
  };
}

/** No labels: a reference stays an id, and the page gives it its name. */
const stood = (draft: EntryDraft | null): Standing | null =>
  draft === null
    ? null
    : {
        kind: draft.kind,
        shownTo: draft.shownTo,
        certainty: draft.certainty ?? '',
        content: filled(draft.kind, draft.content, new Map()),
      };
