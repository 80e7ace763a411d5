import type { DeliveryId, DeliveryState, IncomingId } from './rules.ts';
import { mayStep } from './state-rules.ts';

/** What a mail server tells about a mail it was given (RFC 3464, 2.3.3). */
export const reportActions = ['delivered', 'relayed', 'expanded', 'delayed', 'failed'] as const;
export type ReportAction = (typeof reportActions)[number];

/** One report about one delivery, as it was read from a mail that came in. */
export type Report = {
  readonly deliveryId: DeliveryId;
  readonly action: ReportAction;
  /** `5.1.1` (RFC 3463). */
  readonly status: string;
  /** The server's own words: they may quote an address, and are kept sealed. */
  readonly diagnostic: string;
  readonly at: Date;
  readonly incomingId: IncomingId;
};

/** Handed on to a server that reports no more, or to a list: it left, and no one says that it arrived. */
const MEANS: Readonly<Record<ReportAction, DeliveryState | null>> = {
  delivered: 'delivered',
  relayed: 'handed-over',
  expanded: 'handed-over',
  delayed: null,
  failed: 'bounced',
};

/**
 * Where a report takes a delivery; null when it moves nothing and is only kept. A report that it arrived
 * does not undo a bounce: only a person does.
 */
export function decideReport(state: DeliveryState, action: ReportAction): DeliveryState | null {
  const to = MEANS[action];
  if (to === null || (state === 'bounced' && to === 'delivered')) return null;
  return mayStep(state, to) ? to : null;
}
