import type { InvitationId, LetterId, SignatureId, VersionId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Mode, Signature } from './rules.ts';
import type { PastSignature } from './view-rules.ts';

const columns = sql`
  s.id, s.letter_id as "letterId", s.version_id as "versionId",
  s.invitation_id as "invitationId", s.person_key as "personKey", i.name, coalesce(i.capacity, '') as capacity, i.country,
  i.political_group as "politicalGroup", i.party, i.mandate_id as "mandateId", s.mode,
  s.signed_at as "signedAt", s.late, s.who, s.mandate, s.leaf_id as "leafId",
  s.printed_as as "printedAs"`;

const tables = sql`signatures s join invitations i on i.id = s.invitation_id`;

/** Who stands under one version now, in the order of the record; late ones included, marked. */
export async function liveSignatures(
  read: Read,
  letterId: LetterId,
  versionId: VersionId,
): Promise<Signature[]> {
  const { rows } = await sql<Signature>`
    select ${columns} from ${tables}
     where s.letter_id = ${letterId} and s.version_id = ${versionId} and s.ended_at is null
     order by s.leaf_id`.execute(read);
  return rows;
}

export async function findLiveSignature(
  read: Read,
  invitationId: InvitationId,
): Promise<Signature | null> {
  const { rows } = await sql<Signature>`
    select ${columns} from ${tables}
     where s.invitation_id = ${invitationId} and s.ended_at is null`.execute(read);
  return rows[0] ?? null;
}

export async function findLastSignature(
  read: Read,
  invitationId: InvitationId,
): Promise<PastSignature | null> {
  const { rows } = await sql<PastSignature>`
    select ${columns}, s.ended_at as "endedAt", s.ended_how as "endedHow",
           s.leaf_hash as "leafHash", s.ended_leaf_id as "endedLeafId",
           s.ended_leaf_hash as "endedLeafHash" from ${tables}
     where s.invitation_id = ${invitationId} order by s.leaf_id desc limit 1`.execute(read);
  return rows[0] ?? null;
}

/** The commitments this person has in this letter's record: the same over all their acts. */
export async function findCommitments(
  read: Read,
  letterId: LetterId,
  personKey: string,
): Promise<{ who: string; mandate: string | null; mandateId: string | null } | null> {
  const { rows } = await sql<{ who: string; mandate: string | null; mandateId: string | null }>`
    select s.who, s.mandate, i.mandate_id as "mandateId" from ${tables}
     where s.letter_id = ${letterId} and s.person_key = ${personKey}
     order by s.leaf_id desc limit 1`.execute(read);
  return rows[0] ?? null;
}

/** The unique index on live signatures is what a race between two tabs breaks on. */
export async function insertSignature(
  tx: Tx,
  row: {
    id: SignatureId;
    letterId: LetterId;
    invitationId: InvitationId;
    versionId: VersionId;
    personKey: string;
    mode: Mode;
    who: string;
    mandate: string | null;
    leafId: number;
    leafHash: string;
    at: Date;
    late: boolean;
    printedAs: string | null;
  },
): Promise<void> {
  await sql`
    insert into signatures (id, letter_id, invitation_id, version_id, person_key, mode, who,
      mandate, leaf_id, leaf_hash, signed_at, late, printed_as)
    values (${row.id}, ${row.letterId}, ${row.invitationId}, ${row.versionId}, ${row.personKey},
      ${row.mode}, ${row.who}, ${row.mandate}, ${row.leafId}, ${row.leafHash}, ${row.at}, ${row.late},
      ${row.printedAs})`.execute(tx);
}

export async function markEnded(
  tx: Tx,
  row: {
    id: SignatureId;
    how: 'reconfirmed' | 'withdrawn';
    leafId: number;
    leafHash: string;
    at: Date;
  },
): Promise<void> {
  await sql`
    update signatures set ended_at = ${row.at}, ended_how = ${row.how},
           ended_leaf_id = ${row.leafId}, ended_leaf_hash = ${row.leafHash}
     where id = ${row.id}`.execute(tx);
}

/** Live signatures by UTC day, for the curve at the desk. */
export async function countByDay(
  read: Read,
  letterId: LetterId,
): Promise<{ day: string; count: number }[]> {
  const { rows } = await sql<{ day: string; count: number }>`
    select to_char(signed_at at time zone 'UTC', 'YYYY-MM-DD') as day, count(*) as count
      from signatures where letter_id = ${letterId} and ended_at is null
     group by 1 order by 1 limit 1000`.execute(read);
  return rows;
}
