import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { AccountId, LetterId } from '#kernel/ids';
import { maySee } from './rules.ts';
import type { Audience, Grant, GrantId, Role } from './audience-rules.ts';

const LONGEST_LIST = 500;

/** The live roles on a letter: leads first, in their order. Empty for those who may not see them. */
export async function listGrants(
  read: Read,
  audience: Audience,
  letterId: LetterId,
): Promise<Grant[]> {
  return maySee(audience, 'people', { letterId, releasedAt: null })
    ? selectGrants(read, letterId)
    : [];
}

export async function selectGrants(read: Read, letterId: LetterId): Promise<Grant[]> {
  const { rows } = await sql<Grant>`
    select g.id, g.letter_id as "letterId", g.account_id as "accountId", a.name, g.role,
           g.position, g.capacity, g.granted_at as "grantedAt"
      from role_grants g join accounts a on a.id = g.account_id
     where g.letter_id = ${letterId} and g.revoked_at is null
     order by g.position nulls last, g.role, lower(a.name), g.id
     limit ${LONGEST_LIST}`.execute(read);
  return rows;
}

export async function insertGrant(
  tx: Tx,
  grant: {
    readonly id: GrantId;
    readonly letterId: LetterId;
    readonly accountId: AccountId;
    readonly role: Role;
    readonly position: number | null;
    readonly capacity: string | null;
    readonly by: AccountId;
    readonly at: Date;
  },
): Promise<void> {
  await sql`
    insert into role_grants (id, letter_id, account_id, role, position, capacity, granted_at, granted_by)
    values (${grant.id}, ${grant.letterId}, ${grant.accountId}, ${grant.role}, ${grant.position},
            ${grant.capacity}, ${grant.at}, ${grant.by})`.execute(tx);
}

export async function markGrantRevoked(
  tx: Tx,
  grant: { readonly id: GrantId; readonly by: AccountId; readonly at: Date },
): Promise<void> {
  await sql`
    update role_grants set revoked_at = ${grant.at}, revoked_by = ${grant.by}
     where id = ${grant.id} and revoked_at is null`.execute(tx);
}

export async function markPosition(tx: Tx, id: GrantId, position: number): Promise<void> {
  await sql`update role_grants set position = ${position} where id = ${id}`.execute(tx);
}
