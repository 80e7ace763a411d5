import { delivered } from '#delivery';
import type { LetterId } from '#kernel/ids';
import type { Database } from '#platform/db';
import { onFact, onSchedule } from '#platform/jobs';
import type { Job } from '#platform/jobs';
import type { Log } from '#platform/log';
import { replyPublished } from '#replies';
import { outcomeRecorded } from './rules.ts';
import { checkTracker, refreshTracker } from './tracker-actions.ts';
import type { TrackerEnv } from './tracker-actions.ts';

export type TrackerJobsEnv = TrackerEnv & { readonly db: Database; readonly log: Log };

/** The tracker follows what happens, and once a night looks whether it missed anything. */
export function trackerJobs(env: TrackerJobsEnv): Job[] {
  const refresh = async ({ letterId }: { readonly letterId: string }): Promise<void> => {
    // the fact's payload was checked to hold a UUID
    await env.db.transaction((tx) => refreshTracker(tx, env, letterId as LetterId));
  };
  return [
    onFact(outcomeRecorded, 'demands.tracker', refresh),
    onFact(replyPublished, 'demands.tracker', refresh),
    onFact(delivered, 'demands.tracker', refresh),
    onSchedule({ name: 'demands.check-tracker', pattern: '20 3 * * *' }, () => check(env)),
  ];
}

async function check(env: TrackerJobsEnv): Promise<void> {
  const checked = await checkTracker(env);
  const { repaired, tallies } = checked;
  if (repaired === 0 && tallies === 0) return;
  env.log.warn(
    { event: 'tracker.repaired', count: repaired + tallies },
    'The tracker kept something else than is public; it was put right',
  );
}
