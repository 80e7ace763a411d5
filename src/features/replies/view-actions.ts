import { HOUSE, mayDo, maySee } from '#access';
import type { Audience } from '#access';
import { findIncoming, listDeliveries } from '#delivery';
import type { AccountId, LetterId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { findAddresseeContacts, findLetter } from '#letters';
import type { Read } from '#platform/db';
import { listClosedDays, listDelayReasons } from './clock-store.ts';
import { listClocks } from './clock-view-actions.ts';
import { namesAgainst } from './copy-actions.ts';
import { listCopies, listCopyStates } from './copy-store.ts';
import { isRisky } from './file-rules.ts';
import { listFiles } from './file-store.ts';
import type { RepliesEnv } from './holding-actions.ts';
import { listProbable } from './pen-actions.ts';
import { positionAuthors } from './position-store.ts';
import { listReminders } from './reminder-store.ts';
import type { Reply, ReplyId } from './rules.ts';
import { findReply, listEvents, listReplies } from './store.ts';
import { listTranslations } from './translation-store.ts';
import { faultsOf, signsOf } from './view-rules.ts';
import type { CopyView, RepliesView, ReplyView } from './view-rules.ts';

const NOWHERE = refuse('not-found', 'not-found');

/** Everything the tab shows. */
export async function viewReplies(
  env: RepliesEnv,
  audience: Audience,
  letterId: LetterId,
): Promise<Answer<RepliesView>> {
  const { read } = env.db;
  const letter = await findLetter(read, audience, letterId);
  if (letter === null || !maySee(audience, 'replies', { letterId, releasedAt: null }))
    return NOWHERE;
  const now = env.now();
  const clocks = await listClocks(read, env, { audience, letterId, now });
  const delays = await listDelayReasons(read, env, letterId);
  const closed = await listClosedDays(read, letterId);
  const addressees = letter.currentVersion?.content.addressees ?? [];
  const states = await listCopyStates(read, letterId);
  const replies = await listReplies(read, env, audience, letterId);
  return {
    letter,
    clocks: clocks.map((clock) => ({
      clock,
      country: addressees.find(({ number }) => number === clock.addressee)?.country ?? '',
      delays: delays.filter(({ addressee }) => addressee === clock.addressee),
      closed: closed.filter(({ addressee }) => addressee === clock.addressee),
    })),
    replies: replies.map((reply) => ({ ...reply, copy: states.get(reply.id)?.[0]?.state ?? null })),
    reminders: await listReminders(read, env, [letterId]),
    probable: await listProbable(read, env, audience, letterId),
    mayFile: mayDo(audience, 'file-reply', letterId),
  };
}

/** Everything the page of one reply shows. */
export async function viewReply(
  env: RepliesEnv,
  audience: Audience,
  key: { readonly letterId: LetterId; readonly replyId: ReplyId },
): Promise<Answer<ReplyView>> {
  const { read } = env.db;
  const { letterId, replyId } = key;
  const letter = await findLetter(read, audience, letterId);
  const reply = await findReply(read, env, audience, replyId);
  if (letter === null || reply?.letterId !== letterId) return NOWHERE;
  const files = await listFiles(read, env, audience, key);
  const { withdrawal } = letter;
  return {
    letter,
    reply,
    ...(await aboutMail(read, env, reply)),
    files: (reply.erasedAt === null ? files : []).map((file) => ({
      ...file,
      isRisky: isRisky(file.name),
    })),
    translations: await listTranslations(read, env, replyId),
    copies: await listCopies(read, env, replyId),
    events: await listEvents(read, replyId),
    mayFile: mayDo(audience, 'file-reply', letterId),
    mayDecide: mayDo(audience, 'decide-reply', letterId),
    maySeeOriginal: maySee(audience, 'reply-original', { letterId, releasedAt: null }),
    isAfterWithdrawal: withdrawal !== null && reply.createdAt >= withdrawal.at,
  };
}

/** Only of mail: whoever entered a letter by hand held it in their own. */
async function aboutMail(
  read: Read,
  env: RepliesEnv,
  reply: Reply,
): Promise<Pick<ReplyView, 'signs' | 'faults'>> {
  if (reply.incomingId === null) return { signs: [], faults: [] };
  const mail = await findIncoming(read, env, HOUSE, reply.incomingId);
  const contacts = await findAddresseeContacts(read, env, HOUSE, reply.letterId);
  const deliveries = await listDeliveries(read, env, HOUSE, reply.letterId);
  // where the letter really went comes before what the draft says: an address may be typed while sending
  const went = deliveries.find(({ id, channel }) => id === reply.deliveryId && channel === 'email');
  const contact = contacts.find(({ number }) => number === reply.addressee)?.email ?? null;
  const signs = signsOf({
    sender: reply.sender?.address ?? null,
    asked: went?.address || contact,
    authentication: mail?.headers.get('authentication') ?? null,
    isAnsweredTo: mail?.matchedBy === 'reply-address',
  });
  return { signs, faults: mail === null ? [] : faultsOf(mail) };
}

/** The public copy as it is written, asked for and decided on. */
export async function viewCopy(
  env: RepliesEnv,
  who: { readonly audience: Audience; readonly accountId: AccountId },
  key: { readonly letterId: LetterId; readonly replyId: ReplyId },
): Promise<Answer<CopyView>> {
  const { read } = env.db;
  const { audience, accountId } = who;
  const { letterId, replyId } = key;
  const letter = await findLetter(read, audience, letterId);
  const reply = await findReply(read, env, audience, replyId);
  if (letter === null || reply?.letterId !== letterId) return NOWHERE;
  const copies = await listCopies(read, env, replyId);
  const open = copies.find(({ state }) => state === 'draft' || state === 'asked') ?? null;
  const [newest] = copies;
  const { positions } = reply;
  const content = open?.content ?? null;
  const about = { letterId, mode: open?.mode ?? 'text', positions };
  return {
    letter,
    reply,
    translations: await listTranslations(read, env, replyId),
    open,
    out: copies.find(({ state }) => state === 'let-out') ?? null,
    back: newest?.state === 'sent-back' ? newest : null,
    against: content === null ? [] : await namesAgainst(read, env, { ...about, content }),
    mayFile: mayDo(audience, 'file-reply', letterId),
    mayDecide: mayDo(audience, 'decide-reply', letterId),
    isOwn:
      open !== null &&
      [...open.authors, open.askedBy, ...(await positionAuthors(read, replyId))].includes(
        accountId,
      ),
  };
}
