import type { LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { RawBuilder, Read } from '#platform/db';
import type { Cosigning, Partner } from './rules.ts';

type StateRow = Omit<Cosigning, 'partners'> & { partners: Partner[] };

/**
 * A letter's co-signing at an instant. Its date of closing holds until somebody reopens it after that date; then it is
 * open until somebody closes it.
 */
export const stateStatement = (
  letterId: LetterId,
  now: Date,
): RawBuilder<StateRow> => sql<StateRow>`
  select c.letter_id as "letterId", c.opened_at as "openedAt", c.closes_at as "closesAt",
         c.asks_postcode as "asksPostcode", c.asks_organisations as "asksOrganisations",
         c.kept_months as "keptMonths",
         (select coalesce(json_agg(json_build_object('position', p.position, 'name', p.name,
                                                     'privacyUrl', p.privacy_url) order by p.position), '[]')
            from cosigning_partners p where p.letter_id = c.letter_id) as partners,
         ${closedAt(now)} as "closedAt", ${isPaused} as "isPaused",
         (select minutes from (${lastOf('slowed', 'unslowed')}) s) as "slowMinutes",
         coalesce((select change = 'work-demanded' from (${lastOf('work-demanded', 'work-eased')}) w), false)
           as "demandsWork"
    from cosignings c where c.letter_id = ${letterId}::uuid`;

/** Of `cosignings c`: whether a pledge made at this instant is taken. `pledgeRefusal` says the same in words. */
export const isOpen = (now: Date): RawBuilder<boolean> =>
  sql<boolean>`(${closedAt(now)} is null and not ${isPaused})`;

function lastOf(one: string, other: string): RawBuilder<unknown> {
  return sql`select change, minutes, changed_at from cosigning_changes h
    where h.letter_id = c.letter_id and h.change in (${sql.lit(one)}, ${sql.lit(other)})
    order by h.changed_at desc, h.id desc limit 1`;
}

const isPaused = sql<boolean>`coalesce(
  (select change = 'paused' from (${lastOf('paused', 'resumed')}) p), false)`;

/** By its date, or by whoever closed it, whichever was first; null while it is open. */
function closedAt(now: Date): RawBuilder<Date | null> {
  return sql<Date | null>`(select min(ended.at) from (
      select c.closes_at as at
       where c.closes_at <= ${now}::timestamptz
         and not exists (select from cosigning_changes r where r.letter_id = c.letter_id
                            and r.change = 'reopened' and r.changed_at >= c.closes_at)
      union all
      select changed_at from (${lastOf('closed', 'reopened')}) e where e.change = 'closed') ended)`;
}

/** Null for a letter that was never opened for co-signatures. */
export async function findCosigning(
  read: Read,
  letterId: LetterId,
  now: Date,
): Promise<Cosigning | null> {
  const { rows } = await stateStatement(letterId, now).execute(read);
  return rows[0] ?? null;
}
