import { parseEmailAddress } from '#kernel/email-address';
import type { EmailAddress } from '#kernel/email-address';
import { newId } from '#kernel/ids';
import type { AccountId, LetterId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { makeReplyToken } from '#kernel/reply-address';
import { currentVersionForUpdate } from '#letters';
import type { Version } from '#letters';
import type { Tx } from '#platform/db';
import { enqueue } from '#platform/jobs';
import { insertEvent } from './event-store.ts';
import type { DeliveryEnv } from './move-actions.ts';
import { domainOf, insertMail, takeMoment } from './plan-store.ts';
import { isRecipientOf, tidyRecipient } from './recipient-rules.ts';
import type { DeliveryId, Recipient } from './rules.ts';
import { decideSend, sendDelivery } from './sending-rules.ts';
import type { Wanted } from './wanted-rules.ts';

export type PlanEnv = DeliveryEnv & {
  /** Null: no mail server is set, nothing leaves by mail. */
  readonly postman: object | null;
  /** Between two mails to mailboxes of one domain. */
  readonly deliveryGapMs: number;
};

export type Planned = { readonly planned: number; readonly already: number };

/**
 * Plans mails, all of them or, where one address cannot be one, none. Whoever has a mail on its way
 * already gets no second one: that is counted and is no failure (somebody clicked twice).
 */
export async function planMails(
  env: PlanEnv,
  input: {
    readonly letterId: LetterId;
    readonly by: AccountId;
    readonly wanted: readonly Wanted[];
  },
): Promise<Answer<Planned>> {
  return env.db.transaction(async (tx) => {
    const held = await currentVersionForUpdate(tx, input.letterId);
    if (held === null || held.version === null) return refuse('not-found', 'not-found');
    const mails = addressed(held.version, input.wanted);
    if (isRefusal(mails)) return mails;
    if (mails.length === 0) return refuse('invalid', 'delivery-nobody');
    const refused = decideSend(held.letter, env.postman !== null);
    if (refused !== null) return refused;
    let planned = 0;
    for (const mail of mails)
      if (await plan(tx, env, { ...mail, version: held.version, by: input.by })) planned += 1;
    return { planned, already: mails.length - planned };
  });
}

type Mail = {
  readonly recipient: Recipient;
  readonly address: EmailAddress;
  readonly repeats: DeliveryId | null;
};

function addressed(version: Version, wanted: readonly Wanted[]): Answer<Mail[]> {
  const mails: Mail[] = [];
  for (const one of wanted) {
    const recipient = tidyRecipient(one.recipient);
    if (isRefusal(recipient)) return recipient;
    if (!isRecipientOf(version, recipient)) return refuse('not-found', 'not-found');
    const address = parseEmailAddress(one.address);
    if (address === null) return refuse('invalid', 'delivery-address');
    mails.push({ recipient, address, repeats: one.repeats ?? null });
  }
  return mails;
}

/** One mail: its row, its reply address, its moment, its job. The letter is locked. */
export async function plan(
  tx: Tx,
  env: PlanEnv,
  mail: Mail & { readonly version: Version; readonly by: AccountId },
): Promise<boolean> {
  const { version, by, ...about } = mail;
  const at = env.now();
  const domain = domainOf(env, mail.address);
  const id = newId<DeliveryId>();
  const firstTry = await takeMoment(tx, domain, { from: at, gapMs: env.deliveryGapMs });
  const token = makeReplyToken(env.random);
  const { letterId, id: versionId } = version;
  const row = { ...about, id, letterId, versionId, token, firstTry, at, by };
  if (!(await insertMail(tx, env, row))) return false;
  await insertEvent(tx, env, { deliveryId: id, event: 'planned', state: 'planned', at, by });
  await enqueueTry(tx, { deliveryId: id, domain, at: firstTry });
  return true;
}

/** Mails to one domain wait in one queue: a mail server that hangs holds up its own domain only. */
export async function enqueueTry(
  tx: Tx,
  one: { readonly deliveryId: DeliveryId; readonly domain: Buffer; readonly at: Date },
): Promise<void> {
  const { deliveryId, domain, at } = one;
  const queue = `delivery ${domain.toString('hex').slice(0, 16)}`;
  await enqueue(
    tx,
    sendDelivery,
    { deliveryId },
    { runAt: at, key: `delivery ${deliveryId}`, queue },
  );
}
