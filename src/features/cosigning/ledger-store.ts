import type { LetterId } from '#kernel/ids';
import { bytesArray, textArray, sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { LedgerAct, LedgerEntry, RemovalClass } from './rules.ts';

/** What an entry says before it is numbered; `ordinal` is null for a confirmation, which gets the next one. */
export type NewEntry = {
  readonly act: LedgerAct;
  readonly ordinal: number | null;
  readonly at: Date;
  readonly country: string | null;
  readonly commitment: Uint8Array | null;
  readonly class: RemovalClass | null;
};

export type LedgerEnd = { readonly no: number; readonly ordinal: number; readonly counted: number };

/** Where the ledger of a letter ends: its last number, the last ordinal given, how many count. */
export const ledgerEnd = (letterId: LetterId) => sql<LedgerEnd>`
  select coalesce(l.no, 0)::bigint as no, coalesce(l.counted, 0)::bigint as counted,
         -- behind the end lie what was withdrawn or removed since: few, but for once after a large removal
         coalesce((select ordinal from cosignature_ledger where letter_id = ${letterId}::uuid
                      and act = 'confirmed' order by no desc limit 1), 0)::bigint as ordinal
    from (select) one left join (
      select no, counted from cosignature_ledger where letter_id = ${letterId}::uuid order by no desc limit 1
    ) l on true`;

/**
 * Writes entries behind the last one, in their order. Only under the letter's lock: two who read the same end would
 * give the same numbers, and the key refuses the second.
 *
 * @returns the numbers each got
 */
export async function appendEntries(
  tx: Tx,
  letterId: LetterId,
  entries: readonly NewEntry[],
): Promise<LedgerEnd[]> {
  if (entries.length === 0) return [];
  const { rows } = await ledgerEnd(letterId).execute(tx);
  const numbered = numberFrom(rows[0] ?? { no: 0, ordinal: 0, counted: 0 }, entries);
  const list = (value: (entry: NewEntry & LedgerEnd) => string | number) =>
    textArray(numbered.map((entry) => String(value(entry))));
  await sql`
    insert into cosignature_ledger (letter_id, no, act, ordinal, counted, at, country, commitment, class)
    select ${letterId}::uuid, no::bigint, act, ordinal::bigint,
           counted::bigint, at::timestamptz, country, commitment, class
      from unnest(${list(({ no }) => no)}::text[],
                  ${list(({ act }) => act)}::text[],
                  ${list(({ ordinal }) => ordinal)}::text[], ${list(({ counted }) => counted)}::text[],
                  ${list(({ at }) => at.toISOString())}::text[],
                  ${textArray(numbered.map(({ country }) => country))}::text[],
                  ${bytesArray(numbered.map(({ commitment }) => commitment))}::bytea[],
                  ${textArray(numbered.map((entry) => entry.class))}::text[])
        as entry (no, act, ordinal, counted, at, country, commitment, class)`.execute(tx);
  return numbered.map(({ no, ordinal, counted }) => ({ no, ordinal, counted }));
}

function numberFrom(end: LedgerEnd, entries: readonly NewEntry[]): (NewEntry & LedgerEnd)[] {
  let { no, ordinal: given, counted } = end;
  return entries.map((entry) => {
    no += 1;
    counted += entry.act === 'confirmed' || entry.act === 'restored' ? 1 : -1;
    const ordinal = entry.ordinal ?? (given += 1);
    return { ...entry, no, ordinal, counted };
  });
}

/** Entries behind a number, in their order. */
export async function listEntries(
  read: Read,
  letterId: LetterId,
  after: number,
  limit: number,
): Promise<LedgerEntry[]> {
  const { rows } = await sql<LedgerEntry>`
    select letter_id as "letterId", no, act, ordinal, counted, at, country, commitment, class
      from cosignature_ledger where letter_id = ${letterId}::uuid and no > ${after}
     order by no limit ${limit}`.execute(read);
  return rows;
}
