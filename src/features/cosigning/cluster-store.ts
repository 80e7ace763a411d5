import type { LetterId } from '#kernel/ids';
import { bytesArray, sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { AccountId } from '#kernel/ids';
import type { Acceptance, AcceptanceId, Removal, Span } from './cluster-rules.ts';
import type { CosignatureState, Person, RemovalClass, RemovalId } from './rules.ts';

/** A row as clusters are made of it, still sealed. */
export type SealedRow = {
  readonly person: Person;
  readonly pledgeNo: number;
  readonly pledgedAt: Date;
  readonly state: CosignatureState;
  readonly suspected: boolean;
  readonly network: string | null;
  readonly sealed: Uint8Array | null;
};

/** The newest pledges before a number, by the index of pledges: bounded however large the letter is. */
export async function listNewest(
  read: Read,
  letterId: LetterId,
  before: number | null,
  limit: number,
): Promise<SealedRow[]> {
  const { rows } = await sql<SealedRow>`
    select person, pledge_no as "pledgeNo", pledged_at as "pledgedAt", state, suspected,
           encode(network, 'hex') as network, sealed
      from cosignatures
     where letter_id = ${letterId}::uuid and (${before}::bigint is null or pledge_no < ${before}::bigint)
     order by pledge_no desc limit ${limit}`.execute(read);
  return rows;
}

/** Pledges of a span, in their order. */
export async function listSpan(
  read: Read,
  letterId: LetterId,
  { from, to }: Span,
  limit: number,
): Promise<SealedRow[]> {
  const { rows } = await sql<SealedRow>`
    select person, pledge_no as "pledgeNo", pledged_at as "pledgedAt", state, suspected,
           encode(network, 'hex') as network, sealed
      from cosignatures
     where letter_id = ${letterId}::uuid and pledge_no between ${from} and ${to}
     order by pledge_no limit ${limit}`.execute(read);
  return rows;
}

/** One co-signature before something is done to it. `ordinal`: of the entry that counted it; null when none did. */
export type Standing = {
  readonly person: Person;
  readonly state: CosignatureState;
  readonly suspected: boolean;
  readonly country: string | null;
  readonly commitment: Uint8Array;
  readonly ordinal: number | null;
  /** Whoever has the mailbox confirmed it. */
  readonly answered: boolean;
  /** The removal that holds it. */
  readonly removalId: RemovalId | null;
};

/**
 * As they stand; only under the letter's lock. What is set aside carries the number of somebody else's entry, so that
 * its page looks like everybody's: what counted is told by the commitment.
 */
export async function listStanding(
  tx: Tx,
  letterId: LetterId,
  persons: readonly Person[],
): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select c.person, c.state, c.suspected, c.country, c.commitment, l.ordinal, c.removal_id as "removalId",
           (c.ledger_no is not null or coalesce(c.changed_at > c.pledged_at or c.round = 1 and c.changed_at is not null,
                                                false)) as answered
      from unnest(${bytesArray(persons)}::bytea[]) as given (person)
      cross join lateral (
        select * from cosignatures c where c.letter_id = ${letterId}::uuid and c.person = given.person limit 1
      ) c
      left join cosignature_ledger l on l.letter_id = c.letter_id and l.no = c.ledger_no
                                    and l.act = 'confirmed' and l.commitment = c.commitment`.execute(
    tx,
  );
  return rows;
}

/** Sets the state of some; `changed_at` stays, which says what a removed one was before. */
export async function markState(
  tx: Tx,
  letterId: LetterId,
  persons: readonly Person[],
  to: { readonly state: CosignatureState; readonly removalId: RemovalId | null },
): Promise<void> {
  await sql`
    update cosignatures set state = ${to.state}, removal_id = ${to.removalId}
     where letter_id = ${letterId}::uuid and person = any(${bytesArray(persons)}::bytea[])`.execute(
    tx,
  );
}

/** Counts what was set aside: each with the number of its own entry. */
export async function markAccepted(
  tx: Tx,
  letterId: LetterId,
  accepted: readonly { readonly person: Person; readonly no: number }[],
): Promise<void> {
  await sql`
    update cosignatures c set state = 'confirmed', suspected = false, ledger_no = a.no
      from unnest(${bytesArray(accepted.map(({ person }) => person))}::bytea[],
                  ${accepted.map(({ no }) => no)}::bigint[]) as a (person, no)
     where c.letter_id = ${letterId}::uuid and c.person = a.person`.execute(tx);
}

/** Begins a removal: its rows follow in pieces. The reason is sealed: it may say more than everybody may know. */
export async function insertRemoval(
  tx: Tx,
  row: {
    readonly id: RemovalId;
    readonly letterId: LetterId;
    readonly class: RemovalClass;
    readonly reason: Uint8Array;
    readonly at: Date;
    readonly by: AccountId;
  },
): Promise<void> {
  await sql`
    insert into cosignature_removals (id, letter_id, class, reason_sealed, rows, counted, removed_at, removed_by)
    values (${row.id}, ${row.letterId}, ${row.class}, ${row.reason}, 0, 0, ${row.at}, ${row.by})`.execute(
    tx,
  );
}

export async function addToRemoval(
  tx: Tx,
  id: RemovalId,
  { rows, counted }: { readonly rows: number; readonly counted: number },
): Promise<void> {
  await sql`
    update cosignature_removals set rows = rows + ${rows}, counted = counted + ${counted}
     where id = ${id}`.execute(tx);
}

/** Takes a removal back, once. False when it is not there or was taken back before. */
export async function markRestored(
  tx: Tx,
  { id, letterId, at, by }: { id: RemovalId; letterId: LetterId; at: Date; by: AccountId },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update cosignature_removals set restored_at = ${at}, restored_by = ${by}
     where id = ${id} and letter_id = ${letterId} and restored_at is null`.execute(tx);
  return numAffectedRows === 1n;
}

