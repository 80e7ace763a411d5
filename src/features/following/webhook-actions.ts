import { actRefusal } from '#access';
import type { Audience } from '#access';
import type { Clock, Random } from '#kernel/clock';
import { newId, parseId } from '#kernel/ids';
import type { AccountId, LetterId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { listReleased } from '#letters';
import { lockFor } from '#platform/db';
import type { Database, Read, Tx } from '#platform/db';
import type { Outgoing } from '#platform/http-outgoing';
import { enqueue } from '#platform/jobs';
import type { Seal } from '#platform/seal';
import { makeSecret } from './signature-actions.ts';
import {
  CALLING_QUEUE,
  callDue,
  LONGEST_LABEL,
  MOST_WEBHOOKS,
  TEST_EVENT,
} from './webhook-rules.ts';
import type {
  SendingId,
  Webhook,
  WebhookEventId,
  WebhookForm,
  WebhookId,
} from './webhook-rules.ts';
import * as sendings from './webhook-sending-store.ts';
import * as hooks from './webhook-store.ts';

export type WebhookEnv = {
  readonly db: Database;
  readonly now: Clock;
  readonly random: Random;
  readonly seal: Seal;
  readonly outgoing: Outgoing;
};

export type By = { readonly audience: Audience; readonly accountId: AccountId };

/** What is wrong with the form of a webhook: a word for each field. */
export type FormFaults = Readonly<Partial<Record<'label' | 'url' | 'letter' | 'events', string>>>;

/** A letter that a webhook may be about. */
export type LetterChoice = { readonly id: LetterId; readonly title: string };

/** Public letters only: the owner of an installation sees no other. */
export async function listLetterChoices(read: Read): Promise<LetterChoice[]> {
  const letters = await listReleased(read);
  return letters.flatMap(({ id, currentVersion, withdrawal }) =>
    currentVersion === null || withdrawal !== null
      ? []
      : [{ id, title: currentVersion.content.title }],
  );
}

/** Makes a webhook. Its secret is given back this once. */
export async function makeWebhook(
  env: WebhookEnv,
  input: WebhookForm & { readonly by: By },
): Promise<Answer<{ readonly id: WebhookId; readonly secret: string } | FormFaults>> {
  const { label, url, events, by } = input;
  const refusal = actRefusal(by.audience, 'manage-webhooks');
  if (refusal !== null) return refusal;
  const letterId = parseId<LetterId>(input.letter);
  const choices = await listLetterChoices(env.db.read);
  const isKnown = input.letter === '' || choices.some(({ id }) => id === letterId);
  const urlFault = env.outgoing.faultOf(url);
  const faults = {
    ...(label === '' ? { label: 'missing' } : {}),
    ...(label.length > LONGEST_LABEL ? { label: 'too-long' } : {}),
    ...(urlFault === null ? {} : { url: urlFault }),
    ...(isKnown ? {} : { letter: 'unknown' }),
    ...(events.length === 0 ? { events: 'none' } : {}),
  };
  if (Object.keys(faults).length > 0) return faults;
  return env.db.transaction(async (tx) => {
    await lockFor(tx, 'webhooks');
    const limit = MOST_WEBHOOKS;
    if ((await hooks.listWebhooks(tx, by.audience)).length >= limit)
      return refuse('conflict', 'too-many-webhooks', { limit });
    const id = newId<WebhookId>();
    const secret = makeSecret(env.random);
    const host = new URL(url).origin;
    const made = { id, label, host, url, secret, letterId, events: [...new Set(events)] };
    await hooks.insertWebhook(tx, env, { ...made, madeAt: env.now(), madeBy: by.accountId });
    return { id, secret };
  });
}

/** A webhook with its log; not-found for everybody but the owner. */
export async function viewWebhook(env: WebhookEnv, audience: Audience, id: WebhookId) {
  const hook = await hooks.findWebhook(env.db.read, audience, id);
  if (hook === null) return refuse('not-found', 'not-found');
  return { hook, sendings: await sendings.listSendings(env.db.read, audience, id) };
}

type On = { readonly id: WebhookId; readonly by: By };

/** What may be done with a webhook that is there, for whoever may do it. */
async function onHook<T>(
  env: WebhookEnv,
  { id, by }: On,
  run: (tx: Tx, hook: Webhook) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const refusal = actRefusal(by.audience, 'manage-webhooks');
  if (refusal !== null) return refusal;
  return env.db.transaction(async (tx) => {
    const hook = await hooks.findWebhook(tx, by.audience, id);
    return hook === null ? refuse('not-found', 'not-found') : run(tx, hook);
  });
}

const PAUSED = refuse('conflict', 'webhook-paused');

export async function sendTest(env: WebhookEnv, on: On): Promise<Answer<void>> {
  return onHook(env, on, async (tx, hook) => {
    if (hook.pausedAt !== null) return PAUSED;
    const at = env.now();
    const eventId = newId<WebhookEventId>();
    const event = { id: eventId, letterId: null, subjectId: newId(), happenedAt: at } as const;
    await sendings.insertEvent(tx, { ...event, type: TEST_EVENT });
    await sendings.insertSending(tx, { id: newId(), webhookId: hook.id, eventId, at });
    return startCalling(tx);
  });
}

/** The same event once more, with the same id: a receiver that has it already can tell. */
export async function sendAgain(
  env: WebhookEnv,
  on: On & { readonly sendingId: SendingId },
): Promise<Answer<void>> {
  return onHook(env, on, async (tx, hook) => {
    if (hook.pausedAt !== null) return PAUSED;
    const isThere = await sendings.markSentAgain(tx, hook.id, on.sendingId, env.now());
    return isThere ? startCalling(tx) : refuse('not-found', 'not-found');
  });
}

export async function pauseWebhook(env: WebhookEnv, on: On): Promise<Answer<void>> {
  return onHook(env, on, async (tx, hook) => {
    await hooks.markPaused(tx, hook.id, env.now(), 'person');
  });
}

export async function resumeWebhook(env: WebhookEnv, on: On): Promise<Answer<void>> {
  return onHook(env, on, async (tx, hook) => {
    await hooks.markResumed(tx, hook.id);
  });
}

/** Over for good. Ending twice is as good as once. */
export async function endWebhook(env: WebhookEnv, { id, by }: On): Promise<Answer<void>> {
  const refusal = actRefusal(by.audience, 'manage-webhooks');
  if (refusal !== null) return refusal;
  await env.db.transaction(async (tx) => {
    await hooks.markPaused(tx, id, env.now(), 'person');
    await hooks.markWebhookEnded(tx, env, id, env.now());
  });
  return undefined;
}

/** Sends what is due as soon as the transaction is done. */
export async function startCalling(tx: Tx): Promise<void> {
  await enqueue(tx, callDue, {}, { key: 'webhooks due', queue: CALLING_QUEUE });
}

/** Something became public: kept once, and put on its way to every webhook that wants it. */
export async function noteEvent(
  tx: Tx,
  env: Pick<WebhookEnv, 'now'>,
  event: Omit<sendings.WebhookEvent, 'id' | 'happenedAt'>,
): Promise<void> {
  const at = env.now();
  const whole = { ...event, id: newId<WebhookEventId>(), happenedAt: at };
  if (!(await sendings.insertEvent(tx, whole))) return;
  await sendings.insertSendings(tx, whole, at);
  await startCalling(tx);
}
