import { HOUSE } from '#access';
import type { Audience, Role } from '#access';
import type { LetterId } from '#kernel/ids';
import { findLetter } from '#letters';
import type { DeskTask } from '#letters';
import type { Read } from '#platform/db';
import type { Seal } from '#platform/seal';
import { paths } from '#ui/paths';
import { selectLines, selectReviews } from './line-store.ts';
import { selectSteps } from './outcome-store.ts';
import { selectQuestions } from './question-store.ts';
import { todosOf } from './task-rules.ts';
import type { TaskLine, Todo } from './task-rules.ts';

/** Everything there is to know of the demands of these letters: for jobs and for the desk. */
export async function collectLines(
  read: Read,
  env: { readonly seal: Seal },
  letterIds: readonly LetterId[],
): Promise<readonly TaskLine[]> {
  const lines = await selectLines(read, letterIds);
  if (lines.length === 0) return [];
  const steps = await selectSteps(read, env, letterIds);
  const reviews = await selectReviews(read, letterIds);
  const questions = await selectQuestions(read, letterIds);
  const closed = new Set<LetterId>();
  for (const id of new Set(lines.map(({ letterId }) => letterId)))
    if ((await findLetter(read, HOUSE, id))?.withdrawal != null) closed.add(id);
  return lines.map((line) => {
    const own = <T extends { readonly letterId: LetterId; readonly demand: number }>(
      all: readonly T[],
    ): T[] => all.filter((one) => one.letterId === line.letterId && one.demand === line.number);
    return {
      ...line,
      closed: closed.has(line.letterId),
      steps: own(steps),
      reviews: own(reviews),
      questions: own(questions),
    };
  });
}

/** What somebody has to do about demands, over all their letters: to read, to write again, to look at. */
export async function listDemandTasks(
  read: Read,
  env: { readonly seal: Seal },
  audience: Audience,
  now: Date,
): Promise<DeskTask[]> {
  if (audience.kind !== 'account') return [];
  const lines = await collectLines(read, env, [...audience.roles.keys()]);
  const todos = lines.flatMap((line) => {
    const roles: ReadonlySet<Role> = audience.roles.get(line.letterId) ?? new Set();
    return todosOf(line, { accountId: audience.accountId, roles }, now);
  });
  return todos.map(taskOf);
}

function taskOf({ demand, outcomeId, ...todo }: Todo): DeskTask {
  const { letterId } = todo;
  const href =
    outcomeId === null
      ? paths.demandLine(letterId, demand)
      : paths.outcome(letterId, demand, outcomeId);
  return { ...todo, values: { demand }, href };
}
