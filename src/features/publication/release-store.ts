import type { AccountId, LetterId, VersionId } from '#kernel/ids';
import { newId } from '#kernel/ids';
import { maySee } from '#access';
import type { Audience } from '#access';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Approval } from './release-view-rules.ts';

/** Live approvals of one version, oldest first. For the desk: who may not see it gets none. */
export async function listApprovals(
  read: Read,
  audience: Audience,
  key: { letterId: LetterId; versionId: VersionId },
): Promise<Approval[]> {
  const standing = { letterId: key.letterId, releasedAt: null };
  return maySee(audience, 'release', standing) ? liveApprovals(read, key.versionId) : [];
}

/** For decisions inside a transaction, where nobody looks. */
export async function liveApprovals(read: Read, versionId: VersionId): Promise<Approval[]> {
  const { rows } = await sql<Approval>`
    select a.account_id as "accountId", c.name, a.approved_at as "approvedAt"
      from release_approvals a join accounts c on c.id = a.account_id
     where a.version_id = ${versionId} and a.taken_back_at is null
     order by a.approved_at, a.id`.execute(read);
  return rows;
}

export async function insertApproval(
  tx: Tx,
  row: { letterId: LetterId; versionId: VersionId; accountId: AccountId; at: Date },
): Promise<void> {
  await sql`
    insert into release_approvals (id, letter_id, version_id, account_id, approved_at)
    values (${newId()}, ${row.letterId}, ${row.versionId}, ${row.accountId}, ${row.at})
    on conflict (version_id, account_id) where taken_back_at is null do nothing`.execute(tx);
}

export async function markApprovalTakenBack(
  tx: Tx,
  row: { versionId: VersionId; accountId: AccountId; at: Date },
): Promise<void> {
  await sql`
    update release_approvals set taken_back_at = ${row.at}
     where version_id = ${row.versionId} and account_id = ${row.accountId}
       and taken_back_at is null`.execute(tx);
}
