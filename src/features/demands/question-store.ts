import type { AccountId, CaseId, LetterId } from '#kernel/ids';
import { newId, parseId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Question, QuestionId } from './question-rules.ts';
import type { OutcomeId } from './rules.ts';

/** What was asked about the demands of these letters, the last first. Asks nobody's leave. */
export async function selectQuestions(
  read: Read,
  letterIds: readonly LetterId[],
): Promise<Question[]> {
  const { rows } = await sql<Question>`
    select q.id, q.letter_id as "letterId", q.demand, q.case_id as "caseId",
           q.entry_id as "entryId", q.outcome_id as "outcomeId", q.asked_at as "askedAt",
           case when n.question_id is null then null
                when n.outcome_id is null then 'not-concerned' else 'recorded' end as answer,
           n.answered_at as "answeredAt", a.name as "answererName"
      from demand_questions q
      left join demand_question_answers n on n.question_id = q.id
      left join accounts a on a.id = n.answered_by
     where q.letter_id = any(${letterIds})
     order by q.asked_at desc, q.id limit 5000`.execute(read);
  return rows;
}

/** Asks about a demand; false when the same was asked before. */
export async function insertQuestion(
  tx: Tx,
  row: {
    readonly letterId: LetterId;
    readonly demand: number;
    readonly caseId: CaseId;
    readonly entryId: string | null;
    readonly outcomeId: OutcomeId | null;
    readonly at: Date;
  },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into demand_questions (id, letter_id, demand, entry_id, outcome_id, case_id, asked_at)
    values (${newId()}, ${row.letterId}, ${row.demand}, ${row.entryId}, ${row.outcomeId},
            ${row.caseId}, ${row.at})
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** One question that nobody answered yet, held until the transaction ends; null when there is none. */
export async function findOpenQuestion(
  tx: Tx,
  key: { readonly letterId: LetterId; readonly demand: number; readonly questionId: string },
): Promise<{ readonly id: QuestionId } | null> {
  const id = parseId<QuestionId>(key.questionId);
  if (id === null) return null;
  const { rows } = await sql<{ id: QuestionId }>`
    select q.id from demand_questions q
     where q.id = ${id} and q.letter_id = ${key.letterId} and q.demand = ${key.demand}
       and not exists (select 1 from demand_question_answers n where n.question_id = q.id)`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** "It does not concern this demand." The caller holds the letter's lock. */
export async function insertAnswer(
  tx: Tx,
  row: { readonly questionId: QuestionId; readonly by: AccountId; readonly at: Date },
): Promise<void> {
  await sql`
    insert into demand_question_answers (question_id, outcome_id, answered_at, answered_by)
    values (${row.questionId}, null, ${row.at}, ${row.by})
    on conflict (question_id) do nothing`.execute(tx);
}

/** A step that was written down answers whatever was asked about its demand. */
export async function answerQuestions(
  tx: Tx,
  row: {
    readonly letterId: LetterId;
    readonly demand: number;
    readonly outcomeId: OutcomeId;
    readonly by: AccountId;
    readonly at: Date;
  },
): Promise<void> {
  await sql`
    insert into demand_question_answers (question_id, outcome_id, answered_at, answered_by)
    select q.id, ${row.outcomeId}, ${row.at}, ${row.by} from demand_questions q
     where q.letter_id = ${row.letterId} and q.demand = ${row.demand}
    on conflict (question_id) do nothing`.execute(tx);
}

/** A letter that rests on a case, and is public. */
export type Resting = { readonly letterId: LetterId; readonly caseId: CaseId };

/** The released letters that rest on these cases now, each with one of them; withdrawn ones are left in peace. */
export async function selectLettersOn(read: Read, caseIds: readonly CaseId[]): Promise<Resting[]> {
  const { rows } = await sql<Resting>`
    select distinct on (c.letter_id) c.letter_id as "letterId", c.case_id as "caseId"
      from letter_cases c join letter_releases r on r.letter_id = c.letter_id
     where c.case_id = any(${caseIds}) and c.ended_at is null
       and not exists (select 1 from letter_withdrawals w where w.letter_id = c.letter_id)
     order by c.letter_id, c.linked_at`.execute(read);
  return rows;
}
