import { actRefusal } from '#access';
import type { LetterId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { factsOf, holdLine } from './line-actions.ts';
import type { By, DemandsEnv } from './line-actions.ts';
import { stateOf } from './line-rules.ts';
import { insertReview } from './line-store.ts';
import { lookRefusal } from './review-rules.ts';
import { refreshTracker } from './tracker-actions.ts';

/** "Looked again, nothing changed": a dated row, and the day of the next look. */
export async function lookAgain(
  env: DemandsEnv,
  input: {
    readonly letterId: LetterId;
    readonly demand: number;
    readonly nextReviewOn: string;
    readonly by: By;
  },
): Promise<Answer<void>> {
  const { letterId, demand, nextReviewOn } = input;
  const refused = actRefusal(input.by.audience, 'record-outcome', letterId);
  if (refused !== null) return refused;
  return env.db.transaction(async (tx) => {
    const held = await holdLine(tx, env, input);
    if (isRefusal(held)) return held;
    const { begins, confirmed } = factsOf(held);
    const line = { state: stateOf(begins, confirmed), closed: held.closed };
    const no = lookRefusal(line, nextReviewOn, env.now());
    if (no !== null) return no;
    const by = input.by.accountId;
    await insertReview(tx, { letterId, demand, nextReviewOn, at: env.now(), by });
    await refreshTracker(tx, env, letterId);
    return undefined;
  });
}
