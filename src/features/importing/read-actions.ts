import { HOUSE } from '#access';
import { DocumentFault, readPasted } from '#documents';
import type { Documents, ReadDocument } from '#documents';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import { enqueue } from '#platform/jobs';
import type { ReadLetter } from '#reader';
import { firstReview } from './first-review-rules.ts';
import { markFailed, markRead } from './review-store.ts';
import { matchImport, TRIES } from './rules.ts';
import type { Import, ImportId } from './rules.ts';
import type { Reading } from './review-rules.ts';
import { findImport, findImportForUpdate, getFile } from './store.ts';
import type { ImportingEnv } from './upload-actions.ts';

export type ReadingEnv = ImportingEnv & {
  readonly documents: Pick<Documents, 'read'>;
  /** Reads a text into a letter's parts where a long one holds nobody up. */
  readonly letterReader: { read(text: string): Promise<Answer<ReadLetter>> };
};

/**
 * Reads the file of an import and keeps what was recognised, or why nothing could be. Running twice
 * changes nothing: after a crash it runs again.
 */
export async function readFile(env: ReadingEnv, importId: ImportId): Promise<void> {
  const found = await findImport(env.db.read, env, HOUSE, importId);
  if (found?.state !== 'reading') return;
  const bytes = await getFile(env.db.read, env, importId);
  const reading = await readingOf(env, found, bytes);
  if (isRefusal(reading)) return giveUp(env, importId, reading);
  const letter = await env.letterReader.read(reading.text);
  if (isRefusal(letter)) return giveUp(env, importId, final(letter));
  const review = firstReview(reading.text, letter);
  await env.db.transaction(async (tx) => {
    const now = await findImportForUpdate(tx, env, HOUSE, importId);
    if (now?.state !== 'reading') return; // another worker was quicker, or somebody removed it
    await markRead(tx, env, { id: importId, reading, review, at: env.now() });
    await enqueue(tx, matchImport, { importId }, { key: `match ${importId}`, maxAttempts: TRIES });
  });
}

/** Pasted text needs no reader of files; what both give is tidied alike. */
async function readingOf(
  env: ReadingEnv,
  { fileName, attachment }: Import,
  bytes: Uint8Array,
): Promise<Answer<Reading>> {
  const read =
    fileName === null
      ? pasted(bytes)
      : await env.documents.read({ fileName, bytes, attachment: attachment ?? undefined });
  if (isRefusal(read)) return final(read);
  const notes = read.notes.map(({ code, values }) => ({
    code: `documents.note.${code}`,
    values: { ...values },
  }));
  return {
    text: read.text,
    kind: read.kind,
    notes,
    attachments: read.attachments.map((one) => ({ ...one })),
  };
}

/** Too much at once, or a server that goes down, is no verdict: the job comes again. */
function final(refusal: Refusal): Refusal {
  if (refusal.kind === 'unavailable') throw new Error(refusal.reason);
  return refusal;
}

function pasted(bytes: Uint8Array): Answer<ReadDocument> {
  try {
    return readPasted(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof DocumentFault) return refuse('invalid', error.reason, error.values);
    throw error;
  }
}

/** Keeps the file and says why it could not be read. */
export async function giveUp(
  env: ImportingEnv,
  importId: ImportId,
  refusal: Refusal,
): Promise<void> {
  await env.db.transaction(async (tx) => {
    const now = await findImportForUpdate(tx, env, HOUSE, importId);
    if (now?.state === 'reading') await markFailed(tx, { id: importId, refusal, at: env.now() });
  });
}
