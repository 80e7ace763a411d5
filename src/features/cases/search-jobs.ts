import type { Clock } from '#kernel/clock';
import type { Database } from '#platform/db';
import { onSchedule } from '#platform/jobs';
import type { Job } from '#platform/jobs';
import { deleteUnusedWords } from './search-store.ts';

export type SearchJobsEnv = { readonly db: Database; readonly now: Clock };

/** At night, because every entry's words are gone through. */
export function searchJobs({ db, now }: SearchJobsEnv): Job[] {
  const schedule = { name: 'cases.forget-words', pattern: '50 2 * * *' };
  return [onSchedule(schedule, () => db.transaction((tx) => deleteUnusedWords(tx, now())))];
}
