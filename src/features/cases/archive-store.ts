import { maySee } from '#access';
import type { Audience } from '#access';
import type { AccountId, CaseId, Id } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Purpose } from './archive-rules.ts';
import { maySeeCase } from './sight-store.ts';

export type ExportId = Id<'case-export'>;

/** One time the case left the house. */
export type Export = {
  readonly id: ExportId;
  readonly purpose: Purpose;
  readonly reason: string;
  readonly manifestSha256: string;
  readonly entries: number;
  readonly at: Date;
  /** Of the account that took it out. */
  readonly by: string;
};

/** Whether the audience may take the whole case out. */
export function mayExport(audience: Audience, caseId: CaseId): boolean {
  return maySee(audience, 'case-export', { caseId, publishedAt: null });
}

export async function insertExport(
  tx: Tx,
  one: Omit<Export, 'by'> & { readonly caseId: CaseId; readonly by: AccountId },
): Promise<void> {
  await sql`
    insert into case_exports
      (id, case_id, purpose, reason, manifest_sha256, entries, exported_at, exported_by)
    values (${one.id}, ${one.caseId}, ${one.purpose}, ${one.reason}, ${one.manifestSha256},
      ${one.entries}, ${one.at}, ${one.by})`.execute(tx);
}

/** When the case left the house, the last time first. Everybody who works on it may know. */
export async function listExports(
  read: Read,
  audience: Audience,
  caseId: CaseId,
  limit = 100,
): Promise<Export[]> {
  if (!maySeeCase(audience, caseId)) return [];
  const { rows } = await sql<Export>`
    select e.id, e.purpose, e.reason, e.manifest_sha256 as "manifestSha256", e.entries,
           e.exported_at as at, a.name as by
      from case_exports e join accounts a on a.id = e.exported_by
     where e.case_id = ${caseId}
     order by e.exported_at desc, e.id limit ${limit}`.execute(read);
  return rows;
}
