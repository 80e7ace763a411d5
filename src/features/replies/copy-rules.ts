import type { AccountId, Id } from '#kernel/ids';
import type { LanguageTag } from '#kernel/language';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import { LIMITS } from './rules.ts';
import type { Position, ReplyChannel, ReplyId, ReplyKind, ReplyState } from './rules.ts';

export type CopyId = Id<'copy'>;

/** `text`: everybody reads what it says; `fact-only`: that it came, when and from whom. */
export const copyModes = ['text', 'fact-only'] as const;
export type CopyMode = (typeof copyModes)[number];

/** `superseded`: a further copy took its place; `taken-back`: nobody reads it any more. */
export type CopyState = 'draft' | 'asked' | 'sent-back' | 'let-out' | 'superseded' | 'taken-back';

export type CopyTranslation = {
  readonly language: LanguageTag;
  readonly text: string;
  /** `YYYY-MM-DD`. */
  readonly translatedOn: string;
};

/** What a copy says, before and after it is out. `positions` are those that stood when it was let out. */
export type CopyContent = {
  readonly language: LanguageTag;
  readonly text: string;
  readonly translations: readonly CopyTranslation[];
  readonly positions: readonly PublicPosition[];
};

export type PublicPosition = {
  readonly demand: number;
  readonly position: Position;
  /** In words; '' for all of the demand. */
  readonly part: string;
};

/** One writing of the public copy of a reply, in all its states. */
export type PublicCopy = {
  readonly id: CopyId;
  readonly replyId: ReplyId;
  readonly number: number;
  readonly state: CopyState;
  readonly mode: CopyMode;
  readonly content: CopyContent;
  readonly revision: number;
  /** Everybody who ever wrote at it. */
  readonly authors: readonly AccountId[];
  readonly writtenAt: Date;
  readonly askedAt: Date | null;
  readonly askedBy: AccountId | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: AccountId | null;
  /** The second reader's, where it was sent back; the reason, where it was taken back. */
  readonly note: string | null;
  readonly document: string | null;
  /** Of the document, 64 hexadecimal digits. */
  readonly documentSha256: string | null;
  /** The place of its act in the letter's chain. */
  readonly seq: number | null;
  readonly endedAt: Date | null;
};

/** A reply as everybody may read it. */
export type PublicReply = {
  readonly id: ReplyId;
  /** By its number in the version; null: from somebody else. */
  readonly addressee: number | null;
  readonly receivedOn: string;
  readonly channel: ReplyChannel;
  readonly kind: ReplyKind;
  readonly mode: CopyMode;
  readonly language: LanguageTag;
  /** '' when only the fact is public. */
  readonly text: string;
  readonly translations: readonly (CopyTranslation & {
    /** `YYYY-MM-DD`. */
    readonly publishedOn: string;
  })[];
  readonly positions: readonly PublicPosition[];
  readonly publishedAt: Date;
  /** The canonical public document of #proof, word for word as its hash stands in the record. */
  readonly document: string;
  /** The place of the act `reply-received` in the letter's chain. */
  readonly seq: number;
};

export const COPY_LIMITS = { text: 100_000, translations: 30, note: 2_000 } as const;

/** Why a copy in these words cannot be asked for; null when it can. */
export function askRefusal(
  reply: { readonly state: ReplyState },
  letter: { readonly isReleased: boolean },
  copy: { readonly state: CopyState; readonly mode: CopyMode; readonly content: CopyContent },
): Refusal | null {
  if (!letter.isReleased) return refuse('conflict', 'reply-letter-not-public');
  if (reply.state !== 'confirmed') return refuse('conflict', 'reply-not-confirmed');
  if (copy.state !== 'draft') return refuse('conflict', 'reply-copy-asked');
  return copy.mode === 'fact-only' ? null : contentRefusal(copy.content);
}

/** What is wrong with the texts of a copy. */
export function contentRefusal(content: CopyContent): Refusal | null {
  if (content.text.trim() === '') return refuse('invalid', 'reply-copy-empty');
  if (content.text.length > COPY_LIMITS.text)
    return refuse('invalid', 'reply-copy-too-long', { most: COPY_LIMITS.text });
  if (content.translations.length > COPY_LIMITS.translations)
    return refuse('invalid', 'reply-copy-too-many-translations');
  const languages = [content.language, ...content.translations.map(({ language }) => language)];
  if (new Set(languages).size < languages.length)
    return refuse('invalid', 'reply-copy-language-twice');
  const isLong = content.translations.some(({ text }) => text.length > COPY_LIMITS.text);
  return isLong ? refuse('invalid', 'reply-copy-too-long', { most: COPY_LIMITS.text }) : null;
}

export type CopyDecision =
  | { readonly decision: 'let-out'; readonly mode: CopyMode }
  | { readonly decision: 'send-back'; readonly note: string };

/** Why these words cannot stand beside a copy that is sent or taken back; null when they can. */
export function noteRefusal(note: string): Refusal | null {
  if (note.trim() === '') return refuse('invalid', 'reply-copy-note-missing');
  return note.length > LIMITS.note
    ? refuse('invalid', 'reply-copy-note-too-long', { most: LIMITS.note })
    : null;
}

/** A second reader's word on a copy. Whoever wrote at it, or asked, gives none. */
export function decideCopy(
  copy: Pick<PublicCopy, 'state' | 'mode' | 'authors' | 'askedBy' | 'content'>,
  input: CopyDecision & { readonly by: AccountId },
): Answer<'let-out' | 'sent-back'> {
  if (copy.state !== 'asked') return refuse('conflict', 'reply-copy-not-asked');
  if (copy.askedBy === input.by || copy.authors.includes(input.by))
    return refuse('forbidden', 'reply-copy-own');
  if (input.decision === 'send-back') return noteRefusal(input.note) ?? 'sent-back';
  // the second reader may show less than was asked, never more
  if (copy.mode === 'fact-only' && input.mode === 'text')
    return refuse('invalid', 'reply-copy-fact-only');
  const fault = input.mode === 'text' ? contentRefusal(copy.content) : null;
  return isRefusal(fault) ? fault : 'let-out';
}
