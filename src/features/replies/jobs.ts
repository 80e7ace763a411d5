import { mailArrived } from '#delivery';
import type { IncomingId } from '#delivery';
import { onFact } from '#platform/jobs';
import type { Job } from '#platform/jobs';
import { takeInMail } from './arrival-actions.ts';
import type { RepliesEnv } from './holding-actions.ts';

export type RepliesJobsEnv = RepliesEnv;

/** What the worker does for replies: a mail that came in becomes one. */
export function repliesJobs(env: RepliesJobsEnv): Job[] {
  return [
    onFact(mailArrived, 'replies.take-in', ({ incomingId }) =>
      // the payload was checked to hold a UUID; of what, the fact's contract says
      takeInMail(env, incomingId as IncomingId),
    ),
  ];
}
