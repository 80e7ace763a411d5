import { delivered } from '#delivery';
import { outcomeRecorded } from '#demands';
import type { LetterId } from '#kernel/ids';
import { letterReleased, letterWithdrawn } from '#letters';
import { onFact, onJob, onSchedule } from '#platform/jobs';
import type { Job } from '#platform/jobs';
import { replyPublished } from '#replies';
import { callAllDue, pauseLongFailing, sendPausedMail } from './calling-jobs.ts';
import type { CallingEnv } from './calling-jobs.ts';
import { reachNextCosigners } from './cosigner-jobs.ts';
import { fanOut, sendAsk, sendDue } from './fact-rules.ts';
import type { FactId, FactKind } from './fact-rules.ts';
import { noteFact, reachNext } from './fan-out-actions.ts';
import { eraseOld, wakeFollowing } from './keeping-actions.ts';
import { sendAllDue, sendAskMail } from './sending-jobs.ts';
import type { SendingEnv } from './sending-jobs.ts';
import { noteEvent } from './webhook-actions.ts';
import { webhookBody } from './webhook-body-jobs.ts';
import { callDue, PAUSED_AFTER_DAYS, tellPaused } from './webhook-rules.ts';
import type { WebhookEventType, WebhookId } from './webhook-rules.ts';
import { isWanted } from './webhook-sending-store.ts';

export type FollowingJobsEnv = SendingEnv & CallingEnv;

const DAY = 86_400_000;

/** What the worker does for following: facts come in, mails and calls of webhooks go out. */
export function followingJobs(env: FollowingJobsEnv): Job[] {
  return [
    ...factJobs(env),
    onJob(fanOut, async ({ factId }) => {
      while (await reachNext(env, factId as FactId));
      while (await reachNextCosigners(env, factId as FactId));
    }),
    onJob(sendDue, () => sendAllDue(env)),
    onJob(sendAsk, ({ askId }) => sendAskMail(env, askId)),
    onJob(callDue, () => callAllDue(env)),
    onJob(tellPaused, ({ webhookId }) => sendPausedMail(env, webhookId as WebhookId)),
    onSchedule({ name: 'following.wake', pattern: '* * * * *' }, async () => {
      await pauseLongFailing(env, new Date(env.now().getTime() - PAUSED_AFTER_DAYS * DAY));
      await wakeFollowing(env);
    }),
    onSchedule({ name: 'following.erase-old', pattern: '17 3 * * *' }, () => eraseOld(env)),
  ];
}

/** Payloads were checked to hold UUIDs; of which kind, the fact's contract says. */
function factJobs(env: FollowingJobsEnv): Job[] {
  const note = (kind: FactKind, type: WebhookEventType, letter: string, subjectId: string) =>
    env.db.transaction(async (tx) => {
      const letterId = letter as LetterId;
      await noteFact(tx, env, { kind, letterId, subjectId });
      if (await isWanted(tx, type, letterId))
        await noteEvent(tx, env, { type, letterId, subjectId });
    });
  return [
    onFact(letterReleased, 'following.note', ({ letterId }) =>
      note('release', 'letter.released', letterId, letterId),
    ),
    onFact(letterWithdrawn, 'following.note', ({ letterId }) =>
      note('withdrawal', 'letter.withdrawn', letterId, letterId),
    ),
    onFact(replyPublished, 'following.note', ({ letterId, replyId }) =>
      note('reply', 'reply.published', letterId, replyId),
    ),
    onFact(outcomeRecorded, 'following.note', ({ letterId, outcomeId }) =>
      note('outcome', 'outcome.recorded', letterId, outcomeId),
    ),
    onFact(delivered, 'following.note', ({ letterId, deliveryId }) =>
      noteDelivery(env, letterId as LetterId, deliveryId),
    ),
  ];
}

/** Of machines only; a copy to others is not public, and no event. */
async function noteDelivery(
  env: FollowingJobsEnv,
  letterId: LetterId,
  subjectId: string,
): Promise<void> {
  const type = 'delivery.recorded';
  await env.db.transaction(async (tx) => {
    if (!(await isWanted(tx, type, letterId))) return;
    const event = { type, letterId, subjectId, happenedAt: env.now() } as const;
    if ((await webhookBody(tx, env, event)) === null) return;
    await noteEvent(tx, env, { type, letterId, subjectId });
  });
}
