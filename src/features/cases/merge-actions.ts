import type { CaseId } from '#kernel/ids';
import { newId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Database, Tx } from '#platform/db';
import type { By, EntryEnv } from './entry-actions.ts';
import { listEntries } from './entry-store.ts';
import { decideMerge } from './merge-rules.ts';
import type { Merge, MergeId } from './merge-rules.ts';
import { insertMerge, listMerges, lockMerges, markMergeUndone } from './merge-store.ts';
import type { EntryId } from './rules.ts';
import { editRefusal } from './sight-store.ts';

/** Takes two subjects of a case for one, within the caller's transaction. Nothing of them is changed. */
export async function mergeSubjects(
  tx: Tx,
  env: EntryEnv,
  input: {
    readonly caseId: CaseId;
    readonly kept: EntryId;
    readonly merged: EntryId;
    readonly by: By;
  },
): Promise<Answer<Merge>> {
  const { caseId, kept, merged, by } = input;
  const refusal = editRefusal(by.audience, caseId);
  if (refusal !== null) return refusal;
  await lockMerges(tx, caseId);
  const decided = decideMerge(await listMerges(tx, by.audience, caseId), { kept, merged });
  if (isRefusal(decided)) return decided;
  const both = { kinds: ['subject'], ids: [kept, merged] } as const;
  const found = await listEntries(tx, env, by.audience, caseId, both);
  const types = new Set(found.map((one) => (one.kind === 'subject' ? one.content.type : null)));
  // a person who is one with an organisation would be named without being asked
  if (found.length !== 2 || types.size > 1) return refuse('invalid', 'merge-unlike');
  const merge = { id: newId<MergeId>(), kept, merged };
  await insertMerge(tx, { ...merge, caseId, by: by.accountId, at: env.now() });
  return merge;
}

/** The pair with the one the file has had for longer as the kept one: it has the history. */
export async function keepOlder(
  env: EntryEnv & { readonly db: Database },
  { caseId, by }: { readonly caseId: CaseId; readonly by: By },
  [one, other]: readonly [EntryId, EntryId],
): Promise<{ readonly kept: EntryId; readonly merged: EntryId }> {
  const ids = [one, other];
  const found = await listEntries(env.db.read, env, by.audience, caseId, {
    kinds: ['subject'],
    ids,
  });
  const added = (id: EntryId): number =>
    found.find((entry) => entry.id === id)?.addedAt.getTime() ?? 0;
  return added(other) < added(one) ? { kept: other, merged: one } : { kept: one, merged: other };
}

/** They are two after all: everything said of each is shown with it again. */
export async function undoMerge(
  tx: Tx,
  env: EntryEnv,
  input: { readonly caseId: CaseId; readonly mergeId: MergeId; readonly by: By },
): Promise<Answer<{ readonly kept: EntryId; readonly merged: EntryId }>> {
  const { caseId, mergeId: id, by } = input;
  const refusal = editRefusal(by.audience, caseId);
  if (refusal !== null) return refusal;
  const undone = await markMergeUndone(tx, { id, caseId, by: by.accountId, at: env.now() });
  return undone ?? refuse('not-found', 'not-found');
}
