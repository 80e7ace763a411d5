import type { Role } from '#access';
import type { AccountId, LetterId } from '#kernel/ids';
import type { DeskTask } from '#letters';
import type { Begins } from './line-rules.ts';
import type { Question } from './question-rules.ts';
import { dayOf, nextReviewOn } from './review-rules.ts';
import type { Review } from './review-rules.ts';
import type { Step } from './rules.ts';

/** One demand with everything that may wait for somebody. */
export type TaskLine = {
  readonly letterId: LetterId;
  readonly number: number;
  readonly begins: Begins;
  readonly begunAt: Date;
  readonly firstReviewOn: string | null;
  readonly closed: boolean;
  readonly steps: readonly Step[];
  readonly reviews: readonly Review[];
  readonly questions: readonly Question[];
};

/** What is to be done about a demand; the page it leads to is known to whoever draws it. */
export type Todo = Omit<DeskTask, 'href' | 'values' | 'letterId'> & {
  readonly letterId: LetterId;
  readonly demand: number;
  readonly outcomeId: string | null;
};

/** What this person has to do about a demand. */
export function todosOf(
  line: TaskLine,
  who: { readonly accountId: AccountId; readonly roles: ReadonlySet<Role> },
  now: Date,
): readonly Todo[] {
  const { letterId, number: demand } = line;
  const about = { letterId, demand, outcomeId: null, dueOn: null };
  const todos: Todo[] = [];
  for (const step of line.steps) {
    const isOwn = step.recordedBy === who.accountId;
    const one = { ...about, outcomeId: step.id };
    if (step.standing === 'waiting' && !isOwn && who.roles.has('second-reader'))
      todos.push({ ...one, kind: 'demand-step', since: step.recordedAt });
    if (step.standing === 'sent-back' && isOwn && !step.isWrittenAgain && who.roles.has('drafter'))
      todos.push({ ...one, kind: 'demand-sent-back', since: step.decidedAt ?? step.recordedAt });
  }
  if (line.closed || !who.roles.has('drafter')) return todos;
  const open = line.questions.filter(({ answer }) => answer === null);
  const [first] = open.toSorted((a, b) => a.askedAt.getTime() - b.askedAt.getTime());
  if (first !== undefined) todos.push({ ...about, kind: 'demand-question', since: first.askedAt });
  const dueOn = dueDay(line, now);
  if (dueOn !== null)
    todos.push({ ...about, kind: 'demand-review', since: new Date(`${dueOn}T00:00:00Z`), dueOn });
  return todos;
}

/** The day on which somebody should have looked again, once it has come. */
export function dueDay(line: Omit<TaskLine, 'questions'>, now: Date): string | null {
  const confirmed = line.steps.filter(({ standing }) => standing === 'confirmed');
  const day = nextReviewOn({ ...line, confirmed });
  return day !== null && day <= dayOf(now) ? day : null;
}
