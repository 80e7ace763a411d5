import type { AccountId, LetterId } from '#kernel/ids';
import type { Refusal } from '#kernel/refusal';
import type { Sha256 } from '#kernel/bytes';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { MatchList } from './match-rules.ts';
import { matchList, NO_MATCHES } from './match-rules.ts';
import type { Reading, Review } from './review-rules.ts';
import { readingShape, review as reviewShape } from './review-rules.ts';
import type { ImportId } from './rules.ts';
import { SEALS } from './store.ts';
import type { SealEnv } from './store.ts';

/** What was read and corrected. Find the import first: this one does not ask who is looking. */
export type Kept = Reading & {
  readonly review: Review;
  readonly matches: MatchList;
};

/** Null while nothing was read. */
export async function findKept(read: Read, { seal }: SealEnv, id: ImportId): Promise<Kept | null> {
  const { rows } = await sql<{
    text: Uint8Array | null;
    review: Uint8Array | null;
    matches: Uint8Array | null;
  }>`
    select text_sealed as text, review_sealed as review, matches_sealed as matches
    from imports where id = ${id} and erased_at is null`.execute(read);
  const { text = null, review = null, matches = null } = rows[0] ?? {};
  if (text === null || review === null) return null;
  return {
    ...readingShape.parse(JSON.parse(seal.unseal(text, SEALS.text))),
    review: reviewShape.parse(JSON.parse(seal.unseal(review, SEALS.review))),
    matches:
      matches === null
        ? NO_MATCHES
        : matchList.parse(JSON.parse(seal.unseal(matches, SEALS.matches))),
  };
}

export async function insertImport(
  tx: Tx,
  { seal }: SealEnv,
  row: {
    readonly id: ImportId;
    readonly fileName: string | null;
    readonly bytes: Uint8Array;
    readonly sha256: Sha256;
    readonly at: Date;
    readonly by: AccountId;
  },
): Promise<void> {
  const name = row.fileName === null ? null : seal.seal(row.fileName, SEALS.fileName);
  await sql`
    insert into imports (id, file_name_sealed, file_sealed, size, sha256, uploaded_at, uploaded_by,
      asked_at)
    values (${row.id}, ${name}, ${seal.seal(row.bytes, SEALS.file)}, ${row.bytes.length},
      ${row.sha256}, ${row.at}, ${row.by}, ${row.at})`.execute(tx);
}

/** What the file says. The names are looked up next. */
export async function markRead(
  tx: Tx,
  { seal }: SealEnv,
  row: {
    readonly id: ImportId;
    readonly reading: Reading;
    readonly review: Review;
    readonly at: Date;
  },
): Promise<void> {
  await sql`
    update imports set read_at = ${row.at}, saved_at = ${row.at}, revision = revision + 1,
      text_sealed = ${seal.seal(JSON.stringify(row.reading), SEALS.text)},
      review_sealed = ${seal.seal(JSON.stringify(row.review), SEALS.review)},
      matched_at = null, matches_sealed = null
    where id = ${row.id}`.execute(tx);
}

export async function markFailed(
  tx: Tx,
  row: { readonly id: ImportId; readonly refusal: Refusal; readonly at: Date },
): Promise<void> {
  const { kind, reason, values } = row.refusal;
  await sql`
    update imports set failed_at = ${row.at}, failed_reason = ${reason},
      failed_values = ${JSON.stringify({ kind, values })}::jsonb
    where id = ${row.id}`.execute(tx);
}

/** Back to the file as it came: what was read and corrected goes. */
export async function markUnread(
  tx: Tx,
  row: { readonly id: ImportId; readonly attachment: number | null; readonly at: Date },
): Promise<void> {
  await sql`
    update imports set read_at = null, text_sealed = null, review_sealed = null, saved_at = null,
      matched_at = null, matches_sealed = null, failed_at = null, failed_reason = null,
      failed_values = null, attachment = ${row.attachment}, asked_at = ${row.at}
    where id = ${row.id}`.execute(tx);
}

export async function markMatched(
  tx: Tx,
  { seal }: SealEnv,
  row: { readonly id: ImportId; readonly matches: MatchList; readonly at: Date },
): Promise<void> {
  await sql`
    update imports set matched_at = ${row.at},
      matches_sealed = ${seal.seal(JSON.stringify(row.matches), SEALS.matches)}
    where id = ${row.id}`.execute(tx);
}

/** The rosters are to be asked again, for another day. */
export async function markUnmatched(
  tx: Tx,
  row: { readonly id: ImportId; readonly at: Date },
): Promise<void> {
  await sql`
    update imports set matched_at = null, matches_sealed = null, asked_at = ${row.at}
    where id = ${row.id}`.execute(tx);
}

export async function markSaved(
  tx: Tx,
  { seal }: SealEnv,
  row: { readonly id: ImportId; readonly review: Review; readonly at: Date },
): Promise<void> {
  await sql`
    update imports set saved_at = ${row.at}, revision = revision + 1,
      review_sealed = ${seal.seal(JSON.stringify(row.review), SEALS.review)}
    where id = ${row.id}`.execute(tx);
}

export async function markConfirmed(
  tx: Tx,
  row: {
    readonly id: ImportId;
    readonly letterId: LetterId;
    readonly at: Date;
    readonly by: AccountId;
  },
): Promise<void> {
  await sql`
    update imports set confirmed_at = ${row.at}, confirmed_by = ${row.by},
      letter_id = ${row.letterId}
    where id = ${row.id}`.execute(tx);
}

/** Removes one that is no letter yet; one that is stays with its letter. */
export async function deleteImport(tx: Tx, id: ImportId): Promise<void> {
  await sql`delete from imports where id = ${id} and letter_id is null`.execute(tx);
}

export async function deleteImportsBefore(tx: Tx, before: Date): Promise<void> {
  await sql`
    delete from imports where letter_id is null and uploaded_at < ${before}`.execute(tx);
}

/** Empties the file, its name, and what was read, corrected and looked up; that it was imported stays. */
export async function eraseImport(
  tx: Tx,
  { seal }: SealEnv,
  row: { readonly id: ImportId; readonly at: Date },
): Promise<void> {
  await sql`
    update imports set erased_at = ${row.at}, file_name_sealed = null,
           file_sealed = ${seal.seal('', SEALS.file)}, text_sealed = ${seal.seal('', SEALS.text)},
           review_sealed = ${seal.seal('', SEALS.review)}, matched_at = null, matches_sealed = null
     where id = ${row.id}`.execute(tx);
}
