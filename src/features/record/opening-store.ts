import type { LetterId } from '#kernel/ids';
import type { Read, Tx } from '#platform/db';
import { sql } from '#platform/db';

export async function insertDetail(
  tx: Tx,
  detail: {
    readonly sha256: string;
    readonly letterId: LetterId;
    readonly document: string;
    readonly at: Date;
  },
): Promise<void> {
  await sql`insert into record_details (sha256, letter_id, document, created_at)
    values (${detail.sha256}, ${detail.letterId}, ${detail.document}, ${detail.at})`.execute(tx);
}

export async function insertOpening(
  tx: Tx,
  opening: {
    readonly commitment: string;
    readonly letterId: LetterId;
    readonly kind: string;
    readonly salt: Uint8Array;
    readonly sealed: Uint8Array;
    readonly at: Date;
  },
): Promise<void> {
  await sql`insert into record_openings (commitment, letter_id, kind, salt, opening_sealed, created_at)
    values (${opening.commitment}, ${opening.letterId}, ${opening.kind}, ${Buffer.from(opening.salt)},
      ${Buffer.from(opening.sealed)}, ${opening.at})`.execute(tx);
}

/** Forgets what a commitment stands for; true when there was something to forget. */
export async function markOpeningErased(
  tx: Tx,
  erasure: { readonly letterId: LetterId; readonly commitment: string; readonly at: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update record_openings set salt = null, opening_sealed = null, erased_at = ${erasure.at}
    where commitment = ${erasure.commitment} and letter_id = ${erasure.letterId}
      and erased_at is null`.execute(tx);
  return numAffectedRows === 1n;
}

/** Forgets a detail document; its hash stays. */
export async function markDetailErased(
  tx: Tx,
  erasure: { readonly letterId: LetterId; readonly sha256: string; readonly at: Date },
): Promise<void> {
  await sql`
    update record_details set document = null, erased_at = ${erasure.at}
    where sha256 = ${erasure.sha256} and letter_id = ${erasure.letterId}
      and erased_at is null`.execute(tx);
}

/** The openings that are not erased, sealed, in no particular order. */
export async function listOpenings(
  read: Read,
  letterId: LetterId,
): Promise<{ commitment: string; sealed: Uint8Array }[]> {
  const { rows } = await sql<{ commitment: string; sealed: Buffer }>`
    select commitment, opening_sealed as sealed from record_openings
    where letter_id = ${letterId} and erased_at is null`.execute(read);
  return rows;
}

export async function listDetails(
  read: Read,
  letterId: LetterId,
): Promise<{ sha256: string; document: string }[]> {
  const { rows } = await sql<{ sha256: string; document: string }>`
    select sha256, document from record_details
    where letter_id = ${letterId} and document is not null`.execute(read);
  return rows;
}

/** One detail by its hash; null when there is none, or it was erased. */
export async function findDetail(read: Read, sha256: string): Promise<string | null> {
  const { rows } = await sql<{ document: string | null }>`
    select document from record_details where sha256 = ${sha256}`.execute(read);
  return rows[0]?.document ?? null;
}
