import { refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import type { Channel, DeliveryState } from './rules.ts';

/**
 * Every step there is. What is not here cannot happen, whatever a mail server, a report, a person or
 * two workers at once say; docs/decisions/0030-a-delivery-and-its-states.md tells why.
 */
export const steps: Readonly<Record<DeliveryState, readonly DeliveryState[]>> = {
  // waits for its turn
  planned: ['sending', 'cancelled'],
  // a worker has it in hand; another one may take it over: the first then stops before the end
  sending: ['sending', 'uncertain', 'delayed', 'refused', 'cancelled'],
  // the mail server said "later"
  delayed: ['sending', 'refused', 'cancelled'],
  // everything was sent and no answer is kept: the answer, a report or a person settles it
  uncertain: ['handed-over', 'delivered', 'delayed', 'refused', 'bounced', 'planned'],
  'handed-over': ['delivered', 'bounced'],
  // a server may take it, tell so, and find out later that there is no such mailbox
  delivered: ['bounced'],
  // they may have it all the same, and say so
  bounced: ['delivered'],
  refused: [],
  cancelled: [],
};

/** Mail that is on its way or may be: another one to the same addressee would be a second. */
export const liveStates: readonly DeliveryState[] = [
  'planned',
  'sending',
  'delayed',
  'uncertain',
  'handed-over',
  'delivered',
];

export const mayStep = (from: DeliveryState, to: DeliveryState): boolean =>
  steps[from].includes(to);

/** While an answer may still come in by itself: nobody is asked to settle it before. */
export const SETTLED_BY_ITSELF_MS = 15 * 60_000;

type Standing = {
  readonly channel: Channel;
  readonly state: DeliveryState;
  readonly stateAt: Date;
};

/** Whether the mail server may still answer: the connection ends by itself long before. */
export function isBeingHandedOver(one: Standing, now: Date): boolean {
  return one.state === 'uncertain' && now.getTime() - one.stateAt.getTime() < SETTLED_BY_ITSELF_MS;
}

/** What a person may do with a delivery as it stands. */
export type PersonAct = 'arrived' | 'returned' | 'again' | 'cancel' | 'repeat';

/** Null where it may be done; the button is shown where it may. */
export function actRefusalOf(act: PersonAct, one: Standing, now: Date): Refusal | null {
  if (one.state === 'uncertain' && isBeingHandedOver(one, now))
    return refuse('conflict', 'delivery-being-handed-over');
  switch (act) {
    case 'arrived':
      return mayStep(one.state, 'delivered') ? null : refuse('conflict', 'delivery-not-sent');
    case 'returned': // mail servers report by themselves
      return one.channel !== 'email' && mayStep(one.state, 'bounced')
        ? null
        : refuse('conflict', 'delivery-not-sent');
    case 'again':
      return one.state === 'uncertain' ? null : refuse('conflict', 'delivery-not-uncertain');
    case 'cancel':
      return one.state === 'planned' || one.state === 'delayed'
        ? null
        : refuse('conflict', 'delivery-not-waiting');
    case 'repeat':
      return one.state === 'bounced' || one.state === 'refused' || one.state === 'cancelled'
        ? null
        : refuse('conflict', 'delivery-still-on-its-way');
    default:
      return act satisfies never;
  }
}

/** Whether the letter is known to have left: the moment that the record keeps. */
export const hasLeft = (state: DeliveryState): boolean =>
  state === 'handed-over' || state === 'delivered';
