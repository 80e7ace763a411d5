import { maySee } from '#access';
import type { Audience } from '#access';
import type { AccountId, Id, InvitationId, LetterId } from '#kernel/ids';
import { lockFor, sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { NameErasure } from './erasure-rules.ts';

const REASON = 'name_erasures.reason';

type SealEnv = { readonly seal: Seal };
type Row = Omit<NameErasure, 'reason'> & { readonly reasonSealed: Uint8Array };

const columns = sql`
  e.id, e.letter_id as "letterId", e.invitation_id as "invitationId", e.reason_sealed as "reasonSealed",
  e.asked_at as "askedAt", e.asked_by as "askedBy", a.name as "askedByName",
  e.decided_at as "decidedAt", d.name as "decidedByName", e.decision`;

const tables = sql`
  name_erasures e join accounts a on a.id = e.asked_by left join accounts d on d.id = e.decided_by`;

const fromRow =
  ({ seal }: SealEnv) =>
  ({ reasonSealed, ...row }: Row): NameErasure => ({
    ...row,
    reason: seal.unseal(reasonSealed, REASON),
  });

/** What was asked about one person, the newest first; empty for whoever may not see who was asked to sign. */
export async function listNameErasures(
  read: Read,
  env: SealEnv,
  audience: Audience,
  key: { readonly letterId: LetterId; readonly invitationId: InvitationId },
): Promise<NameErasure[]> {
  if (!maySee(audience, 'invitations', { letterId: key.letterId, releasedAt: null })) return [];
  const { rows } = await sql<Row>`
    select ${columns} from ${tables}
     where e.letter_id = ${key.letterId} and e.invitation_id = ${key.invitationId}
     order by e.asked_at desc, e.id limit 50`.execute(read);
  return rows.map(fromRow(env));
}

/** What waits for a second person at these letters, the oldest first. */
export async function listOpenErasures(
  read: Read,
  env: SealEnv,
  letterIds: readonly LetterId[],
): Promise<NameErasure[]> {
  const { rows } = await sql<Row>`
    select ${columns} from ${tables}
     where e.letter_id = any(${[...letterIds]}) and e.decided_at is null
     order by e.asked_at, e.id limit 200`.execute(read);
  return rows.map(fromRow(env));
}

/** False when somebody asked for the same before and it is not decided yet. */
export async function insertNameErasure(
  tx: Tx,
  { seal }: SealEnv,
  row: Pick<NameErasure, 'id' | 'letterId' | 'invitationId' | 'reason' | 'askedAt' | 'askedBy'>,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into name_erasures (id, letter_id, invitation_id, reason_sealed, asked_at, asked_by)
    values (${row.id}, ${row.letterId}, ${row.invitationId}, ${seal.seal(row.reason, REASON)},
      ${row.askedAt}, ${row.askedBy})
    on conflict (invitation_id) where decided_at is null do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** The one that waits, locked; null when there is none. */
export async function findOpenForUpdate(
  tx: Tx,
  env: SealEnv,
  key: { readonly letterId: LetterId; readonly invitationId: InvitationId },
): Promise<NameErasure | null> {
  const { rows: locked } = await sql`
    select 1 from name_erasures where letter_id = ${key.letterId}
       and invitation_id = ${key.invitationId} and decided_at is null for update`.execute(tx);
  if (locked.length === 0) return null;
  const { rows } = await sql<Row>`
    select ${columns} from ${tables}
     where e.letter_id = ${key.letterId} and e.invitation_id = ${key.invitationId}
       and e.decided_at is null`.execute(tx);
  return rows.map(fromRow(env))[0] ?? null;
}

export async function markDecided(
  tx: Tx,
  { seal }: SealEnv,
  row: {
    readonly id: Id<'name-erasure'>;
    readonly decision: NonNullable<NameErasure['decision']>;
    readonly reason: string;
    readonly at: Date;
    readonly by: AccountId;
  },
): Promise<void> {
  await sql`
    update name_erasures set decision = ${row.decision}, decided_at = ${row.at},
           decided_by = ${row.by}, reason_sealed = ${seal.seal(row.reason, REASON)}
     where id = ${row.id}`.execute(tx);
}

/** Reasons of older askings about the same person: they may say the name too. */
export async function listReasons(
  tx: Tx,
  env: SealEnv,
  ids: readonly InvitationId[],
): Promise<{ id: Id<'name-erasure'>; reason: string }[]> {
  const { rows } = await sql<{ id: Id<'name-erasure'>; sealed: Uint8Array }>`
    select id, reason_sealed as sealed from name_erasures
     where invitation_id = any(${[...ids]})`.execute(tx);
  return rows.map(({ id, sealed }) => ({ id, reason: env.seal.unseal(sealed, REASON) }));
}

export async function markReason(
  tx: Tx,
  { seal }: SealEnv,
  row: { readonly id: Id<'name-erasure'>; readonly reason: string },
): Promise<void> {
  await sql`
    update name_erasures set reason_sealed = ${seal.seal(row.reason, REASON)}
     where id = ${row.id}`.execute(tx);
}

/** A file is kept or erased, never kept by one who read the name before it was erased. */
export async function lockFiles(tx: Tx, letterId: LetterId): Promise<void> {
  await lockFor(tx, `published files ${letterId}`);
}

/** How often a name was erased from this letter: a file made before the last time must not be kept. */
export async function countErased(read: Read, letterId: LetterId): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from name_erasures
     where letter_id = ${letterId} and decision = 'confirmed'`.execute(read);
  return rows[0]?.count ?? 0;
}
