import { actRefusal, mayDo } from '#access';
import type { LetterId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { publish } from '#platform/jobs';
import { redactedDocumentDetail, sha256Hex } from '#proof';
import { append } from '#record';
import { holdLine } from './line-actions.ts';
import type { By, DemandsEnv } from './line-actions.ts';
import { STEP_LIMITS, tidyWords } from './outcome-rules.ts';
import { insertRedaction } from './outcome-store.ts';
import { outcomeRecorded } from './rules.ts';

/**
 * Takes the words of a confirmed step away from everybody but the letter's team, at once and by one
 * person: somebody may be in danger for them. That the step was, what it said and when, stays.
 */
export async function redactOutcome(
  env: DemandsEnv,
  input: {
    readonly letterId: LetterId;
    readonly demand: number;
    readonly outcomeId: string;
    readonly reason: string;
    readonly by: By;
  },
): Promise<Answer<void>> {
  const { letterId, demand, by } = input;
  const refused = mayDo(by.audience, 'decide-outcome', letterId)
    ? null
    : actRefusal(by.audience, 'record-outcome', letterId);
  if (refused !== null) return refused;
  return env.db.transaction(async (tx) => {
    const held = await holdLine(tx, input);
    if (isRefusal(held)) return held;
    const step = held.steps.find(({ id }) => id === input.outcomeId);
    if (step === undefined || step.document === null) return refuse('not-found', 'not-found');
    if (step.redactedAt !== null) return refuse('conflict', 'outcome-redacted');
    const reason = tidyWords(input.reason, STEP_LIMITS.reason);
    if (reason === null || reason === '') return refuse('invalid', 'outcome-redaction-reason');
    await insertRedaction(tx, { outcomeId: step.id, reason, at: env.now(), by: by.accountId });
    await append(tx, env, {
      letterId,
      act: 'redacted',
      // the reason typed here is the team's: it may name whom it is about
      detail: redactedDocumentDetail({
        document: sha256Hex(step.document),
        reason: 'taken from the public page',
      }),
    });
    await publish(tx, outcomeRecorded, { letterId, demand, outcomeId: step.id });
    return undefined;
  });
}
