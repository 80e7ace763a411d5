import { maySee } from '#access';
import type { Audience } from '#access';
import type { Sha256 } from '#kernel/bytes';
import type { AccountId, LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import { mailContent } from './incoming-content-rules.ts';
import type { MailContent } from './incoming-content-rules.ts';
import type { OriginalId } from './incoming-piece-store.ts';
import type { Incoming, MatchedBy } from './incoming-rules.ts';
import type { DeliveryId, IncomingId } from './rules.ts';

type SealEnv = { readonly seal: Seal };

const CONTENT = 'incoming_mails.content';

type Row = {
  readonly id: IncomingId;
  readonly receivedAt: Date;
  readonly size: number;
  readonly sha256: Sha256;
  readonly kind: 'mail' | 'report';
  readonly content: Buffer;
  readonly deliveryId: DeliveryId | null;
  readonly letterId: LetterId | null;
  readonly matchedBy: MatchedBy | null;
};

const columns = sql`
  m.id, m.received_at as "receivedAt", m.size, o.sha256, m.kind, m.content_sealed as content,
  m.delivery_id as "deliveryId", m.letter_id as "letterId", m.matched_by as "matchedBy"`;
const tables = sql`incoming_mails m join incoming_originals o on o.id = m.original_id`;

/** A mail that came in and was read; null also for who may not see it. */
export async function findIncoming(
  read: Read,
  env: SealEnv,
  audience: Audience,
  incomingId: IncomingId,
): Promise<Incoming | null> {
  const { rows } = await sql<Row>`
    select ${columns} from ${tables}
     where m.id = ${incomingId} and m.read_at is not null`.execute(read);
  const [row] = rows;
  return row && maySeeMail(audience, row.letterId, 'replies') ? opened(row, env) : null;
}

/** Mail that belongs to nothing that we know, the newest first; reports of mail servers are among it. */
export async function listUnmatched(
  read: Read,
  env: SealEnv,
  audience: Audience,
  page: { readonly limit?: number; readonly before?: Date } = {},
): Promise<Incoming[]> {
  if (!maySee(audience, 'pen')) return [];
  const { limit = 50, before = null } = page;
  const { rows } = await sql<Row>`
    select ${columns} from ${tables}
     where m.delivery_id is null and m.read_at is not null
       and (${before}::timestamptz is null or m.received_at < ${before})
     order by m.received_at desc, m.id limit ${limit}`.execute(read);
  return rows.map((row) => opened(row, env));
}

/** The original of a mail, for those who may have it as it came. */
export async function findOriginal(
  read: Read,
  audience: Audience,
  incomingId: IncomingId,
): Promise<{
  readonly originalId: OriginalId;
  readonly sha256: Sha256;
  readonly size: number;
} | null> {
  const { rows } = await sql<{
    originalId: OriginalId;
    sha256: Sha256;
    size: number;
    letterId: LetterId | null;
  }>`
    select m.original_id as "originalId", o.sha256, m.size, m.letter_id as "letterId"
      from ${tables} where m.id = ${incomingId} and m.erased_at is null`.execute(read);
  const [row] = rows;
  return row && maySeeMail(audience, row.letterId, 'reply-original') ? row : null;
}

function maySeeMail(
  audience: Audience,
  letterId: LetterId | null,
  sight: 'replies' | 'reply-original',
): boolean {
  return letterId === null
    ? maySee(audience, 'pen')
    : maySee(audience, sight, { letterId, releasedAt: null });
}

/** Null when there is none, or it belongs to a delivery already; locked until the transaction ends. */
export async function findUnmatchedForUpdate(
  tx: Tx,
  env: SealEnv,
  incomingId: IncomingId,
): Promise<{ readonly receivedAt: Date; readonly content: MailContent } | null> {
  const { rows } = await sql<{ receivedAt: Date; content: Buffer }>`
    select received_at as "receivedAt", content_sealed as content from incoming_mails
     where id = ${incomingId} and delivery_id is null and read_at is not null for update`.execute(
    tx,
  );
  const [row] = rows;
  return row === undefined ? null : { ...row, content: contentIn(row.content, env) };
}

export async function markMatched(
  tx: Tx,
  match: {
    readonly incomingId: IncomingId;
    readonly deliveryId: DeliveryId;
    readonly letterId: LetterId;
    readonly matchedBy: MatchedBy;
    readonly at: Date;
    readonly by: AccountId | null;
  },
): Promise<void> {
  await sql`
    update incoming_mails set delivery_id = ${match.deliveryId}, letter_id = ${match.letterId},
      matched_by = ${match.matchedBy}, matched_at = ${match.at}, matched_by_account = ${match.by}
     where id = ${match.incomingId}`.execute(tx);
}

export async function markRead(
  tx: Tx,
  env: SealEnv,
  mail: {
    readonly id: IncomingId;
    readonly kind: 'mail' | 'report';
    readonly content: MailContent;
    readonly at: Date;
  },
): Promise<void> {
  const sealed = env.seal.seal(JSON.stringify(mail.content), CONTENT);
  await sql`
    update incoming_mails set content_sealed = ${sealed}, read_at = ${mail.at}, kind = ${mail.kind}
     where id = ${mail.id}`.execute(tx);
}

/** Mail nobody put anywhere. */
export async function deleteUnmatchedBefore(tx: Tx, before: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from incoming_mails
     where delivery_id is null and received_at < ${before}`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

function opened(row: Row, env: SealEnv): Incoming {
  const { content, deliveryId, letterId, ...rest } = row;
  const {
    sentAt,
    headers,
    report: _report,
    ...read
  } = mailContent.parse(JSON.parse(env.seal.unseal(content, CONTENT)));
  return {
    ...rest,
    ...read,
    match: deliveryId === null || letterId === null ? null : { deliveryId, letterId },
    sentAt: sentAt === null ? null : new Date(sentAt),
    headers: new Map(headers),
  };
}

function contentIn(sealed: Buffer, env: SealEnv): MailContent {
  return mailContent.parse(JSON.parse(env.seal.unseal(sealed, CONTENT)));
}
