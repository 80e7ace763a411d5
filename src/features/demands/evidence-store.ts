import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { Evidence, OutcomeId } from './rules.ts';

type SealEnv = { readonly seal: Seal };

const CONTENT = 'outcome_evidence.content';
const FILE = 'outcome_evidence.file';

/** What a piece says: sealed, and taken away with the words of its step. */
type Content = Pick<Evidence, 'words' | 'url'>;

const REDACTED: Content = { words: '', url: null };

type Row = Omit<Evidence, keyof Content> & {
  readonly outcomeId: OutcomeId;
  readonly contentSealed: Uint8Array | null;
};

/** The evidence of these steps, in its order. Asks nobody's leave. */
export async function selectEvidence(
  read: Read,
  { seal }: SealEnv,
  outcomeIds: readonly OutcomeId[],
): Promise<ReadonlyMap<OutcomeId, readonly Evidence[]>> {
  const of = new Map<OutcomeId, Evidence[]>(outcomeIds.map((id) => [id, []]));
  if (outcomeIds.length === 0) return of;
  const { rows } = await sql<Row>`
    select outcome_id as "outcomeId", position, kind, content_sealed as "contentSealed",
           reply_id as "replyId", seen_on as "seenOn", media_type as "mediaType", size, sha256,
           case_id as "caseId", entry_id as "entryId", revision
      from outcome_evidence where outcome_id = any(${outcomeIds})
     order by outcome_id, position`.execute(read);
  for (const { outcomeId, contentSealed, ...piece } of rows) {
    const said = contentSealed === null ? null : seal.unseal(contentSealed, CONTENT);
    // sealed by insertEvidence below
    const content = said === null ? REDACTED : (JSON.parse(said) as Content);
    of.get(outcomeId)?.push({ ...piece, ...content });
  }
  return of;
}

export async function insertEvidence(
  tx: Tx,
  { seal }: SealEnv,
  row: Evidence & { readonly outcomeId: OutcomeId; readonly file: Uint8Array | null },
): Promise<void> {
  const { words, url, file } = row;
  const content: Content = { words, url };
  await sql`
    insert into outcome_evidence (outcome_id, position, kind, content_sealed, reply_id, seen_on,
      file_sealed, media_type, size, sha256, case_id, entry_id, revision)
    values (${row.outcomeId}, ${row.position}, ${row.kind},
      ${seal.seal(JSON.stringify(content), CONTENT)}, ${row.replyId}, ${row.seenOn},
      ${file === null ? null : seal.seal(file, FILE)}, ${row.mediaType}, ${row.size},
      ${row.sha256}, ${row.caseId}, ${row.entryId}, ${row.revision})`.execute(tx);
}

/** The bytes of a file. Ask for its step first: this one does not ask who is looking. */
export async function findEvidenceFile(
  read: Read,
  { seal }: SealEnv,
  outcomeId: OutcomeId,
  position: number,
): Promise<{ readonly bytes: Buffer; readonly mediaType: string } | null> {
  const { rows } = await sql<{ sealed: Uint8Array; mediaType: string }>`
    select file_sealed as sealed, media_type as "mediaType" from outcome_evidence
     where outcome_id = ${outcomeId} and position = ${position}
       and file_sealed is not null`.execute(read);
  const row = rows[0];
  return row === undefined
    ? null
    : { bytes: seal.unsealBytes(row.sealed, FILE), mediaType: row.mediaType };
}
