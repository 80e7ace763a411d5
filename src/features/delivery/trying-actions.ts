import { HOUSE } from '#access';
import type { EmailAddress } from '#kernel/email-address';
import { findLetter, getVersionById } from '#letters';
import type { Letter, Version } from '#letters';
import type { Tx } from '#platform/db';
import type { MailAnswer } from '#platform/mail-handover';
import { insertEvent } from './event-store.ts';
import { holdDelivery, markTried } from './held-store.ts';
import type { HeldDelivery } from './held-store.ts';
import { move } from './move-actions.ts';
import type { DeliveryEnv } from './move-actions.ts';
import { domainOf } from './plan-store.ts';
import { enqueueTry } from './planning-actions.ts';
import { keepAnswer } from './receipt-actions.ts';
import type { DeliveryId } from './rules.ts';
import { LOST_AFTER_MS, nextTry } from './sending-rules.ts';
import { mayStep } from './state-rules.ts';

/** A try that somebody else took over, or that a withdrawal stopped: it ends before its end is sent. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** A try that was begun. `number` is its own until another try begins. */
export type Try = {
  readonly held: HeldDelivery;
  readonly number: number;
  readonly letter: Letter;
  readonly version: Version;
};

/**
 * Begins a try. Null where there is nothing to do: it left, it is uncertain, it was cancelled, or it is
 * not yet its time. One that another worker began is taken over: the other one stops before its end.
 */
export async function beginTry(env: DeliveryEnv, deliveryId: DeliveryId): Promise<Try | null> {
  return env.db.transaction(async (tx) => {
    const held = await holdDelivery(tx, env, deliveryId);
    if (held === null || !mayStep(held.state, 'sending')) return null;
    const now = env.now();
    const letter = await findLetter(tx, HOUSE, held.letterId);
    if (letter === null) throw new Error('a delivery has a letter');
    if (letter.withdrawal !== null) {
      await move(tx, env, held, { to: 'cancelled', event: 'cancelled' });
      return null;
    }
    if (held.state !== 'sending' && held.nextTryAt !== null && held.nextTryAt > now) {
      await tryAgainAt(tx, env, held, held.nextTryAt);
      return null;
    }
    const number = await markTried(tx, deliveryId, now);
    const nextTryAt = new Date(now.getTime() + LOST_AFTER_MS);
    const how = { to: 'sending', event: 'tried', attempt: number, nextTryAt } as const;
    const moved = await move(tx, env, held, how);
    const firstTriedAt = held.firstTriedAt ?? now;
    const version = await getVersionById(tx, held.versionId);
    return { held: { ...moved, firstTriedAt, attempts: number }, number, letter, version };
  });
}

/**
 * Everything but the end was sent: from here on nobody can know, until the answer is kept. Throws
 * `Overtaken` where the try is no longer the one that may end; then the end is not sent.
 */
export async function noteEndSent(env: DeliveryEnv, one: Try): Promise<void> {
  const goesOn = await env.db.transaction(async (tx) => {
    const held = await holdDelivery(tx, env, one.held.id);
    if (held === null || held.state !== 'sending' || held.attempts !== one.number) return false;
    const letter = await findLetter(tx, HOUSE, held.letterId);
    const stopped = letter === null || letter.withdrawal !== null;
    const attempt = one.number;
    await move(
      tx,
      env,
      held,
      stopped
        ? { to: 'cancelled', event: 'cancelled', attempt }
        : { to: 'uncertain', event: 'end-sent', attempt },
    );
    return !stopped;
  });
  if (!goesOn) throw new Overtaken();
}

/** Keeps what the mail server said, and goes where it leads. */
export async function noteAnswer(env: DeliveryEnv, one: Try, answer: MailAnswer): Promise<void> {
  await env.db.transaction(async (tx) => {
    const held = await holdDelivery(tx, env, one.held.id);
    if (held === null) return;
    const said = [answer.said, ...answer.dialogue].join('\n');
    const about = { attempt: one.number, code: answer.code, said };
    const isOurs =
      held.attempts === one.number && (held.state === 'sending' || held.state === 'uncertain');
    const event = answer.kind === 'uncertain' ? 'no-answer' : answer.kind;
    if (!isOurs || answer.kind === 'uncertain') {
      // a report or a person was faster: what was said is kept, and moves nothing
      const at = env.now();
      await insertEvent(tx, env, { ...about, deliveryId: held.id, event, state: held.state, at });
      return;
    }
    await settle(tx, env, held, answer.kind, about);
  });
}

async function settle(
  tx: Tx,
  env: DeliveryEnv,
  held: HeldDelivery,
  kind: 'taken' | 'later' | 'never',
  about: { readonly attempt: number; readonly code: string; readonly said: string },
): Promise<void> {
  const now = env.now();
  if (kind === 'taken') {
    const proof =
      held.addressee === null ? null : await keepAnswer(tx, env, { held, at: now, ...about });
    await move(tx, env, held, { ...about, to: 'handed-over', event: 'taken', proof });
    return;
  }
  const next = kind === 'later' ? nextTry(held.attempts, held.firstTriedAt ?? now, now) : null;
  if (next === null) {
    const event = kind === 'later' ? 'given-up' : 'never';
    await move(tx, env, held, { ...about, to: 'refused', event });
    return;
  }
  await move(tx, env, held, { ...about, to: 'delayed', event: 'later', nextTryAt: next });
  await tryAgainAt(tx, env, held, next);
}

async function tryAgainAt(tx: Tx, env: DeliveryEnv, held: HeldDelivery, at: Date): Promise<void> {
  // its address was parsed when it was planned
  const domain = domainOf(env, held.address as EmailAddress);
  await enqueueTry(tx, { deliveryId: held.id, domain, at });
}
