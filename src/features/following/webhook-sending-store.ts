import { maySee } from '#access';
import type { Audience } from '#access';
import type { LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import { SHOWN_SENDINGS } from './webhook-rules.ts';
import type { AfterAttempt, Attempt, Sending, SendingId, SendingState } from './webhook-rules.ts';
import type { SentType, WebhookEventId, WebhookId } from './webhook-rules.ts';

export type WebhookEvent = {
  readonly id: WebhookEventId;
  readonly type: SentType;
  /** Null: a test. */
  readonly letterId: LetterId | null;
  readonly subjectId: string;
  readonly happenedAt: Date;
};

/** False when it is known already: a job that runs twice. */
export async function insertEvent(tx: Tx, event: WebhookEvent): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into webhook_events (id, type, letter_id, subject_id, happened_at)
    values (${event.id}, ${event.type}, ${event.letterId}, ${event.subjectId}, ${event.happenedAt})
    on conflict (type, subject_id) do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** Whether any webhook wants to hear of this. */
export async function isWanted(read: Read, type: SentType, letterId: LetterId): Promise<boolean> {
  const { rows } = await sql`
    select 1 from webhooks
     where ended_at is null and ${type} = any(events)
       and (letter_id is null or letter_id = ${letterId}) limit 1`.execute(read);
  return rows.length > 0;
}

/** Puts an event on its way to every webhook that wants it; for one that is paused it is kept. */
export async function insertSendings(tx: Tx, event: WebhookEvent, at: Date): Promise<void> {
  await sql`
    insert into webhook_sendings (id, webhook_id, event_id, state, next_at, made_at)
    select gen_random_uuid(), w.id, ${event.id}::uuid,
           case when w.paused_at is null then 'waiting' else 'held' end,
           case when w.paused_at is null then ${at}::timestamptz end, ${at}::timestamptz
      from webhooks w
     where w.ended_at is null and ${event.type}::text = any(w.events)
       and (w.letter_id is null or w.letter_id = ${event.letterId}::uuid)
    on conflict (webhook_id, event_id) do nothing`.execute(tx);
}

/** To one webhook alone: a test. */
export async function insertSending(
  tx: Tx,
  sending: { id: SendingId; webhookId: WebhookId; eventId: WebhookEventId; at: Date },
): Promise<void> {
  await sql`
    insert into webhook_sendings (id, webhook_id, event_id, state, next_at, made_at)
    values (${sending.id}, ${sending.webhookId}, ${sending.eventId}, 'waiting', ${sending.at},
            ${sending.at})`.execute(tx);
}

export type DueSending = {
  readonly id: SendingId;
  readonly webhookId: WebhookId;
  readonly tries: number;
  readonly event: WebhookEvent;
};

/** What is due, a few of each webhook: one that does not answer never holds up the others. */
export async function listDueSendings(
  read: Read,
  now: Date,
  { most, each }: { readonly most: number; readonly each: number },
): Promise<DueSending[]> {
  const { rows } = await sql<DueSending & WebhookEvent & { eventId: WebhookEventId }>`
    select s.id, s.webhook_id as "webhookId", s.tries, e.id as "eventId", e.type,
           e.letter_id as "letterId", e.subject_id as "subjectId", e.happened_at as "happenedAt"
      from (select *, row_number() over (partition by webhook_id order by next_at, id) as turn
              from webhook_sendings where state = 'waiting' and next_at <= ${now}) s
      join webhook_events e on e.id = s.event_id
     where s.turn <= ${each} order by s.turn, s.next_at, s.id limit ${most}`.execute(read);
  return rows.map(({ id, webhookId, tries, eventId, type, letterId, subjectId, happenedAt }) => ({
    id,
    webhookId,
    tries,
    event: { id: eventId, type, letterId, subjectId, happenedAt },
  }));
}

export async function insertAttempt(tx: Tx, sendingId: SendingId, attempt: Attempt): Promise<void> {
  await sql`
    insert into webhook_attempts (sending_id, at, status, fault, milliseconds)
    values (${sendingId}, ${attempt.at}, ${attempt.status}, ${attempt.fault},
            ${attempt.milliseconds})`.execute(tx);
}

const stateAfter: Readonly<Record<AfterAttempt['kind'], SendingState>> = {
  taken: 'taken',
  gone: 'held',
  later: 'waiting',
  'given-up': 'given-up',
};

/** Unless somebody paused the webhook while it was asked. */
export async function markAttempted(tx: Tx, id: SendingId, after: AfterAttempt): Promise<void> {
  const nextAt = after.kind === 'later' ? after.at : null;
  await sql`
    update webhook_sendings set state = ${stateAfter[after.kind]}, tries = tries + 1, next_at = ${nextAt}
     where id = ${id} and state = 'waiting'`.execute(tx);
}

/** What it tells of is no longer public. */
export async function markDropped(tx: Tx, id: SendingId): Promise<void> {
  await sql`
    update webhook_sendings set state = 'dropped', next_at = null
     where id = ${id} and state = 'waiting'`.execute(tx);
}

/** From the beginning; false when it is not one of this webhook's. */
export async function markSentAgain(
  tx: Tx,
  webhookId: WebhookId,
  id: SendingId,
  at: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update webhook_sendings set state = 'waiting', tries = 0, next_at = ${at}
     where id = ${id} and webhook_id = ${webhookId}`.execute(tx);
  return numAffectedRows === 1n;
}

/** The log of a webhook, the newest first. */
export async function listSendings(
  read: Read,
  audience: Audience,
  webhookId: WebhookId,
): Promise<Sending[]> {
  if (!maySee(audience, 'webhooks')) return [];
  const { rows } = await sql<Omit<Sending, 'attempts'>>`
    select s.id, e.type, e.happened_at as "happenedAt", s.state, s.next_at as "nextAt"
      from webhook_sendings s join webhook_events e on e.id = s.event_id
     where s.webhook_id = ${webhookId}
     order by s.made_at desc, s.id limit ${SHOWN_SENDINGS}`.execute(read);
  const attempts = await sql<Attempt & { sendingId: SendingId }>`
    select sending_id as "sendingId", at, status, fault, milliseconds from webhook_attempts
     where sending_id = any(${rows.map(({ id }) => id)}::uuid[])
     order by id desc limit ${SHOWN_SENDINGS * 12}`.execute(read);
  return rows.map((row) => ({
    ...row,
    attempts: attempts.rows.filter(({ sendingId }) => sendingId === row.id),
  }));
}

/** Whether something is to be sent now. */
export async function isCallDue(read: Read, now: Date): Promise<boolean> {
  const { rows } = await sql`
    select 1 from webhook_sendings where state = 'waiting' and next_at <= ${now} limit 1`.execute(
    read,
  );
  return rows.length > 0;
}

/** The log is not kept for ever. */
export async function eraseSendingsBefore(tx: Tx, before: Date): Promise<void> {
  const old = sql`select id from webhook_sendings where made_at < ${before} and state <> 'waiting'`;
  await sql`delete from webhook_attempts where sending_id in (${old})`.execute(tx);
  await sql`delete from webhook_sendings where made_at < ${before} and state <> 'waiting'`.execute(
    tx,
  );
  await sql`
    delete from webhook_events e
     where e.happened_at < ${before}
       and not exists (select 1 from webhook_sendings s where s.event_id = e.id)`.execute(tx);
}
