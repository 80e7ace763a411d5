import { newId } from '#kernel/ids';
import type { AccountId, LetterId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { currentVersionForUpdate } from '#letters';
import type { Letter, Version } from '#letters';
import type { Tx } from '#platform/db';
import type { Images } from '#platform/images';
import { daySpan } from '#proof';
import { dayIn, decideDay } from './day-rules.ts';
import type { Days } from './day-rules.ts';
import { insertEvent } from './event-store.ts';
import { holdDelivery } from './held-store.ts';
import { writeInRecord } from './move-actions.ts';
import type { DeliveryEnv } from './move-actions.ts';
import { insertSlip } from './plan-store.ts';
import { keepReceipt, receiptOf } from './receipt-actions.ts';
import type { KeptFile } from './receipt-rules.ts';
import { isRecipientOf, LONGEST_ADDRESS, tidyRecipient } from './recipient-rules.ts';
import type { Channel, DeliveryId, Recipient } from './rules.ts';
import { decideDeliver } from './sending-rules.ts';

export type SlipEnv = DeliveryEnv & { readonly images: Images };

/** A letter that went by post or in somebody's hand, as a person writes it down. */
export type Slip = {
  readonly letterId: LetterId;
  readonly by: AccountId;
  readonly recipient: Recipient;
  readonly channel: Exclude<Channel, 'email'>;
  /** `YYYY-MM-DD`, today or before. */
  readonly sentOn: string;
  /** Where it went; may be empty. */
  readonly address: string;
  /** A picture or a PDF that shows it; null for none. */
  readonly receipt: Uint8Array | null;
  readonly repeats?: DeliveryId | null;
};

/** Writes down that the letter went by post or in somebody's hand. The same twice is refused. */
export async function recordSlip(env: SlipEnv, slip: Slip): Promise<Answer<DeliveryId>> {
  const recipient = tidyRecipient(slip.recipient);
  if (isRefusal(recipient)) return recipient;
  if (slip.address.length > LONGEST_ADDRESS) return refuse('invalid', 'delivery-address-long');
  const file = await receiptOf(env, slip.receipt); // before the lock: a picture takes its time
  if (isRefusal(file)) return file;
  return env.db.transaction(async (tx) => {
    const held = await currentVersionForUpdate(tx, slip.letterId);
    if (held === null || held.version === null) return refuse('not-found', 'not-found');
    const { letter, version } = held;
    const refused =
      decideDeliver(letter) ??
      decideDay(slip.sentOn, daysOf(letter, version, env.now()), 'sent') ??
      (isRecipientOf(version, recipient) ? null : refuse('not-found', 'not-found'));
    if (refused !== null) return refused;
    return keep(tx, env, { ...slip, recipient, version, file });
  });
}

async function keep(
  tx: Tx,
  env: SlipEnv,
  slip: Slip & { readonly version: Version; readonly file: KeptFile | null },
): Promise<Answer<DeliveryId>> {
  const { version, file, by, channel, sentOn, recipient } = slip;
  const at = env.now();
  const id = newId<DeliveryId>();
  const row = {
    id,
    letterId: slip.letterId,
    versionId: version.id,
    recipient,
    channel,
    sentOn,
    address: slip.address.trim(),
    repeats: slip.repeats ?? null,
    at,
    by,
  };
  if (!(await insertSlip(tx, env, row))) return refuse('conflict', 'delivery-recorded-already');
  const about = { deliveryId: id, state: 'handed-over', at, by } as const;
  await insertEvent(tx, env, { ...about, event: 'sent', said: sentOn });
  const proof =
    file === null ? null : await keepReceipt(tx, env, { deliveryId: id, file, shows: 'sent', by });
  if (recipient.kind === 'copy') return id;
  const held = await holdDelivery(tx, env, id);
  if (held === null) throw new Error('the slip that was just written is there');
  await writeInRecord(tx, env, held, proof);
  return id;
}

/** A letter of ours cannot leave before it is out; one from elsewhere not before its own date. */
export function daysOf(letter: Letter, version: Version, now: Date): Days {
  const { zone, date } = version.content;
  const released = letter.release === null ? null : dayIn(zone, letter.release.releasedAt);
  const earliest =
    letter.origin === 'published-elsewhere' ? (daySpan(date)?.first ?? null) : released;
  return { earliest, today: dayIn(zone, now) };
}
