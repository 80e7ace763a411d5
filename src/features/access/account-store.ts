import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { EmailAddress } from '#kernel/email-address';
import type { AccountId } from '#kernel/ids';
import type { LanguageTag } from '#kernel/language';
import type { AccountRow } from './account-rules.ts';
import type { Sealed } from './address-store.ts';
import { EMAIL, lookupOf, unsealEmail } from './address-store.ts';

export type AccountStanding = {
  readonly id: AccountId;
  readonly name: string;
  readonly language: LanguageTag;
  readonly owner: boolean;
  readonly hasEmail: boolean;
  readonly closedAt: Date | null;
};

export async function findAccount(read: Read, id: AccountId): Promise<AccountStanding | null> {
  const { rows } = await sql<AccountStanding>`
    select id, name, language, owner_since is not null as owner,
           email_lookup is not null as "hasEmail", closed_at as "closedAt"
      from accounts where id = ${id}`.execute(read);
  return rows[0] ?? null;
}

export async function findOwner(read: Read): Promise<AccountId | null> {
  const { rows } = await sql<{ id: AccountId }>`
    select id from accounts where owner_since is not null and closed_at is null`.execute(read);
  return rows[0]?.id ?? null;
}

export async function insertAccount(
  tx: Tx,
  env: Sealed,
  account: {
    readonly id: AccountId;
    readonly name: string;
    readonly email: EmailAddress | null;
    readonly language: LanguageTag;
    readonly owner: boolean;
    readonly by: AccountId | null;
    readonly at: Date;
  },
): Promise<void> {
  const { email } = account;
  const sealed = email === null ? null : env.seal.seal(email, EMAIL);
  const lookup = email === null ? null : lookupOf(env, email);
  await sql`
    insert into accounts (id, name, email_sealed, email_lookup, language, owner_since, created_at, created_by)
    values (${account.id}, ${account.name}, ${sealed}, ${lookup}, ${account.language},
            ${account.owner ? account.at : null}, ${account.at}, ${account.by})`.execute(tx);
}

export async function updateAccount(
  tx: Tx,
  account: { readonly id: AccountId; readonly name: string; readonly language: LanguageTag },
): Promise<void> {
  await sql`
    update accounts set name = ${account.name}, language = ${account.language}
     where id = ${account.id}`.execute(tx);
}

/** False when there was nothing to close: it is the owner, or closed already. */
export async function markClosed(tx: Tx, id: AccountId, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update accounts set closed_at = ${at}
     where id = ${id} and closed_at is null and owner_since is null`.execute(tx);
  return numAffectedRows === 1n;
}

export async function markReopened(tx: Tx, id: AccountId): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update accounts set closed_at = null where id = ${id} and closed_at is not null`.execute(tx);
  return numAffectedRows === 1n;
}

type ListedAccount = Omit<AccountRow, 'email'> & { readonly sealed: Uint8Array | null };

const LONGEST_LIST = 1_000;

export async function selectAccounts(read: Read, env: Sealed): Promise<AccountRow[]> {
  const { rows } = await sql<ListedAccount>`
    select a.id, a.name, a.email_sealed as sealed, a.owner_since is not null as owner,
           a.created_at as "createdAt", a.closed_at as "closedAt",
           (select max(s.seen_at) from sessions s where s.account_id = a.id) as "seenAt"
      from accounts a
     order by a.closed_at is not null, a.owner_since is null, lower(a.name), a.id
     limit ${LONGEST_LIST}`.execute(read);
  return rows.map(({ sealed, ...row }) => ({ ...row, email: unsealEmail(env.seal, sealed) }));
}
