import type { EmailAddress } from '#kernel/email-address';
import type { AccountId, LetterId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { replyAddress } from '#kernel/reply-address';
import { currentVersionForUpdate } from '#letters';
import { enqueue } from '#platform/jobs';
import { queueMail } from '#platform/mail';
import { insertEvent } from './event-store.ts';
import { holdDelivery, holdWaiting } from './held-store.ts';
import { move } from './move-actions.ts';
import type { DeliveryEnv } from './move-actions.ts';
import { insertNotice, listTold, listToTell } from './notice-store.ts';
import type { DeliveryId } from './rules.ts';
import { tellOfWithdrawal } from './withdrawal-rules.ts';

/** The letter was withdrawn: what has not left does not leave. A try under way asks for itself. */
export async function cancelWaiting(env: DeliveryEnv, letterId: LetterId): Promise<void> {
  await env.db.transaction(async (tx) => {
    for (const held of await holdWaiting(tx, env, letterId))
      await move(tx, env, held, { to: 'cancelled', event: 'cancelled' });
  });
}

/** Has those told by mail who got a letter that was withdrawn, each once. */
export async function askToTell(
  env: DeliveryEnv & { readonly postman: object | null },
  input: { readonly letterId: LetterId; readonly by: AccountId },
): Promise<Answer<number>> {
  return env.db.transaction(async (tx) => {
    const held = await currentVersionForUpdate(tx, input.letterId);
    if (held === null) return refuse('not-found', 'not-found');
    if (held.letter.withdrawal === null) return refuse('conflict', 'delivery-not-withdrawn');
    if (env.postman === null) return refuse('unavailable', 'delivery-no-mail-server');
    const told = await listTold(tx, input.letterId);
    const toTell = (await listToTell(tx, input.letterId)).filter((id) => !told.has(id));
    for (const deliveryId of toTell) {
      const key = `withdrawal notice ${deliveryId}`;
      await enqueue(tx, tellOfWithdrawal, { deliveryId, by: input.by }, { key });
    }
    return toTell.length;
  });
}

/** Queues the mail to one of them. Its row and the key of its table let that happen once. */
export async function tellOne(
  env: DeliveryEnv & { readonly replyAddress: string },
  input: { readonly deliveryId: DeliveryId; readonly by: AccountId },
  mail: { readonly subject: string; readonly text: string; readonly html: string },
): Promise<void> {
  await env.db.transaction(async (tx) => {
    const held = await holdDelivery(tx, env, input.deliveryId);
    if (held === null || held.replyToken === null) return;
    if ((await listTold(tx, held.letterId)).has(held.id)) return;
    // both were parsed or made when the delivery was planned
    const to = held.address as EmailAddress;
    const replyTo = replyAddress(env.replyAddress, held.replyToken) as EmailAddress;
    const mailId = await queueMail(tx, env, { to, ...mail, replyTo });
    const { deliveryId, by } = input;
    const at = env.now();
    await insertNotice(tx, { deliveryId, mailId, at, by });
    await insertEvent(tx, env, { deliveryId, event: 'notice', state: held.state, at, by });
  });
}
