import { outcomeRecorded } from '#demands';
import type { LetterId } from '#kernel/ids';
import { letterReleased, letterWithdrawn } from '#letters';
import { onFact, onJob, onSchedule } from '#platform/jobs';
import type { Job } from '#platform/jobs';
import { replyPublished } from '#replies';
import { fanOut, sendAsk, sendDue } from './fact-rules.ts';
import type { FactId, FactKind } from './fact-rules.ts';
import { noteFact, reachNext } from './fan-out-actions.ts';
import { eraseOld, wakeFollowing } from './keeping-actions.ts';
import { sendAllDue, sendAskMail } from './sending-jobs.ts';
import type { SendingEnv } from './sending-jobs.ts';

export type FollowingJobsEnv = SendingEnv;

/** What the worker does for following: facts come in, mails and calls of webhooks go out. */
export function followingJobs(env: FollowingJobsEnv): Job[] {
  // payloads were checked to hold UUIDs; of which kind, the fact's contract says
  const note = (kind: FactKind, letterId: string, subjectId: string) =>
    env.db.transaction((tx) =>
      noteFact(tx, env, { kind, letterId: letterId as LetterId, subjectId }),
    );
  return [
    onFact(letterReleased, 'following.note', ({ letterId }) => note('release', letterId, letterId)),
    onFact(letterWithdrawn, 'following.note', ({ letterId }) =>
      note('withdrawal', letterId, letterId),
    ),
    onFact(replyPublished, 'following.note', ({ letterId, replyId }) =>
      note('reply', letterId, replyId),
    ),
    onFact(outcomeRecorded, 'following.note', ({ letterId, outcomeId }) =>
      note('outcome', letterId, outcomeId),
    ),
    onJob(fanOut, async ({ factId }) => {
      while (await reachNext(env, factId as FactId));
    }),
    onJob(sendDue, () => sendAllDue(env)),
    onJob(sendAsk, ({ askId }) => sendAskMail(env, askId)),
    onSchedule({ name: 'following.wake', pattern: '* * * * *' }, () => wakeFollowing(env)),
    onSchedule({ name: 'following.erase-old', pattern: '17 3 * * *' }, () => eraseOld(env)),
  ];
}
