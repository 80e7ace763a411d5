import { maySee } from '#access';
import type { Audience } from '#access';
import type { Sha256 } from '#kernel/bytes';
import type { AccountId, RosterId, SnapshotId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { RosterFormat } from './row-rules.ts';
import type { GroupSeats } from './seat-rules.ts';
import type { Snapshot } from './view-rules.ts';

type SnapshotRow = {
  id: SnapshotId;
  roster_id: RosterId;
  sha256: Sha256;
  format: RosterFormat;
  file_name: string;
  source_url: string | null;
  licence: string | null;
  taken_on: string | null;
  seats: readonly GroupSeats[] | null;
  people_count: number;
  new_count: number;
  changed_count: number;
  gone_count: number;
  suspicious_count: number;
  imported_at: Date;
  imported_by: string | null;
};

function snapshotOf(row: SnapshotRow): Snapshot {
  return {
    id: row.id,
    rosterId: row.roster_id,
    sha256: row.sha256,
    format: row.format,
    fileName: row.file_name,
    sourceUrl: row.source_url,
    licence: row.licence,
    takenOn: row.taken_on,
    seats: row.seats,
    people: row.people_count,
    counts: {
      new: row.new_count,
      changed: row.changed_count,
      gone: row.gone_count,
      suspicious: row.suspicious_count,
    },
    importedAt: row.imported_at,
    importedBy: row.imported_by,
  };
}

const snapshots = sql`select s.id, s.roster_id, s.sha256, s.format, s.file_name, s.source_url,
    s.licence, s.taken_on, s.seats, s.people_count, s.new_count, s.changed_count, s.gone_count,
    s.suspicious_count, s.imported_at, a.name as imported_by
  from roster_snapshots s left join accounts a on a.id = s.imported_by`;

/** The snapshots of a roster, the newest first. */
export async function listSnapshots(
  read: Read,
  audience: Audience,
  rosterId: RosterId,
): Promise<readonly Snapshot[]> {
  if (!maySee(audience, 'rosters')) return [];
  const { rows } = await sql<SnapshotRow>`${snapshots} where s.roster_id = ${rosterId}
    order by s.imported_at desc, s.id desc limit 200`.execute(read);
  return rows.map(snapshotOf);
}

export async function findSnapshot(
  read: Read,
  audience: Audience,
  rosterId: RosterId,
  id: SnapshotId,
): Promise<Snapshot | null> {
  if (!maySee(audience, 'rosters')) return null;
  const { rows } = await sql<SnapshotRow>`${snapshots}
    where s.id = ${id} and s.roster_id = ${rosterId}`.execute(read);
  return rows[0] ? snapshotOf(rows[0]) : null;
}

/** The snapshot that came from this very file, if the roster has one. */
export async function findSnapshotOfFile(
  read: Read,
  rosterId: RosterId,
  hash: Sha256,
): Promise<{ readonly id: SnapshotId; readonly importedAt: Date } | null> {
  const { rows } = await sql<{ id: SnapshotId; importedAt: Date }>`
    select id, imported_at as "importedAt" from roster_snapshots
    where roster_id = ${rosterId} and sha256 = ${hash}`.execute(read);
  return rows[0] ?? null;
}

/** Seats as JSON text; an array would be taken for an SQL array. */
export function jsonOf(seats: readonly GroupSeats[] | null): string | null {
  return seats === null ? null : JSON.stringify(seats);
}

export type NewSnapshot = Omit<Snapshot, 'importedBy'> & { readonly importedBy: AccountId | null };

export async function insertSnapshot(tx: Tx, snapshot: NewSnapshot): Promise<void> {
  const { counts } = snapshot;
  await sql`insert into roster_snapshots (id, roster_id, sha256, format, file_name, source_url,
      licence, taken_on, seats, people_count, new_count, changed_count, gone_count, suspicious_count,
      imported_at, imported_by)
    values (${snapshot.id}, ${snapshot.rosterId}, ${snapshot.sha256}, ${snapshot.format},
      ${snapshot.fileName}, ${snapshot.sourceUrl}, ${snapshot.licence}, ${snapshot.takenOn}, ${jsonOf(snapshot.seats)}::jsonb,
      ${snapshot.people}, ${counts.new}, ${counts.changed}, ${counts.gone}, ${counts.suspicious},
      ${snapshot.importedAt}, ${snapshot.importedBy})`.execute(tx);
}
