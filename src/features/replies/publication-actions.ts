import type { AccountId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Tx } from '#platform/db';
import { publish } from '#platform/jobs';
import {
  printPublicReply,
  publicReplyFault,
  replyReceivedDetail,
  sha256Hex,
  supersededDetail,
} from '#proof';
import type { PublicReplyFields } from '#proof';
import { append } from '#record';
import { namesAgainst } from './copy-actions.ts';
import { decideCopy, noteRefusal } from './copy-rules.ts';
import type { CopyMode, PublicCopy } from './copy-rules.ts';
import { markEnded, markLetOut, markSentBack, openCopyForUpdate } from './copy-store.ts';
import { dayOf } from './day-rules.ts';
import type { HeldReply, RepliesEnv } from './holding-actions.ts';
import { holdReply, placeInStatement } from './holding-actions.ts';
import { positionAuthors } from './position-store.ts';
import { replyPublished } from './rules.ts';
import type { ReplyId } from './rules.ts';
import { insertEvent } from './store.ts';

export type Decided = {
  readonly replyId: ReplyId;
  readonly by: AccountId;
  /** The revision that was read; another one is not let out. Left out: the one that is there. */
  readonly revision?: number;
} & (
  | { readonly decision?: 'let-out'; readonly mode: CopyMode }
  | { readonly decision: 'send-back'; readonly note: string }
);

/** The second reader's word on a public copy: out, in full or only the fact, or back with a note. */
export async function decidePublication(env: RepliesEnv, input: Decided): Promise<Answer<void>> {
  return env.db.transaction(async (tx) => {
    const held = await holdReply(tx, env, input.replyId);
    if (isRefusal(held)) return held;
    const copy = await openCopyForUpdate(tx, env, input.replyId);
    if (copy === null) return refuse('conflict', 'reply-copy-not-asked');
    const { by, replyId, revision = copy.revision } = input;
    if (revision !== copy.revision) return refuse('conflict', 'reply-copy-changed');
    const back = input.decision === 'send-back' ? input : null;
    const out = input.decision === 'send-back' ? null : input;
    const word = out === null ? back : { decision: 'let-out' as const, mode: out.mode };
    if (word === null) throw new Error('a decision is one or the other');
    // what it says to each demand becomes public with it: whoever wrote that wrote at it, too
    const authors = [...copy.authors, ...(await positionAuthors(tx, replyId))];
    const decided = decideCopy({ ...copy, authors }, { ...word, by });
    if (isRefusal(decided)) return decided;
    if (out !== null) return letOut(tx, env, held, { copy, mode: out.mode, by });
    const note = back?.note ?? '';
    const at = env.now();
    await markSentBack(tx, env, { id: copy.id, note, by, at });
    await insertEvent(tx, { replyId, event: 'copy-sent-back', at, by });
    return undefined;
  });
}

type LettingOut = {
  readonly copy: PublicCopy;
  readonly mode: CopyMode;
  readonly by: AccountId;
};

async function letOut(
  tx: Tx,
  env: RepliesEnv,
  held: HeldReply,
  { copy, mode, by }: LettingOut,
): Promise<Answer<void>> {
  const { reply, letter, version, out: before } = held;
  if (reply.state !== 'confirmed' || reply.kind === null)
    return refuse('conflict', 'reply-not-confirmed');
  if (letter.release === null) return refuse('conflict', 'reply-letter-not-public');
  // nothing of it is shown any more: an act about it would tell the record of what nobody may read
  if (letter.withdrawal !== null) return refuse('conflict', 'letter-withdrawn');
  const { letterId, positions } = reply;
  const against = await namesAgainst(tx, env, { letterId, mode, content: copy.content, positions });
  const [first] = against;
  if (first !== undefined)
    return refuse('conflict', 'reply-copy-names', { words: first.values['words'] ?? '' });
  const at = env.now();
  const fields = fieldsOf(held, { copy, mode, by }, dayOf(at));
  if (publicReplyFault(fields) !== null) return refuse('invalid', 'reply-copy-unprintable');
  const document = printPublicReply(fields);
  const documentSha256 = sha256Hex(document);
  const statement = version.statementSha256;
  if (before !== null) {
    const detail = supersededDetail({ seq: before.seq ?? 0 });
    await append(tx, env, { letterId, act: 'superseded', statement, detail });
    await markEnded(tx, env, { id: before.id, how: 'superseded', note: null, by, at });
  }
  const { reply: id, addressee, received, channel, kind } = fields;
  const detail = replyReceivedDetail({
    reply: id,
    addressee,
    received,
    channel,
    kind,
    original: reply.originalSha256,
    document: documentSha256,
  });
  const { seq } = await append(tx, env, { letterId, act: 'reply-received', statement, detail });
  const content = {
    ...copy.content,
    positions: positions.map(({ demand, position, part }) => ({ demand, position, part })),
  };
  await markLetOut(tx, env, { id: copy.id, mode, content, document, documentSha256, seq, by, at });
  await insertEvent(tx, { replyId: reply.id, event: 'copy-let-out', at, by, detail: mode });
  await publish(tx, replyPublished, { letterId, replyId: reply.id });
  return undefined;
}

/** What the public document says; `fact-only` has no word of the text. */
function fieldsOf(
  { reply, version }: HeldReply,
  { copy, mode }: LettingOut,
  published: string,
): PublicReplyFields {
  const isText = mode === 'text';
  return {
    letter: reply.letterId,
    reply: reply.id,
    addressee: placeInStatement(version, reply.addressee),
    received: reply.receivedOn,
    channel: reply.channel,
    kind: reply.kind ?? '',
    mode,
    language: isText ? copy.content.language : null,
    text: isText ? copy.content.text : '',
    translations: isText
      ? copy.content.translations.map(({ language, text, translatedOn }) => ({
          language,
          text,
          published,
          translated: translatedOn,
        }))
      : [],
    positions: reply.positions.map(({ demand, position, part }) => ({
      demand,
      position,
      part: part === '' ? null : part,
    })),
  };
}

/** Takes the public copy back: nobody reads it from now on, the record says that the act no longer stands. */
export async function takeCopyBack(
  env: RepliesEnv,
  input: { readonly replyId: ReplyId; readonly note: string; readonly by: AccountId },
): Promise<Answer<void>> {
  return env.db.transaction(async (tx) => {
    const held = await holdReply(tx, env, input.replyId);
    if (isRefusal(held)) return held;
    const { reply, version, out } = held;
    if (out === null || out.seq === null) return refuse('conflict', 'reply-copy-not-out');
    const note = input.note.trim();
    const refused = noteRefusal(note);
    if (refused !== null) return refused;
    const at = env.now();
    const { by, replyId } = input;
    await append(tx, env, {
      letterId: reply.letterId,
      act: 'superseded',
      statement: version.statementSha256,
      detail: supersededDetail({ seq: out.seq }),
    });
    await markEnded(tx, env, { id: out.id, how: 'taken-back', note, by, at });
    await insertEvent(tx, { replyId, event: 'copy-taken-back', at, by });
    // whoever shows it looks again: there is nothing of it any more
    await publish(tx, replyPublished, { letterId: reply.letterId, replyId });
    return undefined;
  });
}
