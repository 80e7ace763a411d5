import type { Sha256 } from '#kernel/bytes';
import type { AccountId, RosterId, SnapshotId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { GroupSeats } from './seat-rules.ts';
import { jsonOf } from './snapshot-store.ts';
import type { Upload, UploadId } from './view-rules.ts';

const FILE = 'roster_uploads.file';

type UploadRow = {
  id: UploadId;
  roster_id: RosterId;
  file_name: string;
  sha256: Sha256;
  source_url: string | null;
  licence: string | null;
  taken_on: string | null;
  seats: readonly GroupSeats[] | null;
  uploaded_at: Date;
  uploaded_by: AccountId | null;
  snapshot_id: SnapshotId | null;
};

function uploadOf(row: UploadRow): Upload {
  return {
    id: row.id,
    rosterId: row.roster_id,
    fileName: row.file_name,
    sha256: row.sha256,
    sourceUrl: row.source_url,
    licence: row.licence,
    takenOn: row.taken_on,
    seats: row.seats,
    uploadedAt: row.uploaded_at,
    uploadedBy: row.uploaded_by,
    snapshotId: row.snapshot_id,
  };
}

const columns = sql`id, roster_id, file_name, sha256, source_url, licence, taken_on, seats, uploaded_at,
  uploaded_by, snapshot_id`;

export async function insertUpload(
  tx: Tx,
  env: { readonly seal: Seal },
  upload: Upload,
  bytes: Uint8Array,
): Promise<void> {
  await sql`insert into roster_uploads (id, roster_id, file_name, file_sealed, sha256, source_url,
      licence, taken_on, seats, uploaded_at, uploaded_by)
    values (${upload.id}, ${upload.rosterId}, ${upload.fileName}, ${env.seal.seal(bytes, FILE)},
      ${upload.sha256}, ${upload.sourceUrl}, ${upload.licence}, ${upload.takenOn}, ${jsonOf(upload.seats)}::jsonb,
      ${upload.uploadedAt}, ${upload.uploadedBy})`.execute(tx);
}

/** An upload and its file; the file is empty once it was confirmed. */
export async function findUpload(
  read: Read,
  env: { readonly seal: Seal },
  rosterId: RosterId,
  id: UploadId,
): Promise<{ readonly upload: Upload; readonly bytes: Uint8Array } | null> {
  const { rows } = await sql<UploadRow & { file_sealed: Uint8Array | null }>`
    select ${columns}, file_sealed from roster_uploads
    where id = ${id} and roster_id = ${rosterId}`.execute(read);
  const [row] = rows;
  if (!row) return null;
  const bytes = row.file_sealed ? env.seal.unsealBytes(row.file_sealed, FILE) : new Uint8Array();
  return { upload: uploadOf(row), bytes };
}

/** Uploads that wait for a decision, the newest first. */
export async function listUploads(read: Read, rosterId: RosterId): Promise<readonly Upload[]> {
  const { rows } = await sql<UploadRow>`select ${columns} from roster_uploads
    where roster_id = ${rosterId} and confirmed_at is null
    order by uploaded_at desc, id limit 50`.execute(read);
  return rows.map(uploadOf);
}

export async function markConfirmed(
  tx: Tx,
  id: UploadId,
  confirmed: { readonly at: Date; readonly snapshotId: SnapshotId },
): Promise<void> {
  await sql`update roster_uploads set confirmed_at = ${confirmed.at},
    snapshot_id = ${confirmed.snapshotId}, file_sealed = null where id = ${id}`.execute(tx);
}

/** Removes an upload nobody confirmed; a confirmed one is kept as the trace of the import. */
export async function deleteUpload(tx: Tx, rosterId: RosterId, id: UploadId): Promise<void> {
  await sql`delete from roster_uploads
    where id = ${id} and roster_id = ${rosterId} and confirmed_at is null`.execute(tx);
}

export async function deleteUploadsBefore(tx: Tx, before: Date): Promise<void> {
  await sql`delete from roster_uploads
    where confirmed_at is null and uploaded_at < ${before}`.execute(tx);
}
