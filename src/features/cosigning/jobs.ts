import type { Job } from '#platform/jobs';
import { mailAgainJob } from './mail-jobs.ts';
import type { PledgeMailEnv } from './mail-jobs.ts';

export type CosigningJobsEnv = PledgeMailEnv;

/** What the worker does for co-signatures; the mails to everybody who pledges go by `startPledgeMail`. */
export const cosigningJobs = (env: CosigningJobsEnv): Job[] => [mailAgainJob(env)];
