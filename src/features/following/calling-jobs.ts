import { findMailbox, HOUSE } from '#access';
import type { Tx } from '#platform/db';
import { enqueue } from '#platform/jobs';
import { queueMail } from '#platform/mail';
import type { OutgoingAnswer } from '#platform/http-outgoing';
import { pickLanguage, translator } from '#ui';
import { absolute, paths } from '#ui/paths';
import { signedHeaders } from './signature-actions.ts';
import type { WebhookEnv } from './webhook-actions.ts';
import { webhookBody } from './webhook-body-jobs.ts';
import { pausedEmail } from './webhook-emails.tsx';
import { CALLING_QUEUE, callDue, decideAfter, tellPaused } from './webhook-rules.ts';
import type { WebhookId } from './webhook-rules.ts';
import * as sendings from './webhook-sending-store.ts';
import * as hooks from './webhook-store.ts';

export type CallingEnv = WebhookEnv & { readonly publicUrl: string };

/** Asked at the same time; and of one webhook, so that one that hangs leaves room for others. */
const AT_ONCE = { most: 20, each: 4 } as const;

/** Sends what is due until nothing is. */
export async function callAllDue(env: CallingEnv): Promise<void> {
  for (;;) {
    const due = await sendings.listDueSendings(env.db.read, env.now(), AT_ONCE);
    if (due.length === 0) return;
    await Promise.all(due.map((one) => callOne(env, one)));
  }
}

/**
 * One attempt, outside of any transaction. A crash between the answer and the note of it repeats the
 * event: it then has the same id, by which a receiver knows it again.
 */
async function callOne(env: CallingEnv, due: sendings.DueSending): Promise<void> {
  const { read } = env.db;
  const target = await hooks.findWebhookTarget(read, env, due.webhookId);
  const body = target === null ? null : await webhookBody(read, env, due.event);
  if (target === null || body === null) {
    await env.db.transaction((tx) => sendings.markDropped(tx, due.id));
    return;
  }
  const at = env.now();
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Undersigned webhook',
    ...signedHeaders(target.secret, { id: `msg_${due.event.id}`, at, body }),
  };
  const answer = await env.outgoing.post(target.url, { headers, body });
  await env.db.transaction((tx) => note(tx, env, due, at, answer));
}

async function note(
  tx: Tx,
  env: CallingEnv,
  due: sendings.DueSending,
  at: Date,
  answer: OutgoingAnswer,
): Promise<void> {
  const { milliseconds } = answer;
  const status = answer.kind === 'answered' ? answer.status : null;
  const fault = answer.kind === 'fault' ? answer.fault : null;
  await sendings.insertAttempt(tx, due.id, { at, status, fault, milliseconds });
  const now = env.now();
  const after = decideAfter(status, due.tries + 1, now);
  await sendings.markAttempted(tx, due.id, after);
  if (after.kind === 'taken') return hooks.markWell(tx, due.webhookId);
  await hooks.markFailing(tx, due.webhookId, now, { givenUp: after.kind === 'given-up' });
  if (after.kind === 'gone') return pause(tx, due.webhookId, now, 'gone');
  if (after.kind === 'later') {
    const key = `webhook ${due.id}`;
    await enqueue(tx, callDue, {}, { key, queue: CALLING_QUEUE, runAt: after.at });
  }
  return undefined;
}

async function pause(
  tx: Tx,
  webhookId: WebhookId,
  at: Date,
  cause: 'failures' | 'gone',
): Promise<void> {
  const isNew = await hooks.markPaused(tx, webhookId, at, cause);
  if (isNew) await enqueue(tx, tellPaused, { webhookId }, { key: `paused ${webhookId}` });
}

/** Pauses what has failed for too long. */
export async function pauseLongFailing(env: CallingEnv, before: Date): Promise<void> {
  await env.db.transaction(async (tx) => {
    for (const id of await hooks.listLongFailing(tx, before))
      await pause(tx, id, env.now(), 'failures');
  });
}

/** The mail to whoever made it; none when it goes on again, or that account is closed. */
export async function sendPausedMail(env: CallingEnv, id: WebhookId): Promise<void> {
  await env.db.transaction(async (tx) => {
    const hook = await hooks.findWebhook(tx, HOUSE, id);
    if (hook === null || hook.pausedAt === null) return;
    const mailbox = await findMailbox(tx, env, hook.madeBy);
    if (mailbox === null) return;
    const t = translator(pickLanguage({ query: mailbox.language }));
    const href = absolute(env.publicUrl, paths.webhook(id));
    const { label, host, pauseCause, failingSince } = hook;
    const mail = pausedEmail(t, { label, host, href, pauseCause, failingSince });
    await queueMail(tx, env, { to: mailbox.to, ...mail });
  });
}
