import { actRefusal } from '#access';
import { newId } from '#kernel/ids';
import type { LetterId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import { readTypedDate } from '#cases';
import { publicOutcomeFault } from '#proof';
import { checkEvidence, keepEvidence } from './evidence-actions.ts';
import { factsOf, holdLine } from './line-actions.ts';
import type { By, DemandsEnv, HeldLine } from './line-actions.ts';
import { isWatched } from './line-rules.ts';
import { nameFaults } from './name-actions.ts';
import { retractionRefusal, STEP_LIMITS, stepFaults, tidyWords } from './outcome-rules.ts';
import type { GivenStep, StepFault } from './outcome-rules.ts';
import { insertOutcome, insertRetraction } from './outcome-store.ts';
import { documentOf } from './public-rules.ts';
import { answerQuestions } from './question-store.ts';
import type { Credit, OutcomeId, OutcomeState, Step } from './rules.ts';

/** `on` as it was typed; `language` that of the page it was typed on. */
export type StepInput = Omit<GivenStep, 'supersedes'> & {
  readonly letterId: LetterId;
  readonly demand: number;
  readonly supersedes?: OutcomeId | null;
  /** A step that was sent back and is written again by this one. */
  readonly writtenAgain?: OutcomeId | null;
  readonly typedIn?: string;
  readonly by: By;
};

/** What stands against a step, all at once, or the step that now waits for a second reader. */
export type WrittenStep =
  | Refusal
  | { readonly faults: readonly StepFault[] }
  | { readonly outcomeId: OutcomeId };

/**
 * Writes down what happened to a demand, with its evidence. It counts, and is public, once a second
 * reader confirmed it. Nothing that was written down before is changed by it.
 */
export async function writeStep(env: DemandsEnv, input: StepInput): Promise<WrittenStep> {
  const refused = actRefusal(input.by.audience, 'record-outcome', input.letterId);
  if (refused !== null) return refused;
  return env.db.transaction(async (tx) => {
    const held = await holdLine(tx, env, input);
    if (isRefusal(held)) return held;
    const again = writtenAgainRefusal(held, input);
    if (again !== null) return again;
    const outcomeId = newId<OutcomeId>();
    const date = dateOf(input);
    const given = { ...input, on: date.on, supersedes: input.supersedes ?? null };
    const checked = await checkEvidence(tx, env, held, input);
    const faults = [
      ...stepFaults(outcomeId, given, factsOf(held), env.now()).filter(
        ({ field }) => field !== 'on' || date.fault === null,
      ),
      ...(date.fault === null ? [] : [{ field: 'on', refusal: date.fault }]),
      ...checked.faults,
      ...(await nameFaults(tx, env, held.letter.id, given)),
    ];
    if (faults.length > 0) return { faults };
    const step = stepOf(env, held, outcomeId, { ...given, by: input.by });
    // what the record could not print must not wait for somebody to find out
    if (publicOutcomeFault(documentOf({ ...step, evidence: checked.pieces })) !== null)
      return { faults: [{ field: 'words', refusal: refuse('invalid', 'outcome-unprintable') }] };
    const note = tidyWords(input.note, STEP_LIMITS.note) ?? '';
    await insertOutcome(tx, env, { ...step, note, writtenAgain: input.writtenAgain ?? null });
    await keepEvidence(tx, env, outcomeId, checked.pieces);
    const about = { letterId: input.letterId, demand: input.demand, outcomeId };
    await answerQuestions(tx, { ...about, by: input.by.accountId, at: env.now() });
    return { outcomeId };
  });
}

/** As `writeStep`, with the first of its faults as the refusal: for programs. */
export async function recordOutcome(
  env: DemandsEnv,
  input: StepInput,
): Promise<Answer<{ readonly outcomeId: OutcomeId }>> {
  const written = await writeStep(env, input);
  if (!('faults' in written)) return written;
  return written.faults[0]?.refusal ?? refuse('invalid', 'outcome-words-missing');
}

function dateOf({ on, typedIn = 'en' }: StepInput): { on: string; fault: Refusal | null } {
  const typed = on.trim();
  const read = readTypedDate(typed, typedIn);
  if ('edtf' in read) return { on: read.edtf, fault: null };
  // nothing typed has its own sentence in the rules
  return { on: typed, fault: typed === '' ? null : refuse('invalid', read.reason, read.values) };
}

function writtenAgainRefusal(held: HeldLine, input: StepInput): Refusal | null {
  if (input.writtenAgain == null) return null;
  const before = held.steps.find(({ id }) => id === input.writtenAgain);
  if (before?.standing !== 'sent-back') return refuse('not-found', 'not-found');
  return before.isWrittenAgain ? refuse('conflict', 'outcome-written-again') : null;
}

/** Everything was checked: here it becomes what is kept. */
function stepOf(
  env: DemandsEnv,
  held: HeldLine,
  id: OutcomeId,
  given: GivenStep & { readonly by: By },
) {
  const state = given.state as OutcomeState; // checked above, as the words below
  const credit = given.credit as Credit;
  const words = (typed: string, most: number): string => tidyWords(typed, most) ?? '';
  return {
    id,
    letterId: held.letter.id,
    demand: held.line.number,
    state,
    on: given.on,
    certainty: given.certainty as Step['certainty'],
    words: words(given.words, STEP_LIMITS.words),
    language: held.version.content.language,
    credit,
    creditWords: credit === 'not-claimed' ? '' : words(given.creditWords, STEP_LIMITS.creditWords),
    nextReviewOn: isWatched(state) && !held.closed ? given.nextReviewOn : null,
    supersedes: given.supersedes,
    reason: given.supersedes === null ? '' : words(given.reason, STEP_LIMITS.reason),
    recordedAt: env.now(),
    recordedBy: given.by.accountId,
  };
}

/** The author takes a step back that nobody confirmed. It stays to be read, and counts for nothing. */
export async function retractOutcome(
  env: DemandsEnv,
  input: {
    readonly letterId: LetterId;
    readonly demand: number;
    readonly outcomeId: string;
    readonly by: By;
  },
): Promise<Answer<void>> {
  const refused = actRefusal(input.by.audience, 'record-outcome', input.letterId);
  if (refused !== null) return refused;
  return env.db.transaction(async (tx) => {
    const held = await holdLine(tx, env, input);
    if (isRefusal(held)) return held;
    const step = held.steps.find(({ id }) => id === input.outcomeId);
    if (step === undefined) return refuse('not-found', 'not-found');
    if (step.isWrittenAgain) return refuse('conflict', 'outcome-decided');
    const no = retractionRefusal(step, input.by.accountId);
    if (no !== null) return no;
    await insertRetraction(tx, { outcomeId: step.id, at: env.now(), by: input.by.accountId });
    return undefined;
  });
}
