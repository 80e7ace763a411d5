import { actRefusal, mayDo } from '#access';
import type { LetterId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { publish } from '#platform/jobs';
import { redactedDocumentDetail } from '#proof';
import { append } from '#record';
import { holdLine } from './line-actions.ts';
import type { By, DemandsEnv } from './line-actions.ts';
import { STEP_LIMITS, tidyWords } from './outcome-rules.ts';
import { redact } from './outcome-store.ts';
import { outcomeRecorded } from './rules.ts';
import { refreshTracker } from './tracker-actions.ts';

/**
 * Takes the words of a confirmed step away for good, with its note, its document and what shows it, at
 * once and by one person: somebody may be in danger for them. That the step was, and when, stays.
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
  const { letterId, by } = input;
  const refused = mayDo(by.audience, 'decide-outcome', letterId)
    ? null
    : actRefusal(by.audience, 'record-outcome', letterId);
  if (refused !== null) return refused;
  return env.db.transaction(async (tx) => {
    const held = await holdLine(tx, env, input);
    if (isRefusal(held)) return held;
    const step = held.steps.find(({ id }) => id === input.outcomeId);
    if (step === undefined) return refuse('not-found', 'not-found');
    if (step.documentSha256 === null) return refuse('conflict', 'outcome-redaction-early');
    if (step.redactedAt !== null) return refuse('conflict', 'outcome-redacted');
    const reason = tidyWords(input.reason, STEP_LIMITS.reason);
    if (reason === null || reason === '') return refuse('invalid', 'outcome-redaction-reason');
    await redact(tx, env, { outcomeId: step.id, reason, at: env.now(), by: by.accountId });
    await append(tx, env, {
      letterId,
      act: 'redacted',
      // the reason typed here is the team's: it may name whom it is about
      detail: redactedDocumentDetail({
        document: step.documentSha256,
        reason: 'taken from the public page',
      }),
    });
    // whoever told of it looks again: mails with its words may wait to leave
    await publish(tx, outcomeRecorded, { letterId, demand: step.demand, outcomeId: step.id });
    await refreshTracker(tx, env, letterId); // what is kept of it for everybody goes with it
    return undefined;
  });
}
