import type { LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { OrganisationId, Person } from './rules.ts';

export type EndedLetter = {
  readonly letterId: LetterId;
  readonly closedAt: Date | null;
  readonly keptMonths: number;
  readonly erasedAt: Date | null;
};

/** Every letter that was opened and has ended by now. */
export async function listEnded(read: Read, now: Date): Promise<EndedLetter[]> {
  const { rows } = await sql<EndedLetter>`
    select c.letter_id as "letterId", e.at as "closedAt", c.kept_months as "keptMonths",
           p.erased_at as "erasedAt"
      from cosignings c
      cross join lateral (select cosigning_closed_at(c.letter_id, ${now}) as at) e
      left join cosigning_progress p on p.letter_id = c.letter_id
     where e.at is not null order by e.at`.execute(read);
  return rows;
}

/**
 * Erases name, address, postcode, language and the salt of the next rows behind a person; keyed hash, state, ordinal,
 * country and commitment stay. Whoever asks holds the letter's lock.
 *
 * @returns whose they were, in order; null when there was none left
 */
export async function eraseBehind(
  tx: Tx,
  letterId: LetterId,
  after: Person,
  limit: number,
): Promise<{ readonly persons: readonly Person[]; readonly erased: number } | null> {
  const { rows } = await sql<{ persons: Person[] | null; erased: number }>`
    with next as (
      select person from cosignatures
       where letter_id = ${letterId}::uuid and person > ${after} order by person limit ${limit}
    ), gone as (
      update cosignatures c
         set sealed = null, network = null, hears = false, partners = 0
        from next
       where c.letter_id = ${letterId}::uuid and c.person = next.person
         and (c.sealed is not null or c.network is not null)
      returning c.person
    )
    select (select array_agg(person order by person) from next) as persons,
           (select count(*) from gone) as erased`.execute(tx);
  const { persons = null, erased = 0 } = rows[0] ?? {};
  return persons === null ? null : { persons, erased };
}

/** Who answered for the organisations; their names and web sites stay on the list. */
export async function eraseAnswerers(tx: Tx, letterId: LetterId): Promise<void> {
  await sql`
    update cosigning_organisations set person_sealed = null
     where letter_id = ${letterId} and person_sealed is not null`.execute(tx);
}

/** Why staff took something out: free words, a pattern of names, a network. That they did, and its class, stays. */
export async function eraseReasons(tx: Tx, letterId: LetterId, nothing: Uint8Array): Promise<void> {
  await sql`
    update cosignature_removals set reason_sealed = ${nothing} where letter_id = ${letterId}`.execute(
    tx,
  );
}

export async function markErased(tx: Tx, letterId: LetterId, at: Date): Promise<void> {
  await sql`
    insert into cosigning_progress (letter_id, erased_at) values (${letterId}, ${at})
    on conflict (letter_id) do update set erased_at = excluded.erased_at`.execute(tx);
}

/** Requests of organisations that no mailbox confirmed in time. */
export async function deleteUnconfirmed(tx: Tx, before: Date): Promise<OrganisationId[]> {
  const { rows } = await sql<{ id: OrganisationId }>`
    delete from cosigning_organisations
     where confirmed_at is null and asked_at < ${before}
       -- who said that it was not them stays, so that nobody writes to them again
       and ended_as is distinct from 'disowned'
    returning id`.execute(tx);
  return rows.map(({ id }) => id);
}
