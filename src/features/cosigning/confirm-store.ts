import type { LetterId } from '#kernel/ids';
import { bytesArray, smallArray, sql } from '#platform/db';
import type { RawBuilder } from '#platform/db';
import { ledgerEnd } from './ledger-store.ts';
import { confirmableSince } from './pledge-rules.ts';
import type { Link } from './link-rules.ts';
import type { CosignatureState, Person } from './rules.ts';

/** How a link's row was before. */
export type FoundBefore = {
  readonly person: Person;
  readonly round: number;
  readonly state: CosignatureState;
  readonly suspected: boolean;
  readonly pledgedAt: Date;
};

/**
 * Confirms what is found under links of one letter, each person at most once among them, and counts them in their
 * order; which ones, `decideConfirm` says in words. Only under the letter's lock.
 *
 * @returns what was found, as it was before
 */
export const confirmStatement = (
  letterId: LetterId,
  links: readonly Link[],
  now: Date,
): RawBuilder<FoundBefore> => sql<FoundBefore>`
  with given as (
    select * from unnest(${bytesArray(links.map(({ person }) => person))}::bytea[],
                         ${smallArray(links.map(({ round }) => round))}::smallint[])
      with ordinality as g (person, round, place)
  ), found as (
    select g.place, c.person, c.round, c.state, c.suspected, c.pledged_at, c.country, c.commitment
      from given g join cosignatures c
        on c.letter_id = ${letterId}::uuid and c.person = g.person and c.round = g.round
  ), last as (
    ${ledgerEnd(letterId)}
  ), chosen as (
    select f.*, row_number() over (partition by suspected order by place) as nth
      from found f where state = 'pending' and pledged_at >= ${confirmableSince(now)}::timestamptz
  ), counted as (
    insert into cosignature_ledger (letter_id, no, act, ordinal, counted, at, country, commitment)
    select ${letterId}::uuid, last.no + nth, 'confirmed', last.ordinal + nth, last.counted + nth,
           ${now}::timestamptz, country, commitment
      from chosen, last where not suspected
  ), confirmed as (
    -- a number also for who is set aside: their page looks like everybody's
    update cosignatures c
       set state = case when c.suspected then 'aside' else 'confirmed' end, changed_at = ${now}::timestamptz,
           ledger_no = case when c.suspected then nullif(last.no, 0) else last.no + nth end
      from chosen, last
     where c.letter_id = ${letterId}::uuid and c.person = chosen.person
  )
  select person, round, state, suspected, pledged_at as "pledgedAt" from found`;
