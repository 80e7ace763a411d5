import { actRefusal } from '#access';
import type { LetterId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Tx } from '#platform/db';
import { publish } from '#platform/jobs';
import { outcomeRecordedDetail, printPublicOutcome, sha256Hex } from '#proof';
import { append } from '#record';
import { factsOf, holdLine } from './line-actions.ts';
import type { By, DemandsEnv, HeldLine } from './line-actions.ts';
import { isWatched } from './line-rules.ts';
import { nameFaults } from './name-actions.ts';
import { decisionRefusal, STEP_LIMITS, tidyWords } from './outcome-rules.ts';
import { insertDecision } from './outcome-store.ts';
import { documentOf } from './public-rules.ts';
import { outcomeRecorded } from './rules.ts';
import type { Step } from './rules.ts';

export type DecisionInput = {
  readonly letterId: LetterId;
  readonly demand: number;
  readonly outcomeId: string;
  readonly decision: 'confirmed' | 'sent-back';
  readonly note: string;
  /** Instead of the day the author gave; '' or absent keeps that one. */
  readonly nextReviewOn?: string;
  readonly by: By;
};

/**
 * The second reader's word on a step. Confirmed, it is public: the act in the record, the step and the
 * fact that tells of it are there together or not at all.
 */
export async function decideOutcome(env: DemandsEnv, input: DecisionInput): Promise<Answer<void>> {
  const refused = actRefusal(input.by.audience, 'decide-outcome', input.letterId);
  if (refused !== null) return refused;
  return env.db.transaction(async (tx) => {
    const held = await holdLine(tx, env, input);
    if (isRefusal(held)) return held;
    const step = held.steps.find(({ id }) => id === input.outcomeId);
    if (step === undefined) return refuse('not-found', 'not-found');
    const { nextReviewOn = '', note, decision } = input;
    const given = { by: input.by.accountId, decision, note, nextReviewOn };
    const no = decisionRefusal(step, given, factsOf(held), env.now());
    if (no !== null) return no;
    return decision === 'confirmed'
      ? confirm(tx, env, held, step, input)
      : sendBack(tx, env, step, input);
  });
}

async function sendBack(
  tx: Tx,
  env: DemandsEnv,
  step: Step,
  { by, note }: DecisionInput,
): Promise<void> {
  await insertDecision(tx, env, {
    ...decided(env, step, by),
    decision: 'sent-back',
    note: tidyWords(note, STEP_LIMITS.words) ?? '',
    superseded: null,
    nextReviewOn: null,
    seq: null,
    document: null,
  });
}

async function confirm(
  tx: Tx,
  env: DemandsEnv,
  held: HeldLine,
  step: Step,
  { by, note, nextReviewOn = '' }: DecisionInput,
): Promise<Answer<void>> {
  // consent may have been taken back while the step waited
  const [named] = await nameFaults(tx, env, held.letter.id, step);
  if (named !== undefined) return named.refusal;
  const text = printPublicOutcome(documentOf(step));
  const document = { text, sha256: sha256Hex(text) };
  const { letterId, demand, state, on, certainty, supersedes } = step;
  const { seq } = await append(tx, env, {
    letterId,
    act: 'outcome-recorded',
    statement: held.version.statementSha256,
    detail: outcomeRecordedDetail({
      outcome: step.id,
      demand,
      state,
      on,
      certainty,
      document: document.sha256,
      supersedes,
    }),
  });
  const review = isWatched(state) && !held.closed ? nextReviewOn || step.nextReviewOn : null;
  await insertDecision(tx, env, {
    ...decided(env, step, by),
    decision: 'confirmed',
    note: tidyWords(note, STEP_LIMITS.words) ?? '',
    superseded: supersedes,
    nextReviewOn: review,
    seq,
    document,
  });
  await publish(tx, outcomeRecorded, { letterId, demand, outcomeId: step.id });
  return undefined;
}

function decided(env: DemandsEnv, step: Step, by: By) {
  const { id: outcomeId, recordedBy } = step;
  return { outcomeId, recordedBy, at: env.now(), by: by.accountId };
}
