import type { Audience } from '#access';
import type { AccountId } from '#kernel/ids';
import { lockFor, sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Merge, MergeId, MergeStep } from './merge-rules.ts';
import type { CaseId, EntryId } from './rules.ts';
import { maySeeCase } from './sight-store.ts';

/** Who is taken to be one with whom in this case, the latest first; with `until`, since then or before. */
export async function listMerges(
  read: Read,
  audience: Audience,
  caseId: CaseId,
  until: Date | null = null,
): Promise<readonly Merge[]> {
  if (!maySeeCase(audience, caseId)) return [];
  const early = until === null ? sql`` : sql`and merged_at <= ${until}`;
  const { rows } = await sql<Merge>`
    select id, kept, merged from case_merges
     where case_id = ${caseId} and undone_at is null ${early} order by merged_at desc, id`.execute(
    read,
  );
  return rows;
}

/** Who took two for one, and who took that back: the last act first. */
export async function listMergeSteps(
  read: Read,
  audience: Audience,
  caseId: CaseId,
  limit: number,
): Promise<readonly MergeStep[]> {
  if (!maySeeCase(audience, caseId)) return [];
  const { rows } = await sql<MergeStep>`
    select s.act, m.kept, m.merged, s.at, a.name as by
      from case_merges m
      cross join lateral (values ('merged', m.merged_at, m.merged_by),
        ('undone', m.undone_at, m.undone_by)) s (act, at, by)
      join accounts a on a.id = s.by
     where m.case_id = ${caseId} order by s.at desc, s.act desc, m.id limit ${limit}`.execute(read);
  return rows;
}

/** Two people who merge in one case at once wait for one another: together they could make a ring. */
export async function lockMerges(tx: Tx, caseId: CaseId): Promise<void> {
  await lockFor(tx, `case-merges ${caseId}`);
}

export async function insertMerge(
  tx: Tx,
  merge: Merge & { readonly caseId: CaseId; readonly by: AccountId; readonly at: Date },
): Promise<void> {
  await sql`
    insert into case_merges (id, case_id, kept, merged, merged_at, merged_by)
    values (${merge.id}, ${merge.caseId}, ${merge.kept}, ${merge.merged}, ${merge.at}, ${merge.by})
  `.execute(tx);
}

/** Ends a merge; the ids of the two, or null where there was none to end. */
export async function markMergeUndone(
  tx: Tx,
  undoing: {
    readonly id: MergeId;
    readonly caseId: CaseId;
    readonly by: AccountId;
    readonly at: Date;
  },
): Promise<{ readonly kept: EntryId; readonly merged: EntryId } | null> {
  const { rows } = await sql<{ kept: EntryId; merged: EntryId }>`
    update case_merges set undone_at = ${undoing.at}, undone_by = ${undoing.by}
     where id = ${undoing.id} and case_id = ${undoing.caseId} and undone_at is null
    returning kept, merged`.execute(tx);
  return rows[0] ?? null;
}
