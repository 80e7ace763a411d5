import { sha256 } from '#kernel/bytes';
import type { InvitationId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { LinkPurpose, PersonalLink } from './view-rules.ts';

const hashOf = (token: string): Buffer => Buffer.from(sha256(token), 'hex');

export async function findLink(read: Read, token: string): Promise<PersonalLink | null> {
  const { rows } = await sql<PersonalLink>`
    select l.invitation_id as "invitationId", i.letter_id as "letterId", l.purpose,
           l.revoked_at is not null as revoked
      from invitation_links l join invitations i on i.id = l.invitation_id
     where l.token_hash = ${hashOf(token)}`.execute(read);
  return rows[0] ?? null;
}

/** Links that still work; a mail carries a new one each time, so an old mail keeps its own. */
export async function insertLink(
  tx: Tx,
  row: { token: string; invitationId: InvitationId; purpose: LinkPurpose; at: Date },
): Promise<void> {
  await sql`
    insert into invitation_links (token_hash, invitation_id, purpose, created_at)
    values (${hashOf(row.token)}, ${row.invitationId}, ${row.purpose}, ${row.at})`.execute(tx);
}

/** All links of an invitation, or those of one purpose, stop working. */
export async function markLinksRevoked(
  tx: Tx,
  row: { id: InvitationId; at: Date; purpose?: LinkPurpose },
): Promise<void> {
  await sql`
    update invitation_links set revoked_at = ${row.at}
     where invitation_id = ${row.id} and revoked_at is null
       and (${row.purpose ?? null}::text is null or purpose = ${row.purpose ?? null}::text)`.execute(
    tx,
  );
}
