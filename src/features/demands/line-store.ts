import { newId } from '#kernel/ids';
import type { AccountId, LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Begins } from './line-rules.ts';
import type { Review } from './review-rules.ts';

/** A demand's line as it began. */
export type LineBegin = {
  readonly letterId: LetterId;
  readonly number: number;
  readonly type: string;
  readonly begins: Begins;
  readonly begunAt: Date;
  readonly firstReviewOn: string | null;
};

export type LetterReview = Review & { readonly letterId: LetterId };

const LONGEST_LIST = 20_000;

/** Begins the lines of a letter. Those that began already stay as they are. */
export async function insertLines(tx: Tx, lines: readonly LineBegin[]): Promise<void> {
  for (const line of lines)
    await sql`
      insert into demand_lines (letter_id, number, type, begins_as, begun_at, first_review_on)
      values (${line.letterId}, ${line.number}, ${line.type}, ${line.begins}, ${line.begunAt},
              ${line.firstReviewOn})
      on conflict (letter_id, number) do nothing`.execute(tx);
}

/** The lines of these letters; none before their release. Asks nobody's leave. */
export async function selectLines(
  read: Read,
  letterIds: readonly LetterId[],
): Promise<LineBegin[]> {
  const { rows } = await sql<LineBegin>`
    select letter_id as "letterId", number, type, begins_as as begins, begun_at as "begunAt",
           first_review_on as "firstReviewOn"
      from demand_lines where letter_id = any(${letterIds})
     order by letter_id, number`.execute(read);
  return rows;
}

/** When somebody looked again at the demands of these letters, the last time first. */
export async function selectReviews(
  read: Read,
  letterIds: readonly LetterId[],
): Promise<LetterReview[]> {
  const { rows } = await sql<LetterReview>`
    select r.letter_id as "letterId", r.demand, r.looked_at as "lookedAt",
           a.name as "lookedByName", r.next_review_on as "nextReviewOn"
      from demand_reviews r join accounts a on a.id = r.looked_by
     where r.letter_id = any(${letterIds})
     order by r.looked_at desc, r.id limit ${LONGEST_LIST}`.execute(read);
  return rows;
}

/** Writes down that somebody looked again and nothing had changed. */
export async function insertReview(
  tx: Tx,
  row: {
    readonly letterId: LetterId;
    readonly demand: number;
    readonly nextReviewOn: string;
    readonly at: Date;
    readonly by: AccountId;
  },
): Promise<void> {
  await sql`
    insert into demand_reviews (id, letter_id, demand, next_review_on, looked_at, looked_by)
    values (${newId()}, ${row.letterId}, ${row.demand}, ${row.nextReviewOn}, ${row.at},
            ${row.by})`.execute(tx);
}

/**
 * The next letters, by id, of which a day of review may have come that nobody was told of: how a demand
 * stands is to be asked of its steps. Empty at the end.
 */
export async function selectDueLetters(
  read: Read,
  today: string,
  after: LetterId | null,
): Promise<LetterId[]> {
  const { rows } = await sql<{ letterId: LetterId }>`
    select distinct l.letter_id as "letterId"
      from demand_lines l
      left join lateral (
        select day from (
          select d.next_review_on as day, d.decided_at as at
            from outcomes o join outcome_decisions d on d.outcome_id = o.id
           where o.letter_id = l.letter_id and o.demand = l.number and d.next_review_on is not null
          union all
          select r.next_review_on, r.looked_at from demand_reviews r
           where r.letter_id = l.letter_id and r.demand = l.number) as days
         order by at desc limit 1) as last on true
     where (${after}::uuid is null or l.letter_id > ${after}::uuid)
       and coalesce(last.day, l.first_review_on) <= ${today}::date
       and not exists (select 1 from demand_review_mails m
         where m.letter_id = l.letter_id and m.demand = l.number
           and m.due_on = coalesce(last.day, l.first_review_on))
       and not exists (select 1 from letter_withdrawals w where w.letter_id = l.letter_id)
     order by l.letter_id limit 500`.execute(read);
  return rows.map(({ letterId }) => letterId);
}

/** Marks that drafters are told of a day; false when they were told of it before. */
export async function markReviewMailed(
  tx: Tx,
  due: { readonly letterId: LetterId; readonly demand: number; readonly dueOn: string },
  at: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into demand_review_mails (letter_id, demand, due_on, mailed_at)
    values (${due.letterId}, ${due.demand}, ${due.dueOn}, ${at})
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}
