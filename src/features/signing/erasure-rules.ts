import { refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { canonicalText, isFault } from '#proof';
import type { EmailAddress } from '#kernel/email-address';
import type { AccountId, InvitationId, LetterId } from '#kernel/ids';

/** One person at one letter, with everything by which they can be found in other rooms. */
export type Erasable = {
  readonly letterId: LetterId;
  /** Every time they were asked: an invitation that was taken back has their name too. */
  readonly ids: readonly InvitationId[];
  /** '' once erased. */
  readonly name: string;
  readonly capacity: string;
  readonly personKey: string;
  /** As they were asked, and as an older letter prints them. */
  readonly names: readonly string[];
  readonly addresses: readonly EmailAddress[];
  readonly lookups: readonly Uint8Array[];
  /** What the record knows them by: who, and each mandate. */
  readonly commitments: readonly string[];
  /** Acts whose detail quotes the printed name. */
  readonly printedLeaves: readonly number[];
  /** A signature of theirs stands under some version. */
  readonly signs: boolean;
  readonly erasedAt: Date | null;
};

const LONGEST_REASON = 300;

/** One line of why something is to be erased, or the refusal. */
export function readErasureReason(typed: string): string | Refusal {
  const text = canonicalText(typed);
  const reason = isFault(text) ? '' : text.replaceAll(/\s+/gu, ' ').trim();
  return reason === '' || reason.length > LONGEST_REASON
    ? refuse('invalid', 'reason-missing', { most: LONGEST_REASON })
    : reason;
}

/** Whoever asked never confirms: what is erased is gone, so two people have looked. */
export function decideErasure(
  open: { readonly askedBy: AccountId } | null,
  by: AccountId,
): Refusal | null {
  if (open === null) return refuse('conflict', 'erasure-none');
  return open.askedBy === by ? refuse('forbidden', 'erasure-own') : null;
}
