import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { AccountId, CaseId } from '#kernel/ids';
import type { Audience, CaseParty, CaseRole } from './audience-rules.ts';
import type { CaseGrant, CaseGrantId } from './case-grant-rules.ts';
import { maySee } from './rules.ts';

const LONGEST_LIST = 500;

/** The live roles on a case. Empty for those who may not see them. */
export async function listCaseGrants(
  read: Read,
  audience: Audience,
  caseId: CaseId,
): Promise<CaseGrant[]> {
  return maySee(audience, 'case-people', { caseId, publishedAt: null })
    ? selectCaseGrants(read, caseId)
    : [];
}

export async function selectCaseGrants(read: Read, caseId: CaseId): Promise<CaseGrant[]> {
  const { rows } = await sql<CaseGrant>`
    select g.id, g.case_id as "caseId", g.account_id as "accountId", a.name, g.role,
           g.granted_at as "grantedAt"
      from case_grants g join accounts a on a.id = g.account_id
     where g.case_id = ${caseId} and g.revoked_at is null
     order by g.role, lower(a.name), g.id
     limit ${LONGEST_LIST}`.execute(read);
  return rows;
}

/** The accounts that have a role on any case, for a reminder to each. */
export async function listPeopleOfCases(read: Read): Promise<AccountId[]> {
  const { rows } = await sql<{ id: AccountId }>`
    select distinct account_id as id from case_grants where revoked_at is null
     order by id`.execute(read);
  return rows.map(({ id }) => id);
}

/** The cases open to an account at this moment: by its roles, and by openings that have not ended. */
export async function selectCasesOf(
  read: Read,
  accountId: AccountId,
  at: Date,
): Promise<ReadonlyMap<CaseId, ReadonlySet<CaseParty>>> {
  const { rows } = await sql<{ caseId: CaseId; parties: CaseParty[] }>`
    select case_id as "caseId", array_agg(party) as parties
      from (select case_id, role as party from case_grants
             where account_id = ${accountId} and revoked_at is null
            union all
            select case_id, 'opening' from case_openings
             where opened_by = ${accountId} and until_at > ${at} and closed_at is null) as open
     group by case_id`.execute(read);
  return new Map(rows.map(({ caseId, parties }) => [caseId, new Set(parties)]));
}

export async function insertCaseGrant(
  tx: Tx,
  grant: {
    readonly id: CaseGrantId;
    readonly caseId: CaseId;
    readonly accountId: AccountId;
    readonly role: CaseRole;
    readonly by: AccountId;
    readonly at: Date;
  },
): Promise<void> {
  await sql`
    insert into case_grants (id, case_id, account_id, role, granted_at, granted_by)
    values (${grant.id}, ${grant.caseId}, ${grant.accountId}, ${grant.role}, ${grant.at},
            ${grant.by})`.execute(tx);
}

export async function markCaseGrantRevoked(
  tx: Tx,
  grant: { readonly id: CaseGrantId; readonly by: AccountId; readonly at: Date },
): Promise<void> {
  await sql`
    update case_grants set revoked_at = ${grant.at}, revoked_by = ${grant.by}
     where id = ${grant.id} and revoked_at is null`.execute(tx);
}
