import { actRefusal, HOUSE } from '#access';
import { listFile } from '#cases';
import type { CaseId, LetterId } from '#kernel/ids';
import { readPartialDate } from '#kernel/partial-date';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { liveLinks } from '#letters';
import type { Tx } from '#platform/db';
import { holdLine } from './line-actions.ts';
import type { By, DemandsEnv } from './line-actions.ts';
import { stateOf } from './line-rules.ts';
import { selectLines } from './line-store.ts';
import { findStep, selectSteps } from './outcome-store.ts';
import { ASKED_STATES, demandTypesFor, demandTypesWith } from './question-rules.ts';
import * as questions from './question-store.ts';
import { since } from './review-rules.ts';
import type { OutcomeId } from './rules.ts';

/** The demands of one letter that somebody is asked about now, and was not before. */
export type Asked = { readonly letterId: LetterId; readonly demands: readonly number[] };

/** What happened: since when at the latest, what it may undo, and where it is written down. */
type Cause = {
  readonly types: readonly string[];
  readonly latest: string | null;
  readonly entryId: string | null;
  readonly outcomeId: OutcomeId | null;
  /** The demand that was reversed is not asked about itself. */
  readonly except: { readonly letterId: LetterId; readonly demand: number } | null;
};

/**
 * An entry of a case was made or changed: asks about the demands it may undo, of every released letter
 * that rests on the case. Asked again, it asks nothing new.
 */
export async function askAfterEntry(
  tx: Tx,
  env: DemandsEnv,
  about: { readonly caseId: CaseId; readonly entryId: string },
): Promise<readonly Asked[]> {
  const { caseId, entryId } = about;
  const letters = await questions.selectLettersOn(tx, [caseId]);
  if (letters.length === 0) return [];
  const file = await listFile(tx, env, HOUSE, caseId, ['event', 'measure', 'charge']);
  const entry = file.find(({ id }) => id === entryId);
  if (entry === undefined || entry.removedAt !== null) return [];
  const { kind, content, latest } = entry;
  const types = demandTypesFor({ kind, ...content });
  if (types.length === 0) return [];
  return ask(tx, env, letters, { types, latest, entryId, outcomeId: null, except: null });
}

/** A demand was reversed: asks about what may fall with it, in every letter that rests on the same cases. */
export async function askAfterReversal(
  tx: Tx,
  env: DemandsEnv,
  about: { readonly letterId: LetterId; readonly demand: number; readonly outcomeId: string },
): Promise<readonly Asked[]> {
  const { letterId, demand } = about;
  const step = await findStep(tx, env, HOUSE, about);
  if (step?.standing !== 'confirmed' || step.state !== 'reversed') return [];
  const line = (await selectLines(tx, [letterId])).find(({ number }) => number === demand);
  const links = await liveLinks(tx, letterId);
  if (line === undefined || links.length === 0) return [];
  const caseIds = links.map(({ caseId }) => caseId);
  const letters = await questions.selectLettersOn(tx, caseIds);
  return ask(tx, env, letters, {
    types: demandTypesWith(line.type),
    latest: readPartialDate(step.on)?.latest ?? null,
    entryId: null,
    outcomeId: step.id,
    except: { letterId, demand },
  });
}

async function ask(
  tx: Tx,
  env: DemandsEnv,
  letters: readonly questions.Resting[],
  cause: Cause,
): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  for (const { letterId, caseId } of letters) {
    const demands: number[] = [];
    for (const number of await concerned(tx, env, letterId, cause)) {
      const { entryId, outcomeId } = cause;
      const row = { letterId, demand: number, caseId, entryId, outcomeId, at: env.now() };
      if (await questions.insertQuestion(tx, row)) demands.push(number);
    }
    if (demands.length > 0) asked.push({ letterId, demands });
  }
  return asked;
}

/** What happened wholly before a demand was met has undone nothing of it. */
async function concerned(
  tx: Tx,
  env: DemandsEnv,
  letterId: LetterId,
  cause: Cause,
): Promise<number[]> {
  const steps = await selectSteps(tx, env, [letterId]);
  const lines = await selectLines(tx, [letterId]);
  return lines.flatMap(({ number, type, begins }) => {
    const { except, latest } = cause;
    if (!cause.types.includes(type)) return [];
    if (except?.letterId === letterId && except.demand === number) return [];
    const confirmed = steps.filter((s) => s.demand === number && s.standing === 'confirmed');
    if (!ASKED_STATES.includes(stateOf(begins, confirmed))) return [];
    const earliest = readPartialDate(since(confirmed) ?? '')?.earliest ?? null;
    return latest !== null && earliest !== null && latest < earliest ? [] : [number];
  });
}

/** "This does not concern this demand." */
export async function answerNotConcerned(
  env: DemandsEnv,
  input: {
    readonly letterId: LetterId;
    readonly demand: number;
    readonly questionId: string;
    readonly by: By;
  },
): Promise<Answer<void>> {
  const refused = actRefusal(input.by.audience, 'record-outcome', input.letterId);
  if (refused !== null) return refused;
  return env.db.transaction(async (tx) => {
    const held = await holdLine(tx, env, input);
    if (isRefusal(held)) return held;
    const question = await questions.findOpenQuestion(tx, input);
    if (question === null) return refuse('conflict', 'question-answered');
    const by = input.by.accountId;
    await questions.insertAnswer(tx, { questionId: question.id, by, at: env.now() });
    return undefined;
  });
}
