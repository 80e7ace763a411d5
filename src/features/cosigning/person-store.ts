import type { LetterId } from '#kernel/ids';
import { bytesArray, smallArray, sql } from '#platform/db';
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
  link: Link,
): Promise<Cosignature | null> {
  const [found = null] = await findCosignatures(read, env, link.letterId, [link]);
  return found;
}

/**
 * The rows behind links of one letter, in their order, null where there is none. By a function, planned once for a
 * connection: while a whole country looks, planning cost more than reading.
 */
export async function findCosignatures(
  read: Read,
  env: { readonly seal: Seal },
  letterId: LetterId,
  links: readonly Link[],
): Promise<(Cosignature | null)[]> {
  const { rows } = await sql<Row & { place: number }>`
    select place, ${letterId}::uuid as "letterId", person, round, state, suspected, pledged_at as "pledgedAt",
           changed_at as "changedAt", hears, partners, country, commitment, ledger_no as "ledgerNo", sealed, ordinal,
           counted_at as "countedAt"
      from read_cosignatures(${letterId}, ${bytesArray(links.map(({ person }) => person))},
                             ${smallArray(links.map(({ round }) => round))})`.execute(read);
  const found: (Cosignature | null)[] = links.map(() => null);
  for (const { place, sealed, ...row } of rows)
    found[place - 1] = { ...row, sealed: sealed === null ? null : unsealPerson(env, sealed) };
  return found;
}
