import type { Letter, Version } from '#letters';
import { dayIn } from './day-rules.ts';
import type { DeliveryEvent } from './event-rules.ts';
import type { LetterMail } from './mail-rules.ts';
import type { Receipt } from './receipt-rules.ts';
import type { DeliveryId, ListedDelivery } from './rules.ts';
import { isBeingHandedOver, liveStates } from './state-rules.ts';

/** Where the letter stands, as far as its way to anybody is concerned. */
export type Standing = 'draft' | 'frozen' | 'released' | 'elsewhere' | 'withdrawn';

/** An addressee with what the drafter wrote down of it, and how the letter went to it so far. */
export type AddresseeView = {
  readonly number: number;
  readonly name: string;
  readonly office: string;
  readonly country: string;
  readonly email: string;
  readonly postal: string;
  readonly deliveries: readonly ListedDelivery[];
};

/** Everything the tab shows. `version` null: there is no text yet that could go to anybody. */
export type DeliveriesView = {
  readonly letter: Letter;
  readonly version: Version | null;
  readonly standing: Standing;
  readonly zone: string;
  readonly addressees: readonly AddresseeView[];
  readonly copies: readonly ListedDelivery[];
  readonly hasMailServer: boolean;
  readonly mayDeliver: boolean;
  /** Those who got it and can be told by mail that it was withdrawn; told already. */
  readonly toTell: readonly ListedDelivery[];
  readonly told: number;
  readonly now: Date;
};

/** The mail before it goes out: to whom it may go, and what exactly it says. */
export type SendingView = DeliveriesView & {
  readonly version: Version;
  readonly mail: LetterMail;
  readonly sender: string;
  readonly replyAt: string;
  readonly pdf: 'made' | 'not-yet' | 'never';
  /** The delivery that did not arrive, where this one repeats it. */
  readonly repeats: ListedDelivery | null;
};

/** One delivery with all that happened to it. */
export type DeliveryView = DeliveriesView & {
  readonly delivery: ListedDelivery;
  readonly events: readonly DeliveryEvent[];
  readonly receipts: readonly Receipt[];
  /** Who may see what was scanned. */
  readonly maySeeReceipts: boolean;
};

export const standingOfLetter = (letter: Letter): Standing =>
  letter.withdrawal !== null
    ? 'withdrawn'
    : letter.release !== null
      ? letter.origin === 'published-elsewhere'
        ? 'elsewhere'
        : 'released'
      : letter.currentVersion === null
        ? 'draft'
        : 'frozen';

/** A mail is on its way or there: no second one. */
export const hasMail = (deliveries: readonly ListedDelivery[]): boolean =>
  deliveries.some(({ channel, state }) => channel === 'email' && liveStates.includes(state));

/** Nothing left for it yet, and nothing waits to. */
export const isOpen = ({ deliveries }: AddresseeView): boolean =>
  !deliveries.some(({ state }) => liveStates.includes(state));

/** Nothing left for it yet, nothing waits to, and nothing failed: its address may still be right. */
export const isForAll = (one: AddresseeView): boolean =>
  isOpen(one) &&
  !one.deliveries.some(
    ({ state, repeatedBy }) => repeatedBy === null && (state === 'bounced' || state === 'refused'),
  );

/** The last one that did not arrive and that nothing repeats. */
export const lastFailed = (deliveries: readonly ListedDelivery[]): DeliveryId | null =>
  deliveries.findLast(
    ({ state, repeatedBy }) =>
      repeatedBy === null && ['bounced', 'refused', 'cancelled'].includes(state),
  )?.id ?? null;

/** How one stands, in words: the sentence is `delivery.says.<word>`. */
export type SaysWord =
  | 'planned'
  | 'sending'
  | 'delayed'
  | 'uncertain'
  | 'taken'
  | 'posted'
  | 'given'
  | 'delivered'
  | 'bounced'
  | 'refused'
  | 'cancelled';

export function saysOf(one: ListedDelivery, now: Date): SaysWord {
  if (one.state === 'uncertain') return isBeingHandedOver(one, now) ? 'sending' : 'uncertain';
  if (one.state !== 'handed-over') return one.state;
  return one.channel === 'email' ? 'taken' : one.channel === 'post' ? 'posted' : 'given';
}

/** What is said to those who got a letter that was withdrawn; null for one that was not. */
export function noticeOf(letter: Letter, version: Version | null) {
  const { withdrawal, slug } = letter;
  if (withdrawal === null || version === null) return null;
  const { language, title, zone } = version.content;
  const withdrawnOn = dayIn(zone, withdrawal.at);
  return { language, title, slug, withdrawnOn, notice: withdrawal.notice };
}
