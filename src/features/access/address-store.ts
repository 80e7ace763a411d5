import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import { emailLookupForm } from '#kernel/email-address';
import type { EmailAddress } from '#kernel/email-address';
import type { AccountId } from '#kernel/ids';
import type { LanguageTag } from '#kernel/language';
import type { Mailbox } from './account-rules.ts';

export const EMAIL = 'accounts.email';

export type Sealed = { readonly seal: Seal };

/** How an address is found again without being readable at rest. */
export function lookupOf({ seal }: Sealed, email: EmailAddress): Uint8Array {
  return seal.lookup(EMAIL, emailLookupForm(email));
}

export function unsealEmail(seal: Seal, sealed: Uint8Array | null): EmailAddress | null {
  return sealed === null ? null : (seal.unseal(sealed, EMAIL) as EmailAddress); // was one when sealed
}

export async function findAccountByAddress(
  read: Read,
  env: Sealed,
  email: EmailAddress,
): Promise<{ id: AccountId; closedAt: Date | null } | null> {
  const { rows } = await sql<{ id: AccountId; closedAt: Date | null }>`
    select id, closed_at as "closedAt" from accounts
     where email_lookup = ${lookupOf(env, email)}`.execute(read);
  return rows[0] ?? null;
}

export async function markAddress(
  tx: Tx,
  env: Sealed,
  id: AccountId,
  email: EmailAddress,
): Promise<void> {
  await sql`
    update accounts set email_sealed = ${env.seal.seal(email, EMAIL)},
           email_lookup = ${lookupOf(env, email)}
     where id = ${id}`.execute(tx);
}

/** RFC 2606: no mail ever reaches an address below it. The accounts of the example have one. */
const NOWHERE = '.invalid';

/** Where an account is written to; null when it is closed or no mail would reach it. */
export async function findMailbox(read: Read, env: Sealed, id: AccountId): Promise<Mailbox | null> {
  const { rows } = await sql<{ name: string; language: LanguageTag; sealed: Uint8Array }>`
    select name, language, email_sealed as sealed from accounts
     where id = ${id} and closed_at is null and email_sealed is not null`.execute(read);
  const row = rows[0];
  if (row === undefined) return null;
  const to = unsealEmail(env.seal, row.sealed);
  return to === null || to.endsWith(NOWHERE)
    ? null
    : { to, name: row.name, language: row.language };
}
