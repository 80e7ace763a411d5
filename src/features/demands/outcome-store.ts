import { maySee } from '#access';
import type { Audience } from '#access';
import { parseId } from '#kernel/ids';
import type { AccountId, LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { Evidence, OutcomeId, Step } from './rules.ts';

const NOTE = 'outcomes.note';

const columns = sql`
  o.id, o.letter_id as "letterId", o.demand, o.state, o.happened_on as "on", o.certainty, o.words,
  o.language, o.credit, o.credit_words as "creditWords",
  case when d.decision = 'confirmed' then d.next_review_on else o.next_review_on end
    as "nextReviewOn",
  o.supersedes, o.reason, o.written_again as "writtenAgain", o.recorded_at as "recordedAt",
  o.recorded_by as "recordedBy", a.name as "recorderName",
  case when d.decision is not null then d.decision
       when t.outcome_id is not null then 'retracted' else 'waiting' end as standing,
  d.decided_at as "decidedAt", b.name as "deciderName", coalesce(d.note, '') as "decisionNote",
  d.record_seq as seq, d.document,
  exists (select 1 from outcomes n where n.written_again = o.id) or t.outcome_id is not null
    as "isWrittenAgain",
  r.redacted_at as "redactedAt", r.reason as "redactionReason"`;

const tables = sql`
  outcomes o join accounts a on a.id = o.recorded_by
  left join outcome_decisions d on d.outcome_id = o.id
  left join accounts b on b.id = d.decided_by
  left join outcome_retractions t on t.outcome_id = o.id
  left join outcome_redactions r on r.outcome_id = o.id`;

type Row = Omit<Step, 'evidence'>;

/** Every step of the demands of these letters, the confirmed ones first, in the order of the record. Asks nobody's leave. */
export async function selectSteps(read: Read, letterIds: readonly LetterId[]): Promise<Step[]> {
  const { rows } = await sql<Row>`
    select ${columns} from ${tables} where o.letter_id = any(${letterIds})
     order by d.record_seq nulls last, o.recorded_at, o.id limit 20000`.execute(read);
  return withEvidence(read, rows);
}

/** The same of one demand. */
export async function selectStepsOf(
  read: Read,
  letterId: LetterId,
  demand: number,
): Promise<Step[]> {
  const { rows } = await sql<Row>`
    select ${columns} from ${tables} where o.letter_id = ${letterId} and o.demand = ${demand}
     order by d.record_seq nulls last, o.recorded_at, o.id limit 1000`.execute(read);
  return withEvidence(read, rows);
}

/** One step, for whoever may see the letter's lines. */
export async function findStep(
  read: Read,
  audience: Audience,
  letterId: LetterId,
  outcomeId: string,
): Promise<Step | null> {
  const id = parseId<OutcomeId>(outcomeId);
  if (id === null || !maySee(audience, 'outcomes', { letterId, releasedAt: null })) return null;
  const { rows } = await sql<Row>`
    select ${columns} from ${tables}
     where o.id = ${id} and o.letter_id = ${letterId}`.execute(read);
  return (await withEvidence(read, rows))[0] ?? null;
}

type EvidenceRow = Evidence & { readonly outcomeId: OutcomeId };

async function withEvidence(read: Read, rows: readonly Row[]): Promise<Step[]> {
  if (rows.length === 0) return [];
  const { rows: found } = await sql<EvidenceRow>`
    select outcome_id as "outcomeId", position, kind, words, reply_id as "replyId", url,
           seen_on as "seenOn", media_type as "mediaType", size, sha256, case_id as "caseId",
           entry_id as "entryId", revision
      from outcome_evidence where outcome_id = any(${rows.map(({ id }) => id)})
     order by outcome_id, position`.execute(read);
  const of = new Map<OutcomeId, Evidence[]>(rows.map(({ id }) => [id, []]));
  for (const { outcomeId, ...piece } of found) of.get(outcomeId)?.push(piece);
  return rows.map((row) => ({ ...row, evidence: of.get(row.id) ?? [] }));
}

/** What the author wrote for the team alone; '' for none. Ask for the step first: this one does not ask who is looking. */
export async function getNote(
  read: Read,
  env: { readonly seal: Seal },
  outcomeId: OutcomeId,
): Promise<string> {
  const { rows } = await sql<{ sealed: Uint8Array | null }>`
    select note_sealed as sealed from outcomes where id = ${outcomeId}`.execute(read);
  const sealed = rows[0]?.sealed ?? null;
  return sealed === null ? '' : env.seal.unseal(sealed, NOTE);
}

export async function insertOutcome(
  tx: Tx,
  seal: Seal,
  row: Pick<
    Step,
    | 'id'
    | 'letterId'
    | 'demand'
    | 'state'
    | 'on'
    | 'certainty'
    | 'words'
    | 'language'
    | 'credit'
    | 'creditWords'
    | 'nextReviewOn'
    | 'supersedes'
    | 'reason'
    | 'writtenAgain'
    | 'recordedAt'
    | 'recordedBy'
  > & { readonly note: string },
): Promise<void> {
  await sql`
    insert into outcomes (id, letter_id, demand, state, happened_on, certainty, words, language,
      note_sealed, credit, credit_words, next_review_on, supersedes, reason, written_again,
      recorded_at, recorded_by)
    values (${row.id}, ${row.letterId}, ${row.demand}, ${row.state}, ${row.on}, ${row.certainty},
      ${row.words}, ${row.language}, ${row.note === '' ? null : seal.seal(row.note, NOTE)},
      ${row.credit}, ${row.creditWords}, ${row.nextReviewOn}, ${row.supersedes}, ${row.reason},
      ${row.writtenAgain}, ${row.recordedAt}, ${row.recordedBy})`.execute(tx);
}

export async function insertDecision(
  tx: Tx,
  row: {
    readonly outcomeId: OutcomeId;
    readonly recordedBy: AccountId;
    readonly decision: 'confirmed' | 'sent-back';
    readonly note: string;
    readonly superseded: OutcomeId | null;
    readonly nextReviewOn: string | null;
    readonly seq: number | null;
    readonly document: string | null;
    readonly at: Date;
    readonly by: AccountId;
  },
): Promise<void> {
  await sql`
    insert into outcome_decisions (outcome_id, recorded_by, decision, note, superseded,
      next_review_on, record_seq, document, decided_at, decided_by)
    values (${row.outcomeId}, ${row.recordedBy}, ${row.decision}, ${row.note}, ${row.superseded},
      ${row.nextReviewOn}, ${row.seq}, ${row.document}, ${row.at}, ${row.by})`.execute(tx);
}

export async function insertRetraction(
  tx: Tx,
  row: { readonly outcomeId: OutcomeId; readonly at: Date; readonly by: AccountId },
): Promise<void> {
  await sql`
    insert into outcome_retractions (outcome_id, retracted_at, retracted_by)
    values (${row.outcomeId}, ${row.at}, ${row.by})`.execute(tx);
}

export async function insertRedaction(
  tx: Tx,
  row: {
    readonly outcomeId: OutcomeId;
    readonly reason: string;
    readonly at: Date;
    readonly by: AccountId;
  },
): Promise<void> {
  await sql`
    insert into outcome_redactions (outcome_id, reason, redacted_at, redacted_by)
    values (${row.outcomeId}, ${row.reason}, ${row.at}, ${row.by})`.execute(tx);
}
