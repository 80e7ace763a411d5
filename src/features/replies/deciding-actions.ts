import type { AccountId } from '#kernel/ids';
import { parseLanguageTag } from '#kernel/language';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Tx } from '#platform/db';
import { openCopyForUpdate } from './copy-store.ts';
import type { RepliesEnv } from './holding-actions.ts';
import { holdReply } from './holding-actions.ts';
import { replacePositions } from './position-store.ts';
import { decideOn, evenSpace, positionsRefusal } from './rules.ts';
import type { ReplyId, ReplyKind, ReplyPosition } from './rules.ts';
import { insertEvent, markDecided } from './store.ts';
import { listTranslations } from './translation-store.ts';

type By = { readonly replyId: ReplyId; readonly by: AccountId };

/**
 * A person says that a reply is from whom it says, and of which kind it is. `addressee` and `language`
 * stay as they are when they are left out.
 */
export async function confirmReply(
  env: RepliesEnv,
  input: By & {
    readonly kind: ReplyKind;
    readonly addressee?: number | null;
    readonly language?: string;
  },
): Promise<Answer<void>> {
  return env.db.transaction(async (tx) => {
    const held = await holdReply(tx, env, input.replyId);
    if (isRefusal(held)) return held;
    const { reply, version, out } = held;
    const state = decideOn({ state: reply.state, isOut: out !== null }, 'confirm');
    if (isRefusal(state)) return state;
    const addressee = input.addressee === undefined ? reply.addressee : input.addressee;
    const language = parseLanguageTag(input.language ?? reply.language);
    if (language === null) return refuse('invalid', 'reply-language');
    if (addressee !== null && !version.content.addressees.some((one) => one.number === addressee))
      return refuse('invalid', 'reply-no-such-addressee');
    // from whom and what it is stands in the record once it is out
    const changed = addressee !== reply.addressee || input.kind !== reply.kind;
    if (out !== null && changed) return refuse('conflict', 'reply-is-public');
    if (changed && (await isAsked(tx, env, reply.id)))
      return refuse('conflict', 'reply-copy-asked');
    const { replyId: id, kind, by } = input;
    const at = env.now();
    await markDecided(tx, { id, state, kind, addressee, language, by, at });
    await insertEvent(tx, { replyId: id, event: 'confirmed', at, by, detail: kind });
    return undefined;
  });
}

/** A second reader looks at it: what becomes public with it stays as it stands on that page. */
async function isAsked(tx: Tx, env: RepliesEnv, replyId: ReplyId): Promise<boolean> {
  return (await openCopyForUpdate(tx, env, replyId))?.state === 'asked';
}

/** It is no reply: advertising, somebody else's quarrel. Kept, and can be taken up again. */
export async function setReplyAside(env: RepliesEnv, input: By): Promise<Answer<void>> {
  return decideAgain(env, input, 'set-aside');
}

/** Takes up what was set aside: nobody has decided about it again. */
export async function takeReplyUp(env: RepliesEnv, input: By): Promise<Answer<void>> {
  return decideAgain(env, input, 'take-up');
}

async function decideAgain(
  env: RepliesEnv,
  { replyId, by }: By,
  decision: 'set-aside' | 'take-up',
): Promise<Answer<void>> {
  return env.db.transaction(async (tx) => {
    const held = await holdReply(tx, env, replyId);
    if (isRefusal(held)) return held;
    const { reply, out } = held;
    const state = decideOn({ state: reply.state, isOut: out !== null }, decision);
    if (isRefusal(state)) return state;
    const { addressee, language } = reply;
    const at = env.now();
    await markDecided(tx, { id: replyId, state, kind: null, addressee, language, by, at });
    const event = decision === 'take-up' ? 'taken-up' : 'set-aside';
    await insertEvent(tx, { replyId, event, at, by });
    return undefined;
  });
}

/** Sets a reply against the demands: all positions that stand from now on, the others end. */
export async function setPositions(
  env: RepliesEnv,
  input: By & {
    readonly positions: readonly (Omit<ReplyPosition, 'quote'> & { readonly quote?: string })[];
  },
): Promise<Answer<void>> {
  return env.db.transaction(async (tx) => {
    const held = await holdReply(tx, env, input.replyId);
    if (isRefusal(held)) return held;
    const { reply, version } = held;
    if (await isAsked(tx, env, reply.id)) return refuse('conflict', 'reply-copy-asked');
    const after = input.positions.map(({ demand, position, part, quote = '' }) => ({
      demand,
      position,
      part: evenSpace(part),
      quote: evenSpace(quote),
    }));
    const translated = (await listTranslations(tx, env, reply.id)).map(({ text }) => text);
    const demands = version.content.demands.map(({ number }) => number);
    const refused = positionsRefusal({ ...reply, translated }, demands, after);
    if (refused !== null) return refused;
    const { replyId, by } = input;
    const at = env.now();
    await replacePositions(tx, env, { replyId, before: reply.positions, after, by, at });
    const detail = String(after.length);
    await insertEvent(tx, { replyId, event: 'set-against-demands', at, by, detail });
    return undefined;
  });
}
