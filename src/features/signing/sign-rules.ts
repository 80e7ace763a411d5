import { refuse } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import type { OfficeAnswer } from '#roster';
import { positionAfter } from './position-rules.ts';
import type { InvitationState, LetterState, Mode } from './rules.ts';
import type { Position } from './position-rules.ts';

export type SignInput = {
  readonly mode: Mode;
  /** The hash of the text the person had in front of them. */
  readonly statement: string;
  /** What the roster says of the day the signature counts for: today, or the day on the paper. */
  readonly office: OfficeAnswer;
};

export type SignDecision = {
  readonly act: 'signed' | 'reconfirmed';
  readonly late: boolean;
  readonly position: Position;
};

/**
 * May this person sign this text now? A live signature under an earlier version makes it a
 * re-confirmation; under this version there is nothing left to do.
 *
 * @example
 * const decision = decideSign(state, letter, { mode: 'mailbox', statement, office: 'in-office' }, now);
 * if (isRefusal(decision)) return decision;
 */
export function decideSign(
  state: InvitationState,
  letter: LetterState,
  input: SignInput,
  now: Date,
): Answer<SignDecision> {
  if (state.live?.versionId === letter.version.id) return refuse('conflict', 'already-signed');
  if (state.live !== null) return decideReconfirm(state, letter, input, now);
  const position = positionAfter('sign', state.position);
  if (position === null) return stopped(state.position);
  if (state.position === 'prepared' && input.mode !== 'paper')
    return refuse('forbidden', 'invitation-not-sent');
  return bind(letter, input, now) ?? { act: 'signed', late: isLate(letter), position };
}

/** The same person over a later text: the older signature ends, the new one takes its place. */
export function decideReconfirm(
  state: InvitationState,
  letter: LetterState,
  input: SignInput,
  now: Date,
): Answer<SignDecision> {
  const position = positionAfter('reconfirm', state.position);
  if (position === null || state.live === null) return stopped(state.position);
  return bind(letter, input, now) ?? { act: 'reconfirmed', late: isLate(letter), position };
}

/** Null when nothing speaks against binding this text today. */
function bind(letter: LetterState, input: SignInput, now: Date): Refusal | null {
  if (letter.withdrawn) return refuse('conflict', 'letter-withdrawn');
  if (input.statement !== letter.version.statement) return refuse('conflict', 'text-changed');
  if (windowClosed(letter, now)) return refuse('expired', 'window-closed');
  if (letter.release !== null && letter.release.versionId !== letter.version.id)
    return refuse('conflict', 'text-changed');
  // a roster without dates does not contradict
  if (input.office === 'not-in-office') return refuse('conflict', 'not-in-office');
  return null;
}

/** Once released, a text no longer closes: who signs then stands apart, dated, as late. */
export function windowClosed(letter: LetterState, now: Date): boolean {
  return letter.release === null && letter.closes !== null && now >= letter.closes;
}

const isLate = (letter: LetterState): boolean => letter.release !== null;

function stopped(position: Position): Refusal {
  if (position === 'revoked') return refuse('expired', 'invitation-revoked');
  if (position === 'prepared') return refuse('forbidden', 'invitation-not-sent');
  return refuse('conflict', 'act-not-now');
}

/**
 * The first thing an invited person does here by a POST. A GET leaves no trace: mail scanners
 * follow links, so "opened" says that somebody asked for a code or used a button.
 */
export function decideOpen(state: InvitationState): Position {
  return positionAfter('open', state.position) ?? state.position;
}

/** Private, and open to a change of mind until the window closes. */
export function decideDecline(
  state: InvitationState,
  letter: LetterState,
  now: Date,
): Answer<Position> {
  if (letter.withdrawn) return refuse('conflict', 'letter-withdrawn');
  if (state.live?.versionId === letter.version.id) return refuse('conflict', 'signed-withdraw');
  if (windowClosed(letter, now)) return refuse('expired', 'window-closed');
  const from = state.position === 'signed' ? 'asked-again' : state.position; // asked by a job, a moment later
  if (from === 'declined') return refuse('conflict', 'already-declined');
  return positionAfter('decline', from) ?? stopped(from);
}

/** At any time, released or not, window open or not: a signature is the person's own. */
export function decideWithdraw(state: InvitationState): Answer<Position> {
  if (state.live === null) return refuse('conflict', 'nothing-to-withdraw');
  return positionAfter('withdraw', state.position) ?? stopped(state.position);
}

/** What becomes of an invitation when a new text is frozen; null: nothing, and no mail. */
export function decideNewText(
  state: InvitationState,
  letter: LetterState,
  now: Date,
): { readonly event: 'asked-again' | 'new-text'; readonly position: Position } | null {
  if (letter.withdrawn || letter.release !== null || windowClosed(letter, now)) return null;
  if (state.live?.versionId === letter.version.id) return null;
  if (state.live !== null) {
    const position = positionAfter('ask-again', state.position);
    return position === null ? null : { event: 'asked-again', position };
  }
  const position = positionAfter('show-new-text', state.position);
  return position === null ? null : { event: 'new-text', position };
}

export function decideExpire(
  state: InvitationState,
  letter: LetterState,
  now: Date,
): Position | null {
  if (!windowClosed(letter, now) || state.live?.versionId === letter.version.id) return null;
  return positionAfter('expire', state.position);
}
