import type { EmailAddress } from '#kernel/email-address';
import { holdDelivery } from './held-store.ts';
import type { DeliveryEnv } from './move-actions.ts';
import { domainOf } from './plan-store.ts';
import { enqueueTry } from './planning-actions.ts';
import type { DeliveryId } from './rules.ts';
import { LOST_AFTER_MS, PDF_PAUSE_MS } from './sending-rules.ts';
import { lockLost, markPutOff } from './sending-store.ts';

/** The PDF is still being made: the mail waits for it. */
export async function putOff(env: DeliveryEnv, deliveryId: DeliveryId): Promise<void> {
  await env.db.transaction(async (tx) => {
    const held = await holdDelivery(tx, env, deliveryId);
    if (held === null || (held.state !== 'planned' && held.state !== 'delayed')) return;
    const at = new Date(env.now().getTime() + PDF_PAUSE_MS);
    await markPutOff(tx, deliveryId, at);
    // its address was parsed when it was planned
    const domain = domainOf(env, held.address as EmailAddress);
    await enqueueTry(tx, { deliveryId, domain, at });
  });
}

/** Enqueues what should have been tried long ago: a job may be lost, a row is not. */
export async function resumeLost(env: DeliveryEnv): Promise<number> {
  return env.db.transaction(async (tx) => {
    const now = env.now();
    const lost = await lockLost(tx, env, new Date(now.getTime() - LOST_AFTER_MS));
    for (const { deliveryId, address } of lost) {
      // parsed when it was planned
      const domain = domainOf(env, address as EmailAddress);
      await enqueueTry(tx, { deliveryId, domain, at: now });
      await markPutOff(tx, deliveryId, now);
    }
    return lost.length;
  });
}
