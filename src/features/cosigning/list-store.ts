import type { LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read } from '#platform/db';
import type { Person } from './rules.ts';

/** Somebody who counts and agreed that one partner gets name, country and address. */
export type SharedRow = {
  readonly person: Person;
  readonly country: string | null;
  readonly sealed: Uint8Array;
};

/** How many agreed to share with this partner, and count now. */
export async function countShared(
  read: Read,
  letterId: LetterId,
  position: number,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from cosignatures
     where letter_id = ${letterId}::uuid and state = 'confirmed' and sealed is not null
       and partners & ${1 << (position - 1)} > 0`.execute(read);
  return rows[0]?.count ?? 0;
}

/** Those behind a person, in the order of keyed hashes: it says nothing about when anybody came. */
export async function listShared(
  read: Read,
  letterId: LetterId,
  position: number,
  after: { readonly person: Person; readonly limit: number },
): Promise<SharedRow[]> {
  const { rows } = await sql<SharedRow>`
    select person, country, sealed from cosignatures
     where letter_id = ${letterId}::uuid and person > ${after.person} and state = 'confirmed'
       and sealed is not null and partners & ${1 << (position - 1)} > 0
     order by person limit ${after.limit}`.execute(read);
  return rows;
}
