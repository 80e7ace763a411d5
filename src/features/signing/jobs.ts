import { versionFrozen } from '#letters';
import type { LetterId, VersionId } from '#kernel/ids';
import { onFact, onJob, onSchedule } from '#platform/jobs';
import type { Job } from '#platform/jobs';
import { mailRefused } from '#platform/mail';
import { sendCodeMail, sendEventMail } from './mail-jobs.ts';
import type { SigningEnv } from './record-actions.ts';
import { sendCode, sendMail } from './job-rules.ts';
import { keepUp, noteBounce, tellOfNewText } from './upkeep-actions.ts';

/** What the worker does for signing: mails, asking again over a new text, reminders, expiry. */
export function signingJobs(env: SigningEnv): Job[] {
  return [
    onJob(sendMail, ({ eventId }) => sendEventMail(env, eventId)),
    onJob(sendCode, ({ codeId }) => sendCodeMail(env, codeId)),
    onFact(versionFrozen, 'signing.ask-again', ({ letterId, versionId }) =>
      // the payload was checked to hold UUIDs; of which kind, the fact's contract says
      tellOfNewText(env, { letterId: letterId as LetterId, versionId: versionId as VersionId }),
    ),
    onFact(mailRefused, 'signing.bounce', ({ mailId }) => noteBounce(env, mailId)),
    onSchedule({ name: 'signing.keep-up', pattern: '*/10 * * * *' }, async () => {
      await keepUp(env);
    }),
  ];
}
