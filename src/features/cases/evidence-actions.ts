import type { Audience } from '#access';
import type { AccountId, CaseId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { lockFor } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import { enqueue } from '#platform/jobs';
import { insertCustody } from './custody-store.ts';
import { addEntry, isFaulty } from './entry-actions.ts';
import type { By, Written } from './entry-actions.ts';
import { findEntry } from './entry-store.ts';
import type { FileEnv } from './evidence-file-actions.ts';
import { EVIDENCE_LIMITS, fileNameOf, makePreview, STAGED_MILLISECONDS } from './evidence-rules.ts';
import type { EvidenceFile, FileId } from './evidence-rules.ts';
import { deleteStaged, findFile, findStaged, findTwin, markFiled } from './evidence-store.ts';
import type { Raw } from './check-rules.ts';
import { isCopied } from './media-rules.ts';
import type { Entry, EntryId } from './rules.ts';
import { maySeeSealed } from './sight-store.ts';

/** The same bytes stand in the case already. */
export type Twin = { readonly twin: EvidenceFile };

export function isTwin(answer: Written | Twin): answer is Twin {
  return 'twin' in answer;
}

/**
 * Gives a file that arrived its place in the case, within the caller's transaction: the entry, the first
 * line of its custody and the job that makes its preview are there together or not at all. A file whose
 * bytes stand in the case already goes again. With faults, it waits for the form to be mended.
 */
export async function addEvidence(
  tx: Tx,
  env: FileEnv,
  input: {
    readonly caseId: CaseId;
    readonly fileId: FileId;
    readonly shownTo: string;
    /** `fileName` as it came. */
    readonly content: Raw;
    readonly by: By;
    readonly id?: EntryId;
  },
): Promise<Written | Twin> {
  const { caseId, fileId, by } = input;
  await lockFor(tx, `evidence ${caseId}`); // of two equal files that arrive together one comes second
  const staged = await findStaged(tx, { fileId, caseId, by: by.accountId });
  if (staged === null) return refuse('expired', 'evidence-gone');
  const twin = await findTwin(tx, caseId, staged.sha256);
  if (twin !== null) {
    await deleteStaged(tx, fileId);
    return { twin };
  }
  const named = input.content['fileName'];
  const fileName = fileNameOf(typeof named === 'string' ? named : '');
  const content = { ...input.content, fileName };
  const draft = { kind: 'evidence', shownTo: input.shownTo, certainty: null, content } as const;
  const id = input.id === undefined ? {} : { id: input.id };
  const written = await addEntry(tx, env, { caseId, draft, by, ...id });
  if (isRefusal(written) || isFaulty(written)) return written;
  await markFiled(tx, { id: fileId, entryId: written.id });
  await insertCustody(tx, {
    fileId,
    act: 'received',
    at: staged.receivedAt,
    by: by.accountId,
    detail: `${staged.size} bytes, SHA-256 ${staged.sha256}`,
  });
  if (isCopied(staged.mediaType) && staged.size <= EVIDENCE_LIMITS.picture)
    await enqueue(tx, makePreview, { fileId }, { key: `preview ${fileId}`, maxAttempts: 3 });
  return written;
}

/** An original and the name under which it came, noted in its custody as handed to this person. */
export async function openOriginal(
  env: FileEnv,
  input: { readonly caseId: CaseId; readonly entryId: EntryId; readonly by: By },
): Promise<Answer<{ readonly file: EvidenceFile; readonly fileName: string }>> {
  const { caseId, entryId, by } = input;
  return env.db.transaction(async (tx) => {
    const found = await findEvidence(tx, env, { ...input, ...by });
    if (isRefusal(found)) return found;
    if (!maySeeSealed(by.audience, caseId)) return refuse('forbidden', 'evidence-drafters-only');
    const file = await findFile(tx, by.audience, { caseId, entryId });
    if (file === null) return refuse('not-found', 'not-found');
    if (file.erasedAt !== null) return refuse('expired', 'evidence-erased');
    const step = { fileId: file.id, act: 'opened', at: env.now(), detail: '' } as const;
    await insertCustody(tx, { ...step, by: by.accountId });
    return { file, fileName: found.content.fileName };
  });
}

/** The entry of a file, removed or not. */
export async function findEvidence(
  read: Read,
  env: Pick<FileEnv, 'seal'>,
  key: {
    readonly caseId: CaseId;
    readonly entryId: EntryId;
    readonly audience: Audience;
  },
): Promise<Answer<Entry<'evidence'>>> {
  const entry = await findEntry(read, env, key.audience, key.caseId, key.entryId);
  return entry?.kind === 'evidence' ? entry : refuse('not-found', 'not-found');
}

/**
 * Writes into the custody of files that they left the house, within the transaction that hands them out.
 * `detail` says by what way, never to whom by name.
 */
export async function markShared(
  tx: Tx,
  env: Pick<FileEnv, 'now'>,
  input: {
    readonly files: readonly EvidenceFile[];
    readonly by: AccountId | null;
    readonly detail: string;
  },
): Promise<void> {
  const at = env.now();
  // always in the same order: two exports of one case wait for one another instead of blocking each other
  for (const { id } of input.files.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    await insertCustody(tx, { fileId: id, act: 'shared', at, by: input.by, detail: input.detail });
}

/** Files whose form nobody completed before this moment are taken away. */
export function stagedBefore(now: Date): Date {
  return new Date(now.getTime() - STAGED_MILLISECONDS);
}
