import { refuse } from '#kernel/refusal';
import { onJob, onSchedule } from '#platform/jobs';
import type { Job } from '#platform/jobs';
import { giveUpMatching, matchPeople } from './match-actions.ts';
import { giveUp, readFile } from './read-actions.ts';
import type { ReadingEnv } from './read-actions.ts';
import { matchImport, readImport } from './rules.ts';
import type { ImportId } from './rules.ts';
import { removeOldImports } from './upload-actions.ts';

/** Reading, matching, and tidying up after thirty days. */
export function importingJobs(env: ReadingEnv): Job[] {
  const schedule = { name: 'importing.remove-old', pattern: '41 * * * *' };
  return [
    onJob(readImport, async ({ importId }, { isLast }) => {
      const id = importId as ImportId; // a UUID, checked by the contract
      try {
        await readFile(env, id);
      } catch (error) {
        // the page must not wait for ever: it says what was kept and what to do
        if (isLast) await giveUp(env, id, refuse('unavailable', 'import-failed'));
        throw error;
      }
    }),
    onJob(matchImport, async ({ importId }, { isLast }) => {
      const id = importId as ImportId;
      try {
        await matchPeople(env, id);
      } catch (error) {
        if (isLast) await giveUpMatching(env, id);
        throw error;
      }
    }),
    onSchedule(schedule, () => removeOldImports(env)),
  ];
}
