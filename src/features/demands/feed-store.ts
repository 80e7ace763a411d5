import type { LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read } from '#platform/db';
import type { News } from './feed-news-rules.ts';
import { isFiltered } from './tracker-filter-rules.ts';
import type { TrackerFilter } from './tracker-filter-rules.ts';
import { conditions } from './tracker-list-store.ts';

/** What happened last, newest first; under a filter only what happened to the demands it finds. */
export async function listNews(read: Read, filter: TrackerFilter, limit: number): Promise<News[]> {
  const among = isFiltered(filter)
    ? sql`(letter_id, number) in (select letter_id, number from tracker_demands
            where ${conditions(filter, { state: true })})`
    : sql`true`;
  const { rows } = await sql<Omit<News, 'toldAt'> & { toldAt: Date }>`
    select letter_id as "letterId", key, number, told_at as "toldAt", face from tracker_news
     where ${among} order by told_at desc, letter_id, key limit ${limit}`.execute(read);
  return rows.map(({ toldAt, ...row }) => ({ ...row, toldAt: toldAt.toISOString() }));
}

/** The same of one letter. */
export async function listLetterNews(
  read: Read,
  letterId: LetterId,
  limit: number,
): Promise<News[]> {
  const { rows } = await sql<Omit<News, 'toldAt'> & { toldAt: Date }>`
    select letter_id as "letterId", key, number, told_at as "toldAt", face from tracker_news
     where letter_id = ${letterId} order by told_at desc, key limit ${limit}`.execute(read);
  return rows.map(({ toldAt, ...row }) => ({ ...row, toldAt: toldAt.toISOString() }));
}

/** How often all of it changed, and when it last did. */
export async function findRevision(
  read: Read,
): Promise<{ readonly revision: number; readonly changedAt: Date }> {
  const { rows } = await sql<{ revision: number; changedAt: Date }>`
    select revision, changed_at as "changedAt" from tracker_revision`.execute(read);
  return rows[0] ?? { revision: 0, changedAt: new Date(0) }; // nothing has changed yet
}
