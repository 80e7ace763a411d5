import { parseEmailAddress } from '#kernel/email-address';
import type { EmailAddress } from '#kernel/email-address';
import type { LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read } from '#platform/db';
import type { Seal } from '#platform/seal';

/** Those who stand under the released text and have a mailbox, each once. */
export async function listSignatoryMailboxes(
  read: Read,
  env: { readonly seal: Seal },
  letterId: LetterId,
): Promise<{ name: string; email: EmailAddress; language: string }[]> {
  const { rows } = await sql<{ name: string; sealed: Uint8Array; language: string }>`
    select i.name, i.email_sealed as sealed, i.language
      from signatures s join invitations i on i.id = s.invitation_id
      join letter_releases r on r.letter_id = s.letter_id and r.version_id = s.version_id
     where s.letter_id = ${letterId} and s.ended_at is null and i.email_sealed is not null
     order by s.leaf_id`.execute(read);
  return rows.flatMap(({ name, sealed, language }) => {
    const email = parseEmailAddress(env.seal.unseal(sealed, 'invitations.email'));
    return email === null ? [] : [{ name, email, language }];
  });
}
