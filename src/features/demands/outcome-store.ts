import { maySee } from '#access';
import type { Audience } from '#access';
import { parseId } from '#kernel/ids';
import type { AccountId, LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import { selectEvidence } from './evidence-store.ts';
import type { OutcomeId, Step } from './rules.ts';

const CONTENT = 'outcomes.content';
const NOTE = 'outcome_decisions.note';
const DOCUMENT = 'outcome_decisions.document';
const REASON = 'outcome_redactions.reason';

type SealEnv = { readonly seal: Seal };

/** What a step says: sealed, and taken away by a redaction. */
type Content = Pick<Step, 'words' | 'note' | 'creditWords' | 'reason'>;

const REDACTED: Content = { words: '', note: '', creditWords: '', reason: '' };

const columns = sql`
  o.id, o.letter_id as "letterId", o.demand, o.state, o.happened_on as "on", o.certainty,
  o.language, o.credit, o.content_sealed as "contentSealed",
  case when d.decision = 'confirmed' then d.next_review_on else o.next_review_on end
    as "nextReviewOn",
  o.supersedes, o.written_again as "writtenAgain", o.recorded_at as "recordedAt",
  o.recorded_by as "recordedBy", a.name as "recorderName",
  case when d.decision is not null then d.decision
       when t.outcome_id is not null then 'retracted' else 'waiting' end as standing,
  d.decided_at as "decidedAt", b.name as "deciderName", d.note_sealed as "noteSealed",
  d.record_seq as seq, d.document_sealed as "documentSealed",
  d.document_sha256 as "documentSha256",
  exists (select 1 from outcomes n where n.written_again = o.id) or t.outcome_id is not null
    as "isWrittenAgain",
  r.redacted_at as "redactedAt", r.reason_sealed as "reasonSealed"`;

const tables = sql`
  outcomes o join accounts a on a.id = o.recorded_by
  left join outcome_decisions d on d.outcome_id = o.id
  left join accounts b on b.id = d.decided_by
  left join outcome_retractions t on t.outcome_id = o.id
  left join outcome_redactions r on r.outcome_id = o.id`;

type Opened = 'document' | 'decisionNote' | 'redactionReason' | 'evidence' | keyof Content;

type Row = Omit<Step, Opened> & {
  readonly contentSealed: Uint8Array | null;
  readonly noteSealed: Uint8Array | null;
  readonly documentSealed: Uint8Array | null;
  readonly reasonSealed: Uint8Array | null;
};

/** Every step of the demands of these letters, the confirmed ones first, in the order of the record. Asks nobody's leave. */
export async function selectSteps(
  read: Read,
  env: SealEnv,
  letterIds: readonly LetterId[],
): Promise<Step[]> {
  const { rows } = await sql<Row>`
    select ${columns} from ${tables} where o.letter_id = any(${letterIds})
     order by d.record_seq nulls last, o.recorded_at, o.id limit 20000`.execute(read);
  return opened(read, env, rows);
}

/** The same of one demand. */
export async function selectStepsOf(
  read: Read,
  env: SealEnv,
  key: { readonly letterId: LetterId; readonly demand: number },
): Promise<Step[]> {
  const { rows } = await sql<Row>`
    select ${columns} from ${tables}
     where o.letter_id = ${key.letterId} and o.demand = ${key.demand}
     order by d.record_seq nulls last, o.recorded_at, o.id limit 1000`.execute(read);
  return opened(read, env, rows);
}

/** One step, for whoever may see the letter's lines. */
export async function findStep(
  read: Read,
  env: SealEnv,
  audience: Audience,
  key: { readonly letterId: LetterId; readonly outcomeId: string },
): Promise<Step | null> {
  const { letterId } = key;
  const id = parseId<OutcomeId>(key.outcomeId);
  if (id === null || !maySee(audience, 'outcomes', { letterId, releasedAt: null })) return null;
  const { rows } = await sql<Row>`
    select ${columns} from ${tables}
     where o.id = ${id} and o.letter_id = ${letterId}`.execute(read);
  return (await opened(read, env, rows))[0] ?? null;
}

async function opened(read: Read, env: SealEnv, rows: readonly Row[]): Promise<Step[]> {
  const evidence = await selectEvidence(
    read,
    env,
    rows.map(({ id }) => id),
  );
  const text = (sealed: Uint8Array | null, purpose: string): string | null =>
    sealed === null ? null : env.seal.unseal(sealed, purpose);
  return rows.map(({ contentSealed, noteSealed, documentSealed, reasonSealed, ...row }) => {
    const said = text(contentSealed, CONTENT);
    return {
      ...row,
      // sealed by insertOutcome below
      ...(said === null ? REDACTED : (JSON.parse(said) as Content)),
      decisionNote: text(noteSealed, NOTE) ?? '',
      document: text(documentSealed, DOCUMENT),
      redactionReason: text(reasonSealed, REASON),
      evidence: evidence.get(row.id) ?? [],
    };
  });
}

export async function insertOutcome(
  tx: Tx,
  { seal }: SealEnv,
  row: Pick<
    Step,
    | 'id'
    | 'letterId'
    | 'demand'
    | 'state'
    | 'on'
    | 'certainty'
    | 'language'
    | 'credit'
    | 'nextReviewOn'
    | 'supersedes'
    | 'writtenAgain'
    | 'recordedAt'
    | 'recordedBy'
    | keyof Content
  >,
): Promise<void> {
  const { words, note, creditWords, reason } = row;
  const content: Content = { words, note, creditWords, reason };
  await sql`
    insert into outcomes (id, letter_id, demand, state, happened_on, certainty, language, credit,
      content_sealed, next_review_on, supersedes, written_again, recorded_at, recorded_by)
    values (${row.id}, ${row.letterId}, ${row.demand}, ${row.state}, ${row.on}, ${row.certainty},
      ${row.language}, ${row.credit}, ${seal.seal(JSON.stringify(content), CONTENT)},
      ${row.nextReviewOn}, ${row.supersedes}, ${row.writtenAgain}, ${row.recordedAt},
      ${row.recordedBy})`.execute(tx);
}

/** `document`: null for a step that is sent back. */
export async function insertDecision(
  tx: Tx,
  { seal }: SealEnv,
  row: {
    readonly outcomeId: OutcomeId;
    readonly recordedBy: AccountId;
    readonly decision: 'confirmed' | 'sent-back';
    readonly note: string;
    readonly superseded: OutcomeId | null;
    readonly nextReviewOn: string | null;
    readonly seq: number | null;
    readonly document: { readonly text: string; readonly sha256: string } | null;
    readonly at: Date;
    readonly by: AccountId;
  },
): Promise<void> {
  const { document, note } = row;
  await sql`
    insert into outcome_decisions (outcome_id, recorded_by, decision, note_sealed, superseded,
      next_review_on, record_seq, document_sha256, document_sealed, decided_at, decided_by)
    values (${row.outcomeId}, ${row.recordedBy}, ${row.decision},
      ${note === '' ? null : seal.seal(note, NOTE)}, ${row.superseded}, ${row.nextReviewOn},
      ${row.seq}, ${document?.sha256 ?? null},
      ${document === null ? null : seal.seal(document.text, DOCUMENT)}, ${row.at},
      ${row.by})`.execute(tx);
}

export async function insertRetraction(
  tx: Tx,
  row: { readonly outcomeId: OutcomeId; readonly at: Date; readonly by: AccountId },
): Promise<void> {
  await sql`
    insert into outcome_retractions (outcome_id, retracted_at, retracted_by)
    values (${row.outcomeId}, ${row.at}, ${row.by})`.execute(tx);
}

/**
 * Takes away for good what a step says, its document and its evidence; that it was, stays. What was sent
 * back and written again as this step said nearly the same, and goes with it.
 */
export async function redact(
  tx: Tx,
  { seal }: SealEnv,
  row: {
    readonly outcomeId: OutcomeId;
    readonly reason: string;
    readonly at: Date;
    readonly by: AccountId;
  },
): Promise<void> {
  const { rows } = await sql<{ id: OutcomeId }>`
    with recursive written (id, before) as (
      select id, written_again from outcomes where id = ${row.outcomeId}
      union
      select o.id, o.written_again from outcomes o join written w on o.id = w.before
    )
    select id from written`.execute(tx);
  const ids = rows.map(({ id }) => id);
  await sql`
    insert into outcome_redactions (outcome_id, reason_sealed, redacted_at, redacted_by)
    select id, ${seal.seal(row.reason, REASON)}, ${row.at}, ${row.by}
      from unnest(${ids}::uuid[]) as written (id)
    on conflict do nothing`.execute(tx);
  await sql`update outcomes set content_sealed = null where id = any(${ids}) and content_sealed is not null`.execute(
    tx,
  );
  await sql`
    update outcome_decisions set note_sealed = null, document_sealed = null
     where outcome_id = any(${ids})`.execute(tx);
  await sql`
    update outcome_evidence set content_sealed = null, file_sealed = null
     where outcome_id = any(${ids})`.execute(tx);
}
