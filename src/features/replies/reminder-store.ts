import { newId } from '#kernel/ids';
import type { AccountId, Id, LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { ReplyId } from './rules.ts';

type SealEnv = { readonly seal: Seal };

const NOTE = 'reply_reminders.note';

/** `ours`: we want to look again; `authority`: the day they gave themselves. */
export const reminderOrigins = ['ours', 'authority'] as const;

export type Reminder = {
  readonly id: Id<'reminder'>;
  readonly letterId: LetterId;
  readonly replyId: ReplyId | null;
  readonly on: string;
  readonly origin: (typeof reminderOrigins)[number];
  readonly note: string;
  readonly enteredAt: Date;
  readonly doneAt: Date | null;
};

/** The reminders of letters that were found before: open ones first, by their day. */
export async function listReminders(
  read: Read,
  env: SealEnv,
  letterIds: readonly LetterId[],
): Promise<Reminder[]> {
  const { rows } = await sql<Omit<Reminder, 'note'> & { sealed: Uint8Array }>`
    select id, letter_id as "letterId", reply_id as "replyId", on_day as on, origin,
           note_sealed as sealed, entered_at as "enteredAt", done_at as "doneAt"
      from reply_reminders where letter_id = any(${[...letterIds]})
     order by done_at is not null, on_day, id limit 500`.execute(read);
  return rows.map(({ sealed, ...row }) => ({ ...row, note: env.seal.unseal(sealed, NOTE) }));
}

export async function insertReminder(
  tx: Tx,
  env: SealEnv,
  row: Pick<Reminder, 'letterId' | 'replyId' | 'on' | 'origin' | 'note'> & {
    readonly by: AccountId;
    readonly at: Date;
  },
): Promise<void> {
  await sql`
    insert into reply_reminders
      (id, letter_id, reply_id, on_day, origin, note_sealed, entered_at, entered_by)
    values (${newId()}, ${row.letterId}, ${row.replyId}, ${row.on}, ${row.origin},
      ${env.seal.seal(row.note, NOTE)}, ${row.at}, ${row.by})`.execute(tx);
}

/** Done, or to be done again; false when there is none. */
export async function markReminder(
  tx: Tx,
  row: {
    readonly id: string;
    readonly letterId: LetterId;
    readonly done: boolean;
    readonly by: AccountId;
    readonly at: Date;
  },
): Promise<boolean> {
  const [at, by] = row.done ? [row.at, row.by] : [null, null];
  const { numAffectedRows } = await sql`
    update reply_reminders set done_at = ${at}, done_by = ${by}
     where id = ${row.id} and letter_id = ${row.letterId}`.execute(tx);
  return numAffectedRows === 1n;
}
