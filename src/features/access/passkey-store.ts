import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { AccountId } from '#kernel/ids';
import type { OwnPasskey, PasskeyId } from './account-rules.ts';

export type PasskeyRow = {
  readonly id: PasskeyId;
  readonly accountId: AccountId;
  readonly credentialId: Uint8Array;
  readonly publicKey: Uint8Array;
  readonly signCount: number;
  readonly transports: string[];
};

const passkeyColumns = sql`
  p.id, p.account_id as "accountId", p.credential_id as "credentialId",
  p.public_key as "publicKey", p.sign_count as "signCount", p.transports`;

/** Locked: the signature counter is compared and moved in one transaction. */
export async function findPasskeyForUpdate(
  tx: Tx,
  credentialId: Uint8Array,
): Promise<PasskeyRow | null> {
  const { rows } = await sql<PasskeyRow>`
    select ${passkeyColumns} from account_passkeys p join accounts a on a.id = p.account_id
     where p.credential_id = ${credentialId} and p.revoked_at is null and a.closed_at is null
       for update of p`.execute(tx);
  return rows[0] ?? null;
}

export async function selectCredentials(read: Read, accountId: AccountId): Promise<PasskeyRow[]> {
  const { rows } = await sql<PasskeyRow>`
    select ${passkeyColumns} from account_passkeys p
     where p.account_id = ${accountId} and p.revoked_at is null
     order by p.created_at limit 100`.execute(read);
  return rows;
}

export async function selectPasskeys(read: Read, accountId: AccountId): Promise<OwnPasskey[]> {
  const { rows } = await sql<OwnPasskey>`
    select id, label, created_at as "createdAt", used_at as "usedAt" from account_passkeys
     where account_id = ${accountId} and revoked_at is null
     order by created_at, id limit 100`.execute(read);
  return rows;
}

export async function insertPasskey(
  tx: Tx,
  passkey: PasskeyRow & { readonly label: string; readonly at: Date },
): Promise<void> {
  await sql`
    insert into account_passkeys
      (id, account_id, credential_id, public_key, sign_count, transports, label, created_at)
    values (${passkey.id}, ${passkey.accountId}, ${passkey.credentialId}, ${passkey.publicKey},
            ${passkey.signCount}, ${passkey.transports}::text[], ${passkey.label}, ${passkey.at})`.execute(
    tx,
  );
}

export async function markPasskeyUsed(
  tx: Tx,
  id: PasskeyId,
  signCount: number,
  at: Date,
): Promise<void> {
  await sql`
    update account_passkeys set sign_count = ${signCount}, used_at = ${at}
     where id = ${id}`.execute(tx);
}

export async function markPasskeyRevoked(
  tx: Tx,
  passkey: { readonly id: PasskeyId; readonly accountId: AccountId; readonly at: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update account_passkeys set revoked_at = ${passkey.at}
     where id = ${passkey.id} and account_id = ${passkey.accountId} and revoked_at is null`.execute(
    tx,
  );
  return numAffectedRows === 1n;
}

/** For the notice by mail; null when it was revoked before the mail went out. */
export async function findPasskeyLabel(
  read: Read,
  id: string,
): Promise<{ accountId: AccountId; label: string; createdAt: Date } | null> {
  const { rows } = await sql<{ accountId: AccountId; label: string; createdAt: Date }>`
    select account_id as "accountId", label, created_at as "createdAt" from account_passkeys
     where id = ${id} and revoked_at is null`.execute(read);
  return rows[0] ?? null;
}
