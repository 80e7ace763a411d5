import { maySee } from '#access';
import type { Audience } from '#access';
import type { DeliveryId, IncomingId } from '#delivery';
import type { AccountId, LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';

export type PenHint = {
  readonly incomingId: IncomingId;
  readonly letterId: LetterId;
  readonly deliveryId: DeliveryId;
  readonly foundAt: Date;
};

/** A mail quotes the Message-ID of a delivery: whoever drafts that letter may take it in. */
export async function insertHint(tx: Tx, hint: PenHint): Promise<void> {
  await sql`
    insert into pen_hints (incoming_id, letter_id, delivery_id, found_at)
    values (${hint.incomingId}, ${hint.letterId}, ${hint.deliveryId}, ${hint.foundAt})
    on conflict do nothing`.execute(tx);
}

const columns = sql`
  h.incoming_id as "incomingId", h.letter_id as "letterId", h.delivery_id as "deliveryId",
  h.found_at as "foundAt"`;

/** Mail that is probably a letter's, for those who work on it: each mail once. */
export async function listHints(
  read: Read,
  audience: Audience,
  letterId: LetterId,
): Promise<PenHint[]> {
  if (!maySee(audience, 'replies', { letterId, releasedAt: null })) return [];
  const { rows } = await sql<PenHint>`
    select distinct on (h.incoming_id) ${columns}
      from pen_hints h join incoming_mails m on m.id = h.incoming_id and m.delivery_id is null
     where h.letter_id = ${letterId} and h.refused_at is null
     order by h.incoming_id, h.found_at, h.delivery_id limit 200`.execute(read);
  return rows;
}

/** Every delivery a mail in the pen quotes, for the owner. */
export async function hintsOf(
  read: Read,
  audience: Audience,
  incomingId: IncomingId,
): Promise<PenHint[]> {
  if (!maySee(audience, 'pen')) return [];
  const { rows } = await sql<PenHint>`
    select ${columns} from pen_hints h where h.incoming_id = ${incomingId}
     order by h.found_at, h.delivery_id limit 100`.execute(read);
  return rows;
}

export async function markRefused(
  tx: Tx,
  refused: {
    readonly incomingId: IncomingId;
    readonly letterId: LetterId;
    readonly by: AccountId;
    readonly at: Date;
  },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update pen_hints set refused_at = ${refused.at}, refused_by = ${refused.by}
     where incoming_id = ${refused.incomingId} and letter_id = ${refused.letterId}
       and refused_at is null`.execute(tx);
  return (numAffectedRows ?? 0n) > 0n;
}

export async function insertPenDecision(
  tx: Tx,
  decided: {
    readonly incomingId: IncomingId;
    readonly decision: 'set-aside' | 'taken-up';
    readonly by: AccountId;
    readonly at: Date;
  },
): Promise<void> {
  await sql`
    insert into pen_decisions (incoming_id, decision, at, by_account)
    values (${decided.incomingId}, ${decided.decision}, ${decided.at}, ${decided.by})`.execute(tx);
}

/** Which of these mails the owner set aside. */
export async function selectSetAside(
  read: Read,
  incomingIds: readonly IncomingId[],
): Promise<ReadonlySet<IncomingId>> {
  const { rows } = await sql<{ id: IncomingId; decision: string }>`
    select distinct on (incoming_id) incoming_id as id, decision from pen_decisions
     where incoming_id = any(${[...incomingIds]}) order by incoming_id, pen_decisions.id desc`.execute(
    read,
  );
  return new Set(rows.filter(({ decision }) => decision === 'set-aside').map(({ id }) => id));
}
