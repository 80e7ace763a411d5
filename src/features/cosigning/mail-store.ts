import type { LetterId } from '#kernel/ids';
import { bytesArray, sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { CosignatureState, Person } from './rules.ts';

/** A pledge as the mail to it needs it. */
export type MailedPledge = {
  readonly letterId: LetterId;
  readonly person: Person;
  readonly round: number;
  readonly pledgeNo: number;
  readonly pledgedAt: Date;
  readonly state: CosignatureState;
  readonly sealed: Uint8Array | null;
};

export type Behind = { readonly letterId: LetterId; readonly mailed: number };

/** The letters that have pledges nobody was written to about. */
export async function listBehind(read: Read): Promise<Behind[]> {
  const { rows } = await sql<Behind>`
    select c.letter_id as "letterId", coalesce(p.mailed_pledge, 0)::bigint as mailed
      from cosignings c left join cosigning_progress p on p.letter_id = c.letter_id
     -- one step from the end of the index: "is there any behind it" read the whole letter, twice a second,
     -- until its statistics were young enough
     cross join lateral (select pledge_no from cosignatures s where s.letter_id = c.letter_id
                          order by pledge_no desc limit 1) newest
     where newest.pledge_no > coalesce(p.mailed_pledge, 0)
     order by c.letter_id`.execute(read);
  return rows;
}

const COLUMNS = sql`letter_id as "letterId", person, round, pledge_no as "pledgeNo",
  pledged_at as "pledgedAt", state, sealed`;

/** The next pledges behind the cursor. They are numbered in the order of their commits: none comes in between. */
export async function listUnmailed(
  read: Read,
  { letterId, mailed }: Behind,
  limit: number,
): Promise<MailedPledge[]> {
  const { rows } = await sql<MailedPledge>`
    select ${COLUMNS} from cosignatures
     where letter_id = ${letterId}::uuid and pledge_no > ${mailed}
     order by pledge_no limit ${limit}`.execute(read);
  return rows;
}

export async function findPledge(
  read: Read,
  letterId: LetterId,
  person: Person,
): Promise<MailedPledge | null> {
  const { rows } = await sql<MailedPledge>`
    select ${COLUMNS} from cosignatures
     where letter_id = ${letterId}::uuid and person = ${person}`.execute(read);
  return rows[0] ?? null;
}

/** Those of them whose address is not kept any more: they ended it, or nobody confirmed it in time. */
export async function listGone(
  read: Read,
  letterId: LetterId,
  persons: readonly Person[],
): Promise<Person[]> {
  const { rows } = await sql<{ person: Person }>`
    select p.person from unnest(${bytesArray(persons)}::bytea[]) as p (person)
     where not exists (select from cosignatures c where c.letter_id = ${letterId}::uuid
                          and c.person = p.person and c.sealed is not null)`.execute(read);
  return rows.map(({ person }) => person);
}

/** Everything up to this pledge was given away or is in the outbox. */
export async function markMailed(tx: Tx, { letterId, mailed }: Behind): Promise<void> {
  await sql`
    insert into cosigning_progress (letter_id, mailed_pledge) values (${letterId}, ${mailed})
    on conflict (letter_id) do update set mailed_pledge = excluded.mailed_pledge
     where cosigning_progress.mailed_pledge < excluded.mailed_pledge`.execute(tx);
}

/** One worker at a time, until the connection ends; false while another one is at it. */
export async function takeMailLock(connection: Read): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_lock(hashtextextended('cosigning mails', 0)) as taken`.execute(
    connection,
  );
  return rows[0]?.taken === true;
}

export async function giveMailLockBack(connection: Read): Promise<void> {
  await sql`select pg_advisory_unlock(hashtextextended('cosigning mails', 0))`.execute(connection);
}
