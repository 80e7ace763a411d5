import { findMailbox, HOUSE, listGrants } from '#access';
import type { Clock } from '#kernel/clock';
import type { LetterId } from '#kernel/ids';
import type { Database } from '#platform/db';
import { onJob } from '#platform/jobs';
import type { Job } from '#platform/jobs';
import { queueMail } from '#platform/mail';
import type { Seal } from '#platform/seal';
import { pickLanguage, translator } from '#ui';
import { absolute, paths } from '#ui/paths';
import { findDraft } from './draft-store.ts';
import { roleEmail } from './emails.tsx';
import { tellPerson } from './people-rules.ts';

export type LettersJobsEnv = {
  readonly db: Database;
  readonly now: Clock;
  readonly seal: Seal;
  readonly publicUrl: string;
};

export function lettersJobs(env: LettersJobsEnv): Job[] {
  return [
    onJob(tellPerson, ({ letterId, grantId, byAccount }) =>
      // ids were checked when the job was made; here they get their names back
      tell(env, letterId as LetterId, grantId, byAccount),
    ),
  ];
}

/** A role that ended meanwhile is not announced. */
async function tell(
  env: LettersJobsEnv,
  letterId: LetterId,
  grantId: string,
  byAccount: string,
): Promise<void> {
  await env.db.transaction(async (tx) => {
    const grants = await listGrants(tx, HOUSE, letterId);
    const grant = grants.find((one) => one.id === grantId);
    const draft = await findDraft(tx, HOUSE, letterId);
    if (grant === undefined || draft === null) return;
    const mailbox = await findMailbox(tx, env, grant.accountId);
    if (mailbox === null) return;
    const t = translator(pickLanguage({ query: mailbox.language }));
    const mail = roleEmail(t, {
      role: grant.role,
      by: grants.find((one) => one.accountId === byAccount)?.name ?? t('ui.product'),
      title: draft.content.title,
      url: absolute(env.publicUrl, paths.letterDesk(letterId)),
    });
    await queueMail(tx, env, { to: mailbox.to, ...mail });
  });
}
