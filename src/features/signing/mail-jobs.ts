import { HOUSE } from '#access';
import { isRefusal } from '#kernel/refusal';
import { getVersionById } from '#letters';
import { queueMail } from '#platform/mail';
import type { MailId } from '#platform/mail';
import type { Tx } from '#platform/db';
import { writeAsking } from './asking-jobs.ts';
import * as emails from './emails.tsx';
import { findEvent, findUnmailedForUpdate, markMailed } from './event-store.ts';
import { writeHandedOver, writeReceipt } from './receipt-jobs.ts';
import { findInvitation } from './invitation-store.ts';
import { findCode, findUnmailedCodeForUpdate, markCodeMailed } from './code-store.ts';
import { hold } from './record-actions.ts';
import type { SigningEnv } from './record-actions.ts';
import { codeOf } from './code-actions.ts';
import type { Writing } from './writing-jobs.ts';
import { aboutLetter } from './writing-jobs.ts';

/**
 * Sends the mail about one event, at most once: the event's row is locked and carries the mail's
 * id afterwards. Whatever stopped the asking in the meantime stops the mail.
 */
export async function sendEventMail(env: SigningEnv, eventId: number): Promise<void> {
  const event = await findEvent(env.db.read, eventId);
  const invitation =
    event === null ? null : await findInvitation(env.db.read, env, HOUSE, event.invitationId);
  if (event === null || invitation === null) return;
  const key = { letterId: invitation.letterId, invitationId: invitation.id };
  await env.db.transaction(async (tx) => {
    const held = await hold(tx, env, key);
    const unmailed = await findUnmailedForUpdate(tx, env.seal, eventId);
    if (isRefusal(held) || unmailed === null) return;
    const { version, state } = held;
    const to = held.invitation.email;
    if (version === null || state === null || to === null) return;
    const mailId = await write(tx, env, { ...held, version, state, to, event: unmailed });
    if (mailId !== null) await markMailed(tx, eventId, mailId);
  });
}

const ASKS = ['invited', 'reminded', 'new-text', 'asked-again'] as const;
const RECEIPTS = ['signed', 'reconfirmed', 'withdrawn', 'disavowed'] as const;

function isOf<T extends string>(list: readonly T[], word: string): word is T {
  return list.some((one) => one === word);
}

async function write(tx: Tx, env: SigningEnv, writing: Writing): Promise<MailId | null> {
  const { event } = writing.event;
  if (isOf(ASKS, event)) return writeAsking(tx, env, writing, event);
  if (isOf(RECEIPTS, event)) return writeReceipt(tx, env, writing, event);
  return event === 'handed-over' ? writeHandedOver(tx, env, writing) : null;
}

/** Sends a code that was asked for, at most once, and not after its time. */
export async function sendCodeMail(env: SigningEnv, codeId: string): Promise<void> {
  const found = await findCode(env.db.read, codeId);
  if (found === null) return;
  const invitation = await findInvitation(env.db.read, env, HOUSE, found.invitationId);
  if (invitation?.email == null) return;
  const to = invitation.email;
  await env.db.transaction(async (tx) => {
    const code = await findUnmailedCodeForUpdate(tx, codeId);
    if (code === null || code.usedAt !== null || env.now() >= code.expiresAt) return;
    const version = await getVersionById(tx, code.versionId);
    const about = aboutLetter({ invitation, version });
    const mail = emails.codeEmail({ ...about, purpose: code.purpose, code: codeOf(env, code.id) });
    await markCodeMailed(tx, codeId, await queueMail(tx, env, { to, ...mail }));
  });
}
