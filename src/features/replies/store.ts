import { maySee } from '#access';
import type { Audience } from '#access';
import type { DeliveryId, IncomingId } from '#delivery';
import type { AccountId, LetterId } from '#kernel/ids';
import type { LanguageTag } from '#kernel/language';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import { positionsOf } from './position-store.ts';
import { LIMITS } from './rules.ts';
import type { Reason, Reply, ReplyChannel, ReplyId, ReplyKind, ReplyState } from './rules.ts';

export type SealEnv = { readonly seal: Seal };

const CONTENT = 'replies.content';

type Content = Pick<Reply, 'sender' | 'subject' | 'text'>;

type ReplyRow = Omit<Reply, 'suggested' | 'positions' | keyof Content> & {
  readonly sealed: Uint8Array;
  readonly suggestedKind: ReplyKind | null;
  readonly suggestedFor: readonly Reason[];
};

const columns = sql`
  r.id, r.letter_id as "letterId", r.addressee, r.delivery_id as "deliveryId",
  r.incoming_id as "incomingId", r.channel, r.received_on as "receivedOn", r.language,
  r.content_sealed as sealed, r.original_sha256 as "originalSha256", r.suggested_kind as "suggestedKind",
  r.suggested_for as "suggestedFor", r.state, r.kind, r.created_at as "createdAt",
  r.created_by as "createdBy", r.decided_at as "decidedAt", r.decided_by as "decidedBy",
  r.erased_at as "erasedAt"`;

async function filled(read: Read, env: SealEnv, rows: readonly ReplyRow[]): Promise<Reply[]> {
  const positions = await positionsOf(
    read,
    env,
    rows.map(({ id }) => id),
  );
  return rows.map(({ sealed, suggestedKind, suggestedFor, ...row }) => {
    // sealed by insertReply below
    const content = JSON.parse(env.seal.unseal(sealed, CONTENT)) as Content;
    const suggested =
      suggestedKind === null ? null : { kind: suggestedKind, reasons: suggestedFor };
    return { ...row, ...content, suggested, positions: positions.get(row.id) ?? [] };
  });
}

/** What came back for a letter, newest first; nothing for whoever may not see it. */
export async function listReplies(
  read: Read,
  env: SealEnv,
  audience: Audience,
  letterId: LetterId,
): Promise<Reply[]> {
  if (!maySee(audience, 'replies', { letterId, releasedAt: null })) return [];
  const { rows } = await sql<ReplyRow>`
    select ${columns} from replies r where r.letter_id = ${letterId}
     order by r.received_on desc, r.created_at desc, r.id limit ${LIMITS.perLetter}`.execute(read);
  return filled(read, env, rows);
}

/** One of them, or null when there is none for this audience. */
export async function findReply(
  read: Read,
  env: SealEnv,
  audience: Audience,
  replyId: ReplyId,
): Promise<Reply | null> {
  const { rows } = await sql<ReplyRow>`
    select ${columns} from replies r where r.id = ${replyId}`.execute(read);
  const [row] = rows;
  if (row === undefined) return null;
  const letter = { letterId: row.letterId, releasedAt: null };
  if (!maySee(audience, 'replies', letter)) return null;
  return (await filled(read, env, [row]))[0] ?? null;
}

/** To which letter a reply belongs, before anything is locked: the letter's lock comes first. */
export async function letterOfReply(read: Read, replyId: ReplyId): Promise<LetterId | null> {
  const { rows } = await sql<{ letterId: LetterId }>`
    select letter_id as "letterId" from replies where id = ${replyId}`.execute(read);
  return rows[0]?.letterId ?? null;
}

/** The reply made from a mail, if it was taken in already. */
export async function replyOfIncoming(read: Read, incomingId: IncomingId): Promise<ReplyId | null> {
  const { rows } = await sql<{ id: ReplyId }>`
    select id from replies where incoming_id = ${incomingId}`.execute(read);
  return rows[0]?.id ?? null;
}

