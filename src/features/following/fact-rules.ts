import type { Id, LetterId } from '#kernel/ids';
import type { JobContract } from '#platform/jobs';
import { z } from 'zod';
import type { Often } from './rules.ts';

export type FactId = Id<'followed-fact'>;

/** What followers hear of. */
export const factKinds = ['release', 'withdrawal', 'reply', 'outcome'] as const;
export type FactKind = (typeof factKinds)[number];

/**
 * Whose turn it is in a fan-out: who follows the letter, who follows the house, who hears unasked, who asked for it
 * when they co-signed.
 */
export const turns = ['letter', 'house', 'team', 'cosigners', 'done'] as const;
export type Turn = (typeof turns)[number];

export type Fact = {
  readonly id: FactId;
  readonly kind: FactKind;
  readonly letterId: LetterId;
  /** The reply, the outcome, or the letter itself. */
  readonly subjectId: string;
  readonly happenedAt: Date;
};

export type OpenFact = Fact & { readonly turn: Turn; readonly reached: string | null };

/** Why somebody hears: they asked, they signed, they work on the letter, they asked when they co-signed it. */
export type Why = 'asked' | 'signed' | 'team' | 'cosigned';

/**
 * Whose turns a fact has. Of a release and a withdrawal signatories and team hear from publication; a
 * release is news to those only who follow the house, as nobody can follow a letter before it. Co-signers
 * asked to hear of outcomes, and so of the end of the letter too.
 */
export const turnsOf: Readonly<Record<FactKind, readonly Turn[]>> = {
  release: ['house'],
  withdrawal: ['letter', 'house', 'cosigners'],
  reply: ['letter', 'house', 'team'],
  outcome: ['letter', 'house', 'team', 'cosigners'],
};

export const firstTurn = (kind: FactKind): Turn => turnsOf[kind][0] ?? 'done';

/** @example nextTurn('withdrawal', 'house') // 'done' */
export function nextTurn(kind: FactKind, turn: Turn): Turn {
  const own = turnsOf[kind];
  return own[own.indexOf(turn) + 1] ?? 'done';
}

/** Notices that go into one mail: of a digest all that are due, else each alone. */
export function byMail<N extends { followId: string | null; often: Often }>(
  notices: readonly N[],
): N[][] {
  const mails: N[][] = [];
  const digests = new Map<string, N[]>();
  for (const notice of notices) {
    const { followId, often } = notice;
    const open = followId === null || often === 'each' ? undefined : digests.get(followId);
    if (open !== undefined) {
      open.push(notice);
      continue;
    }
    const mail = [notice];
    mails.push(mail);
    if (followId !== null && often !== 'each') digests.set(followId, mail);
  }
  return mails;
}

/**
 * A full batch may end in the middle of a digest: what belongs together waits for the next batch. Only
 * a digest that fills a batch by itself goes out in parts. Notices come ordered by time and follow.
 */
export function withoutCutDigest<N extends { followId: string | null; often: Often; dueAt: Date }>(
  notices: readonly N[],
  limit: number,
): readonly N[] {
  const last = notices.at(-1);
  if (notices.length < limit || last === undefined) return notices;
  if (last.followId === null || last.often === 'each') return notices;
  const whole = notices.filter(({ followId }) => followId !== last.followId);
  return whole.length === 0 ? notices : whole;
}

const carriesFact = z.object({ factId: z.uuid() });

/** Reaches everybody who is to hear of a fact, a batch at a time. */
export const fanOut = {
  name: 'following.fan-out',
  payload: carriesFact,
} satisfies JobContract<{ factId: string }>;

/** Writes the mails that are due. One at a time, so that no digest is torn apart. */
export const sendDue = {
  name: 'following.send-due',
  payload: z.object({}),
} satisfies JobContract<object>;

/** The mail with the link that confirms an ask. */
export const sendAsk = {
  name: 'following.send-ask',
  payload: z.object({ askId: z.uuid() }),
} satisfies JobContract<{ askId: string }>;
