import type { AccountId, LetterId } from '#kernel/ids';
import { letterWithdrawn } from '#letters';
import { onFact, onJob, onSchedule } from '#platform/jobs';
import type { Job, JobLane } from '#platform/jobs';
import { incomingJobs } from './incoming-jobs.ts';
import type { IncomingJobsEnv } from './incoming-jobs.ts';
import { sendNotice } from './notice-jobs.ts';
import { resumeLost } from './resuming-actions.ts';
import type { DeliveryId } from './rules.ts';
import { sendOne } from './sending-jobs.ts';
import type { SendingEnv } from './sending-jobs.ts';
import { sendDelivery } from './sending-rules.ts';
import { cancelWaiting } from './withdrawal-actions.ts';
import { tellOfWithdrawal } from './withdrawal-rules.ts';

/** A mail server may take minutes to answer: letters wait for each other, and nothing else for them. */
const LANE: JobLane = { name: 'delivery', slots: 6 };

export type DeliveryJobsEnv = SendingEnv & IncomingJobsEnv;

export function deliveryJobs(env: DeliveryJobsEnv): Job[] {
  return [
    // payloads were checked to hold UUIDs when they were enqueued
    onJob(sendDelivery, ({ deliveryId }) => sendOne(env, deliveryId as DeliveryId), { lane: LANE }),
    onFact(letterWithdrawn, 'delivery.cancel', ({ letterId }) =>
      cancelWaiting(env, letterId as LetterId),
    ),
    onSchedule({ name: 'delivery.resume', pattern: '*/10 * * * *' }, async () => {
      if (env.postman !== null) await resumeLost(env);
    }),
    onJob(tellOfWithdrawal, ({ deliveryId, by }) =>
      sendNotice(env, { deliveryId: deliveryId as DeliveryId, by: by as AccountId }),
    ),
    ...incomingJobs(env),
  ];
}
