import { mayDo } from '#access';
import type { Audience } from '#access';
import type { AccountId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { findLetter } from '#letters';
import type { DeskTask } from '#letters';
import type { Read } from '#platform/db';
import { paths } from '#ui/paths';
import { listCopyStates } from './copy-store.ts';
import type { ReplyErasureView } from './erasure-rules.ts';
import { listOpenErasures, listReplyErasures } from './erasure-store.ts';
import type { RepliesEnv } from './holding-actions.ts';
import type { Reply } from './rules.ts';

/** What erasing a reply would take away, and where it stands, for whoever may see the reply. */
export async function viewReplyErasure(
  env: Pick<RepliesEnv, 'db' | 'seal'>,
  who: { readonly audience: Audience; readonly accountId: AccountId },
  reply: Reply,
): Promise<Answer<ReplyErasureView>> {
  const { read } = env.db;
  const { letterId } = reply;
  const letter = await findLetter(read, who.audience, letterId);
  if (letter === null) return refuse('not-found', 'not-found');
  const key = { letterId, replyId: reply.id };
  const asked = await listReplyErasures(read, env, who.audience, key);
  const open = asked.find(({ decidedAt }) => decidedAt === null) ?? null;
  const copies = (await listCopyStates(read, letterId)).get(reply.id) ?? [];
  const mayAsk = mayDo(who.audience, 'ask-erasure', letterId);
  const mayDecide =
    open !== null &&
    open.askedBy !== who.accountId &&
    mayDo(who.audience, 'decide-erasure', letterId);
  return {
    letter,
    reply,
    isPublic: letter.withdrawal === null && copies.some(({ state }) => state === 'let-out'),
    asked,
    may: {
      ask: mayAsk && open === null && reply.erasedAt === null,
      decide: mayDecide,
      // who may decide says no instead
      takeBack: open !== null && mayAsk && !mayDecide,
    },
  };
}

/** Askings that wait for this person's second look. */
export async function erasureTasks(
  read: Read,
  env: Pick<RepliesEnv, 'seal'>,
  audience: Audience,
): Promise<DeskTask[]> {
  if (audience.kind !== 'account') return [];
  const letters = [...audience.roles.keys()].filter((id) => mayDo(audience, 'decide-erasure', id));
  if (letters.length === 0) return [];
  const open = await listOpenErasures(read, env, letters);
  return open
    .filter(({ askedBy }) => askedBy !== audience.accountId)
    .map(({ letterId, replyId, askedAt, askedByName }) => ({
      kind: 'reply-erasure',
      values: { name: askedByName },
      letterId,
      href: paths.replyErasure(letterId, replyId),
      since: askedAt,
      dueOn: null,
    }));
}
