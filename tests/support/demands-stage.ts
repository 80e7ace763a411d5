import { HOUSE } from '#access';
import { decideOutcome, recordOutcome } from '#demands';
import { newId } from '#kernel/ids';
import type { LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import { granted } from './app.ts';
import type { Cast, MarkedLetter, WholeEnv } from './two-letters.ts';

/** Words planted in steps: what waits, what is only for the team, and what everybody reads. */
export const STEP_MARKS = {
  waiting: 'zqstepwaiting',
  note: 'zqstepnote',
  evidence: 'zqstepevidence',
  public: 'zqsteppublic',
} as const;

/** Where the steps stand that the stage's requests ask for. */
export type StepIds = { readonly outcome: string; readonly question: string };

/**
 * On the released letter: a confirmed step, one that waits for its second reader with a scan as its
 * evidence, and a question that nobody answered.
 */
export async function plantSteps(
  env: WholeEnv,
  cast: Cast,
  letter: MarkedLetter,
): Promise<StepIds> {
  const by = (accountId: Cast['drafter']) => ({ audience: HOUSE, accountId });
  const step = {
    letterId: letter.id,
    demand: 1,
    on: '2026-03-05',
    certainty: 'documented',
    note: STEP_MARKS.note,
    credit: 'not-claimed',
    creditWords: '',
    nextReviewOn: '2026-09-01',
    reason: '',
    by: by(cast.drafter),
  };
  const link = {
    kind: 'link' as const,
    url: 'https://news.example/1',
    seenOn: '2026-03-05',
    words: STEP_MARKS.public,
  };
  const pledged = { ...step, state: 'pledged', words: STEP_MARKS.public, evidence: [link] };
  const { outcomeId } = granted(await recordOutcome(env, pledged));
  const key = { letterId: letter.id, demand: 1, outcomeId, by: by(cast.reader) };
  granted(await decideOutcome(env, { ...key, decision: 'confirmed', note: '' }));
  const scan = Buffer.from(`%PDF-1.7\n% ${STEP_MARKS.evidence}\n%%EOF\n`);
  const file = { kind: 'file' as const, file: scan, words: STEP_MARKS.waiting };
  const met = { ...step, state: 'met', words: STEP_MARKS.waiting, evidence: [file] };
  const waiting = granted(await recordOutcome(env, { ...met, nextReviewOn: '' }));
  return { outcome: waiting.outcomeId, question: await plantQuestion(env, letter.id, outcomeId) };
}

async function plantQuestion(env: WholeEnv, letterId: LetterId, outcomeId: string) {
  const id = newId();
  await sql`
    insert into demand_questions (id, letter_id, demand, outcome_id, case_id, asked_at)
    select ${id}, ${letterId}, 1, ${outcomeId}, c.id, ${env.now()} from cases c
     order by c.created_at, c.id limit 1`.execute(env.db.read);
  return id;
}
