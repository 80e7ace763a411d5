import type { CaseId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Tx } from '#platform/db';
import { insertCustody } from './custody-store.ts';
import { findEvidence } from './evidence-actions.ts';
import { deleteCopies } from './evidence-copy-store.ts';
import type { FileEnv } from './evidence-file-actions.ts';
import { deletePieces } from './evidence-piece-store.ts';
import { findFile, findFileForUpdate, markErased } from './evidence-store.ts';
import type { By } from './entry-actions.ts';
import type { EntryId } from './rules.ts';
import { editRefusal } from './sight-store.ts';

/**
 * Forgets the bytes of a file and every picture made of it, within the caller's transaction. That it was
 * there, its hash and its custody stay. Only of an entry that was removed: two steps, the first undoable.
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
  await markErased(tx, { id: file.id, by: by.accountId, at });
  await deletePieces(tx, file.id);
  await deleteCopies(tx, file.id);
  return undefined;
}
