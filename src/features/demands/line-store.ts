import type { LetterId } from '#kernel/ids';
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
  readonly firstReviewOn: string | null;
};

/** Begins the lines of a letter. Those that began already stay as they are. */
export async function insertLines(
  tx: Tx,
  lines: readonly LineBegin[],
  begunAt: Date,
): Promise<void> {
  for (const line of lines)
    await sql`
      insert into demand_lines (letter_id, number, type, begins_as, begun_at, first_review_on)
      values (${line.letterId}, ${line.number}, ${line.type}, ${line.begins}, ${begunAt},
              ${line.firstReviewOn})
      on conflict (letter_id, number) do nothing`.execute(tx);
}

/** The lines of a letter; none before its release. Asks nobody's leave. */
export async function selectLines(read: Read, letterId: LetterId): Promise<LineBegin[]> {
  const { rows } = await sql<LineBegin>`
    select letter_id as "letterId", number, type, begins_as as begins,
           first_review_on as "firstReviewOn"
      from demand_lines where letter_id = ${letterId} order by number`.execute(read);
  return rows;
}

/** When somebody looked again at the demands of a letter, the last time first. */
export async function selectReviews(read: Read, letterId: LetterId): Promise<Review[]> {
  const { rows } = await sql<Review>`
    select r.demand, r.looked_at as "lookedAt", a.name as "lookedByName",
           r.next_review_on as "nextReviewOn"
      from demand_reviews r join accounts a on a.id = r.looked_by
     where r.letter_id = ${letterId} order by r.looked_at desc, r.id limit 2000`.execute(read);
  return rows;
}
