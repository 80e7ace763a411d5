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
export async function ledgerEnd(read: Read, letterId: LetterId): Promise<LedgerEnd> {
  const { rows } = await sql<LedgerEnd>`
    select no, coalesce(ordinals, ordinal) as ordinal, counted
      from cosignature_ledger where letter_id = ${letterId}::uuid order by no desc limit 1`.execute(
    read,
  );
  return rows[0] ?? { no: 0, ordinal: 0, counted: 0 };
}

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
  const numbered = numberFrom(await ledgerEnd(tx, letterId), entries);
  const list = (value: (entry: Numbered) => string | number) =>
    textArray(numbered.map((entry) => String(value(entry))));
  await sql`
    insert into cosignature_ledger (letter_id, no, act, ordinal, counted, at, country, commitment, class,
                                    ordinals)
    select ${letterId}::uuid, no::bigint, act, ordinal::bigint,
           counted::bigint, at::timestamptz, country, commitment, class, ordinals::bigint
      from unnest(${list(({ no }) => no)}::text[],
                  ${list(({ act }) => act)}::text[],
                  ${list(({ ordinal }) => ordinal)}::text[], ${list(({ counted }) => counted)}::text[],
                  ${list(({ at }) => at.toISOString())}::text[],
                  ${textArray(numbered.map(({ country }) => country))}::text[],
                  ${bytesArray(numbered.map(({ commitment }) => commitment))}::bytea[],
                  ${textArray(numbered.map((entry) => entry.class))}::text[],
                  ${textArray(numbered.map(ordinalsOf))}::text[])
        as entry (no, act, ordinal, counted, at, country, commitment, class, ordinals)`.execute(tx);
  return numbered.map(({ no, ordinal, counted }) => ({ no, ordinal, counted }));
}

type Numbered = NewEntry & LedgerEnd & { readonly ordinals: number };

/** Of a confirmation it is its own ordinal, and not written twice. */
const ordinalsOf = ({ act, ordinals }: Numbered): string | null =>
  act === 'confirmed' ? null : String(ordinals);

function numberFrom(end: LedgerEnd, entries: readonly NewEntry[]): Numbered[] {
  let { no, ordinal: ordinals, counted } = end;
  return entries.map((entry) => {
    no += 1;
    counted += entry.act === 'confirmed' || entry.act === 'restored' ? 1 : -1;
    if (entry.act === 'confirmed') ordinals += 1;
    return { ...entry, no, counted, ordinals, ordinal: entry.ordinal ?? ordinals };
  });
}

/**
 * Entries behind a number, in their order. Numbers have no gap, so the page has an upper end: while statistics lag
 * behind a launch the planner would else sort the rest of the ledger for every page.
 */
export async function listEntries(
  read: Read,
  letterId: LetterId,
  after: number,
  limit: number,
): Promise<LedgerEntry[]> {
  const { rows } = await sql<LedgerEntry>`
    select letter_id as "letterId", no, act, ordinal, counted, at, country, commitment, class
      from cosignature_ledger where letter_id = ${letterId}::uuid and no > ${after} and no <= ${after + limit}
     order by no limit ${limit}`.execute(read);
  return rows;
}
