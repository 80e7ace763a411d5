import type { LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read } from '#platform/db';
import { demandStates } from './rules.ts';
import type { Cursor, TrackerFilter } from './tracker-filter-rules.ts';
import type { Choices, ListedDemand, QuarterCount, StateCount } from './tracker-list-rules.ts';
import { sumsOf } from './tracker-tally-rules.ts';
import type { Sums } from './tracker-tally-rules.ts';
import { searchOf } from './tracker-word-rules.ts';

const columns = sql`d.letter_id as "letterId", d.number, d.type, d.state, d.began_on as "beganOn",
  d.moved_on as "movedOn", d.next_review_on as "nextReviewOn", d.changed_at as "changedAt", f.face`;

const all = sql`true`;

type Part = typeof all;

/** The conditions of a filter; `state: false` leaves that one out, to count by it. */
export function conditions(filter: TrackerFilter, { state }: { readonly state: boolean }): Part {
  const { type, country, about, authority, year, q } = filter;
  const search = q === null ? null : searchOf(q);
  const asked: (Part | null)[] = [
    type === null ? null : sql`type = ${type}`,
    !state || filter.state === null ? null : sql`state = ${filter.state}`,
    country === null ? null : sql`countries @> array[${country}::text]`,
    about === null ? null : sql`kinds @> array[${about}::text]`,
    authority === null
      ? null
      : sql`authorities @> array[(select id from authorities where key = ${authority})]`,
    year === null ? null : sql`extract(year from began_on) = ${Number(year)}`,
    // words without a letter in them find nothing, rather than everything
    q === null ? null : search === null ? sql`false` : sql`words @@ ${search}::tsquery`,
  ];
  const given = asked.filter((part) => part !== null);
  return given.length === 0 ? all : sql`${sql.join(given, sql` and `)}`;
}

/** The demands behind the cursor, those that moved last first. */
export async function listTracked(
  read: Read,
  filter: TrackerFilter,
  page: { readonly after: Cursor | null; readonly limit: number },
): Promise<ListedDemand[]> {
  const { after, limit } = page;
  const behind =
    after === null
      ? all
      : sql`moved_on <= ${after.movedOn}::date and (moved_on < ${after.movedOn}::date
          or (letter_id, number) > (${after.letterId}::uuid, ${after.number}::int))`;
  const { rows } = await sql<ListedDemand>`
    select ${columns} from (
      select * from tracker_demands where ${conditions(filter, { state: true })} and ${behind}
       order by moved_on desc, letter_id, number limit ${limit}) d
      join tracker_faces f using (letter_id, number)
     order by d.moved_on desc, d.letter_id, d.number`.execute(read);
  return rows;
}

/** How many stand where, whatever state is asked for. Sums are kept for all, for a type and for a country. */
export async function countStates(read: Read, filter: TrackerFilter): Promise<StateCount[]> {
  const sums = sumsOf(filter);
  const { rows } = await (
    sums === null
      ? sql<StateCount>`
          select state, count(*)::int as count from tracker_demands
           where ${conditions(filter, { state: false })} group by state`
      : sql<StateCount>`
          select state, sum(count)::int as count from tracker_tallies
           where dimension = ${sums.dimension} and ${isKey(sums)}
           group by state having sum(count) > 0`
  ).execute(read);
  return rows;
}

/** An authority is asked for by its public key and counted by its id. */
function isKey({ dimension, key }: Sums): Part {
  if (key === null) return all;
  if (dimension !== 'authority') return sql`key = ${key}`;
  return sql`key = (select id::text from authorities a where a.key = ${key})`;
}

/**
 * What happened in each quarter from `first` on, everything before it added to the first; of the largest
 * `most` types or countries, or of one.
 */
