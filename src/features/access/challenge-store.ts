import { sql } from '#platform/db';
import type { Tx } from '#platform/db';
import type { AccountId } from '#kernel/ids';
import type { ChallengeState } from './sign-in-rules.ts';

export async function insertChallenge(
  tx: Tx,
  challenge: {
    readonly id: string;
    readonly accountId: AccountId | null;
    readonly purpose: 'enrol' | 'sign-in';
    readonly challenge: string;
    readonly createdAt: Date;
    readonly expiresAt: Date;
  },
): Promise<void> {
  await sql`
    insert into account_challenges (id, account_id, purpose, challenge, created_at, expires_at)
    values (${challenge.id}, ${challenge.accountId}, ${challenge.purpose}, ${challenge.challenge},
            ${challenge.createdAt}, ${challenge.expiresAt})`.execute(tx);
}

export async function findChallengeForUpdate(
  tx: Tx,
  purpose: 'enrol' | 'sign-in',
  challenge: string,
  accountId: AccountId | null,
): Promise<(ChallengeState & { readonly id: string }) | null> {
  const { rows } = await sql<ChallengeState & { readonly id: string }>`
    select id, created_at as "createdAt", expires_at as "expiresAt", used_at as "usedAt"
      from account_challenges
     where challenge = ${challenge} and purpose = ${purpose}
       and account_id is not distinct from ${accountId}::uuid for update`.execute(tx);
  return rows[0] ?? null;
}

export async function markChallengeUsed(tx: Tx, id: string, at: Date): Promise<void> {
  await sql`update account_challenges set used_at = ${at} where id = ${id}`.execute(tx);
}
