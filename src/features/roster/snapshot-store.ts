import { maySee } from '#access';
import type { Audience } from '#access';
import type { Sha256 } from '#kernel/bytes';
import { newId } from '#kernel/ids';
import type { AccountId, MandateId, RosterId, SnapshotId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import { groupOf } from './group-rules.ts';
import { foldName } from './name-rules.ts';
import { makeRow } from './row-rules.ts';
import type { RosterFormat, RosterRow } from './row-rules.ts';
import type { GroupSeats } from './seat-rules.ts';
import { EMAIL } from './store.ts';
import type { RosterSummary, Snapshot } from './view-rules.ts';

type SummaryRow = {
  id: RosterId;
  name: string;
  created_at: Date;
  snapshot_id: SnapshotId | null;
  taken_on: string | null;
  imported_at: Date | null;
  people_count: number | null;
};

function summaryOf(row: SummaryRow): RosterSummary {
  const { snapshot_id: id, imported_at: importedAt, people_count: people } = row;
  const newest =
    id === null || importedAt === null || people === null
      ? null
      : { id, importedAt, people, takenOn: row.taken_on };
  return { id: row.id, name: row.name, createdAt: row.created_at, newest };
}

const summaries = sql`select r.id, r.name, r.created_at, s.id as snapshot_id, s.taken_on,
    s.imported_at, s.people_count
  from rosters r left join lateral (select * from roster_snapshots
    where roster_id = r.id order by imported_at desc, id desc limit 1) s on true`;

/** Every roster by name, with its newest snapshot. */
export async function listRosters(
  read: Read,
  audience: Audience,
): Promise<readonly RosterSummary[]> {
  if (!maySee(audience, 'rosters')) return [];
  const { rows } = await sql<SummaryRow>`${summaries} order by r.name, r.id limit 1000`.execute(
    read,
  );
  return rows.map(summaryOf);
}

export async function findRoster(
  read: Read,
  audience: Audience,
  id: RosterId,
): Promise<RosterSummary | null> {
  if (!maySee(audience, 'rosters')) return null;
  const { rows } = await sql<SummaryRow>`${summaries} where r.id = ${id}`.execute(read);
  return rows[0] ? summaryOf(rows[0]) : null;
}

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

export async function findRosterByName(read: Read, name: string): Promise<RosterId | null> {
  const { rows } = await sql<{ id: RosterId }>`select id from rosters where name = ${name}
    order by created_at limit 1`.execute(read);
  return rows[0]?.id ?? null;
}

export async function insertRoster(
  tx: Tx,
  roster: {
    readonly id: RosterId;
    readonly name: string;
    readonly at: Date;
    readonly by: AccountId | null;
  },
): Promise<void> {
  await sql`insert into rosters (id, name, created_at, created_by)
    values (${roster.id}, ${roster.name}, ${roster.at}, ${roster.by})`.execute(tx);
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

/** One statement for a few thousand rows: a statement per row takes ten times as long. */
const BATCH = 2_000;

export async function insertMandates(
  tx: Tx,
  env: { readonly seal: Seal },
  snapshotId: SnapshotId,
  rows: readonly RosterRow[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) {
    await insertBatch(tx, env, snapshotId, rows.slice(at, at + BATCH));
  }
}

async function insertBatch(
  tx: Tx,
  env: { readonly seal: Seal },
  snapshotId: SnapshotId,
  rows: readonly RosterRow[],
): Promise<void> {
  const all = (value: (row: RosterRow) => unknown) => rows.map((row) => value(row) ?? null);
  await sql`insert into mandates (snapshot_id, id, person_key, full_name, given_name, family_name,
      sort_name, search_form, sort_form, country, political_group, group_code, party, starts_on,
      ends_on, absent_on, birth_date, email_sealed)
    select ${snapshotId}::uuid, * from unnest(
      ${all(() => newId<MandateId>())}::uuid[], ${all((row) => row.personKey)}::text[],
      ${all((row) => row.fullName)}::text[], ${all((row) => row.givenName)}::text[],
      ${all((row) => row.familyName)}::text[], ${all((row) => row.sortName)}::text[],
      ${all((row) => ` ${foldName(row.fullName)} ${foldName(row.sortName)}`)}::text[],
      ${all((row) => foldName(row.sortName))}::text[], ${all((row) => row.country)}::text[],
      ${all((row) => row.politicalGroup)}::text[],
      ${all((row) => row.politicalGroup && groupOf(row.politicalGroup).code)}::text[],
      ${all((row) => row.party)}::text[], ${all((row) => row.startsOn)}::date[],
      ${all((row) => row.endsOn)}::date[], ${all((row) => row.absentOn)}::date[],
      ${all((row) => row.birthDate)}::date[],
      ${all((row) => row.email && env.seal.seal(row.email, EMAIL))}::bytea[])`.execute(tx);
}

type StoredRow = {
  person_key: string;
  full_name: string;
  sort_name: string;
  given_name: string | null;
  family_name: string | null;
  country: string | null;
  political_group: string | null;
  party: string | null;
  starts_on: string | null;
  ends_on: string | null;
  absent_on: string | null;
  birth_date: string | null;
  email_sealed: Uint8Array | null;
};

/** A snapshot's rows in the form a file gives them, to compare a new file with. */
export async function listSnapshotRows(
  read: Read,
  env: { readonly seal: Seal },
  snapshotId: SnapshotId,
): Promise<readonly RosterRow[]> {
  const { rows } = await sql<StoredRow>`select person_key, full_name, sort_name, given_name,
      family_name, country, political_group, party, starts_on, ends_on, absent_on, birth_date,
      email_sealed
    from mandates where snapshot_id = ${snapshotId}
    order by sort_form collate "C", id`.execute(read);
  return rows.map((row, at) =>
    makeRow({
      row: at + 1,
      personKey: row.person_key,
      fullName: row.full_name,
      sortName: row.sort_name,
      givenName: row.given_name ?? undefined,
      familyName: row.family_name ?? undefined,
      country: row.country ?? undefined,
      politicalGroup: row.political_group ?? undefined,
      party: row.party ?? undefined,
      startsOn: row.starts_on ?? undefined,
      endsOn: row.ends_on ?? undefined,
      absentOn: row.absent_on ?? undefined,
      birthDate: row.birth_date ?? undefined,
      email: row.email_sealed ? env.seal.unseal(row.email_sealed, EMAIL) : undefined,
    }),
  );
}