export type NewReply = Content & {
  readonly id: ReplyId;
  readonly letterId: LetterId;
  readonly addressee: number | null;
  readonly deliveryId: DeliveryId | null;
  readonly incomingId: IncomingId | null;
  readonly channel: ReplyChannel;
  readonly receivedOn: string;
  readonly language: LanguageTag;
  readonly originalSha256: string | null;
  readonly suggested: Reply['suggested'];
  readonly at: Date;
  readonly by: AccountId | null;
};

/** False when the mail was taken in before. */
export async function insertReply(tx: Tx, env: SealEnv, reply: NewReply): Promise<boolean> {
  const { sender, subject, text, suggested } = reply;
  const content: Content = { sender, subject, text };
  const sealed = env.seal.seal(JSON.stringify(content), CONTENT);
  const { numAffectedRows } = await sql`
    insert into replies (id, letter_id, addressee, delivery_id, incoming_id, channel, received_on,
      language, content_sealed, original_sha256, suggested_kind, suggested_for, state, created_at,
      created_by)
    values (${reply.id}, ${reply.letterId}, ${reply.addressee}, ${reply.deliveryId},
      ${reply.incomingId}, ${reply.channel}, ${reply.receivedOn}, ${reply.language}, ${sealed},
      ${reply.originalSha256}, ${suggested?.kind ?? null}, ${JSON.stringify(suggested?.reasons ?? [])}::jsonb, 'arrived',
      ${reply.at}, ${reply.by})
    on conflict (incoming_id) where incoming_id is not null do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** Locks a reply and gives it; the caller holds its letter's lock. */
export async function replyForUpdate(
  tx: Tx,
  env: SealEnv,
  replyId: ReplyId,
): Promise<Reply | null> {
  await sql`select 1 from replies where id = ${replyId} for update`.execute(tx);
  const { rows } = await sql<ReplyRow>`
    select ${columns} from replies r where r.id = ${replyId}`.execute(tx);
  return (await filled(tx, env, rows))[0] ?? null;
}

/** Writes down what a person decided; `arrived` takes the decision away again. */
export async function markDecided(
  tx: Tx,
  decided: {
    readonly id: ReplyId;
    readonly state: ReplyState;
    readonly kind: ReplyKind | null;
    readonly addressee: number | null;
    readonly language: LanguageTag;
    readonly by: AccountId;
    readonly at: Date;
  },
): Promise<void> {
  const { id, state, kind, addressee, language } = decided;
  const [at, by] = state === 'arrived' ? [null, null] : [decided.at, decided.by];
  await sql`
    update replies set state = ${state}, kind = ${state === 'confirmed' ? kind : null},
           addressee = ${addressee}, language = ${language}, decided_at = ${at}, decided_by = ${by}
     where id = ${id}`.execute(tx);
}

/** One dated row with its author. `detail` holds no words of people. */
export async function insertEvent(
  tx: Tx,
  event: {
    readonly replyId: ReplyId;
    readonly event: string;
    readonly at: Date;
    readonly by: AccountId | null;
    readonly detail?: string;
  },
): Promise<void> {
  await sql`
    insert into reply_events (reply_id, event, at, by_account, detail)
    values (${event.replyId}, ${event.event}, ${event.at}, ${event.by}, ${event.detail ?? null})
  `.execute(tx);
}

export type ReplyEvent = {
  readonly event: string;
  readonly at: Date;
  readonly by: string | null;
  readonly detail: string | null;
};

/** What happened to a reply that was found before, the newest first. */
export async function listEvents(read: Read, replyId: ReplyId): Promise<ReplyEvent[]> {
  const { rows } = await sql<ReplyEvent>`
    select e.event, e.at, a.name as by, e.detail
      from reply_events e left join accounts a on a.id = e.by_account
     where e.reply_id = ${replyId} order by e.id desc limit 200`.execute(read);
  return rows;
}
