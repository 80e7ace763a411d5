import type { Audience } from '#access';
import type { AccountId, Id, LetterId, MandateId } from '#kernel/ids';
import { newId, parseId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import { startLetter } from '#letters';
import type { Tx } from '#platform/db';
import type { Fields } from './form-rules.ts';
import { byKey, isUnknown } from './match-rules.ts';
import type { MatchList } from './match-rules.ts';
import { meantBy } from './people-actions.ts';
import type { ChoiceWhy } from './people-rules.ts';
import { insertChoice, insertPerson } from './people-store.ts';
import { draftOf } from './problem-actions.ts';
import type { Problem } from './problem-actions.ts';
import { saveWithin } from './review-actions.ts';
import type { Overtaken, Saved } from './review-actions.ts';
import { markConfirmed } from './review-store.ts';
import type { Kept } from './review-store.ts';
import type { Signatory } from './review-rules.ts';
import type { ImportId } from './rules.ts';
import { findImportForUpdate } from './store.ts';
import type { ImportingEnv } from './upload-actions.ts';

export type Confirmed =
  | { readonly letterId: LetterId }
  | Overtaken
  | (Saved & { readonly problems: readonly Problem[] });

/**
 * Makes the draft, its demands and the list of people to ask: one transaction, once. What was typed
 * is kept also where something still stands in the way. A second click finds the letter of the first.
 */
export async function confirmImport(
  env: ImportingEnv,
  input: {
    readonly importId: ImportId;
    readonly audience: Audience;
    readonly revision: number;
    readonly fields: Fields;
    readonly by: AccountId;
  },
): Promise<Answer<Confirmed>> {
  return env.db.transaction(async (tx) => {
    const before = await findImportForUpdate(tx, env, input.audience, input.importId);
    if (before !== null && before.letterId !== null) return { letterId: before.letterId };
    const saved = await saveWithin(tx, env, { ...input, edit: null });
    if (isRefusal(saved) || saved.overtaken) return saved;
    const { content, problems } = draftOf(saved.kept.review);
    if (problems.length > 0) return { ...saved, problems };
    const made = await startLetter(tx, { at: env.now(), by: input.by, content });
    if (isRefusal(made)) return { ...saved, problems: [problemOf(made)] };
    const { letterId } = made;
    await keepPeople(tx, env, { letterId, by: input.by }, saved.kept);
    await markConfirmed(tx, { id: saved.found.id, letterId, at: env.now(), by: input.by });
    return { letterId };
  });
}

const problemOf = (refusal: Refusal): Problem => ({ field: 'title', refusal });

async function keepPeople(
  tx: Tx,
  env: ImportingEnv,
  { letterId, by }: { readonly letterId: LetterId; readonly by: AccountId },
  { review, matches }: Kept,
): Promise<void> {
  let position = 0;
  for (const row of review.signatories) {
    if (row.dropped || row.name.trim() === '') continue;
    position += 1;
    const personId = newId<Id<'imported-person'>>();
    const { name, capacity, organisation, country } = row;
    const printed = { name, capacity, organisation, country };
    await insertPerson(tx, env, { id: personId, letterId, position, printed });
    const choice = await choiceOf(tx, env, row, matches);
    if (choice) await insertChoice(tx, env, { personId, ...choice, at: env.now(), by });
  }
}

/** What the draft knows of who this is; null while somebody has still to say. */
async function choiceOf(
  tx: Tx,
  env: ImportingEnv,
  row: Signatory,
  matches: MatchList,
): Promise<{ mandateId: MandateId | null; why: ChoiceWhy } | null> {
  if (row.choice === null) {
    const why = { how: 'nobody-known' as const, reasons: [], meant: null };
    return isUnknown(row, matches) ? { mandateId: null, why } : null;
  }
  const wanted = row.choice.mandateId === null ? null : parseId<MandateId>(row.choice.mandateId);
  const meant = wanted && (await meantBy(tx, env, wanted));
  if (wanted !== null && meant === null) return null; // a choice of a form that was never ours
  const candidates = byKey(matches).get(row.key)?.candidates ?? [];
  const reasons = candidates.find((one) => one.mandateId === wanted)?.reasons ?? [];
  return { mandateId: wanted, why: { how: row.choice.how, reasons, meant } };
}
