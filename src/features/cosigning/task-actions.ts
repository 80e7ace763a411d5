import { mayDo } from '#access';
import type { Audience } from '#access';
import type { LetterId } from '#kernel/ids';
import { findLetter } from '#letters';
import type { DeskTask } from '#letters';
import type { Read } from '#platform/db';
import { paths } from '#ui/paths';
import { countWaiting } from './organisation-store.ts';
import { endsSoon } from './task-rules.ts';
import { listFaults, listOpened } from './task-store.ts';

/**
 * What somebody has to do about co-signatures, over all their letters: one that ends soon, organisations to look at,
 * a count that does not add up. Empty for whoever has no account.
 */
export async function listCosigningTasks(
  read: Read,
  audience: Audience,
  now: Date,
): Promise<DeskTask[]> {
  const ids = audience.kind === 'account' ? [...audience.roles.keys()] : [];
  const run = ids.filter((id) => mayDo(audience, 'run-cosigning', id));
  const tasks: DeskTask[] = [];
  for (const { letterId, count, since } of await countWaiting(read, run))
    tasks.push({
      kind: 'cosigning-organisations',
      values: { count },
      letterId,
      href: paths.cosigningOrganisations(letterId),
      since,
      dueOn: null,
    });
  for (const { letterId, at } of await listFaults(read, ids))
    tasks.push({
      kind: 'cosigning-recount',
      values: {},
      letterId,
      href: paths.cosigningDesk(letterId),
      since: at,
      dueOn: null,
    });
  return [...tasks, ...(await endingTasks(read, audience, run, now))];
}

async function endingTasks(
  read: Read,
  audience: Audience,
  letterIds: readonly LetterId[],
  now: Date,
): Promise<DeskTask[]> {
  const tasks: DeskTask[] = [];
  for (const { letterId, closesAt } of await listOpened(read, letterIds, now)) {
    const soon = closesAt === null ? null : endsSoon(closesAt, now);
    const letter = soon === null ? null : await findLetter(read, audience, letterId);
    if (soon === null || letter === null || letter.withdrawal !== null) continue;
    tasks.push({
      kind: 'cosigning-ends',
      values: {},
      letterId,
      href: paths.cosigningDesk(letterId),
      since: soon.since,
      dueOn: soon.lastDay,
    });
  }
  return tasks;
}
