import type { LetterId, VersionId } from '#kernel/ids';
import { onJob } from '#platform/jobs';
import type { Job } from '#platform/jobs';
import { announceIsOut, announceIsWithdrawn } from './announcing-jobs.ts';
import type { AnnouncingEnv } from './announcing-jobs.ts';
import type { ReleaseEnv } from './going-public-actions.ts';
import { announceRelease, announceWithdrawal, makeFiles, releaseWhenDue } from './job-rules.ts';
import { makePublishedFiles } from './paper-jobs.ts';
import type { FilesEnv } from './paper-jobs.ts';
import { releaseIfDue } from './release-actions.ts';

export type PublicationJobsEnv = ReleaseEnv & FilesEnv & AnnouncingEnv;

export function publicationJobs(env: PublicationJobsEnv): Job[] {
  return [
    onJob(releaseWhenDue, (payload) => releaseIfDue(env, idsOf(payload))),
    onJob(makeFiles, (payload) => makePublishedFiles(env, idsOf(payload))),
    onJob(announceRelease, ({ letterId }) => announceIsOut(env, letterId as LetterId)),
    onJob(announceWithdrawal, ({ letterId }) => announceIsWithdrawn(env, letterId as LetterId)),
  ];
}

/** A payload was checked to hold UUIDs when it was enqueued; here they get their names back. */
function idsOf(payload: { letterId: string; versionId: string }) {
  return { letterId: payload.letterId as LetterId, versionId: payload.versionId as VersionId };
}
