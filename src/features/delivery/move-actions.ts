import type { Clock, Random } from '#kernel/clock';
import type { AccountId } from '#kernel/ids';
import { getVersionById } from '#letters';
import type { Database, Tx } from '#platform/db';
import { publish } from '#platform/jobs';
import type { Seal } from '#platform/seal';
import { deliveredDetail } from '#proof';
import { append } from '#record';
import { dayIn } from './day-rules.ts';
import type { EventKind } from './event-rules.ts';
import { insertEvent } from './event-store.ts';
import { markInRecord, markMoved } from './held-store.ts';
import type { HeldDelivery } from './held-store.ts';
import type { DeliveryState, IncomingId } from './rules.ts';
import { delivered } from './rules.ts';
import { hasLeft, mayStep } from './state-rules.ts';

/** What an act on a delivery needs inside a transaction of somebody else. */
export type MoveEnv = { readonly now: Clock; readonly random: Random; readonly seal: Seal };

export type DeliveryEnv = MoveEnv & { readonly db: Database };

type Move = {
  readonly to: DeliveryState;
  readonly event: EventKind;
  readonly by?: AccountId | null;
  readonly attempt?: number;
  readonly code?: string;
  readonly said?: string;
  readonly incomingId?: IncomingId;
  /** The day it left or arrived, as somebody knows it; else today in the letter's own zone. */
  readonly day?: string;
  readonly nextTryAt?: Date | null;
  /** SHA-256 of what shows that it left. */
  readonly proof?: string | null;
};

/**
 * One step of one delivery that is held: row, event, and, when it first left for an addressee, the act
 * of the record and the fact, in the same transaction. A step that is not in the table is a mistake here.
 */
export async function move(
  tx: Tx,
  env: MoveEnv,
  held: HeldDelivery,
  how: Move,
): Promise<HeldDelivery> {
  if (!mayStep(held.state, how.to))
    throw new Error(`a delivery does not go from ${held.state} to ${how.to}`);
  const at = env.now();
  const version = await getVersionById(tx, held.versionId);
  const day = how.day ?? dayIn(version.content.zone, at);
  const left = hasLeft(how.to) || how.to === 'bounced';
  const sentOn = held.sentOn ?? (left ? day : null);
  const arrivedOn = how.to === 'delivered' ? day : null;
  const nextTryAt = how.nextTryAt ?? null;
  await markMoved(tx, held.id, { state: how.to, at, sentOn, arrivedOn, nextTryAt });
  const { to: state, event, by, attempt, code, said, incomingId } = how;
  const about = { deliveryId: held.id, event, state, at };
  await insertEvent(tx, env, { ...about, by, attempt, code, said, incomingId });
  const moved = { ...held, state, stateAt: at, sentOn, arrivedOn, nextTryAt };
  if (!hasLeft(state) || held.inRecord || held.addressee === null) return moved;
  await writeInRecord(tx, env, moved, how.proof ?? null);
  return { ...moved, inRecord: true };
}

/** Says in the record that the letter left for this addressee, and tells the rooms above. */
export async function writeInRecord(
  tx: Tx,
  env: MoveEnv,
  held: HeldDelivery,
  proof: string | null,
): Promise<void> {
  const { letterId, channel, sentOn } = held;
  const version = await getVersionById(tx, held.versionId);
  const place = version.content.addressees.findIndex(({ number }) => number === held.addressee);
  if (sentOn === null || place === -1) throw new Error('what left has a day and an addressee');
  const { leafId } = await append(tx, env, {
    letterId,
    act: 'delivered',
    statement: version.statementSha256,
    detail: deliveredDetail({ addressee: place + 1, channel, sent: sentOn, proof }),
  });
  await markInRecord(tx, held.id, leafId);
  await publish(tx, delivered, { letterId, deliveryId: held.id });
}
