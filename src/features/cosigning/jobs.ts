import type { Job } from '#platform/jobs';
import { expiryJob } from './expiry-jobs.ts';
import { mailAgainJob } from './mail-jobs.ts';
import type { PledgeMailEnv } from './mail-jobs.ts';
import { organisationMailJob } from './organisation-jobs.ts';
import { recountJob } from './recount-jobs.ts';
import { retentionJobs } from './retention-jobs.ts';
import { countJob, tallyJob } from './tally-jobs.ts';
import { sealingJob } from './seal-jobs.ts';
import type { SealingEnv } from './seal-actions.ts';

export type CosigningJobsEnv = SealingEnv & PledgeMailEnv & Parameters<typeof retentionJobs>[0];

/** What the worker does for co-signatures; the mails to everybody who pledges go by `startPledgeMail`. */
export const cosigningJobs = (env: CosigningJobsEnv): Job[] => [
  mailAgainJob(env),
  sealingJob(env),
  tallyJob(env),
  countJob(env),
  recountJob(env),
  organisationMailJob(env),
  ...retentionJobs(env),
  expiryJob(env),
];
