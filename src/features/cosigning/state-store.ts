import type { LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { RawBuilder, Read } from '#platform/db';
import type { Cosigning } from './rules.ts';

/** A letter's co-signing at an instant; null for one that was never opened for co-signatures. */
export async function findCosigning(
  read: Read,
  letterId: LetterId,
  now: Date,
): Promise<Cosigning | null> {
  const { rows } = await sql<Cosigning>`
    select c.letter_id as "letterId", c.opened_at as "openedAt", c.closes_at as "closesAt",
           c.asks_postcode as "asksPostcode", c.asks_organisations as "asksOrganisations",
           c.kept_months as "keptMonths", cosigning_closed_at(c.letter_id, ${now}) as "closedAt",
           cosigning_is_paused(c.letter_id) as "isPaused", s.minutes as "slowMinutes",
           coalesce(w.change = 'work-demanded', false) as "demandsWork",
           (select coalesce(json_agg(json_build_object('position', p.position, 'name', p.name,
                                                       'privacyUrl', p.privacy_url) order by p.position), '[]')
              from cosigning_partners p where p.letter_id = c.letter_id) as partners
      from cosignings c
      left join lateral (${lastOf('slowed', 'unslowed')}) s on true
      left join lateral (${lastOf('work-demanded', 'work-eased')}) w on true
     where c.letter_id = ${letterId}::uuid`.execute(read);
  return rows[0] ?? null;
}

/** The newest of two switches holds. */
const lastOf = (one: string, other: string): RawBuilder<unknown> => sql`
  select h.change, h.minutes from cosigning_changes h
   where h.letter_id = c.letter_id and h.change in (${sql.lit(one)}, ${sql.lit(other)})
   order by h.changed_at desc, h.id desc limit 1`;
