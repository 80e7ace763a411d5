import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { AccountId, LetterId, SessionId } from '#kernel/ids';
import type { LanguageTag } from '#kernel/language';
import type { Role } from './audience-rules.ts';
import type { OwnSession } from './account-rules.ts';
import type { SessionState } from './session-rules.ts';

export type SessionRow = SessionState & {
  readonly id: SessionId;
  readonly accountId: AccountId;
  readonly name: string;
  readonly language: LanguageTag;
  readonly owner: boolean;
};

export async function findSession(read: Read, tokenHash: string): Promise<SessionRow | null> {
  const { rows } = await sql<SessionRow>`
    select s.id, s.account_id as "accountId", s.device, s.opened_at as "openedAt",
           s.seen_at as "seenAt", s.expires_at as "expiresAt", s.revoked_at as "revokedAt",
           a.name, a.language, a.owner_since is not null as owner, a.closed_at as "accountClosedAt"
      from sessions s join accounts a on a.id = s.account_id
     where s.token_hash = ${tokenHash}`.execute(read);
  return rows[0] ?? null;
}

export async function isAccountOpen(read: Read, accountId: AccountId): Promise<boolean> {
  const { rows } = await sql<{ id: AccountId }>`
    select id from accounts where id = ${accountId} and closed_at is null`.execute(read);
  return rows.length > 0;
}

export async function selectRolesOf(
  read: Read,
  accountId: AccountId,
): Promise<ReadonlyMap<LetterId, ReadonlySet<Role>>> {
  const { rows } = await sql<{ letterId: LetterId; roles: Role[] }>`
    select letter_id as "letterId", array_agg(role) as roles from role_grants
     where account_id = ${accountId} and revoked_at is null
     group by letter_id`.execute(read);
  return new Map(rows.map(({ letterId, roles }) => [letterId, new Set(roles)]));
}

export async function insertSession(
  tx: Tx,
  session: {
    readonly id: SessionId;
    readonly accountId: AccountId;
    readonly tokenHash: string;
    readonly openedWith: OwnSession['openedWith'];
    readonly device: string;
    readonly openedAt: Date;
    readonly expiresAt: Date;
  },
): Promise<void> {
  await sql`
    insert into sessions (id, account_id, token_hash, opened_with, device, opened_at, seen_at, expires_at)
    values (${session.id}, ${session.accountId}, ${session.tokenHash}, ${session.openedWith},
            ${session.device}, ${session.openedAt}, ${session.openedAt}, ${session.expiresAt})`.execute(
    tx,
  );
}

/** Only ever forward: two requests at once must not set it back. */
export async function markSeen(tx: Tx, id: SessionId, at: Date): Promise<void> {
  await sql`update sessions set seen_at = ${at} where id = ${id} and seen_at < ${at}`.execute(tx);
}

export async function markSessionRevoked(
  tx: Tx,
  session: { readonly id: SessionId; readonly accountId: AccountId; readonly at: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update sessions set revoked_at = ${session.at}
     where id = ${session.id} and account_id = ${session.accountId} and revoked_at is null`.execute(
    tx,
  );
  return numAffectedRows === 1n;
}

/** All sessions of an account, but for one that may stay. */
export async function markSessionsRevoked(
  tx: Tx,
  accountId: AccountId,
  keep: SessionId | null,
  at: Date,
): Promise<void> {
  await sql`
    update sessions set revoked_at = ${at}
     where account_id = ${accountId} and revoked_at is null
       and id is distinct from ${keep}::uuid`.execute(tx);
}

const LONGEST_LIST = 100;

export async function selectSessions(
  read: Read,
  accountId: AccountId,
  since: { readonly seen: Date; readonly now: Date },
): Promise<OwnSession[]> {
  const { rows } = await sql<OwnSession>`
    select id, device, opened_with as "openedWith", opened_at as "openedAt", seen_at as "seenAt"
      from sessions
     where account_id = ${accountId} and revoked_at is null
       and expires_at > ${since.now} and seen_at > ${since.seen}
     order by seen_at desc, id limit ${LONGEST_LIST}`.execute(read);
  return rows;
}
