import type { Audience } from '#access';
import type { AccountId, CaseId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import { sealed, unsealed } from './entry-store.ts';
import type { SealEnv } from './entry-store.ts';
import type { Entry, EntryDraft, EntryId, Kind } from './rules.ts';
import { maySeeCase, maySeeSealed } from './sight-store.ts';

export type ChangeAct = 'added' | 'changed' | 'removed' | 'restored';

/** One step in the life of an entry. `after` and `before` are null where nothing was, or it was erased. */
export type Change = {
  readonly entryId: EntryId;
  readonly kind: Kind;
  readonly revision: number;
  readonly act: ChangeAct;
  readonly at: Date;
  readonly by: string;
  readonly before: EntryDraft | null;
  readonly after: EntryDraft | null;
};

type Json = { readonly [name: string]: unknown };
type Kept = Omit<EntryDraft, 'kind'>;

type ChangeRow = Omit<Change, 'before' | 'after'> & { before: Kept | null; after: Kept | null };

/** Keeps how the entry stands now as one more step. */
export async function insertChange(
  tx: Tx,
  env: SealEnv,
  change: { readonly entry: Entry; readonly act: ChangeAct; readonly by: AccountId },
): Promise<void> {
  const { entry, act, by } = change;
  const content = sealed(entry.kind, entry.content as Json, env);
  const after = { shownTo: entry.shownTo, certainty: entry.certainty, content };
  await sql`
    insert into case_changes (entry_id, revision, case_id, act, changed_at, changed_by, after)
    values (${entry.id}, ${entry.revision}, ${entry.caseId}, ${act}, ${entry.changedAt}, ${by},
            ${JSON.stringify(after)})`.execute(tx);
}

/** What was changed in a case, or in one entry of it, the last change first. */
export async function listChanges(
  read: Read,
  env: SealEnv,
  audience: Audience,
  caseId: CaseId,
  filter: { readonly entryId?: EntryId; readonly limit: number; readonly offset?: number },
): Promise<Change[]> {
  if (!maySeeCase(audience, caseId)) return [];
  const one = filter.entryId === undefined ? sql`` : sql`and c.entry_id = ${filter.entryId}`;
  const { rows } = await sql<ChangeRow>`
    select c.entry_id as "entryId", e.kind, c.revision, c.act, c.changed_at as at, a.name as by,
           b.after as before, c.after
      from case_changes c
      join case_entries e on e.id = c.entry_id
      join accounts a on a.id = c.changed_by
      left join case_changes b on b.entry_id = c.entry_id and b.revision = c.revision - 1
     where c.case_id = ${caseId} ${one}
     order by c.changed_at desc, c.entry_id, c.revision desc
     limit ${filter.limit} offset ${filter.offset ?? 0}`.execute(read);
  const opener = maySeeSealed(audience, caseId) ? env : null;
  return rows.map((row) => ({
    ...row,
    before: opened(row.kind, row.before, opener),
    after: opened(row.kind, row.after, opener),
  }));
}

function opened(kind: Kind, kept: Kept | null, opener: SealEnv | null): EntryDraft | null {
  if (kept === null) return null;
  return { ...kept, kind, content: unsealed(kind, kept.content as Json, opener) } as EntryDraft; // as it was written
}
