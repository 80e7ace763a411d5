import type { Audience } from '#access';
import type { AccountId, CaseId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Sha256 } from '#kernel/bytes';
import type { EvidenceFile, FileId } from './evidence-rules.ts';
import type { MediaType } from './media-rules.ts';
import type { EntryId } from './rules.ts';
import { maySeeCase, maySeeSealed } from './sight-store.ts';

const columns = sql`
  f.id, f.case_id as "caseId", f.entry_id as "entryId", f.received_at as "receivedAt",
  f.received_by as "receivedBy", a.name as receiver, f.size, f.sha256, f.media_type as "mediaType",
  f.checked_at as "checkedAt", f.alarmed_at as "alarmedAt", f.erased_at as "erasedAt"`;

const tables = sql`case_files f join accounts a on a.id = f.received_by`;

/** The files of a case by their entries, those of removed entries included; none for who may not open it. */
export async function listFiles(
  read: Read,
  audience: Audience,
  caseId: CaseId,
): Promise<ReadonlyMap<EntryId, EvidenceFile>> {
  if (!maySeeCase(audience, caseId)) return new Map();
  const { rows } = await sql<EvidenceFile & { entryId: EntryId }>`
    select ${columns} from ${tables}
     where f.case_id = ${caseId} and f.entry_id is not null`.execute(read);
  return new Map(rows.map((file) => [file.entryId, file]));
}

/** The file an entry of evidence speaks of. */
export async function findFile(
  read: Read,
  audience: Audience,
  key: { readonly caseId: CaseId; readonly entryId: EntryId },
): Promise<EvidenceFile | null> {
  if (!maySeeCase(audience, key.caseId)) return null;
  const { rows } = await sql<EvidenceFile>`
    select ${columns} from ${tables}
     where f.case_id = ${key.caseId} and f.entry_id = ${key.entryId}`.execute(read);
  return rows[0] ?? null;
}

/** A file whose form waits to be completed, of who sent it. */
export async function findStaged(
  read: Read,
  key: { readonly fileId: FileId; readonly caseId: CaseId; readonly by: AccountId },
): Promise<EvidenceFile | null> {
  const { rows } = await sql<EvidenceFile>`
    select ${columns} from ${tables}
     where f.id = ${key.fileId} and f.case_id = ${key.caseId} and f.received_by = ${key.by}
       and f.entry_id is null and f.sha256 is not null`.execute(read);
  return rows[0] ?? null;
}

/** A file that stands in its case, for the house's own work. */
export async function findFileById(read: Read, fileId: string): Promise<EvidenceFile | null> {
  const { rows } = await sql<EvidenceFile>`
    select ${columns} from ${tables}
     where f.id = ${fileId} and f.entry_id is not null and f.erased_at is null`.execute(read);
  return rows[0] ?? null;
}

/** The same, locked until the transaction ends: nothing is made of a file while it is erased. */
export async function findFileForUpdate(tx: Tx, fileId: FileId): Promise<EvidenceFile | null> {
  await sql`select 1 from case_files where id = ${fileId} for update`.execute(tx);
  return findFileById(tx, fileId);
}

/** The file of the same bytes that stands in the case. */
export async function findTwin(
  read: Read,
  caseId: CaseId,
  sha256: Sha256,
): Promise<EvidenceFile | null> {
  const { rows } = await sql<EvidenceFile>`
    select ${columns} from ${tables}
     where f.case_id = ${caseId} and f.sha256 = ${sha256} and f.entry_id is not null
       and f.erased_at is null`.execute(read);
  return rows[0] ?? null;
}

/** Bytes of all files of a case, those that are still arriving included as far as they are here. */
export async function sumSizes(read: Read, caseId: CaseId): Promise<number> {
  const { rows } = await sql<{ sum: number }>`
    select coalesce(sum(size), 0)::bigint as sum from case_files
     where case_id = ${caseId} and erased_at is null`.execute(read);
  return rows[0]?.sum ?? 0;
}

