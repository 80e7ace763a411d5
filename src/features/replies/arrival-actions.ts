import { HOUSE } from '#access';
import { findDeliveryByMessageId, findIncoming, listDeliveries } from '#delivery';
import type { DeliveryId, Incoming, IncomingId } from '#delivery';
import { newId } from '#kernel/ids';
import type { LetterId } from '#kernel/ids';
import { parseLanguageTag } from '#kernel/language';
import type { LanguageTag } from '#kernel/language';
import type { Read, Tx } from '#platform/db';
import { dayOf } from './day-rules.ts';
import { insertFile } from './file-store.ts';
import { fileNameOf } from './file-rules.ts';
import type { RepliesEnv } from './holding-actions.ts';
import { guessLanguage, suggestKind } from './kind-rules.ts';
import { insertHint } from './pen-store.ts';
import { LIMITS } from './rules.ts';
import type { ReplyId } from './rules.ts';
import { insertEvent, insertReply, replyOfIncoming } from './store.ts';

const UNKNOWN = 'und' as string as LanguageTag; // BCP 47 for a language nobody named

/**
 * A mail came in. One that was matched becomes a reply that waits for a person; one that was not, but quotes
 * a Message-ID of ours, is offered at that letter. Told twice, it does nothing the second time.
 */
export async function takeInMail(env: RepliesEnv, incomingId: IncomingId): Promise<void> {
  const mail = await findIncoming(env.db.read, env, HOUSE, incomingId);
  if (mail === null || mail.kind === 'report') return;
  await env.db.transaction(async (tx) => {
    if (mail.match === null) await offer(tx, env, mail);
    else await keepReply(tx, env, mail, mail.match);
  });
}

/** Nobody guesses a Message-ID with 122 random bits: whoever quotes it has read the mail. */
async function offer(tx: Tx, env: RepliesEnv, mail: Incoming): Promise<void> {
  for (const messageId of mail.references.slice(-MOST_REFERENCES)) {
    const found = await findDeliveryByMessageId(tx, messageId);
    if (found !== null) await insertHint(tx, { ...found, incomingId: mail.id, foundAt: env.now() });
  }
}

const MOST_REFERENCES = 50;

/** Writes the reply a mail is, once. */
export async function keepReply(
  tx: Tx,
  env: RepliesEnv,
  mail: Incoming,
  match: { readonly letterId: LetterId; readonly deliveryId: DeliveryId },
): Promise<ReplyId | null> {
  const known = await replyOfIncoming(tx, mail.id);
  if (known !== null) return known;
  const id = newId<ReplyId>();
  const at = env.now();
  const guessed = guessLanguage(mail);
  const isNew = await insertReply(tx, env, {
    id,
    ...match,
    addressee: await addresseeOf(tx, env, match),
    incomingId: mail.id,
    channel: 'email',
    receivedOn: dayOf(mail.receivedAt),
    language: (guessed === null ? null : parseLanguageTag(guessed)) ?? UNKNOWN,
    originalSha256: mail.sha256,
    suggested: suggestionFor(mail),
    sender: mail.from,
    subject: mail.subject.slice(0, LIMITS.line),
    text: mail.text.slice(0, LIMITS.text),
    at,
    by: null,
  });
  if (!isNew) return replyOfIncoming(tx, mail.id);
  for (const { position, name, type, size, sha256 } of mail.attachments) {
    const about = { name: fileNameOf(name), mediaType: type, size, sha256 };
    const place = { replyId: id, position, incomingPosition: position };
    await insertFile(tx, env, { ...place, ...about, bytes: null, at });
  }
  await insertEvent(tx, { replyId: id, event: 'arrived', at, by: null });
  return id;
}

/** A program that only tells that a mail was opened says nothing else. */
function suggestionFor(mail: Incoming): ReturnType<typeof suggestKind> {
  if (mail.headers.get('report-type') === 'disposition-notification')
    return { kind: 'auto-reply', reasons: [{ code: 'read-receipt', values: {} }] };
  return suggestKind(mail);
}

async function addresseeOf(
  read: Read,
  env: RepliesEnv,
  { letterId, deliveryId }: { readonly letterId: LetterId; readonly deliveryId: DeliveryId },
): Promise<number | null> {
  const deliveries = await listDeliveries(read, env, HOUSE, letterId);
  const recipient = deliveries.find(({ id }) => id === deliveryId)?.recipient;
  return recipient?.kind === 'addressee' ? recipient.number : null;
}
