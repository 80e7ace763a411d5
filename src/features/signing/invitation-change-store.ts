import type { EmailAddress } from '#kernel/email-address';
import type { AccountId, InvitationId, LetterId, MandateId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import { COPY, EMAIL, mailboxLookup } from './invitation-store.ts';
import type { Person } from './rules.ts';
import type { Position } from './position-rules.ts';

export type NewInvitation = {
  readonly id: InvitationId;
  readonly letterId: LetterId;
  readonly person: Person;
  readonly mandateId: MandateId | null;
  readonly email: EmailAddress | null;
  readonly emailBasis: 'roster' | 'typed' | null;
  readonly copyTo: EmailAddress | null;
  readonly language: string;
  readonly position: Position;
  readonly by: AccountId;
  readonly at: Date;
};

export async function insertInvitation(tx: Tx, seal: Seal, row: NewInvitation): Promise<void> {
  const { person, email, copyTo } = row;
  await sql`
    insert into invitations (id, letter_id, person_key, mandate_id, name, capacity, country,
      political_group, party, email_sealed, email_lookup, email_basis, copy_sealed, language,
      position, position_at, invited_by, created_at)
    values (${row.id}, ${row.letterId}, ${person.key}, ${row.mandateId}, ${person.name},
      ${person.capacity}, ${person.country}, ${person.politicalGroup}, ${person.party},
      ${email === null ? null : seal.seal(email, EMAIL)},
      ${email === null ? null : mailboxLookup(seal, email)}, ${row.emailBasis},
      ${copyTo === null ? null : seal.seal(copyTo, COPY)}, ${row.language}, ${row.position},
      ${row.at}, ${row.by}, ${row.at})`.execute(tx);
}

/** A position ends the row only where the invitation itself is taken back. */
export async function markPosition(
  tx: Tx,
  row: { id: InvitationId; position: Position; at: Date },
): Promise<void> {
  await sql`
    update invitations
       set position = ${row.position}, position_at = ${row.at},
           ended_at = case when ${row.position} = 'revoked' then ${row.at}::timestamptz end
     where id = ${row.id}`.execute(tx);
}

/** A person was asked (count starts again) or reminded. */
export async function markReminders(
  tx: Tx,
  row: { id: InvitationId; reminders: number; at: Date },
): Promise<void> {
  await sql`
    update invitations set reminders = ${row.reminders}, last_mail_at = ${row.at}
     where id = ${row.id}`.execute(tx);
}

export async function markMailbox(
  tx: Tx,
  seal: Seal,
  row: { id: InvitationId; email: EmailAddress },
): Promise<void> {
  await sql`
    update invitations
       set email_sealed = ${seal.seal(row.email, EMAIL)},
           email_lookup = ${mailboxLookup(seal, row.email)}, email_basis = 'typed'
     where id = ${row.id}`.execute(tx);
}
