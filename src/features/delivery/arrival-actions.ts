import type { AccountId, LetterId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { currentVersionForUpdate } from '#letters';
import type { Letter, Version } from '#letters';
import type { Tx } from '#platform/db';
import type { EmailAddress } from '#kernel/email-address';
import { decideDay } from './day-rules.ts';
import { insertEvent } from './event-store.ts';
import { holdDelivery, markAgain } from './held-store.ts';
import type { HeldDelivery } from './held-store.ts';
import { move } from './move-actions.ts';
import type { DeliveryEnv } from './move-actions.ts';
import { domainOf, takeMoment } from './plan-store.ts';
import { enqueueTry } from './planning-actions.ts';
import type { PlanEnv } from './planning-actions.ts';
import { keepReceipt, receiptOf } from './receipt-actions.ts';
import type { Shows } from './receipt-rules.ts';
import type { DeliveryId } from './rules.ts';
import { daysOf } from './slip-actions.ts';
import type { SlipEnv } from './slip-actions.ts';
import { decideSend } from './sending-rules.ts';
import { actRefusalOf } from './state-rules.ts';
import type { PersonAct } from './state-rules.ts';

/** A person's word on one delivery. */
export type OnDelivery = {
  readonly letterId: LetterId;
  readonly deliveryId: DeliveryId;
  readonly by: AccountId;
};

type Held = { readonly held: HeldDelivery; readonly letter: Letter; readonly version: Version };

/** The letter first, then the delivery, always in this order; with what this act asks of its state. */
async function hold(
  tx: Tx,
  env: DeliveryEnv,
  input: OnDelivery,
  act: PersonAct | null,
): Promise<Answer<Held>> {
  const current = await currentVersionForUpdate(tx, input.letterId);
  const held = await holdDelivery(tx, env, input.deliveryId);
  if (current === null || current.version === null || held?.letterId !== input.letterId)
    return refuse('not-found', 'not-found');
  const refused = act === null ? null : actRefusalOf(act, held, env.now());
  return refused ?? { held, letter: current.letter, version: current.version };
}

/**
 * They have it: a receipt says so, or somebody asked. Settles what was uncertain, and undoes a bounce.
 * The day is one on which it had arrived, `YYYY-MM-DD`.
 */
export async function noteArrival(
  env: SlipEnv,
  input: OnDelivery & { readonly arrivedOn: string; readonly receipt: Uint8Array | null },
): Promise<Answer<void>> {
  const file = await receiptOf(env, input.receipt);
  if (isRefusal(file)) return file;
  return env.db.transaction(async (tx) => {
    const found = await hold(tx, env, input, 'arrived');
    if (isRefusal(found)) return found;
    const { held, letter, version } = found;
    const days = daysOf(letter, version, env.now());
    const refused = decideDay(
      input.arrivedOn,
      { ...days, earliest: held.sentOn ?? days.earliest },
      'arrived',
    );
    if (refused !== null) return refused;
    const { by, deliveryId } = input;
    const proof =
      file === null ? null : await keepReceipt(tx, env, { deliveryId, file, shows: 'arrived', by });
    const event = held.state === 'handed-over' ? 'arrived' : 'settled';
    await move(tx, env, held, { to: 'delivered', event, by, day: input.arrivedOn, proof });
    return undefined;
  });
}

/** The post brought it back, or nobody was there to take it: it did not reach them. */
export async function noteReturn(env: DeliveryEnv, input: OnDelivery): Promise<Answer<void>> {
  return env.db.transaction(async (tx) => {
    const found = await hold(tx, env, input, 'returned');
    if (isRefusal(found)) return found;
    await move(tx, env, found.held, { to: 'bounced', event: 'returned', by: input.by });
    return undefined;
  });
}

/** Keeps a slip with what was written down before it came. */
export async function addReceipt(
  env: SlipEnv,
  input: OnDelivery & { readonly shows: Shows; readonly receipt: Uint8Array | null },
): Promise<Answer<void>> {
  const file = await receiptOf(env, input.receipt);
  if (isRefusal(file)) return file;
  if (file === null) return refuse('invalid', 'receipt-missing');
  return env.db.transaction(async (tx) => {
    const found = await hold(tx, env, input, null);
    if (isRefusal(found)) return found;
    const { state, sentOn } = found.held;
    if (sentOn === null) return refuse('conflict', 'delivery-not-sent');
    const { deliveryId, shows, by } = input;
    await keepReceipt(tx, env, { deliveryId, file, shows, by });
    await insertEvent(tx, env, { deliveryId, event: 'receipt', state, at: env.now(), by });
    return undefined;
  });
}

/** Nobody knows whether they have it, and somebody decides that a second copy does no harm. */
export async function sendAgain(env: PlanEnv, input: OnDelivery): Promise<Answer<void>> {
  return env.db.transaction(async (tx) => {
    const found = await hold(tx, env, input, 'again');
    if (isRefusal(found)) return found;
    const { held, letter } = found;
    const refused = decideSend(letter, env.postman !== null);
    if (refused !== null) return refused;
    // its address was parsed when it was planned
    const domain = domainOf(env, held.address as EmailAddress);
    const from = env.now();
    const at = await takeMoment(tx, domain, { from, gapMs: env.deliveryGapMs });
    await markAgain(tx, held.id);
    await move(tx, env, held, { to: 'planned', event: 'again', by: input.by, nextTryAt: at });
    await enqueueTry(tx, { deliveryId: held.id, domain, at });
    return undefined;
  });
}

/** Takes a mail back that has not left. */
export async function cancelDelivery(env: DeliveryEnv, input: OnDelivery): Promise<Answer<void>> {
  return env.db.transaction(async (tx) => {
    const found = await hold(tx, env, input, 'cancel');
    if (isRefusal(found)) return found;
    await move(tx, env, found.held, { to: 'cancelled', event: 'cancelled', by: input.by });
    return undefined;
  });
}