export async function sumQuarters(
  read: Read,
  asked: Sums & { readonly first: number; readonly most: number },
): Promise<QuarterCount[]> {
  const { dimension, first, most } = asked;
  const { rows } = await sql<QuarterCount>`
    with largest as (
      select key from tracker_tallies
       where dimension = ${dimension} and ${isKey(asked)}
       group by key having sum(count) > 0 order by sum(count) desc, key limit ${most})
    select key, greatest(quarter, ${first}::int) as quarter, state, sum(count)::int as count
      from tracker_tallies join largest using (key)
     where dimension = ${dimension}
     group by 1, 2, 3`.execute(read);
  return rows;
}

/** The same of all demands together: as one key, ''. */
export async function sumAllQuarters(read: Read, first: number): Promise<QuarterCount[]> {
  const { rows } = await sql<QuarterCount>`
    select '' as key, greatest(quarter, ${first}::int) as quarter, state, sum(count)::int as count
      from tracker_tallies where dimension = 'type' group by 2, 3`.execute(read);
  return rows;
}

export async function findChoices(read: Read): Promise<Choices> {
  const { rows } = await sql<{
    countries: string[] | null;
    first: string | null;
    last: string | null;
  }>`
    select (select array_agg(distinct key) from tracker_tallies where dimension = 'country') as countries,
           (select min(began_on) from tracker_demands) as first,
           (select max(began_on) from tracker_demands) as last`.execute(read);
  const [row] = rows;
  const yearOf = (day: string | null | undefined) => (day ? Number(day.slice(0, 4)) : null);
  return {
    countries: row?.countries ?? [],
    firstYear: yearOf(row?.first),
    lastYear: yearOf(row?.last),
  };
}

/** The office an authority's key stands for; null when there is none. */
export async function findOffice(
  read: Read,
  key: string,
): Promise<{ readonly office: string; readonly country: string } | null> {
  const { rows } = await sql<{ office: string; country: string }>`
    select office, country from authorities where key = ${key}`.execute(read);
  return rows[0] ?? null;
}

const AT_ONCE = 1_000;

/** All demands of a filter, some at a time, in the order of the list: a table of any length stays small in memory. */
export async function* everyTracked(
  read: Read,
  filter: TrackerFilter,
): AsyncGenerator<ListedDemand[]> {
  let after: Cursor | null = null;
  for (;;) {
    const page: ListedDemand[] = await listTracked(read, filter, { after, limit: AT_ONCE });
    if (page.length > 0) yield page;
    after = page.at(-1) ?? null;
    if (page.length < AT_ONCE) return;
  }
}

/** The demands somebody will look at again, the nearest day first: for calendars. */
export async function listDue(
  read: Read,
  filter: TrackerFilter,
  span: { readonly from: string; readonly slug: string | null; readonly limit: number },
): Promise<ListedDemand[]> {
  const { rows } = await sql<ListedDemand>`
    select ${columns} from (
      select * from tracker_demands
       where next_review_on >= ${span.from}::date and ${conditions(filter, { state: true })}
         and (${span.slug}::text is null
              or letter_id = (select id from letters where slug = ${span.slug}))
       order by next_review_on, letter_id, number limit ${span.limit}) d
      join tracker_faces f using (letter_id, number)
     order by d.next_review_on, d.letter_id, d.number`.execute(read);
  return rows;
}

/** How many demands of each letter stand where. */
export async function countLetters(
  read: Read,
  letterIds: readonly LetterId[],
): Promise<ReadonlyMap<LetterId, readonly StateCount[]>> {
  const { rows } = await sql<StateCount & { letterId: LetterId }>`
    select letter_id as "letterId", state, count(*)::int as count from tracker_demands
     where letter_id = any(${[...letterIds]}) group by 1, 2
     order by array_position(${[...demandStates]}::text[], state)`.execute(read);
  const found = new Map<LetterId, StateCount[]>();
  for (const { letterId, state, count } of rows)
    found.set(letterId, [...(found.get(letterId) ?? []), { state, count }]);
  return found;
}
