import type { AccountId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { DeliveryEvent, EventKind } from './event-rules.ts';
import { SAID } from './row-store.ts';
import type { DeliveryId, DeliveryState, IncomingId } from './rules.ts';

/** Writes down what happened. */
export async function insertEvent(
  tx: Tx,
  env: { readonly seal: Seal },
  row: {
    readonly deliveryId: DeliveryId;
    readonly event: EventKind;
    readonly state: DeliveryState;
    readonly at: Date;
    readonly by?: AccountId | null | undefined;
    readonly attempt?: number | undefined;
    readonly code?: string | undefined;
    readonly said?: string | undefined;
    readonly incomingId?: IncomingId | undefined;
  },
): Promise<void> {
  const said = row.said === undefined || row.said === '' ? null : env.seal.seal(row.said, SAID);
  await sql`
    insert into delivery_events
      (delivery_id, event, state, at, by_account, attempt, code, said_sealed, incoming_id)
    values (${row.deliveryId}, ${row.event}, ${row.state}, ${row.at}, ${row.by ?? null},
      ${row.attempt ?? null}, ${row.code?.slice(0, 100) ?? null}, ${said}, ${row.incomingId ?? null})
  `.execute(tx);
}

/** Whether this report was noted before. The delivery is held: nobody else notes it meanwhile. */
export async function hasReport(
  tx: Tx,
  key: { readonly deliveryId: DeliveryId; readonly incomingId: IncomingId },
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from delivery_events where delivery_id = ${key.deliveryId} and event = 'report'
       and incoming_id = ${key.incomingId}`.execute(tx);
  return rows.length > 0;
}

const MOST_LISTED = 500;

/** What happened to one delivery, the first thing first. Asks nobody's leave: find the delivery before. */
export async function listEvents(
  read: Read,
  env: { readonly seal: Seal },
  deliveryId: DeliveryId,
): Promise<DeliveryEvent[]> {
  const { rows } = await sql<DeliveryEvent & { readonly sealed: Uint8Array | null }>`
    select e.event, e.state, e.at, a.name as by, e.code, e.said_sealed as sealed
      from delivery_events e left join accounts a on a.id = e.by_account
     where e.delivery_id = ${deliveryId} order by e.id limit ${MOST_LISTED}`.execute(read);
  return rows.map(({ sealed, ...event }) => ({
    ...event,
    said: sealed === null ? '' : env.seal.unseal(sealed, SAID),
  }));
}
