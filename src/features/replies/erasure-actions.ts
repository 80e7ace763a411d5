import { actRefusal } from '#access';
import type { Audience } from '#access';
import { deleteIncoming, eraseIncoming, findIncoming } from '#delivery';
import type { IncomingId } from '#delivery';
import { newId } from '#kernel/ids';
import type { AccountId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Tx } from '#platform/db';
import { publish } from '#platform/jobs';
import { redactedDocumentDetail } from '#proof';
import { append } from '#record';
import { decideErasure, readErasureReason } from '#signing';
import type { ReplyErasure } from './erasure-rules.ts';
import * as store from './erasure-store.ts';
import type { HeldReply, RepliesEnv } from './holding-actions.ts';
import { holdReply } from './holding-actions.ts';
import { replyPublished } from './rules.ts';
import type { ReplyId } from './rules.ts';
import { insertEvent } from './store.ts';

type By = { readonly audience: Audience; readonly accountId: AccountId };

/** Asks that a reply be erased; nothing is erased until a second person confirms it. */
export async function askReplyErasure(
  env: RepliesEnv,
  input: { readonly replyId: ReplyId; readonly reason: string; readonly by: By },
): Promise<Answer<void>> {
  const { replyId, by } = input;
  return env.db.transaction(async (tx) => {
    const held = await holdReply(tx, env, replyId);
    if (isRefusal(held)) return held;
    const { letterId } = held.reply;
    const refused = actRefusal(by.audience, 'ask-erasure', letterId);
    if (refused !== null) return refused;
    const reason = readErasureReason(input.reason);
    if (isRefusal(reason)) return reason;
    const asked = { letterId, replyId, reason, askedAt: env.now(), askedBy: by.accountId };
    const id = newId<ReplyErasure['id']>();
    const isNew = await store.insertReplyErasure(tx, env, { ...asked, id });
    return isNew ? undefined : refuse('conflict', 'erasure-asked');
  });
}

/** Takes the asking back, as long as nobody confirmed it. */
export async function takeBackReplyErasure(
  env: RepliesEnv,
  input: { readonly replyId: ReplyId; readonly by: By },
): Promise<Answer<void>> {
  const { replyId, by } = input;
  return env.db.transaction(async (tx) => {
    const held = await holdReply(tx, env, replyId);
    if (isRefusal(held)) return held;
    const refused = actRefusal(by.audience, 'ask-erasure', held.reply.letterId);
    if (refused !== null) return refused;
    const open = await store.findOpenErasure(tx, env, replyId);
    if (open === null) return refuse('conflict', 'erasure-none');
    const how = { decision: 'taken-back', at: env.now(), by: by.accountId } as const;
    await store.markErasureDecided(tx, { id: open.id, ...how });
    return undefined;
  });
}

/** The second person's word. Confirmed, every word of the reply is gone from here for good. */
export async function decideReplyErasure(
  env: RepliesEnv,
  input: {
    readonly replyId: ReplyId;
    readonly decision: 'confirmed' | 'refused';
    readonly by: By;
  },
): Promise<Answer<void>> {
  const { replyId, decision, by } = input;
  return env.db.transaction(async (tx) => {
    const held = await holdReply(tx, env, replyId);
    if (isRefusal(held)) return held;
    const refused = actRefusal(by.audience, 'decide-erasure', held.reply.letterId);
    if (refused !== null) return refused;
    const open = await store.findOpenErasure(tx, env, replyId);
    const wrong = decideErasure(open, by.accountId);
    if (wrong !== null || open === null) return wrong ?? refuse('conflict', 'erasure-none');
    const how = { decision, at: env.now(), by: by.accountId };
    await store.markErasureDecided(tx, { id: open.id, ...how });
    if (decision === 'confirmed') await erase(tx, env, held, by.accountId);
    return undefined;
  });
}

async function erase(
  tx: Tx,
  env: RepliesEnv,
  { reply, out }: HeldReply,
  by: AccountId,
): Promise<void> {
  const { id: replyId, letterId, incomingId } = reply;
  const at = env.now();
  await store.eraseWords(tx, env, { replyId, at, by });
  await store.eraseCopies(tx, env, { replyId, at, by });
  if (incomingId !== null) await eraseIncoming(tx, env, { incomingId, at });
  await insertEvent(tx, { replyId, event: 'erased', at, by });
  if (out === null || out.documentSha256 === null) return;
  await append(tx, env, {
    letterId,
    act: 'redacted',
    // the reason typed here is the team's: it may name whom it is about
    detail: redactedDocumentDetail({ document: out.documentSha256, reason: 'a reply was erased' }),
  });
  // whoever tells of it looks again: mails with its words may wait to leave
  await publish(tx, replyPublished, { letterId, replyId });
}

/** The owner takes a mail away that belongs to no letter; nothing of it is kept, and no public act names it. */
export async function deleteFromPen(
  env: RepliesEnv,
  input: { readonly incomingId: IncomingId; readonly by: By },
): Promise<Answer<void>> {
  const refused = actRefusal(input.by.audience, 'sort-pen');
  if (refused !== null) return refused;
  return env.db.transaction(async (tx) => {
    const mail = await findIncoming(tx, env, input.by.audience, input.incomingId);
    if (mail === null) return refuse('not-found', 'not-found');
    const isGone = await deleteIncoming(tx, input.incomingId);
    return isGone ? undefined : refuse('conflict', 'act-not-now');
  });
}
