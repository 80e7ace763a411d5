import type { CaseId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Tx } from '#platform/db';
import { insertCustody } from './custody-store.ts';
import { findEvidence } from './evidence-actions.ts';
import { deleteCopies } from './evidence-copy-store.ts';
import type { FileEnv } from './evidence-file-actions.ts';
import { deletePieces } from './evidence-piece-store.ts';
import { findFile, findFileForUpdate, markFileErased } from './evidence-store.ts';
import { markErased, markForgotten } from './erasure-store.ts';
import type { By } from './entry-actions.ts';
import { markChanged } from './entry-store.ts';
import type { Entry, EntryId } from './rules.ts';
import { forgetSearchable } from './search-store.ts';
import { editRefusal } from './sight-store.ts';

/**
 * Forgets a file within the caller's transaction: its bytes, every picture made of it, its name and what was
 * said about it. That it was there, its hash and its custody stay. Only of an entry that was removed: two steps, the first undoable.
 */
export async function eraseFile(
  tx: Tx,
  env: Pick<FileEnv, 'now' | 'seal'>,
  input: { readonly caseId: CaseId; readonly entryId: EntryId; readonly by: By },
): Promise<Answer<void>> {
  const { caseId, by } = input;
  const refused = editRefusal(by.audience, caseId);
  if (refused !== null) return refused;
  const entry = await findEvidence(tx, env, { ...input, ...by });
  if (isRefusal(entry)) return entry;
  if (entry.removedAt === null) return refuse('conflict', 'evidence-not-removed');
  const file = await findFile(tx, by.audience, input);
  if (file === null) return refuse('not-found', 'not-found');
  if ((await findFileForUpdate(tx, file.id)) === null) return undefined; // somebody was quicker
  const at = env.now();
  const step = { fileId: file.id, act: 'erased', at, by: by.accountId, detail: '' } as const;
  await insertCustody(tx, step);
  await markFileErased(tx, { id: file.id, by: by.accountId, at });
  await deletePieces(tx, file.id);
  await deleteCopies(tx, file.id);
  await forgetWords(tx, env, entry, by);
  return undefined;
}

/** What was said about the file, its name and who is in it, now and in every revision before. */
async function forgetWords(
  tx: Tx,
  env: Pick<FileEnv, 'now' | 'seal'>,
  entry: Entry<'evidence'>,
  { accountId: by }: By,
): Promise<void> {
  const { id, kind, caseId, revision } = entry;
  const content = { fileName: '', what: '', date: '', subjects: [], sources: [] };
  const draft = { kind, shownTo: 'drafters', certainty: null, content } as const;
  const at = env.now();
  await markChanged(tx, env, { id, draft, by, at });
  await markForgotten(
    tx,
    Array.from({ length: revision }, (_, before) => ({ entryId: id, revision: before + 1 })),
  );
  await markErased(tx, { id, caseId, by, at, isWritten: true });
  await forgetSearchable(tx, id);
}
