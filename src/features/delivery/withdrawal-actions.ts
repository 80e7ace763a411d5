import type { LetterId } from '#kernel/ids';
import { holdWaiting } from './held-store.ts';
import { move } from './move-actions.ts';
import type { DeliveryEnv } from './move-actions.ts';

/** The letter was withdrawn: what has not left does not leave. A try under way asks for itself. */
export async function cancelWaiting(env: DeliveryEnv, letterId: LetterId): Promise<void> {
  await env.db.transaction(async (tx) => {
    for (const held of await holdWaiting(tx, env, letterId))
      await move(tx, env, held, { to: 'cancelled', event: 'cancelled' });
  });
}