export async function insertFile(
  tx: Tx,
  file: {
    readonly id: FileId;
    readonly caseId: CaseId;
    readonly by: AccountId;
    readonly at: Date;
  },
): Promise<void> {
  await sql`
    insert into case_files (id, case_id, received_at, received_by)
    values (${file.id}, ${file.caseId}, ${file.at}, ${file.by})`.execute(tx);
}

export async function markReceived(
  tx: Tx,
  file: {
    readonly id: FileId;
    readonly size: number;
    readonly sha256: Sha256;
    readonly mediaType: MediaType;
  },
): Promise<void> {
  await sql`
    update case_files set size = ${file.size}, sha256 = ${file.sha256},
      media_type = ${file.mediaType} where id = ${file.id}`.execute(tx);
}

/** From now on the file stands in its case. */
export async function markFiled(
  tx: Tx,
  file: { readonly id: FileId; readonly entryId: EntryId },
): Promise<void> {
  await sql`update case_files set entry_id = ${file.entryId} where id = ${file.id}`.execute(tx);
}

/** What was read again: whole, or since when it is not. */
export async function markChecked(
  tx: Tx,
  file: { readonly id: FileId; readonly at: Date; readonly isWhole: boolean },
): Promise<void> {
  const alarmed = file.isWhole ? sql`null` : sql`coalesce(alarmed_at, ${file.at})`;
  await sql`
    update case_files set checked_at = ${file.at}, alarmed_at = ${alarmed}
     where id = ${file.id}`.execute(tx);
}

/** Takes a file away whose form was not completed; does nothing to one that stands in its case. */
export async function deleteStaged(tx: Tx, fileId: FileId): Promise<void> {
  await sql`delete from case_files where id = ${fileId} and entry_id is null`.execute(tx);
}

/** The same for all that came before a moment. */
export async function deleteStagedBefore(tx: Tx, before: Date): Promise<void> {
  await sql`
    delete from case_files where entry_id is null and received_at < ${before}`.execute(tx);
}

/** The file is forgotten: its row stays, and says when. */
export async function markFileErased(
  tx: Tx,
  file: { readonly id: FileId; readonly by: AccountId; readonly at: Date },
): Promise<void> {
  await sql`
    update case_files set erased_at = ${file.at}, erased_by = ${file.by}
     where id = ${file.id}`.execute(tx);
}

/** The file that was not read again for the longest time, of those last read before a moment. */
export async function findLongestUnchecked(read: Read, before: Date): Promise<FileId | null> {
  const { rows } = await sql<{ id: FileId }>`
    select id from case_files
     where entry_id is not null and erased_at is null
       and (checked_at is null or checked_at < ${before})
     order by checked_at nulls first, id limit 1`.execute(read);
  return rows[0]?.id ?? null;
}

/** How many files of a case are not what was received. */
export async function countAlarms(read: Read, audience: Audience, caseId: CaseId): Promise<number> {
  if (!maySeeCase(audience, caseId)) return 0;
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from case_files
     where case_id = ${caseId} and alarmed_at is not null and erased_at is null`.execute(read);
  return rows[0]?.count ?? 0;
}

/** A file that is not what was received, told to the drafters of its case. */
export type AlarmedFile = {
  readonly caseId: CaseId;
  readonly entryId: EntryId;
  readonly caseTitle: string;
  readonly language: string;
  readonly since: Date;
};

const MOST_ALARMS = 50;

/** Files that are not what was received, in the cases somebody drafts. */
export async function listAlarmedFiles(read: Read, audience: Audience): Promise<AlarmedFile[]> {
  if (audience.kind !== 'account') return [];
  const drafted = [...audience.cases.keys()].filter((id) => maySeeSealed(audience, id));
  if (drafted.length === 0) return [];
  const { rows } = await sql<AlarmedFile>`
    select f.case_id as "caseId", f.entry_id as "entryId", h.title as "caseTitle", h.language,
           f.alarmed_at as since
      from case_files f join case_heads h on h.entry_id = f.case_id
     where f.case_id = any(${drafted}) and f.alarmed_at is not null and f.erased_at is null
     order by f.alarmed_at, f.id limit ${MOST_ALARMS}`.execute(read);
  return rows;
}
