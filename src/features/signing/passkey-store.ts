import type { Id, InvitationId, VersionId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';

export type ChallengePurpose = 'enrol' | 'signed' | 'reconfirmed';

/** What a passkey was asked to sign: 32 bytes, once, within minutes. */
export type Challenge = {
  readonly challenge: Uint8Array;
  readonly nonce: string;
  readonly invitationId: InvitationId;
  readonly versionId: VersionId;
  readonly purpose: ChallengePurpose;
};

export async function insertChallenge(
  tx: Tx,
  row: Challenge & { at: Date; expiresAt: Date },
): Promise<void> {
  await sql`delete from signing_challenges where expires_at < ${row.at}`.execute(tx);
  await sql`
    insert into signing_challenges (challenge, nonce, invitation_id, version_id, purpose,
      created_at, expires_at)
    values (${row.challenge}, ${row.nonce}, ${row.invitationId}, ${row.versionId}, ${row.purpose},
      ${row.at}, ${row.expiresAt})`.execute(tx);
}

/** Takes the challenge: whoever comes second, or too late, finds none. */
export async function takeChallenge(
  tx: Tx,
  key: { challenge: Uint8Array; invitationId: InvitationId; at: Date },
): Promise<Challenge | null> {
  const { rows } = await sql<Challenge>`
    update signing_challenges set used_at = ${key.at}
     where challenge = ${key.challenge} and invitation_id = ${key.invitationId}
       and used_at is null and expires_at > ${key.at}
    returning challenge, nonce, invitation_id as "invitationId", version_id as "versionId",
      purpose`.execute(tx);
  return rows[0] ?? null;
}

export type SignerPasskey = {
  readonly id: Id<'signer-passkey'>;
  readonly credentialId: Uint8Array;
  /** COSE bytes. */
  readonly publicKey: Uint8Array;
  readonly signCount: number;
  readonly transports: string[];
};

const columns = sql`
  id, credential_id as "credentialId", public_key as "publicKey", sign_count as "signCount",
  transports`;

/** Passkeys that may sign for this person: enrolled through the mailbox they have now. */
export async function listPasskeys(
  read: Read,
  owner: { personKey: string; lookup: Uint8Array },
): Promise<SignerPasskey[]> {
  const { rows } = await sql<SignerPasskey>`
    select ${columns} from signer_passkeys
     where person_key = ${owner.personKey} and email_lookup = ${owner.lookup}
       and revoked_at is null
     order by enrolled_at desc limit 20`.execute(read);
  return rows;
}

export async function insertPasskey(
  tx: Tx,
  row: Omit<SignerPasskey, 'id'> & {
    id: Id<'signer-passkey'>;
    personKey: string;
    lookup: Uint8Array;
    through: InvitationId;
    at: Date;
  },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into signer_passkeys (id, person_key, email_lookup, credential_id, public_key,
      sign_count, transports, enrolled_at, enrolled_through)
    values (${row.id}, ${row.personKey}, ${row.lookup}, ${row.credentialId}, ${row.publicKey},
      ${row.signCount}, ${row.transports}, ${row.at}, ${row.through})
    on conflict (credential_id) do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** A counter that goes back tells of a copied key; one that stays 0 tells nothing. */
export async function markPasskeyCounted(
  tx: Tx,
  row: { id: Id<'signer-passkey'>; signCount: number },
): Promise<void> {
  await sql`update signer_passkeys set sign_count = ${row.signCount} where id = ${row.id}`.execute(
    tx,
  );
}

export async function markPasskeysRevoked(
  tx: Tx,
  owner: { personKey: string; lookup: Uint8Array; at: Date },
): Promise<void> {
  await sql`
    update signer_passkeys set revoked_at = ${owner.at}
     where person_key = ${owner.personKey} and email_lookup = ${owner.lookup}
       and revoked_at is null`.execute(tx);
}
