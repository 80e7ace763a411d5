import { maySee } from '#access';
import type { Audience } from '#access';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { SealEnv } from './ask-store.ts';
import type { PauseCause, Webhook, WebhookId } from './webhook-rules.ts';

const COLUMNS = sql`w.id, w.label, w.host, w.letter_id as "letterId", w.events, w.made_at as "madeAt",
  w.made_by as "madeBy", w.failing_since as "failingSince", w.given_up_at as "givenUpAt",
  w.paused_at as "pausedAt", w.pause_cause as "pauseCause"`;

const URL_PURPOSE = 'webhooks.url';
const SECRET_PURPOSE = 'webhooks.secret';

export type NewWebhook = Pick<
  Webhook,
  'id' | 'label' | 'host' | 'letterId' | 'events' | 'madeAt' | 'madeBy'
> & { readonly url: string; readonly secret: string };

export async function insertWebhook(tx: Tx, { seal }: SealEnv, hook: NewWebhook): Promise<void> {
  await sql`
    insert into webhooks (id, label, host, url_sealed, secret_sealed, letter_id, events, made_at, made_by)
    values (${hook.id}, ${hook.label}, ${hook.host}, ${seal.seal(hook.url, URL_PURPOSE)},
            ${seal.seal(hook.secret, SECRET_PURPOSE)}, ${hook.letterId},
            ${[...hook.events]}::text[], ${hook.madeAt}, ${hook.madeBy})`.execute(tx);
}

/** Those that were not ended, the newest first; for the owner of the installation only. */
export async function listWebhooks(read: Read, audience: Audience): Promise<Webhook[]> {
  if (!maySee(audience, 'webhooks')) return [];
  const { rows } = await sql<Webhook>`
    select ${COLUMNS} from webhooks w where w.ended_at is null
     order by w.made_at desc, w.id limit 100`.execute(read);
  return rows;
}

export async function findWebhook(
  read: Read,
  audience: Audience,
  id: WebhookId,
): Promise<Webhook | null> {
  if (!maySee(audience, 'webhooks')) return null;
  const { rows } = await sql<Webhook>`
    select ${COLUMNS} from webhooks w where w.id = ${id} and w.ended_at is null`.execute(read);
  return rows[0] ?? null;
}

/** Where it is and what it is signed with: for sending alone. */
export async function findWebhookTarget(
  read: Read,
  { seal }: SealEnv,
  id: WebhookId,
): Promise<{ readonly url: string; readonly secret: string } | null> {
  const { rows } = await sql<{ url: Uint8Array; secret: Uint8Array }>`
    select url_sealed as url, secret_sealed as secret from webhooks
     where id = ${id} and ended_at is null and paused_at is null`.execute(read);
  const [row] = rows;
  return row === undefined
    ? null
    : { url: seal.unseal(row.url, URL_PURPOSE), secret: seal.unseal(row.secret, SECRET_PURPOSE) };
}

/** Something was taken: whatever failed before is over. */
export async function markWell(tx: Tx, id: WebhookId): Promise<void> {
  await sql`
    update webhooks set failing_since = null, given_up_at = null
     where id = ${id} and (failing_since is not null or given_up_at is not null)`.execute(tx);
}

/** `givenUp`: an event will not be tried again by itself. */
export async function markFailing(
  tx: Tx,
  id: WebhookId,
  at: Date,
  { givenUp }: { readonly givenUp: boolean },
): Promise<void> {
  await sql`
    update webhooks set failing_since = coalesce(failing_since, ${at}),
           given_up_at = case when ${givenUp} then ${at} else given_up_at end
     where id = ${id}`.execute(tx);
}

/** True when it was not paused before. What waits is held: nothing is sent, nothing forgotten. */
export async function markPaused(
  tx: Tx,
  id: WebhookId,
  at: Date,
  cause: PauseCause,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update webhooks set paused_at = ${at}, pause_cause = ${cause}
     where id = ${id} and paused_at is null and ended_at is null`.execute(tx);
  if (numAffectedRows !== 1n) return false;
  await sql`
    update webhook_sendings set state = 'held', next_at = null
     where webhook_id = ${id} and state = 'waiting'`.execute(tx);
  return true;
}

/** Goes on as if it were new; what was held is sent again one by one, by a person. */
export async function markResumed(tx: Tx, id: WebhookId): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update webhooks set paused_at = null, pause_cause = null, failing_since = null, given_up_at = null
     where id = ${id} and paused_at is not null and ended_at is null`.execute(tx);
  return numAffectedRows === 1n;
}

/** Over for good: its address and its secret are gone. */
export async function markWebhookEnded(
  tx: Tx,
  { seal }: SealEnv,
  id: WebhookId,
  at: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update webhooks set ended_at = ${at}, url_sealed = ${seal.seal('', URL_PURPOSE)},
           secret_sealed = ${seal.seal('', SECRET_PURPOSE)}
     where id = ${id} and ended_at is null`.execute(tx);
  return numAffectedRows === 1n;
}

/** Webhooks to which nothing could be given for too long. */
export async function listLongFailing(read: Read, before: Date): Promise<WebhookId[]> {
  const { rows } = await sql<{ id: WebhookId }>`
    select id from webhooks
     where failing_since <= ${before} and paused_at is null and ended_at is null
     order by id limit 100`.execute(read);
  return rows.map(({ id }) => id);
}
