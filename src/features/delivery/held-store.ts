import type { LetterId, VersionId } from '#kernel/ids';
import type { ReplyToken } from '#kernel/reply-address';
import { sql } from '#platform/db';
import type { Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import { ADDRESS, REPLY_TOKEN } from './row-store.ts';
import type { Channel, DeliveryId, DeliveryState } from './rules.ts';

/** A delivery locked until the transaction ends, as an act on it needs to know it. */
export type HeldDelivery = {
  readonly id: DeliveryId;
  readonly letterId: LetterId;
  readonly versionId: VersionId;
  readonly addressee: number | null;
  readonly copy: { readonly office: string; readonly country: string } | null;
  readonly channel: Channel;
  readonly state: DeliveryState;
  readonly stateAt: Date;
  readonly address: string;
  readonly replyToken: ReplyToken | null;
  readonly attempts: number;
  readonly firstTriedAt: Date | null;
  readonly nextTryAt: Date | null;
  readonly sentOn: string | null;
  readonly arrivedOn: string | null;
  readonly plannedAt: Date;
  /** It is in the record that it left. */
  readonly inRecord: boolean;
};

type HeldRow = {
  id: DeliveryId;
  letter_id: LetterId;
  version_id: VersionId;
  addressee: number | null;
  copy_office: string | null;
  copy_country: string | null;
  channel: Channel;
  state: DeliveryState;
  state_at: Date;
  address_sealed: Uint8Array | null;
  reply_token_sealed: Uint8Array | null;
  attempts: number;
  first_tried_at: Date | null;
  next_try_at: Date | null;
  sent_on: string | null;
  arrived_on: string | null;
  planned_at: Date;
  leaf_id: number | null;
};

/** Locks one; where another one holds it this waits, and then reads what the other one wrote. */
export async function holdDelivery(
  tx: Tx,
  env: { readonly seal: Seal },
  deliveryId: DeliveryId,
): Promise<HeldDelivery | null> {
  const { rows } = await sql<HeldRow>`
    select * from deliveries where id = ${deliveryId} for update`.execute(tx);
  return rows[0] === undefined ? null : heldOf(rows[0], env.seal);
}

/** Those of a letter that wait for their turn, locked. */
export async function holdWaiting(
  tx: Tx,
  env: { readonly seal: Seal },
  letterId: LetterId,
): Promise<HeldDelivery[]> {
  const { rows } = await sql<HeldRow>`
    select * from deliveries where letter_id = ${letterId} and state in ('planned', 'delayed')
     order by id for update`.execute(tx);
  return rows.map((row) => heldOf(row, env.seal));
}

function heldOf(row: HeldRow, seal: Seal): HeldDelivery {
  const token = row.reply_token_sealed;
  return {
    id: row.id,
    letterId: row.letter_id,
    versionId: row.version_id,
    addressee: row.addressee,
    copy:
      row.copy_office === null
        ? null
        : { office: row.copy_office, country: row.copy_country ?? '' },
    channel: row.channel,
    state: row.state,
    stateAt: row.state_at,
    address: row.address_sealed === null ? '' : seal.unseal(row.address_sealed, ADDRESS),
    // sealed from a token that makeReplyToken made
    replyToken: token === null ? null : (seal.unseal(token, REPLY_TOKEN) as ReplyToken),
    attempts: row.attempts,
    firstTriedAt: row.first_tried_at,
    nextTryAt: row.next_try_at,
    sentOn: row.sent_on,
    arrivedOn: row.arrived_on,
    plannedAt: row.planned_at,
    inRecord: row.leaf_id !== null,
  };
}

/** Writes where it stands now. The row is locked and the step was decided. */
export async function markMoved(
  tx: Tx,
  id: DeliveryId,
  to: {
    readonly state: DeliveryState;
    readonly at: Date;
    readonly sentOn: string | null;
    readonly arrivedOn: string | null;
    readonly nextTryAt: Date | null;
  },
): Promise<void> {
  await sql`
    update deliveries set state = ${to.state}, state_at = ${to.at}, sent_on = ${to.sentOn},
           arrived_on = ${to.arrivedOn}, next_try_at = ${to.nextTryAt}
     where id = ${id}`.execute(tx);
}

/** Begins a try: whoever still holds an older number may not end theirs. */
export async function markTried(tx: Tx, id: DeliveryId, at: Date): Promise<number> {
  const { rows } = await sql<{ attempts: number }>`
    update deliveries set attempts = attempts + 1, first_tried_at = coalesce(first_tried_at, ${at})
     where id = ${id} returning attempts`.execute(tx);
  if (rows[0] === undefined) throw new Error('the delivery that is held is there');
  return rows[0].attempts;
}

/** The act of the record that says that it left; once. */
export async function markInRecord(tx: Tx, id: DeliveryId, leafId: number): Promise<void> {
  await sql`update deliveries set leaf_id = ${leafId} where id = ${id} and leaf_id is null
  `.execute(tx);
}

/** Somebody lets it be sent again: the days of trying begin anew. */
export async function markAgain(tx: Tx, id: DeliveryId): Promise<void> {
  await sql`update deliveries set first_tried_at = null where id = ${id}`.execute(tx);
}
