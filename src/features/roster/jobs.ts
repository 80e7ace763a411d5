import { onSchedule } from '#platform/jobs';
import type { Job } from '#platform/jobs';
import { removeOldUploads } from './upload-actions.ts';
import type { RosterEnv } from './snapshot-actions.ts';

/** What the roster does by itself. */
export function rosterJobs(env: Pick<RosterEnv, 'db' | 'now'>): Job[] {
  const schedule = { name: 'roster.remove-uploads', pattern: '17 * * * *' };
  return [onSchedule(schedule, () => removeOldUploads(env))];
}
