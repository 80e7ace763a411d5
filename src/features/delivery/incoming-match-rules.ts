import type { LetterId } from '#kernel/ids';
import type { MatchedBy } from './incoming-rules.ts';
import type { Reported } from './incoming-content-rules.ts';
import type { DeliveryId } from './rules.ts';

/** A delivery that a mail names in one way or another. */
export type Named = { readonly deliveryId: DeliveryId; readonly letterId: LetterId };

/** What a mail names. Everything but the reply address counts for reports of mail servers only. */
export type Names = {
  readonly kind: 'mail' | 'report';
  readonly byReplyAddress: Named | null;
  readonly byEnvelopeId: Named | null;
  readonly byMessageId: Named | null;
};

export type Match = Named & { readonly matchedBy: Exclude<MatchedBy, 'person'> };

/**
 * To which delivery a mail belongs; null where a person has to say. Nobody guesses a reply address, so
 * whatever comes to one came from somebody who was given it; a Message-ID stands in every answer, is quoted
 * by anybody, and only tells which mail a mail server reports on. Where a report names two deliveries, it
 * belongs to neither.
 */
export function decideMatch(names: Names): Match | null {
  const ways = [
    ['reply-address', names.byReplyAddress],
    ['envelope-id', names.kind === 'report' ? names.byEnvelopeId : null],
    ['message-id', names.kind === 'report' ? names.byMessageId : null],
  ] as const;
  const found = ways.flatMap(([matchedBy, named]) =>
    named === null ? [] : [{ ...named, matchedBy }],
  );
  const deliveries = new Set(found.map(({ deliveryId }) => deliveryId));
  return deliveries.size === 1 ? (found[0] ?? null) : null;
}

/** A mailbox may stand for several: that the letter arrived in one of them is what is asked. */
const WEIGHT: readonly Reported['action'][] = [
  'delivered',
  'failed',
  'expanded',
  'relayed',
  'delayed',
];

/** What a report says of a delivery as a whole. */
export function decideReported(recipients: readonly Reported[]): Reported | null {
  return (
    recipients.toSorted((a, b) => WEIGHT.indexOf(a.action) - WEIGHT.indexOf(b.action))[0] ?? null
  );
}
