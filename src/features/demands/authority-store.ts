import { sql } from '#platform/db';
import type { Read } from '#platform/db';
import type { AnswerFace } from './authority-answer-rules.ts';
import type {
  AnswerFigures,
  AnswerList,
  AuthorityLine,
  ListedAnswer,
  SaidCount,
} from './authority-figure-rules.ts';
import type { AuthorityId, AuthorityRef } from './authority-rules.ts';
import type { StateCount } from './tracker-list-rules.ts';

/** The address of the page of an office as it is written; null while no public letter is addressed to it. */
export async function findKey(
  read: Read,
  { office, country }: { readonly office: string; readonly country: string },
): Promise<string | null> {
  const { rows } = await sql<{ key: string }>`
    select key from authorities where office = ${office} and country = ${country}`.execute(read);
  return rows[0]?.key ?? null;
}

export async function findAuthority(read: Read, key: string): Promise<AuthorityRef | null> {
  const { rows } = await sql<AuthorityRef>`
    select id, key, office, country from authorities where key = ${key}`.execute(read);
  return rows[0] ?? null;
}

/** Offices in the order of their countries, behind the one with this key. */
export async function listAuthorities(
  read: Read,
  page: { readonly after: string | null; readonly limit: number },
): Promise<AuthorityLine[]> {
  const { rows } = await sql<AuthorityLine>`
    select a.id, a.key, a.office, a.country, t.letters, t.answered, d.demands, d.met
      from (select * from authorities
             where ${page.after}::text is null or (country, office, key) >
                   (select country, office, key from authorities where key = ${page.after})
             order by country, office, key limit ${page.limit}) a,
           lateral (select count(*)::int as letters, count(answered_on)::int as answered
                      from tracker_answers where authority_id = a.id) t,
           lateral (select coalesce(sum(count), 0)::int as demands,
                           coalesce(sum(count) filter (where state = 'met'), 0)::int as met
                      from tracker_tallies where dimension = 'authority' and key = a.id::text) d
     order by a.country, a.office, a.key`.execute(read);
  return rows;
}

const MOST_ALIKE_LOOKED_AT = 2_000;

/** Offices of the same country, to see which may be the same. */
export async function listCountry(read: Read, country: string): Promise<AuthorityRef[]> {
  const { rows } = await sql<AuthorityRef>`
    select id, key, office, country from authorities where country = ${country}
     order by office limit ${MOST_ALIKE_LOOKED_AT}`.execute(read);
  return rows;
}

const days = sql`(answered_on - sent_on)`;

export async function findFigures(read: Read, id: AuthorityId): Promise<AnswerFigures> {
  const { rows } = await sql<AnswerFigures>`
    select count(*)::int as letters,
           count(sent_on)::int as sent,
           count(acknowledged_on)::int as acknowledged,
           count(answered_on)::int as answered,
           count(*) filter (where clock = 'overdue')::int as overdue,
           count(*) filter (where ${days} >= 0)::int as timed,
           min(${days}) filter (where ${days} >= 0) as least,
           max(${days}) filter (where ${days} >= 0) as most,
           percentile_disc(0.5) within group (order by ${days}) filter (where ${days} >= 0) as median,
           coalesce((array_agg(${days} order by ${days}) filter (where ${days} >= 0))[1:2], '{}') as few
      from tracker_answers where authority_id = ${id}`.execute(read);
  const [row] = rows;
  if (row === undefined) throw new Error('an aggregate has a row');
  return row;
}

/** What became of what the office was asked. */
export async function countAsked(read: Read, id: AuthorityId): Promise<StateCount[]> {
  const { rows } = await sql<StateCount>`
    select state, sum(count)::int as count from tracker_tallies
     where dimension = 'authority' and key = ${id} group by state having sum(count) > 0`.execute(
    read,
  );
  return rows;
}

/** Of how many demands its published replies said what. */
export async function countSaid(read: Read, id: AuthorityId): Promise<SaidCount[]> {
  const { rows } = await sql<SaidCount>`
    select p ->> 'position' as position,
           count(distinct (a.letter_id, p ->> 'demand'))::int as count
      from tracker_answers a, json_array_elements(a.face -> 'replies') r,
           json_array_elements(r -> 'positions') p
     where a.authority_id = ${id} group by 1 order by 2 desc, 1`.execute(read);
  return rows;
}

/** The letters behind a figure, the newest first. */
export async function listAnswers(
  read: Read,
  id: AuthorityId,
  asked: { readonly list: AnswerList; readonly limit: number; readonly from: number },
): Promise<ListedAnswer[]> {
  const { rows } = await sql<{ letterId: string; addressee: number; face: AnswerFace }>`
    select letter_id as "letterId", addressee, face from tracker_answers
     where authority_id = ${id} and ${conditionOf(asked.list)}
     order by released_on desc, letter_id, addressee
     limit ${asked.limit} offset ${asked.from}`.execute(read);
  return rows.map(({ addressee, face }) => ({ addressee, face }));
}

function conditionOf(list: AnswerList) {
  switch (list.kind) {
    case 'all':
      return sql`true`;
    case 'sent':
      return sql`sent_on is not null`;
    case 'acknowledged':
      return sql`acknowledged_on is not null`;
    case 'answered':
      return sql`answered_on is not null`;
    case 'overdue':
      return sql`clock = 'overdue'`;
    case 'said':
      return sql`exists (select 1 from json_array_elements(face -> 'replies') r,
        json_array_elements(r -> 'positions') p where p ->> 'position' = ${list.position})`;
    default:
      return list satisfies never;
  }
}
