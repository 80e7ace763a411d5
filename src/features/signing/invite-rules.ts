import { refuse } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import type { OfficeAnswer } from '#roster';
import { positionAfter } from './position-rules.ts';
import type { InvitationState, LetterState } from './rules.ts';
import type { Position } from './position-rules.ts';
import { windowClosed } from './sign-rules.ts';

/** How many people one letter may invite; the largest parliament here has fewer than a thousand. */
export const MOST_INVITATIONS = 2_000;

export type Candidate = {
  /** What the roster says of today. */
  readonly office: OfficeAnswer;
  readonly email: string | null;
  /** A live invitation of the same person, or of another person with the same mailbox. */
  readonly invited: 'no' | 'same-person' | 'same-mailbox';
};

/**
 * May this person be invited? Being in office counts today: it is checked again on the day of
 * signing, because a mandate can end in between.
 */
export function decideInvite(
  candidate: Candidate,
  letter: { readonly withdrawn: boolean; readonly count: number },
): Refusal | null {
  if (letter.withdrawn) return refuse('conflict', 'letter-withdrawn');
  if (letter.count >= MOST_INVITATIONS)
    return refuse('invalid', 'too-many-invitations', { most: MOST_INVITATIONS });
  if (candidate.invited === 'same-person') return refuse('conflict', 'already-invited');
  if (candidate.invited === 'same-mailbox') return refuse('conflict', 'mailbox-already-invited');
  if (candidate.office === 'not-in-office') return refuse('conflict', 'not-in-office');
  if (candidate.email === null) return refuse('invalid', 'email-missing');
  return null;
}

/** Prepared first, sent on purpose. Nothing can be sent before there is a frozen text. */
export function decideSend(
  state: InvitationState,
  letter: LetterState | null,
  now: Date,
): Answer<Position> {
  if (letter === null) return refuse('conflict', 'letter-not-frozen');
  if (letter.withdrawn) return refuse('conflict', 'letter-withdrawn');
  if (windowClosed(letter, now)) return refuse('expired', 'window-closed');
  return positionAfter('send', state.position) ?? refuse('conflict', 'already-sent');
}

/**
 * Another official mailbox of the same person. Links to the old mailbox stop working, passkeys
 * enrolled through it stop working, and the old mailbox is told. Never once somebody has signed:
 * a drafter could move the invitation to a mailbox of their own, and end or renew the signature there.
 */
export function decideHandOver(
  state: InvitationState,
  mailbox: { readonly same: boolean; readonly taken: boolean },
): Answer<Position> {
  if (state.live !== null) return refuse('forbidden', 'handover-signed');
  if (mailbox.same) return refuse('conflict', 'same-mailbox');
  if (mailbox.taken) return refuse('conflict', 'mailbox-already-invited');
  return positionAfter('hand-over', state.position) ?? refuse('conflict', 'act-not-now');
}

/** An organiser takes an invitation back. A signature is not theirs to take back. */
export function decideRevoke(state: InvitationState): Answer<Position> {
  if (state.live !== null) return refuse('forbidden', 'signature-not-yours');
  return positionAfter('revoke', state.position) ?? refuse('conflict', 'act-not-now');
}

/** A drafter saw the mail come back. */
export function decideBounce(state: InvitationState): Answer<Position> {
  return positionAfter('bounce', state.position) ?? refuse('conflict', 'act-not-now');
}