/** Whether somebody takes it back already; under the letter's lock nobody begins to. */
export async function isTakenBack(tx: Tx, id: RemovalId): Promise<boolean> {
  const { rows } = await sql`
    select 1 from cosignature_removals where id = ${id} and restored_at is not null`.execute(tx);
  return rows.length > 0;
}

/** Everybody it had taken is back, but for who withdrew meanwhile. */
export async function markWhole(
  tx: Tx,
  { id, letterId, at }: { id: RemovalId; letterId: LetterId; at: Date },
): Promise<void> {
  await sql`
    update cosignature_removals set whole_at = ${at}
     where id = ${id} and letter_id = ${letterId} and restored_at is not null and whole_at is null`.execute(
    tx,
  );
}

/** Whom a removal took and still holds. Reads every row of the letter: not while others wait for its lock. */
export async function listHeld(read: Read, letterId: LetterId, id: RemovalId): Promise<Person[]> {
  const { rows } = await sql<{ person: Person }>`
    select person from cosignatures
     where letter_id = ${letterId}::uuid and state = 'removed' and removal_id = ${id}`.execute(
    read,
  );
  return rows.map(({ person }) => person);
}

const MOST_SHOWN = 50;

export type SealedRemoval = Omit<Removal, 'reason' | 'pattern' | 'network'> & {
  readonly sealed: Uint8Array;
};

export async function listRemovals(read: Read, letterId: LetterId): Promise<SealedRemoval[]> {
  const { rows } = await sql<SealedRemoval>`
    select r.id, r.class, r.reason_sealed as sealed, r.rows, r.counted, r.removed_at as "removedAt",
           a.name as "removedBy", r.restored_at as "restoredAt", b.name as "restoredBy",
           r.whole_at as "wholeAt"
      from cosignature_removals r join accounts a on a.id = r.removed_by
      left join accounts b on b.id = r.restored_by
     where r.letter_id = ${letterId} order by r.removed_at desc, r.id desc limit ${MOST_SHOWN}`.execute(
    read,
  );
  return rows;
}

export async function insertAcceptance(
  tx: Tx,
  row: {
    readonly id: AcceptanceId;
    readonly letterId: LetterId;
    readonly rows: number;
    readonly at: Date;
    readonly by: AccountId;
  },
): Promise<void> {
  await sql`
    insert into cosignature_acceptances (id, letter_id, rows, accepted_at, accepted_by)
    values (${row.id}, ${row.letterId}, ${row.rows}, ${row.at}, ${row.by})`.execute(tx);
}

export async function listAcceptances(read: Read, letterId: LetterId): Promise<Acceptance[]> {
  const { rows } = await sql<Acceptance>`
    select c.rows, c.accepted_at as "acceptedAt", a.name as "acceptedBy"
      from cosignature_acceptances c join accounts a on a.id = c.accepted_by
     where c.letter_id = ${letterId} order by c.accepted_at desc, c.id desc limit ${MOST_SHOWN}`.execute(
    read,
  );
  return rows;
}
