import type { Audience } from '#access';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { demandTypes, draftOf, subjectKinds } from './problem-actions.ts';
import { findKept } from './review-store.ts';
import type { Kept } from './review-store.ts';
import type { Import, ImportId } from './rules.ts';
import { signatoryPage } from './shown-rules.ts';
import type { Shown } from './shown-rules.ts';
import { findImport } from './store.ts';
import type { ImportingEnv } from './upload-actions.ts';
import type { ReviewView } from './view-rules.ts';

/** The import, and what its page shows of it once it was read. */
export async function viewImport(
  env: ImportingEnv,
  input: { readonly importId: ImportId; readonly audience: Audience; readonly shown: Shown },
): Promise<Answer<{ readonly found: Import; readonly view: ReviewView | null }>> {
  const found = await findImport(env.db.read, env, input.audience, input.importId);
  if (found === null) return refuse('not-found', 'not-found');
  if (found.erasedAt !== null) return refuse('expired', 'import-erased');
  const isRead = found.state === 'review' || found.state === 'confirmed';
  const kept = isRead ? await findKept(env.db.read, env, found.id) : null;
  if (kept === null) return { found, view: null };
  return { found, view: reviewView({ ...kept, shown: input.shown }) };
}

/** What the page needs to draw a review: kept, or typed and not kept. */
export function reviewView(of: Kept & { readonly shown: Shown }): ReviewView {
  return {
    ...of,
    people: signatoryPage(of.review, of.matches, of.shown),
    problems: draftOf(of.review).problems,
    demandTypes,
    subjectKinds,
  };
}
