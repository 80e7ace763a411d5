import type { DeliveryId, IncomingId } from '#delivery';
import type { AccountId, Id, LetterId } from '#kernel/ids';
import type { LanguageTag } from '#kernel/language';
import { refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { z } from 'zod';

export type ReplyId = Id<'reply'>;

/** What came back. Suggested from headers and wording, decided by a person. */
export const replyKinds = ['auto-reply', 'acknowledgement', 'answer'] as const;
export type ReplyKind = (typeof replyKinds)[number];

/** How it came. `public`: said to everybody, in a parliament or to the press. */
export const replyChannels = ['email', 'post', 'by-hand', 'phone', 'public'] as const;
export type ReplyChannel = (typeof replyChannels)[number];

/** `arrived`: nobody has decided yet; `confirmed`: it is from whom it says; `set-aside`: it is no reply. */
export const replyStates = ['arrived', 'confirmed', 'set-aside'] as const;
export type ReplyState = (typeof replyStates)[number];

/**
 * How a reply answers one demand, or a part of it. Several may stand side by side: partly refused and
 * partly ignored is not the same as refused.
 */
export const positions = [
  'pledges',
  'says-done',
  'refuses',
  'denies-facts',
  'asks',
  'refers-elsewhere',
  'ignores',
] as const;
export type Position = (typeof positions)[number];

/** Where an addressee stands after the letter reached them. */
export const clockStates = [
  'waiting',
  'acknowledged',
  'due',
  'overdue',
  'lawfully-delayed',
  'answered',
] as const;
export type ClockState = (typeof clockStates)[number];

/** Why something was suggested: the sentence is `replies.reason.<code>`, filled in with `values`. */
export type Reason = {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
};

/** `part`: of which part of the demand it speaks, '' for all of it; `quote`: the reply's own words. */
export type ReplyPosition = {
  readonly demand: number;
  readonly position: Position;
  readonly part: string;
  readonly quote: string;
};

/** What came back, for those who work on the letter. */
export type Reply = {
  readonly id: ReplyId;
  readonly letterId: LetterId;
  /** By its number in the version; null: from somebody else, or nobody said yet. */
  readonly addressee: number | null;
  readonly deliveryId: DeliveryId | null;
  readonly incomingId: IncomingId | null;
  readonly channel: ReplyChannel;
  /** `YYYY-MM-DD`; of a mail the day in UTC. */
  readonly receivedOn: string;
  /** `und` while nobody knows. */
  readonly language: LanguageTag;
  /** As claimed. Anybody can write any name and address into a mail. */
  readonly sender: { readonly name: string; readonly address: string } | null;
  readonly subject: string;
  readonly text: string;
  /** Of what came, byte for byte: the mail, or the scan; null: it was typed in. */
  readonly originalSha256: string | null;
  readonly suggested: { readonly kind: ReplyKind; readonly reasons: readonly Reason[] } | null;
  readonly state: ReplyState;
  readonly kind: ReplyKind | null;
  readonly createdAt: Date;
  readonly createdBy: AccountId | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: AccountId | null;
  /** Every word of it was erased; that it came, when and of which kind stays. */
  readonly erasedAt: Date | null;
  readonly positions: readonly ReplyPosition[];
};

/** A second reader let the public copy of a reply out. */
export const replyPublished = {
  name: 'replies.published',
  payload: z.object({ letterId: z.uuid(), replyId: z.uuid() }),
};

/** What a person can decide about a reply, and from which state. */
export const decisions = ['confirm', 'set-aside', 'take-up'] as const;
export type Decision = (typeof decisions)[number];

/** The whole of it: what a decision makes of a reply, or why it cannot be taken. */
const table: Readonly<Record<ReplyState, Readonly<Record<Decision, string>>>> = {
  arrived: { confirm: 'confirmed', 'set-aside': 'set-aside', 'take-up': 'reply-not-set-aside' },
  // confirmed again: of another kind, from somebody else
  confirmed: { confirm: 'confirmed', 'set-aside': 'set-aside', 'take-up': 'reply-not-set-aside' },
  'set-aside': { confirm: 'reply-set-aside', 'set-aside': 'reply-set-aside', 'take-up': 'arrived' },
};

/**
 * @example decideOn({ state: 'arrived', isOut: false }, 'confirm') // 'confirmed'
 */
export function decideOn(
  reply: { readonly state: ReplyState; readonly isOut: boolean },
  decision: Decision,
): ReplyState | Refusal {
  const next = table[reply.state][decision];
  const state = replyStates.find((one) => one === next);
  if (state === undefined) return refuse('conflict', next);
  // what everybody reads is taken back first, with its act in the record
  if (reply.isOut && state !== 'confirmed') return refuse('conflict', 'reply-is-public');
  return state;
}

export const LIMITS = {
  /** Characters of a reply's text here; the rest stays in what came. */
  text: 100_000,
  line: 300,
  part: 300,
  quote: 2_000,
  note: 1_000,
  positions: 200,
  perLetter: 500,
} as const;

/** Why these positions cannot stand for this reply; null when they can. */
export function positionsRefusal(
  reply: {
    readonly state: ReplyState;
    readonly text: string;
    readonly translated: readonly string[];
  },
  demands: readonly number[],
  wanted: readonly ReplyPosition[],
): Refusal | null {
  if (reply.state !== 'confirmed') return refuse('conflict', 'reply-not-confirmed');
  if (wanted.length > LIMITS.positions) return refuse('invalid', 'reply-too-many-positions');
  const texts = [reply.text, ...reply.translated].map(evenSpace);
  const seen = new Set<string>();
  for (const one of wanted) {
    const { demand, quote, part, position } = one;
    if (!demands.includes(demand)) return refuse('invalid', 'reply-no-such-demand', { demand });
    if (part.length > LIMITS.part)
      return refuse('invalid', 'reply-part-too-long', { demand, most: LIMITS.part });
    if (quote.length > LIMITS.quote)
      return refuse('invalid', 'reply-quote-too-long', { demand, most: LIMITS.quote });
    if (quote !== '' && !texts.some((text) => text.includes(evenSpace(quote))))
      return refuse('invalid', 'reply-quote-not-in-text', { demand });
    const key = JSON.stringify([demand, position, evenSpace(part)]);
    if (seen.has(key)) return refuse('invalid', 'reply-position-twice', { demand });
    seen.add(key);
  }
  return null;
}

/** A passage is found whatever the breaks of its lines. */
export const evenSpace = (text: string): string =>
  text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** The demands nobody set this reply against: to be offered as `ignores`, never taken for it. */
export function unanswered(
  demands: readonly number[],
  set: readonly ReplyPosition[],
): readonly number[] {
  return demands.filter((number) => !set.some(({ demand }) => demand === number));
}
