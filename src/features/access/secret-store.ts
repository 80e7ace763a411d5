import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { AccountId } from '#kernel/ids';
import type { SecretId } from './account-rules.ts';
import type { SecretState } from './secret-rules.ts';

export type SecretRow = SecretState & { readonly id: SecretId };

export async function insertSecret(
  tx: Tx,
  secret: {
    readonly id: SecretId;
    readonly kind: 'link' | 'code';
    readonly accountId: AccountId | null;
    readonly emailLookup: Uint8Array | null;
    readonly secretHash: string | null;
    readonly browserHash: string | null;
    readonly createdAt: Date;
    readonly expiresAt: Date;
  },
): Promise<void> {
  await sql`
    insert into sign_in_secrets
      (id, kind, account_id, email_lookup, secret_hash, browser_hash, created_at, expires_at)
    values (${secret.id}, ${secret.kind}, ${secret.accountId}, ${secret.emailLookup},
            ${secret.secretHash}, ${secret.browserHash}, ${secret.createdAt}, ${secret.expiresAt})`.execute(
    tx,
  );
}

/** Codes asked for by this address since then, whether an account has it or not. */
export async function countCodes(tx: Tx, emailLookup: Uint8Array, since: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from sign_in_secrets
     where email_lookup = ${emailLookup} and created_at > ${since}`.execute(tx);
  return rows[0]?.count ?? 0;
}

const secretColumns = sql`
  id, account_id as "accountId", secret_hash as "secretHash", browser_hash as "browserHash",
  created_at as "createdAt", expires_at as "expiresAt", attempts, used_at as "usedAt"`;

/** Locked, so that two tabs cannot spend the same attempt. */
export async function findCodeForUpdate(tx: Tx, id: SecretId): Promise<SecretRow | null> {
  const { rows } = await sql<SecretRow>`
    select ${secretColumns} from sign_in_secrets
     where id = ${id} and kind = 'code' for update`.execute(tx);
  return rows[0] ?? null;
}

export async function findLinkForUpdate(tx: Tx, secretHash: string): Promise<SecretRow | null> {
  const { rows } = await sql<SecretRow>`
    select ${secretColumns} from sign_in_secrets
     where secret_hash = ${secretHash} and kind = 'link' for update`.execute(tx);
  return rows[0] ?? null;
}

export async function findLink(read: Read, secretHash: string): Promise<SecretRow | null> {
  const { rows } = await sql<SecretRow>`
    select ${secretColumns} from sign_in_secrets
     where secret_hash = ${secretHash} and kind = 'link'`.execute(read);
  return rows[0] ?? null;
}

export async function markCodeWritten(tx: Tx, id: SecretId, secretHash: string): Promise<void> {
  await sql`update sign_in_secrets set secret_hash = ${secretHash} where id = ${id}`.execute(tx);
}

export async function countAttempt(tx: Tx, id: SecretId): Promise<void> {
  await sql`update sign_in_secrets set attempts = attempts + 1 where id = ${id}`.execute(tx);
}

export async function markSecretUsed(
  tx: Tx,
  id: SecretId,
  browserHash: string | null,
  at: Date,
): Promise<void> {
  await sql`
    update sign_in_secrets set used_at = ${at}, browser_hash = ${browserHash}
     where id = ${id}`.execute(tx);
}

/** What ended before `before` has no use left. Sessions stay a little longer, for the list. */
export async function deleteEnded(tx: Tx, before: Date): Promise<void> {
  await sql`delete from sign_in_secrets where expires_at < ${before}`.execute(tx);
  await sql`delete from account_challenges where expires_at < ${before}`.execute(tx);
  await sql`delete from sessions where expires_at < ${before}`.execute(tx);
}
