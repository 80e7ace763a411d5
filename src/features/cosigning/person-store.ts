import type { LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { Link } from './link-rules.ts';
import type { CosignatureState, Person } from './rules.ts';
import { unsealPerson } from './sealed-store.ts';
import type { SealedPerson } from './sealed-store.ts';

/** One person's co-signature under one letter, for themselves. */
export type Cosignature = {
  readonly letterId: LetterId;
  readonly person: Person;
  readonly round: number;
  readonly state: CosignatureState;
  readonly suspected: boolean;
  readonly pledgedAt: Date;
  readonly changedAt: Date | null;
  readonly hears: boolean;
  /** Bit n-1: agreed that partner n gets name and address. */
  readonly partners: number;
  readonly country: string | null;
  readonly commitment: Uint8Array;
  /** The entry of the ledger that counted it last; of `aside`, where the ledger ended. */
  readonly ledgerNo: number | null;
  /** Of that entry. */
  readonly ordinal: number | null;
  readonly countedAt: Date | null;
  /** Null once it was erased. */
  readonly sealed: SealedPerson | null;
};

type Row = Omit<Cosignature, 'sealed'> & { sealed: Uint8Array | null };

/** The row behind a link, by its key. */
export async function findCosignature(
  read: Read,
  env: { readonly seal: Seal },
  { letterId, person, round }: Link,
): Promise<Cosignature | null> {
  const { rows } = await sql<Row>`
    select c.letter_id as "letterId", c.person, c.round, c.state, c.suspected, c.pledged_at as "pledgedAt",
           c.changed_at as "changedAt", c.hears, c.partners, c.country, c.commitment,
           c.ledger_no as "ledgerNo", l.ordinal, l.at as "countedAt", c.sealed
      from cosignatures c
      left join cosignature_ledger l on l.letter_id = c.letter_id and l.no = c.ledger_no
     where c.letter_id = ${letterId}::uuid and c.person = ${person} and c.round = ${round}`.execute(
    read,
  );
  const row = rows[0];
  if (row === undefined) return null;
  return { ...row, sealed: row.sealed === null ? null : unsealPerson(env, row.sealed) };
}
