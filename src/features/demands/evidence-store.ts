import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { Evidence, OutcomeId } from './rules.ts';

const FILE = 'outcome_evidence.file';

export async function insertEvidence(
  tx: Tx,
  seal: Seal,
  row: Evidence & { readonly outcomeId: OutcomeId; readonly file: Uint8Array | null },
): Promise<void> {
  await sql`
    insert into outcome_evidence (outcome_id, position, kind, words, reply_id, url, seen_on,
      file_sealed, media_type, size, sha256, case_id, entry_id, revision)
    values (${row.outcomeId}, ${row.position}, ${row.kind}, ${row.words}, ${row.replyId},
      ${row.url}, ${row.seenOn}, ${row.file === null ? null : seal.seal(row.file, FILE)},
      ${row.mediaType}, ${row.size}, ${row.sha256}, ${row.caseId}, ${row.entryId},
      ${row.revision})`.execute(tx);
}

/** The bytes of a file. Ask for its step first: this one does not ask who is looking. */
export async function findEvidenceFile(
  read: Read,
  env: { readonly seal: Seal },
  outcomeId: OutcomeId,
  position: number,
): Promise<{ readonly bytes: Buffer; readonly mediaType: string } | null> {
  const { rows } = await sql<{ sealed: Uint8Array; mediaType: string }>`
    select file_sealed as sealed, media_type as "mediaType" from outcome_evidence
     where outcome_id = ${outcomeId} and position = ${position} and kind = 'file'`.execute(read);
  const row = rows[0];
  return row === undefined
    ? null
    : { bytes: env.seal.unsealBytes(row.sealed, FILE), mediaType: row.mediaType };
}
