import type { Audience } from '#access';
import { sha256 } from '#kernel/bytes';
import type { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { AccountId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { lockFor } from '#platform/db';
import type { Database } from '#platform/db';
import { enqueue } from '#platform/jobs';
import type { Seal } from '#platform/seal';
import { anyLine } from '#proof';
import { deleteImport, deleteImportsBefore, insertImport, markUnread } from './review-store.ts';
import { KEPT_MILLISECONDS, LIMITS, readImport, TRIES } from './rules.ts';
import type { ImportId } from './rules.ts';
import { countWaiting, findImportForUpdate } from './store.ts';

export type ImportingEnv = { readonly db: Database; readonly now: Clock; readonly seal: Seal };

/** Keeps the letter, sealed, and asks for it to be read: both, or neither. */
export async function takeIn(
  env: ImportingEnv,
  input: {
    readonly file: { readonly fileName: string; readonly bytes: Uint8Array } | null;
    readonly text: string;
    readonly by: AccountId;
  },
): Promise<Answer<ImportId>> {
  const bytes = input.file?.bytes ?? new TextEncoder().encode(input.text);
  if (input.file === null && input.text.trim() === '') return refuse('invalid', 'import-nothing');
  if (bytes.length === 0) return refuse('invalid', 'document-empty');
  if (bytes.length > LIMITS.file)
    return refuse('invalid', 'too-large', { limit: `${LIMITS.file / 1_000_000} MB` });
  const id = newId<ImportId>();
  const fileName = input.file === null ? null : nameOf(input.file.fileName);
  return env.db.transaction(async (tx) => {
    await lockFor(tx, `imports ${input.by}`);
    if ((await countWaiting(tx, input.by)) >= LIMITS.waiting)
      return refuse('conflict', 'import-too-many', { most: LIMITS.waiting });
    const row = { id, fileName, bytes, sha256: sha256(bytes), at: env.now(), by: input.by };
    await insertImport(tx, env, row);
    await enqueue(tx, readImport, { importId: id }, { maxAttempts: TRIES, key: `read ${id}` });
    return id;
  });
}

/** The last part of the name, without what could turn its direction or break a header. */
function nameOf(fileName: string): string {
  const line = anyLine(fileName.split(/[/\\]/u).at(-1) ?? '');
  return [...line].slice(-LIMITS.fileName).join('');
}

/** Reads the file once more: corrections go, and the page asked before. */
export async function readAgain(
  env: ImportingEnv,
  input: {
    readonly importId: ImportId;
    readonly audience: Audience;
    /** Of a mail: the attached file to read instead of it. */
    readonly attachment: number | null;
  },
): Promise<Answer<void>> {
  return env.db.transaction(async (tx) => {
    const open = await openImport(tx, env, input);
    if (isRefusal(open)) return open;
    await markUnread(tx, { id: open.id, attachment: input.attachment, at: env.now() });
    const payload = { importId: input.importId };
    await enqueue(tx, readImport, payload, { maxAttempts: TRIES, key: `read ${open.id}` });
  });
}

/** Removes the file and everything read from it. */
export async function removeImport(
  env: ImportingEnv,
  input: { readonly importId: ImportId; readonly audience: Audience },
): Promise<Answer<void>> {
  return env.db.transaction(async (tx) => {
    const open = await openImport(tx, env, input);
    if (isRefusal(open)) return open;
    await deleteImport(tx, input.importId);
  });
}

/** An import of this audience, locked, that has not become a letter. */
export async function openImport(
  tx: Parameters<typeof findImportForUpdate>[0],
  env: ImportingEnv,
  input: { readonly importId: ImportId; readonly audience: Audience },
) {
  const found = await findImportForUpdate(tx, env, input.audience, input.importId);
  if (found === null) return refuse('not-found', 'not-found');
  return found.state === 'confirmed' ? refuse('conflict', 'import-confirmed') : found;
}

/** Removes what nobody confirmed in thirty days. */
export async function removeOldImports(env: Pick<ImportingEnv, 'db' | 'now'>): Promise<void> {
  const before = new Date(env.now().getTime() - KEPT_MILLISECONDS);
  await env.db.transaction((tx) => deleteImportsBefore(tx, before));
}
