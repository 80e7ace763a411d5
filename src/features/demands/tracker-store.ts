import type { LetterId } from '#kernel/ids';
import { newId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import { keyFor, numbered } from './authority-rules.ts';
import type { AuthorityId, AuthorityRef } from './authority-rules.ts';
import type { TrackedAnswer } from './authority-answer-rules.ts';
import type { News } from './feed-news-rules.ts';
import { talliesOf } from './tracker-tally-rules.ts';
import type { Tally } from './tracker-tally-rules.ts';
import type { Projection, TrackedDemand } from './tracker-rules.ts';

/** What is kept of one letter, as it was written. */
export async function selectTracked(read: Read, letterId: LetterId): Promise<TrackedDemand[]> {
  const { rows } = await sql<Omit<TrackedDemand, 'changedAt'> & { changedAt: Date }>`
    select d.letter_id as "letterId", d.number, d.type, d.state, d.began_on as "beganOn",
           d.moved_on as "movedOn", d.next_review_on as "nextReviewOn", d.countries, d.kinds,
           d.authorities, tsvector_to_array(d.words) as words, d.changed_at as "changedAt",
           f.face, f.changes
      from tracker_demands d join tracker_faces f using (letter_id, number)
     where d.letter_id = ${letterId} order by d.number`.execute(read);
  return rows.map(({ changedAt, ...row }) => ({ ...row, changedAt: changedAt.toISOString() }));
}

export async function selectAnswers(read: Read, letterId: LetterId): Promise<TrackedAnswer[]> {
  const { rows } = await sql<TrackedAnswer>`
    select letter_id as "letterId", addressee, authority_id as "authorityId", face
      from tracker_answers where letter_id = ${letterId} order by addressee`.execute(read);
  return rows;
}

export async function selectNews(read: Read, letterId: LetterId): Promise<News[]> {
  const { rows } = await sql<Omit<News, 'toldAt'> & { toldAt: Date }>`
    select letter_id as "letterId", key, number, told_at as "toldAt", face
      from tracker_news where letter_id = ${letterId} order by key collate "C"`.execute(read);
  return rows.map(({ toldAt, ...row }) => ({ ...row, toldAt: toldAt.toISOString() }));
}

/** Everything the tracker keeps of this letter, gone; its sums with it. */
export async function deleteTracked(tx: Tx, letterId: LetterId): Promise<void> {
  const before = await selectTracked(tx, letterId);
  await sql`delete from tracker_demands where letter_id = ${letterId}`.execute(tx);
  await sql`delete from tracker_answers where letter_id = ${letterId}`.execute(tx);
  await sql`delete from tracker_news where letter_id = ${letterId}`.execute(tx);
  await addTallies(tx, talliesOf(before), -1);
}

/** Writes what `deleteTracked` has made room for. */
export async function insertTracked(
  tx: Tx,
  { demands, answers, news }: Projection,
  at: Date,
): Promise<void> {
  for (const demand of demands) await insertDemand(tx, demand);
  for (const { letterId, addressee, authorityId, face } of answers)
    await sql`
      insert into tracker_answers (letter_id, addressee, authority_id, released_on, sent_on,
        acknowledged_on, answered_on, clock, face)
      values (${letterId}, ${addressee}, ${authorityId}, ${face.releasedOn}, ${face.sentOn},
        ${face.acknowledgedOn}, ${face.answeredOn}, ${face.clock},
        ${JSON.stringify(face)})`.execute(tx);
  for (const { letterId, key, number, toldAt, face } of news)
    await sql`
      insert into tracker_news (letter_id, key, number, told_at, face)
      values (${letterId}, ${key}, ${number}, ${toldAt}, ${JSON.stringify(face)})`.execute(tx);
  await addTallies(tx, talliesOf(demands), 1);
  // no row before the first change: a migration that put one there would stand in the way of a restore
  await sql`
    insert into tracker_revision as r (revision, changed_at) values (1, ${at})
        on conflict (one_row) do update set revision = r.revision + 1, changed_at = ${at}`.execute(
    tx,
  );
}

async function insertDemand(tx: Tx, demand: TrackedDemand): Promise<void> {
  const { letterId, number, face, changes } = demand;
  await sql`
    insert into tracker_demands (letter_id, number, type, state, began_on, moved_on, next_review_on,
      countries, kinds, authorities, words, changed_at)
    values (${letterId}, ${number}, ${demand.type}, ${demand.state}, ${demand.beganOn},
      ${demand.movedOn}, ${demand.nextReviewOn}, ${[...demand.countries]}, ${[...demand.kinds]},
      ${[...demand.authorities]}, array_to_tsvector(${[...demand.words]}::text[]),
      ${demand.changedAt})`.execute(tx);
  await sql`
    insert into tracker_faces (letter_id, number, face, changes)
    values (${letterId}, ${number}, ${JSON.stringify(face)}, ${JSON.stringify(changes)})`.execute(
    tx,
  );
}

async function addTallies(tx: Tx, tallies: readonly Tally[], sign: 1 | -1): Promise<void> {
  if (tallies.length === 0) return;
  const rows = JSON.stringify(tallies.map((one) => ({ ...one, count: sign * one.count })));
  await sql`
    insert into tracker_tallies (dimension, key, quarter, state, count)
    select * from json_to_recordset(${rows}::json)
      as given (dimension text, key text, quarter integer, state text, count integer)
    on conflict (dimension, key, quarter, state)
      do update set count = tracker_tallies.count + excluded.count`.execute(tx);
  await sql`delete from tracker_tallies where count = 0`.execute(tx);
}

/**
 * The authority written like this; it is made when it is first seen. The caller holds the tracker's lock,
 * so two never take the same key.
 */
export async function authorityFor(
  tx: Tx,
  written: { readonly office: string; readonly country: string },
  at: Date,
): Promise<AuthorityRef> {
  const found = await findWritten(tx, written);
  if (found !== null) return found;
  const key = await freeKey(tx, keyFor(written.office, written.country));
  const id = newId<AuthorityId>();
  await sql`
    insert into authorities (id, key, office, country, first_seen_at)
    values (${id}, ${key}, ${written.office}, ${written.country}, ${at})`.execute(tx);
  return { id, key, ...written };
}

async function findWritten(
  read: Read,
  { office, country }: { readonly office: string; readonly country: string },
): Promise<AuthorityRef | null> {
  const { rows } = await sql<AuthorityRef>`
    select id, key, office, country from authorities
     where office = ${office} and country = ${country}`.execute(read);
  return rows[0] ?? null;
}

const MOST_ALIKE = 1_000;

async function freeKey(read: Read, key: string): Promise<string> {
  const { rows } = await sql<{ key: string }>`
    select key from authorities where key = ${key} or key like ${`${key}-%`}`.execute(read);
  const taken = new Set(rows.map((row) => row.key));
  for (let number = 1; number <= MOST_ALIKE; number++)
    if (!taken.has(numbered(key, number))) return numbered(key, number);
  throw new Error('a thousand offices share one key');
}

/** Offices no letter is addressed to any more: of a withdrawn letter nothing stays here. */
export async function deleteIdleAuthorities(tx: Tx): Promise<void> {
  await sql`
    delete from authorities a
     where not exists (select 1 from tracker_answers t where t.authority_id = a.id)`.execute(tx);
}

/** Every letter the tracker may have to know, or knows: released ones and those it keeps rows of. */
export async function listTrackable(
  read: Read,
  after: LetterId | null,
  limit: number,
): Promise<LetterId[]> {
  const { rows } = await sql<{ id: LetterId }>`
    select id from (select letter_id as id from letter_releases
                    union select letter_id from tracker_demands
                    union select letter_id from tracker_answers
                    union select letter_id from tracker_news) known
     where ${after}::uuid is null or id > ${after}::uuid
     order by id limit ${limit}`.execute(read);
  return rows.map(({ id }) => id);
}

/** What the sums should be: of every demand kept, by everything it is counted by. */
const rightSums = sql`
  select w.dimension, w.key, (c ->> 'quarter')::int as quarter, c ->> 'state' as state,
         sum((c ->> 'delta')::int)::int as count
    from tracker_demands d join tracker_faces f using (letter_id, number),
         json_array_elements(f.changes) c,
         lateral (select 'type' as dimension, d.type as key
                  union all select 'year', extract(year from d.began_on)::int::text
                  union all select 'country', country from unnest(d.countries) country
                  union all select 'kind', kind from unnest(d.kinds) kind
                  union all select 'authority', id::text from unnest(d.authorities) id) w
   group by 1, 2, 3, 4 having sum((c ->> 'delta')::int) <> 0`;

/** Sums that are not what their parts add up to, put right; how many there were. */
export async function repairTallies(tx: Tx): Promise<number> {
  const kept = sql`select dimension, key, quarter, state, count from tracker_tallies`;
  const { rows } = await sql<{ wrong: number }>`
    with right_sums as (${rightSums})
    select count(distinct (dimension, key, quarter, state))::int as wrong
      from ((${kept} except select * from right_sums)
            union all (select * from right_sums except ${kept})) different`.execute(tx);
  const wrong = rows[0]?.wrong ?? 0;
  if (wrong > 0) {
    await sql`delete from tracker_tallies`.execute(tx);
    await sql`insert into tracker_tallies (dimension, key, quarter, state, count) ${rightSums}`.execute(
      tx,
    );
  }
  return wrong;
}
