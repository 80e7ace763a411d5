import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { positionAfter } from './position-rules.ts';
import type { InvitationState, LetterState } from './rules.ts';
import type { Position } from './position-rules.ts';
import { windowClosed } from './sign-rules.ts';

const DAY = 86_400_000;

/** Days of silence before the first, second and third reminder. There is no fourth. */
export const REMINDER_GAPS: readonly number[] = [3, 7, 14];

/** A reminder by hand may come sooner, but never twice in a day. */
const SHORTEST_GAP = DAY;

export type ReminderState = InvitationState & {
  /** Reminders since the person was last asked (invited, or asked again over a new text). */
  readonly reminders: number;
  readonly lastMailAt: Date | null;
};

/**
 * May this person be reminded now? Gives the position (unchanged) and which reminder it is.
 * Everything that ends the asking ends the reminders: signed, declined, withdrawn, bounced,
 * expired, revoked, a closed window, a release, a withdrawn letter.
 */
export function decideRemind(
  state: ReminderState,
  letter: LetterState,
  by: 'schedule' | 'hand',
  now: Date,
): Answer<{ readonly position: Position; readonly reminder: number }> {
  const stop = stopReason(state, letter, now);
  if (stop !== null) return refuse('conflict', stop);
  const position = positionAfter('remind', state.position);
  const gap = REMINDER_GAPS[state.reminders];
  if (position === null) return refuse('conflict', 'reminder-stopped');
  if (gap === undefined) return refuse('conflict', 'reminders-used-up');
  const wait = by === 'hand' ? SHORTEST_GAP : gap * DAY;
  if (state.lastMailAt === null || now.getTime() - state.lastMailAt.getTime() < wait)
    return refuse('conflict', 'reminder-too-soon');
  return { position, reminder: state.reminders + 1 };
}

/** Null while a mail that asks for something may still go out. Asked again when it is sent. */
export function stopReason(state: InvitationState, letter: LetterState, now: Date): string | null {
  if (letter.withdrawn) return 'letter-withdrawn';
  if (letter.release !== null) return 'reminder-after-release';
  if (windowClosed(letter, now)) return 'window-closed';
  if (state.live?.versionId === letter.version.id) return 'already-signed';
  return null;
}
