import { findMailbox, HOUSE, listCaseGrants } from '#access';
import { isRefusal } from '#kernel/refusal';
import type { Images } from '#platform/images';
import { onJob, onSchedule } from '#platform/jobs';
import type { Job } from '#platform/jobs';
import { queueMail } from '#platform/mail';
import { pickLanguage, translator } from '#ui';
import { absolute, paths } from '#ui/paths';
import { checkFiles } from './evidence-check-actions.ts';
import type { CheckEnv } from './evidence-check-actions.ts';
import { makePreviewOf } from './evidence-copy-actions.ts';
import { evidenceAlarmEmail } from './evidence-emails.tsx';
import { makePreview, tellOfAlarm } from './evidence-rules.ts';
import type { FileId } from './evidence-rules.ts';
import { findFileById } from './evidence-store.ts';

export type EvidenceJobsEnv = CheckEnv & { readonly images: Images; readonly publicUrl: string };

/** What files of cases do by themselves: previews, the nightly check, the alarm. */
export function evidenceJobs(env: EvidenceJobsEnv): Job[] {
  return [
    onJob(makePreview, async ({ fileId }) => {
      const made = await makePreviewOf(env, fileId as FileId); // a UUID by its contract
      // tried again while the picture is not at fault; a picture nobody can copy has no preview
      if (isRefusal(made) && made.kind === 'unavailable') throw new Error(made.reason);
    }),
    onSchedule({ name: 'cases.check-evidence', pattern: '30 2 * * *' }, () => checkFiles(env)),
    onJob(tellOfAlarm, ({ fileId }) => tellDrafters(env, fileId)),
  ];
}

async function tellDrafters(env: EvidenceJobsEnv, fileId: string): Promise<void> {
  await env.db.transaction(async (tx) => {
    const file = await findFileById(tx, fileId);
    if (file?.entryId == null) return;
    const href = absolute(env.publicUrl, paths.caseFile(file.caseId, file.entryId));
    for (const { accountId, role } of await listCaseGrants(tx, HOUSE, file.caseId)) {
      const mailbox = role === 'drafter' ? await findMailbox(tx, env, accountId) : null;
      if (mailbox === null) continue;
      const t = translator(pickLanguage({ query: mailbox.language }));
      await queueMail(tx, env, { to: mailbox.to, ...evidenceAlarmEmail(t, href) });
    }
  });
}
