import type { Audience } from '#access';
import type { AccountId } from '#kernel/ids';
import { lockFor, sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import { unsealed } from './entry-store.ts';
import type { SealEnv } from './entry-store.ts';
import type { Erasure, KeptRevision } from './erasure-rules.ts';
import { KINDS } from './kind-rules.ts';
import type { CaseId, EntryId, Kind } from './rules.ts';
import { maySeeCase } from './sight-store.ts';

const LONGEST_LIST = 500;

/** Who was forgotten in a case, as far as that may be said: when, by whom, why. */
export async function listErasures(
  read: Read,
  audience: Audience,
  caseId: CaseId,
): Promise<Erasure[]> {
  if (!maySeeCase(audience, caseId)) return [];
  const { rows } = await sql<Erasure>`
    select e.subject, e.case_id as "caseId", e.reason, e.erased_at as "erasedAt", a.name as "byName"
      from case_erasures e join accounts a on a.id = e.erased_by
     where e.case_id = ${caseId}
     order by e.erased_at desc, e.subject limit ${LONGEST_LIST}`.execute(read);
  return rows;
}

/** Two erasures in one case wait for one another: each rewrites what the other may have to. */
export async function lockErasures(tx: Tx, caseId: CaseId): Promise<void> {
  await lockFor(tx, `case erasures ${caseId}`);
}

/** Everything the case keeps as history, sealed fields open: the name may stand in any of it. */
export async function selectKept(
  read: Read,
  env: SealEnv,
  caseId: CaseId,
): Promise<KeptRevision[]> {
  const { rows } = await sql<{
    entryId: EntryId;
    kind: Kind;
    revision: number;
    after: { content: { readonly [field: string]: unknown } } | null;
  }>`
    select c.entry_id as "entryId", e.kind, c.revision, c.after
      from case_changes c join case_entries e on e.id = c.entry_id
     where c.case_id = ${caseId}`.execute(read);
  return rows.map(({ after, ...row }) => ({
    ...row,
    content: after === null ? null : unsealed(row.kind, after.content, env),
  }));
}

/** Empties what history kept of these; that something was changed, when and by whom, stays. */
export async function markForgotten(
  tx: Tx,
  list: readonly { readonly entryId: EntryId; readonly revision: number }[],
): Promise<void> {
  const rows = list.map(({ entryId, revision }) => ({ id: entryId, revision }));
  await sql`
    update case_changes c set after = null
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, revision integer)
     where c.entry_id = r.id and c.revision = r.revision`.execute(tx);
}

/** Takes an entry out of the file as one more step of its history, of which nothing is kept. */
export async function markErased(
  tx: Tx,
  mark: {
    readonly id: EntryId;
    readonly caseId: CaseId;
    readonly by: AccountId;
    readonly at: Date;
    /** Its content was written anew a moment ago: that is the step. */
    readonly isWritten: boolean;
  },
): Promise<void> {
  const { id, caseId, by, at } = mark;
  const step = mark.isWritten ? 0 : 1;
  await sql`
    with gone as (
      update case_entries set removed_at = coalesce(removed_at, ${at}),
             removed_by = coalesce(removed_by, ${by}), revision = revision + ${step}::integer,
             changed_at = ${at}, changed_by = ${by}, shown_to = 'drafters'
       where id = ${id} returning id, revision)
    insert into case_changes (entry_id, revision, case_id, act, changed_at, changed_by, after)
    select id, revision, ${caseId}, 'removed', ${at}, ${by}, null from gone`.execute(tx);
}

/** The content of a consent or danger note: its row goes, the entry stays as one that was. */
export async function deleteNote(tx: Tx, id: EntryId, kind: 'consent' | 'risk'): Promise<void> {
  await sql`delete from ${sql.table(KINDS[kind].table)} where entry_id = ${id}`.execute(tx);
}

export async function insertErasure(
  tx: Tx,
  erasure: Omit<Erasure, 'byName'> & { readonly by: AccountId },
): Promise<void> {
  await sql`
    insert into case_erasures (subject, case_id, reason, erased_at, erased_by)
    values (${erasure.subject}, ${erasure.caseId}, ${erasure.reason}, ${erasure.erasedAt},
            ${erasure.by})`.execute(tx);
}
