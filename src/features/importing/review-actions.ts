import type { Audience } from '#access';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Tx } from '#platform/db';
import { enqueue } from '#platform/jobs';
import { applyEdit } from './edit-rules.ts';
import type { Edit } from './edit-rules.ts';
import { mergeForm } from './form-rules.ts';
import type { Fields } from './form-rules.ts';
import { lookUpChanged } from './match-actions.ts';
import { withMatches } from './match-rules.ts';
import type { MatchList } from './match-rules.ts';
import { matchingDay } from './review-rules.ts';
import type { Review } from './review-rules.ts';
import { findKept, markMatched, markSaved, markUnmatched } from './review-store.ts';
import type { Kept } from './review-store.ts';
import { LIMITS, matchImport, TRIES } from './rules.ts';
import type { Import, ImportId } from './rules.ts';
import { PAGE } from './shown-rules.ts';
import type { ImportingEnv } from './upload-actions.ts';
import { openImport } from './upload-actions.ts';

export type SaveInput = {
  readonly importId: ImportId;
  readonly audience: Audience;
  /** The revision the writer had before them. */
  readonly revision: number;
  readonly fields: Fields;
  readonly edit: Edit | null;
};

/** A save that came too late: what is kept now, and what was typed laid over it. Nothing is lost. */
export type Overtaken = {
  readonly overtaken: true;
  readonly found: Import;
  readonly kept: Kept;
  readonly typed: Review;
};

export type Saved = { readonly overtaken: false; readonly found: Import; readonly kept: Kept };

/**
 * Keeps what was typed, and does what the button says. Refused over a save one has not seen. A
 * changed date sends all names to the rosters again, a changed name only that one.
 */
export async function saveReview(
  env: ImportingEnv,
  input: SaveInput,
): Promise<Answer<Saved | Overtaken>> {
  return env.db.transaction((tx) => saveWithin(tx, env, input));
}

/** The same within a transaction, for the confirmation that follows. */
export async function saveWithin(
  tx: Tx,
  env: ImportingEnv,
  input: SaveInput,
): Promise<Answer<Saved | Overtaken>> {
  const found = await openImport(tx, env, input);
  if (isRefusal(found)) return found;
  const kept = await findKept(tx, env, found.id);
  if (kept === null) return refuse('conflict', 'import-not-read');
  const typed = mergeForm(kept.review, input.fields);
  if (input.revision !== found.revision) return { overtaken: true, found, kept, typed };
  const review = input.edit === null ? typed : applyEdit(typed, input.edit, kept);
  if (JSON.stringify(review).length > LONGEST) return refuse('invalid', 'import-too-much');
  const isSame = JSON.stringify(review) === JSON.stringify(kept.review);
  if (!isSame) await markSaved(tx, env, { id: found.id, review, at: env.now() });
  const wanted = input.edit?.act === 'look-up';
  const matches = await matchAgain(tx, env, found, { ...kept, review }, wanted);
  const revision = isSame ? found.revision : found.revision + 1;
  return { overtaken: false, found: { ...found, revision }, kept: { ...kept, review, matches } };
}

const LONGEST = 4 * LIMITS.text;

async function matchAgain(
  tx: Tx,
  env: ImportingEnv,
  found: Import,
  kept: Kept,
  wanted: boolean,
): Promise<MatchList> {
  if (found.state !== 'review') return kept.matches;
  const importId = found.id;
  if (wanted || matchingDay(kept.review) !== kept.matches.day) {
    await markUnmatched(tx, { id: importId, at: env.now() });
    await enqueue(tx, matchImport, { importId }, { key: `match ${importId}`, maxAttempts: TRIES });
    return kept.matches;
  }
  const newer = await lookUpChanged(tx, kept.review, kept.matches, PAGE + 1);
  if (newer.length === 0) return kept.matches;
  const matches = withMatches(kept.matches, newer);
  await markMatched(tx, env, { id: importId, matches, at: env.now() });
  return matches;
}
