import type { AccountId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Calendar, CalendarId } from './calendar-rules.ts';

const COLUMNS = sql`c.id, c.account_id as "accountId", c.label, c.words, c.language, c.made_at as "madeAt"`;

export async function insertCalendar(
  tx: Tx,
  { tokenHash, ...one }: Calendar & { readonly tokenHash: string },
): Promise<void> {
  await sql`
    insert into calendars (id, account_id, token_hash, label, words, language, made_at)
    values (${one.id}, ${one.accountId}, ${tokenHash}, ${one.label}, ${one.words}, ${one.language},
            ${one.madeAt})`.execute(tx);
}

/** The calendars of an account that are still read, the newest first. */
export async function listCalendars(read: Read, accountId: AccountId): Promise<Calendar[]> {
  const { rows } = await sql<Calendar>`
    select ${COLUMNS} from calendars c
     where c.account_id = ${accountId} and c.ended_at is null
     order by c.made_at desc, c.id limit 100`.execute(read);
  return rows;
}

/** Locks the account, so that two requests at once are counted one after the other. */
export async function countCalendarsForUpdate(tx: Tx, accountId: AccountId): Promise<number> {
  await sql`select 1 from accounts where id = ${accountId} for update`.execute(tx);
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from calendars
     where account_id = ${accountId} and ended_at is null`.execute(tx);
  return rows[0]?.count ?? 0;
}

export async function findCalendar(read: Read, tokenHash: string): Promise<Calendar | null> {
  const { rows } = await sql<Calendar>`
    select ${COLUMNS} from calendars c
     where c.token_hash = ${tokenHash} and c.ended_at is null`.execute(read);
  return rows[0] ?? null;
}

/** True when it was this account's and had not ended. */
export async function markCalendarEnded(
  tx: Tx,
  one: { readonly id: CalendarId; readonly accountId: AccountId; readonly at: Date },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update calendars set ended_at = ${one.at}
     where id = ${one.id} and account_id = ${one.accountId} and ended_at is null
    returning id`.execute(tx);
  return rows.length > 0;
}
