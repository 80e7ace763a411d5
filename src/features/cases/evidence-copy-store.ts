import type { AccountId, CaseId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { Copy, CopyId, FileId } from './evidence-rules.ts';
import type { EntryId } from './rules.ts';

type SealEnv = { readonly seal: Seal };

const SEALED = 'case_file_copies.sealed';

const columns = sql`
  c.id, c.file_id as "fileId", c.purpose, c.width, c.height, c.covered, c.made_at as "madeAt"`;

export async function insertCopy(
  tx: Tx,
  env: SealEnv,
  copy: Copy & { readonly bytes: Uint8Array; readonly by: AccountId | null },
): Promise<void> {
  const { id, fileId, purpose, bytes, width, height, covered, madeAt, by } = copy;
  await sql`
    insert into case_file_copies (id, file_id, purpose, sealed, width, height, covered, made_at, made_by)
    values (${id}, ${fileId}, ${purpose}, ${env.seal.seal(bytes, SEALED)}, ${width}, ${height},
            ${JSON.stringify(covered)}, ${madeAt}, ${by})`.execute(tx);
}

/** The latest copy of this purpose that was not taken back. Ask for the file first. */
export async function findCopy(
  read: Read,
  fileId: FileId,
  purpose: Copy['purpose'],
): Promise<Copy | null> {
  const { rows } = await sql<Copy>`
    select ${columns} from case_file_copies c
     where c.file_id = ${fileId} and c.purpose = ${purpose} and c.ended_at is null
     order by c.made_at desc, c.id limit 1`.execute(read);
  return rows[0] ?? null;
}

/** Which files of a case have a preview. */
export async function listPreviewed(read: Read, caseId: CaseId): Promise<ReadonlySet<FileId>> {
  const { rows } = await sql<{ id: FileId }>`
    select distinct c.file_id as id from case_file_copies c join case_files f on f.id = c.file_id
     where f.case_id = ${caseId} and c.purpose = 'preview' and c.ended_at is null`.execute(read);
  return new Set(rows.map(({ id }) => id));
}

export async function countCopies(read: Read, fileId: FileId): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from case_file_copies where file_id = ${fileId}`.execute(read);
  return rows[0]?.count ?? 0;
}

/** The picture itself, a JPEG. Ask for the copy first: this one does not ask who is looking. */
export async function readCopy(read: Read, env: SealEnv, id: CopyId): Promise<Buffer> {
  const { rows } = await sql<{ sealed: Buffer }>`
    select sealed from case_file_copies where id = ${id}`.execute(read);
  if (rows[0] === undefined) throw new Error('a copy that was found has its bytes');
  return env.seal.unsealBytes(rows[0].sealed, SEALED);
}

/** Takes back every public copy of a file. */
export async function markCopiesEnded(
  tx: Tx,
  end: { readonly fileId: FileId; readonly by: AccountId; readonly at: Date },
): Promise<number> {
  const { numAffectedRows } = await sql`
    update case_file_copies set ended_at = ${end.at}, ended_by = ${end.by}
     where file_id = ${end.fileId} and purpose = 'public' and ended_at is null`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

export async function deleteCopies(tx: Tx, fileId: FileId): Promise<void> {
  await sql`delete from case_file_copies where file_id = ${fileId}`.execute(tx);
}

/**
 * The pictures that stand in the live publication of a case: of entries that are as they were approved,
 * each the latest copy that was there when the publication was asked for. Consent is not looked at here.
 */
export async function listApprovedCopies(
  read: Read,
  caseId: CaseId,
): Promise<(Copy & { readonly entryId: EntryId })[]> {
  const { rows } = await sql<Copy & { entryId: EntryId }>`
    select distinct on (f.id) ${columns}, f.entry_id as "entryId"
      from case_publications p
      join case_publication_entries pe on pe.publication_id = p.id
      join case_entries e on e.id = pe.entry_id and e.revision = pe.revision
      join case_files f on f.entry_id = e.id
      join case_file_copies c on c.file_id = f.id and c.made_at <= p.asked_at
     where p.case_id = ${caseId} and p.decision = 'approved' and p.ended_at is null
       and e.shown_to = 'public' and e.removed_at is null and f.erased_at is null
       and f.alarmed_at is null and c.purpose = 'public' and c.ended_at is null
     order by f.id, c.made_at desc, c.id`.execute(read);
  return rows;
}
