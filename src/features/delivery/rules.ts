import type { Id, LetterId, VersionId } from '#kernel/ids';
import { z } from 'zod';

export type DeliveryId = Id<'delivery'>;
export type IncomingId = Id<'incoming'>;

/** How a letter reaches somebody. */
export const channels = ['email', 'post', 'by-hand'] as const;
export type Channel = (typeof channels)[number];

/**
 * Where one delivery stands. `handed-over`: our mail server or the post has it; `delivered`: a report, a
 * receipt or a person says that it arrived; `uncertain`: the connection broke at the one moment at which
 * nobody can know whether the mail server took it, so it is not sent again by itself.
 */
export const deliveryStates = [
  'planned',
  'sending',
  'delayed',
  'uncertain',
  'handed-over',
  'delivered',
  'bounced',
  'refused',
  'cancelled',
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** An addressee of the letter by its number in the version, or somebody who gets a copy. */
export type Recipient =
  | { readonly kind: 'addressee'; readonly number: number }
  | { readonly kind: 'copy'; readonly office: string; readonly country: string };

/** The letter on its way to one recipient by one channel. */
export type Delivery = {
  readonly id: DeliveryId;
  readonly letterId: LetterId;
  readonly versionId: VersionId;
  readonly recipient: Recipient;
  readonly channel: Channel;
  readonly state: DeliveryState;
  readonly stateAt: Date;
  /** The day it left, `YYYY-MM-DD`: by mail, by post or in somebody's hand; null before. */
  readonly sentOn: string | null;
  /** The day on which it is known to have arrived; null when nobody knows. */
  readonly arrivedOn: string | null;
};

/** One delivery as the letter's people see it: to whom, where, and what comes next. */
export type ListedDelivery = Delivery & {
  /** Of the addressee in the version; of a copy the name is empty. */
  readonly name: string;
  readonly office: string;
  readonly country: string;
  /** A mailbox or a postal address; empty where nobody wrote one down. */
  readonly address: string;
  /** When it is tried again, while the mail server says "later". */
  readonly nextTryAt: Date | null;
  /** The delivery that did not arrive, and that this one repeats; and the one that repeats this one. */
  readonly repeats: DeliveryId | null;
  readonly repeatedBy: DeliveryId | null;
  /** Why it did not arrive or waits, in the words of a mail server; empty for all else. */
  readonly said: string;
  /** How many receipts are kept with it. */
  readonly receipts: number;
  readonly plannedAt: Date;
};

/** What everybody may know of a delivery to an addressee: `number` is the one in the version. */
export type PublicDelivery = {
  readonly addressee: number;
  readonly channel: Channel;
  readonly sentOn: string | null;
  readonly arrivedOn: string | null;
  readonly standing: 'sent' | 'arrived' | 'failed';
};

/** The letter left for one recipient: clocks begin. */
export const delivered = {
  name: 'delivery.delivered',
  payload: z.object({ letterId: z.uuid(), deliveryId: z.uuid() }),
};

/** A mail came in that is no report about a delivery. Its reading is done, it may or may not belong to one. */
export const mailArrived = {
  name: 'delivery.mail-arrived',
  payload: z.object({ incomingId: z.uuid() }),
};
