import type { Documents, MailStructure } from '#documents';
import { parseId } from '#kernel/ids';
import type { AccountId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { replyTokenOf } from '#kernel/reply-address';
import type { Read, Tx } from '#platform/db';
import { publish } from '#platform/jobs';
import type { ReceiveEnv } from './incoming-actions.ts';
import { findUnread, holdUnread } from './incoming-arrival-store.ts';
import type { Unread } from './incoming-arrival-store.ts';
import { authenticationOf } from './incoming-authentication-rules.ts';
import type { MailContent } from './incoming-content-rules.ts';
import { decideMatch, decideReported } from './incoming-match-rules.ts';
import type { Match, Named } from './incoming-match-rules.ts';
import { collectPieces } from './incoming-original-actions.ts';
import { findDeliveryById } from './incoming-delivery-store.ts';
import { findUnmatchedForUpdate, markMatched, markRead } from './incoming-store.ts';
import type { MoveEnv } from './move-actions.ts';
import { noteReport } from './report-actions.ts';
import type { DeliveryId, IncomingId } from './rules.ts';
import { mailArrived } from './rules.ts';
import { findDeliveryByMessageId, findDeliveryByReplyToken } from './store.ts';

export type ReadingEnv = ReceiveEnv &
  MoveEnv & {
    readonly documents: Pick<Documents, 'readMail'>;
    /** The name under which the operator's mail server signs what it found; null: it is not believed. */
    readonly mailAuthserv: string | null;
  };

/**
 * Reads a mail that came in, finds the delivery it belongs to, and tells what it brought: a report changes
 * the delivery, everything else is told to the rooms above. All of it in one transaction, once. Refused
 * only, as `unavailable`, where it is worth trying again.
 */
export async function readArrived(
  env: ReadingEnv,
  incomingId: IncomingId,
): Promise<Answer<'read' | 'read-before'>> {
  const unread = await findUnread(env.db.read, env, incomingId);
  if (unread === null) return 'read-before';
  const structure = await env.documents.readMail(await collectPieces(env, unread));
  if (isRefusal(structure)) return structure;
  const content = contentOf(structure, env.mailAuthserv);
  return env.db.transaction(async (tx) => {
    if (!(await holdUnread(tx, incomingId))) return 'read-before';
    const kind = content.report === null ? 'mail' : 'report';
    const at = env.now();
    await markRead(tx, env, { id: incomingId, kind, content, at });
    const match = await matchOf(tx, env, { unread, content, kind });
    if (match !== null) await markMatched(tx, { ...match, incomingId, at, by: null });
    await tell(tx, env, { ...unread, content, match });
    return 'read';
  });
}

/**
 * A person says to which delivery a mail belongs that we could not place. Once: whoever read it there keeps
 * it. A report of a mail server changes the delivery then, as it would have by itself.
 */
export async function assignIncoming(
  tx: Tx,
  env: MoveEnv,
  input: {
    readonly incomingId: IncomingId;
    readonly deliveryId: DeliveryId;
    readonly by: AccountId;
  },
): Promise<Answer<Named & { readonly kind: 'mail' | 'report' }>> {
  const { incomingId, deliveryId, by } = input;
  const mail = await findUnmatchedForUpdate(tx, env, incomingId);
  if (mail === null) return refuse('conflict', 'incoming-assigned');
  const named = await findDeliveryById(tx, deliveryId);
  if (named === null) return refuse('not-found', 'not-found');
  await markMatched(tx, { ...named, incomingId, matchedBy: 'person', at: env.now(), by });
  await tell(tx, env, { ...mail, id: incomingId, match: named });
  return { ...named, kind: mail.content.report === null ? 'mail' : 'report' };
}

async function matchOf(
  read: Read,
  env: ReadingEnv,
  mail: {
    readonly unread: Unread;
    readonly content: MailContent;
    readonly kind: 'mail' | 'report';
  },
): Promise<Match | null> {
  const { unread, content, kind } = mail;
  const token = replyTokenOf(env.replyAddress, unread.envelope.to);
  const { envelopeId = null, messageId = null } = content.report ?? {};
  const named = envelopeId === null ? null : parseId<DeliveryId>(envelopeId.toLowerCase());
  return decideMatch({
    kind,
    byReplyAddress: token === null ? null : await findDeliveryByReplyToken(read, token),
    byEnvelopeId: named === null ? null : await findDeliveryById(read, named),
    byMessageId: messageId === null ? null : await findDeliveryByMessageId(read, messageId),
  });
}

async function tell(
  tx: Tx,
  env: MoveEnv,
  mail: {
    readonly id: IncomingId;
    readonly receivedAt: Date;
    readonly content: MailContent;
    readonly match: Named | null;
  },
): Promise<void> {
  const { id: incomingId, receivedAt, content, match } = mail;
  const reported = content.report === null ? null : decideReported(content.report.recipients);
  // a report on nothing that we know may be about anything: a person looks at it in the pen
  if (reported === null || match === null) {
    await publish(tx, mailArrived, { incomingId });
    return;
  }
  const said = content.sentAt === null ? receivedAt : new Date(content.sentAt);
  const at = said > receivedAt ? receivedAt : said; // a clock that is ahead
  await noteReport(tx, env, { ...reported, deliveryId: match.deliveryId, at, incomingId });
}

function contentOf(structure: MailStructure, authserv: string | null): MailContent {
  const headers = new Map(structure.headers);
  headers.set('authentication', authenticationOf(structure, authserv));
  return {
    ...structure,
    references: [...structure.references],
    attachments: [...structure.attachments],
    faults: [...structure.faults],
    headers: [...headers],
    report:
      structure.report === null
        ? null
        : { ...structure.report, recipients: [...structure.report.recipients] },
  };
}
