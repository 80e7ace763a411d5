import type { RosterId, SnapshotId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read } from '#platform/db';
import type { Mandate } from './mandate-rules.ts';
import type { MandateRow } from './store.ts';
import { columns, joined, mandateOf } from './store.ts';

/** Lists looked through at once; an installation has one for each parliament it works with. */
const MOST_LISTS = 50;

/** The newest snapshots of these rosters, or of all. */
export async function newestSnapshots(
  read: Read,
  rosterIds: readonly RosterId[] | null,
): Promise<readonly SnapshotId[]> {
  const which = rosterIds === null ? sql`true` : sql`roster_id = any(${[...rosterIds]})`;
  const { rows } = await sql<{ id: SnapshotId }>`
    select distinct on (roster_id) id from roster_snapshots where ${which}
    order by roster_id, imported_at desc, id desc limit ${MOST_LISTS}`.execute(read);
  return rows.map(({ id }) => id);
}

/** Somebody of a snapshot, with every spelling it has of the name. */
export type SnapshotPerson = { readonly personKey: string; readonly names: readonly string[] };

export async function listSnapshotPeople(
  read: Read,
  snapshotId: SnapshotId,
): Promise<readonly SnapshotPerson[]> {
  const { rows } = await sql<SnapshotPerson>`
    select person_key as "personKey", array_agg(distinct full_name order by full_name) as names
    from mandates where snapshot_id = ${snapshotId}
    group by person_key order by person_key`.execute(read);
  return rows;
}

/** All periods these people have in a snapshot. */
export async function listPeriods(
  read: Read,
  snapshotId: SnapshotId,
  personKeys: readonly string[],
): Promise<readonly Mandate[]> {
  const { rows } = await sql<MandateRow>`select ${columns} from ${joined}
    where m.snapshot_id = ${snapshotId} and m.person_key = any(${[...personKeys]})
    order by m.person_key, m.starts_on desc nulls last, m.id`.execute(read);
  return rows.map(mandateOf);
}
