import type { Audience } from '#access';
import type { EmailAddress } from '#kernel/email-address';
import type { AccountId, LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { Contact } from './draft-rules.ts';
import { maySeeDraft } from './draft-store.ts';

const EMAIL = 'addressee_contacts.email';
const POSTAL = 'addressee_contacts.postal';

/** Where each addressee is reached; none when the drafts are not this audience's to see. */
export async function findAddresseeContacts(
  read: Read,
  env: { readonly seal: Seal },
  audience: Audience,
  letterId: LetterId,
): Promise<Contact[]> {
  if (!(await maySeeDraft(read, audience, letterId))) return [];
  const { rows } = await sql<{
    number: number;
    email_sealed: Uint8Array | null;
    postal_sealed: Uint8Array | null;
  }>`
    select number, email_sealed, postal_sealed from addressee_contacts
    where letter_id = ${letterId} order by number`.execute(read);
  return rows.map((row) => ({
    number: row.number,
    // sealed by putContact below, from a parsed address
    email:
      row.email_sealed === null ? null : (env.seal.unseal(row.email_sealed, EMAIL) as EmailAddress),
    postal: row.postal_sealed === null ? null : env.seal.unseal(row.postal_sealed, POSTAL),
  }));
}

export async function putContact(
  tx: Tx,
  env: { readonly seal: Seal },
  letterId: LetterId,
  contact: Contact & { readonly at: Date; readonly by: AccountId },
): Promise<void> {
  const email = contact.email === null ? null : env.seal.seal(contact.email, EMAIL);
  const postal = contact.postal === null ? null : env.seal.seal(contact.postal, POSTAL);
  await sql`
    insert into addressee_contacts
      (letter_id, number, email_sealed, postal_sealed, saved_at, saved_by)
    values (${letterId}, ${contact.number}, ${email}, ${postal}, ${contact.at}, ${contact.by})
    on conflict (letter_id, number) do update set email_sealed = excluded.email_sealed,
      postal_sealed = excluded.postal_sealed, saved_at = excluded.saved_at,
      saved_by = excluded.saved_by`.execute(tx);
}
