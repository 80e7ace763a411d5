import { parseEmailAddress } from '#kernel/email-address';
import type { EmailAddress } from '#kernel/email-address';
import type { LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { Link } from './link-rules.ts';
import type { Person } from './rules.ts';
import { unsealPerson } from './sealed-store.ts';

/** A co-signer who asked to hear what becomes of the letter. */
export type Hearer = {
  readonly link: Link;
  /** Null for an address that is none any more. */
  readonly email: EmailAddress | null;
  readonly language: string;
};

/**
 * The next of those who counted by then and ask to hear, in the order of their keyed hashes: a
 * million of them in parts. Whoever is erased is not among them.
 *
 * @param after the last person of the part before, in hexadecimal; null for the first part
 */
export async function listHearing(
  read: Read,
  env: { readonly seal: Seal },
  about: { readonly letterId: LetterId; readonly by: Date; readonly after: string | null },
  limit: number,
): Promise<Hearer[]> {
  const { letterId, by, after } = about;
  const { rows } = await sql<{ person: Person; round: number; sealed: Uint8Array }>`
    select person, round, sealed from cosignatures
     where letter_id = ${letterId}::uuid and person > ${Buffer.from(after ?? '', 'hex')}
       and hears and state = 'confirmed' and sealed is not null
       -- counted by then: when they last changed what they hear of says nothing of that
       and ledger_no <= (select no from cosignature_ledger
                          where letter_id = ${letterId}::uuid and at <= ${by}::timestamptz
                          order by no desc limit 1)
     order by person limit ${limit}`.execute(read);
  return rows.map(({ person, round, sealed }) => {
    const { email, language } = unsealPerson(env, sealed);
    return { link: { letterId, person, round }, email: parseEmailAddress(email), language };
  });
}
