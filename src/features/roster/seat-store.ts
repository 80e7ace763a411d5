import type { SnapshotId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read } from '#platform/db';
import { whichMandates } from './search-store.ts';
import type { GroupSeats } from './seat-rules.ts';

/** Undated lists tell the seats of a day only when they were taken about then. */
const NEAR_DAYS = 31;

/**
 * How many seats each group held on a day: as declared with the snapshot where the list is an
 * extract, else counted. Null when the list cannot tell: no dates and taken at another time,
 * or no groups. `group` is what `groupOf` reads.
 */
export async function seatsByGroup(
  read: Read,
  snapshotId: SnapshotId,
  day: string,
): Promise<readonly GroupSeats[] | null> {
  const list = await sql<{ seats: readonly GroupSeats[] | null; tells: boolean | null }>`
    select s.seats, coalesce(abs(s.taken_on - ${day}::date) <= ${NEAR_DAYS}, false)
      or exists (select from mandates where snapshot_id = s.id and starts_on is not null) as tells
    from roster_snapshots s where s.id = ${snapshotId}`.execute(read);
  const [snapshot] = list.rows;
  if (!snapshot) return null;
  if (snapshot.seats !== null) return snapshot.seats;
  if (snapshot.tells !== true) return null;
  const { rows } = await sql<GroupSeats>`
    select group_code as group, count(distinct person_key) as seats from mandates m
    where ${whichMandates({ snapshotId, day })} and group_code is not null
    group by group_code order by group_code`.execute(read);
  return rows.length === 0 ? null : rows;
}
