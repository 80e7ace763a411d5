import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { AccountId, CaseId } from '#kernel/ids';
import type { Audience } from './audience-rules.ts';
import type { Opening, OpeningId } from './opening-rules.ts';
import { maySee } from './rules.ts';

const LONGEST_LIST = 500;

/** Who looked into a case without a role on it, the newest first; for its people. */
export async function listOpenings(
  read: Read,
  audience: Audience,
  caseId: CaseId,
): Promise<Opening[]> {
  return maySee(audience, 'case-people', { caseId, publishedAt: null })
    ? selectOpenings(read, caseId)
    : [];
}

const columns = sql`o.id, o.case_id as "caseId", o.opened_by as "openedBy", a.name, o.reason,
  o.opened_at as "openedAt", o.until_at as "untilAt", o.closed_at as "closedAt"`;

export async function selectOpenings(read: Read, caseId: CaseId): Promise<Opening[]> {
  const { rows } = await sql<Opening>`
    select ${columns} from case_openings o join accounts a on a.id = o.opened_by
     where o.case_id = ${caseId}
     order by o.opened_at desc, o.id limit ${LONGEST_LIST}`.execute(read);
  return rows;
}

/** What the owner opened, the newest first. */
export async function listOwnOpenings(
  read: Read,
  audience: Audience,
  accountId: AccountId,
): Promise<Opening[]> {
  if (!maySee(audience, 'compartments')) return [];
  const { rows } = await sql<Opening>`
    select ${columns} from case_openings o join accounts a on a.id = o.opened_by
     where o.opened_by = ${accountId}
     order by o.opened_at desc, o.id limit ${LONGEST_LIST}`.execute(read);
  return rows;
}

export async function insertOpening(
  tx: Tx,
  opening: Omit<Opening, 'name' | 'closedAt'>,
): Promise<void> {
  await sql`
    insert into case_openings (id, case_id, opened_by, reason, opened_at, until_at)
    values (${opening.id}, ${opening.caseId}, ${opening.openedBy}, ${opening.reason},
            ${opening.openedAt}, ${opening.untilAt})`.execute(tx);
}

export async function markOpeningClosed(
  tx: Tx,
  opening: { readonly id: OpeningId; readonly by: AccountId; readonly at: Date },
): Promise<void> {
  await sql`
    update case_openings set closed_at = ${opening.at}
     where id = ${opening.id} and opened_by = ${opening.by} and closed_at is null
       and until_at > ${opening.at}`.execute(tx);
}
