import { newId } from '#kernel/ids';
import type { AccountId, LetterId } from '#kernel/ids';
import { parseLanguageTag } from '#kernel/language';
import { sha256 } from '#kernel/bytes';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import { currentVersionForUpdate } from '#letters';
import { readPastDay } from './day-rules.ts';
import { insertFile } from './file-store.ts';
import { fileNameOf, mediaTypeOf } from './file-rules.ts';
import type { RepliesEnv } from './holding-actions.ts';
import { LIMITS } from './rules.ts';
import type { ReplyChannel, ReplyId, ReplyKind } from './rules.ts';
import { insertEvent, insertReply, markDecided } from './store.ts';

export type EnteredReply = {
  readonly letterId: LetterId;
  /** By its number in the version; null: from somebody else. */
  readonly addressee: number | null;
  readonly channel: ReplyChannel;
  /** As typed. */
  readonly receivedOn: string;
  /** As typed: a BCP 47 tag, `und` where nobody knows. */
  readonly language: string;
  /** Who said or signed it, as it stands there. */
  readonly sender: string;
  readonly subject: string;
  readonly text: string;
  /** Null: to be confirmed later. */
  readonly kind: ReplyKind | null;
  readonly file: { readonly fileName: string; readonly bytes: Uint8Array } | null;
  readonly by: AccountId;
};

/** Takes in what came by post, by hand, by phone or was said in public; a scan waits in quarantine too. */
export async function enterReply(
  env: RepliesEnv,
  input: EnteredReply,
): Promise<Answer<{ replyId: ReplyId }>> {
  return env.db.transaction(async (tx) => {
    const held = await currentVersionForUpdate(tx, input.letterId);
    if (held === null) return refuse('not-found', 'not-found');
    if (held.letter.release === null || held.version === null)
      return refuse('conflict', 'reply-letter-not-public');
    const at = env.now();
    const receivedOn = readPastDay(input.receivedOn, at);
    if (isRefusal(receivedOn)) return receivedOn;
    const refused = enteredRefusal(
      input,
      held.version.content.addressees.map(({ number }) => number),
    );
    const language = parseLanguageTag(input.language);
    if (refused !== null) return refused;
    if (language === null) return refuse('invalid', 'reply-language');
    const id = newId<ReplyId>();
    const scan = input.file === null ? null : scanOf(input.file);
    const { letterId, addressee, channel, subject, text, by } = input;
    const sender = input.sender === '' ? null : { name: input.sender, address: '' };
    const unknown = { deliveryId: null, incomingId: null, suggested: null };
    const words = { sender, subject, text };
    const about = { id, letterId, addressee, channel, receivedOn, language, at, by };
    await insertReply(tx, env, {
      ...about,
      ...unknown,
      ...words,
      originalSha256: scan?.sha256 ?? null,
    });
    await insertEvent(tx, { replyId: id, event: 'entered', at, by });
    if (scan !== null) await insertFile(tx, env, { ...scan, replyId: id, at });
    if (input.kind !== null) {
      const decided = { id, state: 'confirmed', kind: input.kind, addressee, language } as const;
      await markDecided(tx, { ...decided, by, at });
      await insertEvent(tx, { replyId: id, event: 'confirmed', at, by, detail: input.kind });
    }
    return { replyId: id };
  });
}

function enteredRefusal(input: EnteredReply, addressees: readonly number[]): Refusal | null {
  if (input.addressee !== null && !addressees.includes(input.addressee))
    return refuse('invalid', 'reply-no-such-addressee');
  if (input.text.trim() === '' && input.file === null) return refuse('invalid', 'reply-empty');
  if (input.text.length > LIMITS.text)
    return refuse('invalid', 'reply-too-long', { most: LIMITS.text });
  const tooLong = [input.sender, input.subject].some((line) => line.length > LIMITS.line);
  return tooLong ? refuse('invalid', 'reply-line-too-long', { most: LIMITS.line }) : null;
}

function scanOf({ fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array }) {
  return {
    position: 0,
    incomingPosition: null,
    name: fileNameOf(fileName),
    mediaType: mediaTypeOf(bytes),
    size: bytes.length,
    sha256: sha256(bytes),
    bytes,
  };
}
