import type { AccountId } from '#kernel/ids';
import { parseLanguageTag } from '#kernel/language';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { readPastDay } from './day-rules.ts';
import { markReleased } from './file-store.ts';
import type { RepliesEnv } from './holding-actions.ts';
import { holdReply } from './holding-actions.ts';
import { LIMITS } from './rules.ts';
import type { ReplyId } from './rules.ts';
import { insertEvent } from './store.ts';
import { endTranslation, insertTranslation } from './translation-store.ts';

type By = { readonly replyId: ReplyId; readonly by: AccountId };

/** Keeps the reply in another language, with its own days. */
export async function addTranslation(
  env: RepliesEnv,
  input: By & {
    readonly language: string;
    readonly text: string;
    readonly translator: string;
    /** As typed; '' when nobody knows. */
    readonly translatedOn: string;
  },
): Promise<Answer<void>> {
  const language = parseLanguageTag(input.language);
  if (language === null) return refuse('invalid', 'reply-language');
  const text = input.text.trim();
  if (text === '') return refuse('invalid', 'translation-empty');
  if (text.length > LIMITS.text) return refuse('invalid', 'reply-too-long', { most: LIMITS.text });
  if (input.translator.length > LIMITS.line)
    return refuse('invalid', 'reply-line-too-long', { most: LIMITS.line });
  const at = env.now();
  const day = input.translatedOn.trim() === '' ? null : readPastDay(input.translatedOn, at);
  if (isRefusal(day)) return day;
  return env.db.transaction(async (tx) => {
    const held = await holdReply(tx, env, input.replyId);
    if (isRefusal(held)) return held;
    const { replyId, by } = input;
    await insertTranslation(tx, env, {
      replyId,
      language,
      text,
      by: input.translator.trim(),
      translatedOn: day,
      receivedOn: at.toISOString().slice(0, 10),
      entered: { by, at },
    });
    await insertEvent(tx, { replyId, event: 'translated', at, by, detail: language });
    return undefined;
  });
}

/** Takes a translation away. */
export async function removeTranslation(
  env: RepliesEnv,
  input: By & { readonly id: string },
): Promise<Answer<void>> {
  return env.db.transaction(async (tx) => {
    const at = env.now();
    if (!(await endTranslation(tx, { ...input, at }))) return refuse('not-found', 'not-found');
    const { replyId, by } = input;
    await insertEvent(tx, { replyId, event: 'translation-ended', at, by });
    return undefined;
  });
}

/** Lets one file out of quarantine: from now on it can be read and taken. */
export async function releaseFile(
  env: RepliesEnv,
  input: By & { readonly fileId: string },
): Promise<Answer<void>> {
  return env.db.transaction(async (tx) => {
    const held = await holdReply(tx, env, input.replyId);
    if (isRefusal(held)) return held;
    const { replyId, by, fileId } = input;
    const at = env.now();
    if (await markReleased(tx, { id: fileId, replyId, by, at }))
      await insertEvent(tx, { replyId, event: 'file-released', at, by });
    return undefined;
  });
}
