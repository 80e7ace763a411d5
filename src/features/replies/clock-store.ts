import { newId } from '#kernel/ids';
import type { AccountId, LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { ClockChoice, Delay } from './clock-rules.ts';
import type { ClockType } from './clock-type-rules.ts';
import type { ReplyId } from './rules.ts';
import type { Closed } from './working-day-rules.ts';

type SealEnv = { readonly seal: Seal };

const REASON = 'reply_delays.reason';

type ChoiceRow = {
  readonly addressee: number;
  readonly type: ClockType;
  readonly acknowledgeDays: number | null;
  readonly answerDays: number | null;
  readonly days: 'calendar' | 'working' | null;
  readonly source: string | null;
};

/** Which clock runs for each addressee: the newest word counts. */
export async function listChoices(
  read: Read,
  letterId: LetterId,
): Promise<ReadonlyMap<number, ClockChoice>> {
  const { rows } = await sql<ChoiceRow>`
    select distinct on (addressee) addressee, type, acknowledge_days as "acknowledgeDays",
           answer_days as "answerDays", days, source
      from reply_clocks where letter_id = ${letterId} order by addressee, id desc`.execute(read);
  return new Map(
    rows.map(({ addressee, type, acknowledgeDays, answerDays, days, source }) => [
      addressee,
      {
        type,
        typed: days === null ? null : { acknowledgeDays, answerDays, days, source: source ?? '' },
      },
    ]),
  );
}

type By = { readonly by: AccountId; readonly at: Date };

export async function insertChoice(
  tx: Tx,
  row: By & {
    readonly letterId: LetterId;
    readonly addressee: number;
    readonly choice: ClockChoice;
  },
): Promise<void> {
  const { type, typed } = row.choice;
  await sql`
    insert into reply_clocks (letter_id, addressee, type, acknowledge_days, answer_days, days,
      source, set_at, set_by)
    values (${row.letterId}, ${row.addressee}, ${type}, ${typed?.acknowledgeDays ?? null},
      ${typed?.answerDays ?? null}, ${typed?.days ?? null}, ${typed?.source ?? null}, ${row.at},
      ${row.by})`.execute(tx);
}

export type AnnouncedDelay = Delay & {
  readonly id: string;
  readonly addressee: number;
  readonly replyId: ReplyId;
  readonly reason: string;
};

type DelayRow = Omit<AnnouncedDelay, 'reason'> & { readonly sealed: Uint8Array };

/** Dates that authorities gave, for a letter that was found before. */
export async function listDelays(read: Read, letterId: LetterId): Promise<DelayRow[]> {
  const { rows } = await sql<DelayRow>`
    select d.id, d.addressee, d.reply_id as "replyId", d.announced_on as "announcedOn",
           d.until_on as until, d.reason_sealed as sealed
      from reply_delays d join replies r on r.id = d.reply_id and r.state = 'confirmed'
     where d.letter_id = ${letterId} and d.ended_at is null
     order by d.announced_on, d.id limit 500`.execute(read);
  return rows;
}

/** The same with the reasons they gave, for the people of the letter. */
export async function listDelayReasons(
  read: Read,
  env: SealEnv,
  letterId: LetterId,
): Promise<AnnouncedDelay[]> {
  const rows = await listDelays(read, letterId);
  return rows.map(({ sealed, ...row }) => ({ ...row, reason: env.seal.unseal(sealed, REASON) }));
}

export async function insertDelay(
  tx: Tx,
  env: SealEnv,
  row: By & Omit<AnnouncedDelay, 'id'> & { readonly letterId: LetterId },
): Promise<void> {
  await sql`
    insert into reply_delays (id, letter_id, addressee, reply_id, announced_on, until_on, reason_sealed,
      entered_at, entered_by)
    values (${newId()}, ${row.letterId}, ${row.addressee}, ${row.replyId}, ${row.announcedOn},
      ${row.until}, ${env.seal.seal(row.reason, REASON)}, ${row.at}, ${row.by})`.execute(tx);
}

export type ClosedDays = Closed & {
  readonly id: string;
  readonly addressee: number;
  readonly words: string;
};

/** When the offices of an addressee are closed, as the drafters know. */
export async function listClosedDays(read: Read, letterId: LetterId): Promise<ClosedDays[]> {
  const { rows } = await sql<ClosedDays>`
    select id, addressee, first_on as first, last_on as last, words from reply_closed_days
     where letter_id = ${letterId} and ended_at is null order by first_on, id limit 500`.execute(
    read,
  );
  return rows;
}

export async function insertClosedDays(
  tx: Tx,
  row: By & Omit<ClosedDays, 'id'> & { readonly letterId: LetterId },
): Promise<void> {
  await sql`
    insert into reply_closed_days (id, letter_id, addressee, first_on, last_on, words, entered_at,
      entered_by)
    values (${newId()}, ${row.letterId}, ${row.addressee}, ${row.first}, ${row.last}, ${row.words},
      ${row.at}, ${row.by})`.execute(tx);
}

/** Ends one row of either table; false when there is none that is live. */
export async function endClockRow(
  tx: Tx,
  row: By & {
    readonly table: 'delay' | 'closed';
    readonly id: string;
    readonly letterId: LetterId;
  },
): Promise<boolean> {
  const table = row.table === 'delay' ? sql`reply_delays` : sql`reply_closed_days`;
  const { numAffectedRows } = await sql`
    update ${table} set ended_at = ${row.at}, ended_by = ${row.by}
     where id = ${row.id} and letter_id = ${row.letterId} and ended_at is null`.execute(tx);
  return numAffectedRows === 1n;
}

/** What the clocks of a letter are told from: a day, of what kind, and whether everybody may know. */
export type CameRow = {
  readonly replyId: ReplyId;
  readonly addressee: number | null;
  readonly state: 'arrived' | 'confirmed';
  readonly kind: 'auto-reply' | 'acknowledgement' | 'answer' | null;
  readonly suggestedKind: 'auto-reply' | 'acknowledgement' | 'answer' | null;
  readonly receivedOn: string;
  readonly isOut: boolean;
};

/**
 * What came back for a letter, without a word of it. Of an erased reply that everybody could read until then,
 * the record goes on telling that it came: without it an authority that answered would be called late.
 */
export async function selectCame(read: Read, letterId: LetterId): Promise<CameRow[]> {
  const { rows } = await sql<CameRow>`
    select r.id as "replyId", r.addressee, r.state, r.kind, r.suggested_kind as "suggestedKind",
           r.received_on as "receivedOn", exists (
             select 1 from reply_copies c where c.reply_id = r.id and (c.state = 'let-out'
                or (c.state = 'taken-back' and c.ended_at = r.erased_at))) as "isOut"
      from replies r where r.letter_id = ${letterId} and r.state <> 'set-aside'
     order by r.received_on limit 5000`.execute(read);
  return rows;
}
