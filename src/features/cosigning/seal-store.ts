import type { LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { CosignatureSeal } from './seal-rules.ts';

const COLUMNS = sql`letter_id as "letterId", number, first_no as "firstNo", last_no as "lastNo", counted, root,
  record_seq as "recordSeq", sealed_at as "sealedAt"`;

/** The newest batch of a letter; null before the first. */
export async function findLastSeal(
  read: Read,
  letterId: LetterId,
  until: Date | null = null,
): Promise<CosignatureSeal | null> {
  const { rows } = await sql<CosignatureSeal>`
    select ${COLUMNS} from cosignature_seals
     where letter_id = ${letterId}::uuid and sealed_at <= coalesce(${until}::timestamptz, 'infinity')
     order by number desc limit 1`.execute(read);
  return rows[0] ?? null;
}

export async function findSeal(
  read: Read,
  letterId: LetterId,
  number: number,
): Promise<CosignatureSeal | null> {
  const { rows } = await sql<CosignatureSeal>`
    select ${COLUMNS} from cosignature_seals
     where letter_id = ${letterId}::uuid and number = ${number}`.execute(read);
  return rows[0] ?? null;
}

/** All batches of a letter in their order. */
export async function listSeals(read: Read, letterId: LetterId): Promise<CosignatureSeal[]> {
  const { rows } = await sql<CosignatureSeal>`
    select ${COLUMNS} from cosignature_seals where letter_id = ${letterId}::uuid order by number`.execute(
    read,
  );
  return rows;
}

/** The batch that holds an entry of the ledger; null while it waits. */
export async function findSealOf(
  read: Read,
  letterId: LetterId,
  no: number,
): Promise<CosignatureSeal | null> {
  const { rows } = await sql<CosignatureSeal>`
    select ${COLUMNS} from cosignature_seals
     where letter_id = ${letterId}::uuid and first_no <= ${no} and last_no >= ${no}
     order by first_no desc limit 1`.execute(read);
  return rows[0] ?? null;
}

/** Two who seal the same entries: the keys refuse the second. */
export async function insertSeal(tx: Tx, seal: CosignatureSeal): Promise<void> {
  await sql`
    insert into cosignature_seals (letter_id, number, first_no, last_no, counted, root, record_seq, sealed_at)
    values (${seal.letterId}, ${seal.number}, ${seal.firstNo}, ${seal.lastNo}, ${seal.counted},
            ${Buffer.from(seal.root)}, ${seal.recordSeq}, ${seal.sealedAt})`.execute(tx);
}

export type Unsealed = { readonly letterId: LetterId; readonly openedAt: Date };

/** Letters whose ledger goes on behind the last batch. */
export async function listUnsealed(read: Read): Promise<Unsealed[]> {
  const { rows } = await sql<Unsealed>`
    select c.letter_id as "letterId", c.opened_at as "openedAt" from cosignings c
     cross join lateral (select no from cosignature_ledger l where l.letter_id = c.letter_id
                          order by no desc limit 1) newest
     where newest.no > coalesce((select max(last_no) from cosignature_seals s
                                  where s.letter_id = c.letter_id), 0)
     order by c.letter_id`.execute(read);
  return rows;
}

/**
 * The entry that first counted a co-signature: it has the commitment. Entries are never numbered below their ordinal,
 * and only withdrawals and removals push them behind it.
 */
export async function findConfirmation(
  read: Read,
  letterId: LetterId,
  ordinal: number,
): Promise<number | null> {
  const { rows } = await sql<{ no: number }>`
    select no from cosignature_ledger
     where letter_id = ${letterId}::uuid and no >= ${ordinal} and act = 'confirmed' and ordinal = ${ordinal}
     order by no limit 1`.execute(read);
  return rows[0]?.no ?? null;
}
