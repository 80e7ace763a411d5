import type { Id, InvitationId, VersionId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { CodePurpose, CodeState } from './code-rules.ts';

export type CodeRow = CodeState & {
  readonly id: Id<'code'>;
  readonly invitationId: InvitationId;
};

const codeColumns = sql`
  id, invitation_id as "invitationId", version_id as "versionId", purpose,
  created_at as "createdAt", expires_at as "expiresAt", attempts, used_at as "usedAt"`;

export async function insertCode(
  tx: Tx,
  row: {
    id: Id<'code'>;
    invitationId: InvitationId;
    versionId: VersionId;
    purpose: CodePurpose;
    at: Date;
    expiresAt: Date;
  },
): Promise<void> {
  await sql`
    insert into signing_codes (id, invitation_id, version_id, purpose, created_at, expires_at)
    values (${row.id}, ${row.invitationId}, ${row.versionId}, ${row.purpose}, ${row.at},
      ${row.expiresAt})`.execute(tx);
}

/** Only the newest code of a purpose counts: an older mail's code says that a newer one was sent. */
export async function findNewestCode(
  read: Read,
  invitationId: InvitationId,
  purpose: CodePurpose,
): Promise<CodeRow | null> {
  const { rows } = await sql<CodeRow>`
    select ${codeColumns} from signing_codes
     where invitation_id = ${invitationId} and purpose = ${purpose}
     order by created_at desc, id limit 1`.execute(read);
  return rows[0] ?? null;
}

export async function findCode(read: Read, id: string): Promise<CodeRow | null> {
  const { rows } = await sql<CodeRow>`
    select ${codeColumns} from signing_codes where id = ${id}`.execute(read);
  return rows[0] ?? null;
}

/** A code whose mail has not gone yet. */
export async function findUnmailedCodeForUpdate(tx: Tx, id: string): Promise<CodeRow | null> {
  const { rows } = await sql<CodeRow>`
    select ${codeColumns} from signing_codes
     where id = ${id} and mail_id is null for update`.execute(tx);
  return rows[0] ?? null;
}

export async function countCodesSince(
  read: Read,
  invitationId: InvitationId,
  since: Date,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from signing_codes
     where invitation_id = ${invitationId} and created_at > ${since}`.execute(read);
  return rows[0]?.count ?? 0;
}

export async function markCodeAttempt(tx: Tx, id: Id<'code'>): Promise<void> {
  await sql`update signing_codes set attempts = attempts + 1 where id = ${id}`.execute(tx);
}

export async function markCodeUsed(tx: Tx, id: Id<'code'>, at: Date): Promise<void> {
  await sql`update signing_codes set used_at = ${at} where id = ${id}`.execute(tx);
}

export async function markCodeMailed(tx: Tx, id: string, mailId: Id<'mail'>): Promise<void> {
  await sql`update signing_codes set mail_id = ${mailId} where id = ${id}`.execute(tx);
}
