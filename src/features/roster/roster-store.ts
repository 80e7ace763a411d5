import { maySee } from '#access';
import type { Audience } from '#access';
import type { AccountId, RosterId, SnapshotId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { RosterSummary } from './view-rules.ts';

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
