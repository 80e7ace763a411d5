import type { AccountId, Id, LetterId } from '#kernel/ids';
import type { JobContract } from '#platform/jobs';
import { z } from 'zod';

export type WebhookId = Id<'webhook'>;
export type WebhookEventId = Id<'webhook-event'>;
export type SendingId = Id<'webhook-sending'>;

/** What a webhook may be told of. */
export const webhookEvents = [
  'letter.released',
  'letter.withdrawn',
  'delivery.recorded',
  'reply.published',
  'outcome.recorded',
] as const;
export type WebhookEventType = (typeof webhookEvents)[number];

/** Sent when somebody presses "send a test"; nobody chooses it. */
export const TEST_EVENT = 'webhook.test';
export type SentType = WebhookEventType | typeof TEST_EVENT;

export type PauseCause = 'person' | 'failures' | 'gone';

/** An address that is told; its secret is not among this. */
export type Webhook = {
  readonly id: WebhookId;
  readonly label: string;
  /** Scheme and host: the rest of the address may be a secret of its owner. */
  readonly host: string;
  /** Null: every letter. */
  readonly letterId: LetterId | null;
  readonly events: readonly WebhookEventType[];
  readonly madeAt: Date;
  readonly madeBy: AccountId;
  readonly failingSince: Date | null;
  readonly givenUpAt: Date | null;
  readonly pausedAt: Date | null;
  readonly pauseCause: PauseCause | null;
};

export type WebhookState = 'well' | 'failing' | 'paused';

export function stateOfHook(hook: Pick<Webhook, 'pausedAt' | 'givenUpAt'>): WebhookState {
  if (hook.pausedAt !== null) return 'paused';
  return hook.givenUpAt === null ? 'well' : 'failing';
}

export type SendingState = 'waiting' | 'taken' | 'given-up' | 'held' | 'dropped';

/** One event on its way to one webhook, with what came of it. */
export type Sending = {
  readonly id: SendingId;
  readonly type: SentType;
  readonly happenedAt: Date;
  readonly state: SendingState;
  readonly nextAt: Date | null;
  readonly attempts: readonly Attempt[];
};

/** `status` of the answer, or `fault`: why there was none. */
export type Attempt = {
  readonly at: Date;
  readonly status: number | null;
  readonly fault: string | null;
  readonly milliseconds: number;
};

export const MOST_WEBHOOKS = 50;
/** Entries of the log a page shows, and how long they are kept. */
export const SHOWN_SENDINGS = 100;
export const SENDING_KEPT_DAYS = 90;
/** After so long without one success a webhook is paused, and its owner told. */
export const PAUSED_AFTER_DAYS = 5;

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Pauses between attempts, in milliseconds: three days together. */
export const PAUSES: readonly number[] = [
  5 * SECOND,
  1 * MINUTE,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  18 * HOUR,
  22 * HOUR,
];

export type AfterAttempt =
  | { readonly kind: 'taken' }
  /** The receiver says that it is gone for good. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'later'; readonly at: Date }
  | { readonly kind: 'given-up' };

/**
 * What follows an attempt. Only 2xx counts as taken; a redirect is not followed and counts as a failure.
 *
 * @param tries attempts made, this one among them
 */
export function decideAfter(status: number | null, tries: number, now: Date): AfterAttempt {
  if (status !== null && status >= 200 && status < 300) return { kind: 'taken' };
  if (status === 410) return { kind: 'gone' };
  const pause = PAUSES[tries - 1];
  return pause === undefined
    ? { kind: 'given-up' }
    : { kind: 'later', at: new Date(now.getTime() + pause) };
}

/** Sends whatever is due, one run after the other: no event goes out twice at once. */
export const callDue = {
  name: 'following.call-webhooks',
  payload: z.object({}),
} satisfies JobContract<object>;

export const CALLING_QUEUE = 'following webhooks';

/** Tells whoever made a webhook that it was paused. */
export const tellPaused = {
  name: 'following.tell-paused',
  payload: z.object({ webhookId: z.uuid() }),
} satisfies JobContract<{ webhookId: string }>;

/** What the form of a new webhook sends; one ticked box comes as a text, several as a list. */
export const webhookInput = z.object({
  label: z.string().trim().catch(''),
  url: z.string().trim().catch(''),
  letter: z.string().catch(''),
  events: z
    .union([z.enum(webhookEvents).transform((one) => [one]), z.array(z.enum(webhookEvents))])
    .catch([]),
});

export type WebhookForm = z.infer<typeof webhookInput>;

export const LONGEST_LABEL = 60;
