import type { LetterId } from '#kernel/ids';
import { bytesArray, smallArray, textArray, sql } from '#platform/db';
import type { RawBuilder } from '#platform/db';
import { confirmableSince, MOST_ROUNDS } from './pledge-rules.ts';
import type { Pledge } from './pledge-rules.ts';
import { isOpen } from './state-store.ts';

const HEARS = 256;
const SUSPECTED = 512;

/**
 * Writes the pledges of one letter, each person at most once among them, where the letter takes pledges; what is there
 * already decides as `decidePledge` says. Only under the letter's lock. The same work is done for somebody who is there
 * already as for somebody new, as far as that can be.
 *
 * @param again what is done for those of whom nothing was written: gets rows of (payload, key)
 */
export function pledgeStatement(
  letterId: LetterId,
  pledges: readonly Pledge[],
  now: Date,
  again: (rows: RawBuilder<unknown>) => RawBuilder<number>,
): RawBuilder<{ again: number }> {
  const flags = pledges.map(
    ({ partners, hears, suspected }) =>
      partners + (hears ? HEARS : 0) + (suspected ? SUSPECTED : 0),
  );
  return sql`
    with given as (
      select g.* from cosignings c, unnest(
          ${bytesArray(pledges.map(({ person }) => person))}::bytea[], ${smallArray(flags)}::smallint[],
          ${textArray(pledges.map(({ country }) => country))}::text[],
          ${bytesArray(pledges.map(({ network }) => network))}::bytea[],
          ${bytesArray(pledges.map(({ commitment }) => commitment))}::bytea[],
          ${bytesArray(pledges.map(({ sealed }) => sealed))}::bytea[])
        as g (person, flags, country, network, commitment, sealed)
       where c.letter_id = ${letterId}::uuid and ${isOpen(now)}
    ), written as (
      insert into cosignatures as c (letter_id, person, pledge_no, pledged_at, state, suspected, hears, partners,
                                     country, network, commitment, sealed)
      select ${letterId}::uuid, person, nextval('cosignature_pledges'), ${now}::timestamptz, 'pending',
             (flags & ${sql.lit(SUSPECTED)}) > 0, (flags & ${sql.lit(HEARS)}) > 0, flags & 255,
             country, network, commitment, sealed
        from given
      on conflict (letter_id, person) do update
         set pledge_no = excluded.pledge_no, pledged_at = excluded.pledged_at, round = c.round + 1,
             state = 'pending', suspected = c.suspected or excluded.suspected, hears = excluded.hears,
             partners = excluded.partners, country = excluded.country, network = excluded.network,
             commitment = excluded.commitment, sealed = excluded.sealed, ledger_no = null,
             changed_at = excluded.pledged_at
       where (c.state = 'withdrawn'
              or c.state = 'pending' and c.pledged_at < ${confirmableSince(now)}::timestamptz)
         and c.round < ${sql.lit(MOST_ROUNDS)}
      returning person
    )
    select ${again(sql`
      select json_build_object('letterId', ${letterId}::text, 'person', encode(person, 'hex')),
             'mail-again ' || ${letterId}::text || ' ' || encode(person, 'hex')
        from given where not exists (select from written where written.person = given.person)`)} as again`;
}
