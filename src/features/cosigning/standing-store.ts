import type { LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { CosignatureState } from './rules.ts';

export type StateCounts = Readonly<Partial<Record<CosignatureState, number>>>;

/** Counted within milliseconds, while somebody waits for the page. */
export const COUNTED_AT_ONCE = 10_000;

/**
 * How many co-signatures stand in which state. Of a letter with more than `most` rows as the worker counted them last,
 * so that a page of ten million costs what one of ten thousand does.
 */
export async function findStates(
  read: Read,
  letterId: LetterId,
  most: number = COUNTED_AT_ONCE,
): Promise<StateCounts> {
  const first = await countStates(read, letterId, most + 1);
  if (totalOf(first) <= most) return first;
  const { rows } = await sql<{ states: StateCounts | null }>`
    select states from cosigning_progress where letter_id = ${letterId}`.execute(read);
  return rows[0]?.states ?? first;
}

/** Reads every row of the letter, or so many of them. */
export async function countStates(
  read: Read,
  letterId: LetterId,
  limit: number | null = null,
): Promise<StateCounts> {
  const { rows } = await sql<{ state: CosignatureState; count: number }>`
    select state, count(*) as count
      from (select state from cosignatures where letter_id = ${letterId}::uuid limit ${limit}::bigint) counted
     group by state`.execute(read);
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

export async function markStates(
  tx: Tx,
  letterId: LetterId,
  states: StateCounts,
  at: Date,
): Promise<void> {
  await sql`
    insert into cosigning_progress (letter_id, states, states_at)
    values (${letterId}, ${JSON.stringify(states)}::jsonb, ${at})
        on conflict (letter_id) do update set states = excluded.states, states_at = excluded.states_at`.execute(
    tx,
  );
}

/** Letters that were opened for co-signatures and not counted since, whether they go on or not. */
export async function listUncounted(read: Read, since: Date): Promise<LetterId[]> {
  const { rows } = await sql<{ letterId: LetterId }>`
    select c.letter_id as "letterId" from cosignings c left join cosigning_progress p using (letter_id)
     where p.states_at is null or p.states_at < ${since} order by 1`.execute(read);
  return rows.map(({ letterId }) => letterId);
}

export const totalOf = (states: StateCounts): number =>
  Object.values(states).reduce((sum, count) => sum + count, 0);
