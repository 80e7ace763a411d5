import { maySee } from '#access';
import type { Audience, CaseRole } from '#access';
import { sql } from '#platform/db';
import type { Read } from '#platform/db';
import type { ListedCase } from './list-rules.ts';
import { maySeeCase } from './sight-store.ts';

const LONGEST_LIST = 500;

/** The cases somebody may open, the one changed last first. No other case is counted or named. */
export async function listOwnCases(read: Read, audience: Audience): Promise<ListedCase[]> {
  if (audience.kind !== 'account' || !maySee(audience, 'own-cases')) return [];
  const ids = [...audience.cases.keys()].filter((id) => maySeeCase(audience, id));
  if (ids.length === 0) return [];
  const { rows } = await sql<Omit<ListedCase, 'roles'>>`
    select c.id, h.title, h.language, h.country, c.created_at as "createdAt",
           coalesce(last.changed_at, c.created_at) as "changedAt",
           p.decided_at as "publishedAt", w.id is not null as "isAsked",
           h.review_on as "reviewOn", h.review_why as "reviewWhy"
      from cases c
      join case_heads h on h.entry_id = c.id
      left join lateral (select changed_at from case_changes where case_id = c.id
                          order by changed_at desc limit 1) as last on true
      left join case_publications p
        on p.case_id = c.id and p.decision = 'approved' and p.ended_at is null
      left join case_publications w on w.case_id = c.id and w.decision is null
     where c.id = any(${ids})
     order by "changedAt" desc, c.id limit ${LONGEST_LIST}`.execute(read);
  return rows.map((row) => ({ ...row, roles: rolesIn(audience.cases.get(row.id)) }));
}

const rolesIn = (parties: ReadonlySet<CaseRole | 'opening'> | undefined): readonly CaseRole[] =>
  [...(parties ?? [])].filter((party) => party !== 'opening').toSorted();
