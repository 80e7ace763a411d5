import { refuse } from '#kernel/refusal';
import { onJob, onSchedule } from '#platform/jobs';
import type { Job } from '#platform/jobs';
import { removeOldCaseImports } from './archive-upload-actions.ts';
import type { UploadEnv } from './archive-upload-actions.ts';
import { takeInFile } from './archive-upload-rules.ts';
import type { CaseImportId } from './archive-upload-rules.ts';
import { giveUp, takeIn } from './csv-actions.ts';

/** Taking files in, and forgetting those nobody confirmed. */
export function archiveJobs(env: UploadEnv): Job[] {
  const schedule = { name: 'cases.remove-old-imports', pattern: '17 * * * *' };
  return [
    onJob(takeInFile, async ({ importId }, { isLast }) => {
      const id = importId as CaseImportId; // a UUID, checked by the contract
      try {
        await takeIn(env, id);
      } catch (error) {
        // the page must not wait for ever: it says what was kept and what to do
        if (isLast) await giveUp(env, id, refuse('unavailable', 'case-import-failed'));
        throw error;
      }
    }),
    onSchedule(schedule, () => removeOldCaseImports(env)),
  ];
}
