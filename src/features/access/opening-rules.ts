import { refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import type { AccountId, CaseId, Id } from '#kernel/ids';
import { mayDo } from './rules.ts';
import type { Audience } from './audience-rules.ts';

export type OpeningId = Id<'opening'>;

/** The owner looked into a case without a role on it. */
export type Opening = {
  readonly id: OpeningId;
  readonly caseId: CaseId;
  readonly openedBy: AccountId;
  readonly name: string;
  readonly reason: string;
  readonly openedAt: Date;
  readonly untilAt: Date;
  readonly closedAt: Date | null;
};

export const OPENING_HOURS = 24;

/** Shorter than a sentence is no reason. */
export const REASON_LENGTH = { least: 20, most: 500 } as const;

export const isOpen = (opening: Opening, now: Date): boolean =>
  opening.closedAt === null && opening.untilAt > now;

/** Null when the compartment may be opened for this reason. */
export function openingRefusal(audience: Audience, reason: string): Refusal | null {
  if (!mayDo(audience, 'open-compartment')) return refuse('not-found', 'not-found');
  const { length } = reason;
  return length < REASON_LENGTH.least || length > REASON_LENGTH.most
    ? refuse('invalid', 'opening-reason', REASON_LENGTH)
    : null;
}
