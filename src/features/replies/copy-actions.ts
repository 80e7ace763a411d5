import { caseReleaseBlockers } from '#cases';
import { newId } from '#kernel/ids';
import type { AccountId, LetterId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { liveLinks } from '#letters';
import type { Read, Tx } from '#platform/db';
import { anyText } from '#proof';
import { askRefusal, contentRefusal } from './copy-rules.ts';
import type { CopyContent, CopyId, CopyMode, PublicCopy } from './copy-rules.ts';
import {
  insertCopy,
  markAsked,
  markDraftAgain,
  openCopyForUpdate,
  rewriteCopy,
} from './copy-store.ts';
import type { RepliesEnv } from './holding-actions.ts';
import { holdReply } from './holding-actions.ts';
import type { Reason, ReplyId, ReplyPosition } from './rules.ts';
import { insertEvent } from './store.ts';

export type WrittenCopy = {
  readonly replyId: ReplyId;
  readonly mode: CopyMode;
  readonly content: Omit<CopyContent, 'positions'>;
  /** The revision it was written over; 0 for a new copy. */
  readonly revision: number;
  readonly by: AccountId;
};

/** Saves the text for everybody, without asking anybody yet. */
export async function saveCopy(env: RepliesEnv, input: WrittenCopy): Promise<Answer<PublicCopy>> {
  return env.db.transaction((tx) => keepCopy(tx, env, input));
}

/** Saves it and asks a second reader to let it out. */
export async function askPublication(
  env: RepliesEnv,
  input: WrittenCopy,
): Promise<Answer<{ copyId: CopyId }>> {
  return env.db.transaction(async (tx) => {
    const held = await holdReply(tx, env, input.replyId);
    if (isRefusal(held)) return held;
    const { letter, reply } = held;
    const at = env.now();
    const draft = { state: 'draft', mode: input.mode } as const;
    const content = { ...input.content, positions: [] };
    const open = await openCopyForUpdate(tx, env, reply.id);
    const state = open?.state ?? draft.state;
    const isReleased = letter.release !== null;
    const refused = askRefusal(reply, { isReleased }, { ...draft, state, content });
    if (refused !== null) return refused;
    const copy = await keepCopy(tx, env, input);
    if (isRefusal(copy)) return copy;
    await markAsked(tx, { id: copy.id, by: input.by, at });
    const { replyId, by } = input;
    await insertEvent(tx, { replyId, event: 'copy-asked', at, by, detail: input.mode });
    return { copyId: copy.id };
  });
}

/** Whoever asked too early writes on, as long as nobody decided. */
export async function takeAskingBack(
  env: RepliesEnv,
  input: { readonly replyId: ReplyId; readonly by: AccountId },
): Promise<Answer<void>> {
  return env.db.transaction(async (tx) => {
    const held = await holdReply(tx, env, input.replyId);
    if (isRefusal(held)) return held;
    const open = await openCopyForUpdate(tx, env, input.replyId);
    if (open?.state !== 'asked') return refuse('conflict', 'reply-copy-not-asked');
    await markDraftAgain(tx, open.id);
    await insertEvent(tx, { ...input, event: 'copy-not-asked', at: env.now() });
    return undefined;
  });
}

async function keepCopy(tx: Tx, env: RepliesEnv, input: WrittenCopy): Promise<Answer<PublicCopy>> {
  const { replyId, mode, by, revision } = input;
  const held = await holdReply(tx, env, replyId);
  if (isRefusal(held)) return held;
  if (held.reply.state !== 'confirmed') return refuse('conflict', 'reply-not-confirmed');
  const open = await openCopyForUpdate(tx, env, replyId);
  if (open?.state === 'asked') return refuse('conflict', 'reply-copy-asked');
  if ((open?.revision ?? 0) !== revision) return refuse('conflict', 'reply-copy-changed');
  const content: CopyContent = { ...plain(input.content), positions: [] };
  const fault = mode === 'text' ? contentRefusal(content) : null;
  if (fault !== null && fault.reason !== 'reply-copy-empty') return fault;
  const at = env.now();
  if (open === null) {
    await insertCopy(tx, env, { id: newId<CopyId>(), replyId, mode, content, by, at });
  } else await rewriteCopy(tx, env, { id: open.id, mode, content, by, at });
  const kept = await openCopyForUpdate(tx, env, replyId);
  if (kept === null) throw new Error('a copy that was written is there');
  return kept;
}

/**
 * As the public document will have it: what everybody reads, what the record binds and what is looked
 * through for names is one text. Mail may hold signs nobody sees, in the middle of a name.
 */
const plain = (content: WrittenCopy['content']): WrittenCopy['content'] => ({
  ...content,
  text: anyText(content.text).trim(),
  translations: content.translations.map((one) => ({ ...one, text: anyText(one.text).trim() })),
});

/** What of the linked cases stands against making these words public; sentences of the cases' catalogue. */
export async function namesAgainst(
  read: Read,
  env: Pick<RepliesEnv, 'seal' | 'now'>,
  about: {
    readonly letterId: LetterId;
    readonly mode: CopyMode;
    readonly content: Pick<CopyContent, 'text' | 'translations'>;
    readonly positions: readonly ReplyPosition[];
  },
): Promise<readonly Reason[]> {
  const { mode, content, positions } = about;
  const written = mode === 'text' ? [content.text, ...content.translations.map((t) => t.text)] : [];
  const texts = [...written, ...positions.map(({ part }) => part)].map(anyText);
  const links = await liveLinks(read, about.letterId);
  const caseIds = links.map(({ caseId }) => caseId);
  const found = await caseReleaseBlockers(read, env, { caseIds, texts }, env.now());
  return found.map(({ reason, words }) => ({
    code: `cases.release-blocker.${reason}`,
    values: { words },
  }));
}
