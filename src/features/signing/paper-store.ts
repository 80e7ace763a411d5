import type { AccountId, Id, InvitationId, LetterId, VersionId } from '#kernel/ids';
import { maySee } from '#access';
import type { Audience } from '#access';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { ScanType } from './paper-rules.ts';
import type { Scan } from './view-rules.ts';

const FILE = 'paper_scans.file';

const columns = sql`
  p.id, i.letter_id as "letterId", p.invitation_id as "invitationId", coalesce(i.name, '') as name,
  p.version_id as "versionId", v.number as "versionNumber", p.media_type as "mediaType",
  p.sha256, p.signed_on as "signedOn", p.note, p.uploaded_at as "uploadedAt",
  p.uploaded_by as "uploadedBy", a.name as "uploaderName", p.decided_at as "decidedAt",
  p.decision, p.decision_note as "decisionNote"`;

const tables = sql`
  paper_scans p join invitations i on i.id = p.invitation_id
  join letter_versions v on v.id = p.version_id join accounts a on a.id = p.uploaded_by`;

export async function insertScan(
  tx: Tx,
  seal: Seal,
  row: {
    id: Id<'scan'>;
    invitationId: InvitationId;
    versionId: VersionId;
    file: Uint8Array;
    mediaType: ScanType;
    sha256: string;
    signedOn: string;
    note: string | null;
    by: AccountId;
    at: Date;
  },
): Promise<void> {
  await sql`
    insert into paper_scans (id, invitation_id, version_id, file_sealed, media_type, sha256,
      signed_on, note, uploaded_at, uploaded_by)
    values (${row.id}, ${row.invitationId}, ${row.versionId}, ${seal.seal(row.file, FILE)},
      ${row.mediaType}, ${row.sha256}, ${row.signedOn}, ${row.note}, ${row.at},
      ${row.by})`.execute(tx);
}

/** The signed sheets of a letter, waiting ones first; empty for whoever may not see them. */
export async function listScans(
  read: Read,
  audience: Audience,
  letterId: LetterId,
): Promise<Scan[]> {
  if (!maySee(audience, 'scan', { letterId, releasedAt: null })) return [];
  const { rows } = await sql<Scan>`
    select ${columns} from ${tables} where i.letter_id = ${letterId} and p.erased_at is null
     order by p.decided_at is not null, p.uploaded_at desc limit 1000`.execute(read);
  return rows;
}

export async function findScan(
  read: Read,
  audience: Audience,
  key: { letterId: LetterId; scanId: string },
): Promise<Scan | null> {
  if (!maySee(audience, 'scan', { letterId: key.letterId, releasedAt: null })) return null;
  const { rows } = await sql<Scan>`
    select ${columns} from ${tables}
     where p.id = ${key.scanId} and i.letter_id = ${key.letterId}
       and p.erased_at is null`.execute(read);
  return rows[0] ?? null;
}

export async function findScanForUpdate(tx: Tx, scanId: string): Promise<Scan | null> {
  await sql`select 1 from paper_scans where id = ${scanId} for update`.execute(tx);
  const { rows } = await sql<Scan>`
    select ${columns} from ${tables} where p.id = ${scanId} and p.erased_at is null`.execute(tx);
  return rows[0] ?? null;
}

/** The sheet itself. Ask for the scan first: this one does not ask who is looking. */
export async function getScanFile(
  read: Read,
  env: { readonly seal: Seal },
  scan: Scan,
): Promise<Buffer> {
  const { rows } = await sql<{ sealed: Uint8Array }>`
    select file_sealed as sealed from paper_scans where id = ${scan.id} and erased_at is null`.execute(
    read,
  );
  if (rows[0] === undefined) throw new Error('a scan that was found has a file');
  return env.seal.unsealBytes(rows[0].sealed, FILE);
}

export async function markScanDecided(
  tx: Tx,
  row: {
    id: Id<'scan'>;
    decision: 'confirmed' | 'refused';
    note: string;
    by: AccountId;
    at: Date;
  },
): Promise<void> {
  await sql`
    update paper_scans set decided_at = ${row.at}, decided_by = ${row.by},
           decision = ${row.decision}, decision_note = ${row.note === '' ? null : row.note}
     where id = ${row.id}`.execute(tx);
}
