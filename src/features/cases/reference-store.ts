import type { CaseId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read } from '#platform/db';
import type { EntryId, Kind } from './rules.ts';

/** Of what kind each of these is, as far as they stand in the case, removed ones included. */
export async function listKinds(
  read: Read,
  caseId: CaseId,
  ids: readonly EntryId[],
): Promise<ReadonlyMap<EntryId, Kind>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: EntryId; kind: Kind }>`
    select id, kind from case_entries where case_id = ${caseId} and id = any(${ids})`.execute(read);
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}

/** How many entries a case has, removed ones included. */
export async function countAll(read: Read, caseId: CaseId): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from case_entries where case_id = ${caseId}`.execute(read);
  return rows[0]?.count ?? 0;
}
