import type { DeliveryId, Recipient } from './rules.ts';

/** One mail somebody wants sent: to whom, and the address as it was typed. */
export type Wanted = {
  readonly recipient: Recipient;
  readonly address: string;
  /** The delivery that did not arrive. */
  readonly repeats?: DeliveryId | null;
};
