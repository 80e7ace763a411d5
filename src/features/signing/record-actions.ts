import type { Clock, Random } from '#kernel/clock';
import type { InvitationId, LetterId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { currentVersionForUpdate } from '#letters';
import type { Letter, Version } from '#letters';
import type { Database, Tx } from '#platform/db';
import { enqueue } from '#platform/jobs';
import type { Seal } from '#platform/seal';
import { inOffice } from '#roster';
import type { OfficeAnswer, Term } from '#roster';
import { insertEvent } from './event-store.ts';
import type { NewEvent } from './event-store.ts';
import { findInvitationForUpdate } from './invitation-store.ts';
import { markPosition } from './invitation-change-store.ts';
import { letterStateOf } from './rules.ts';
import { sendMail } from './job-rules.ts';
import type { Invitation, InvitationEvent, LetterState } from './rules.ts';
import type { Position } from './position-rules.ts';

/** What every act of signing needs; actions name less where they use less. */
export type SigningEnv = {
  readonly db: Database;
  readonly now: Clock;
  readonly random: Random;
  readonly seal: Seal;
  readonly publicUrl: string;
};

export type TxEnv = Pick<SigningEnv, 'now' | 'random' | 'seal'>;

/** Everything an act decides on, locked: first the letter, then the invitation. Always this order. */
export type Held = {
  readonly letter: Letter;
  readonly version: Version | null;
  readonly state: LetterState | null;
  readonly invitation: Invitation;
};

export async function hold(
  tx: Tx,
  env: Pick<SigningEnv, 'seal'>,
  key: { readonly letterId: LetterId; readonly invitationId: InvitationId },
): Promise<Answer<Held>> {
  const current = await currentVersionForUpdate(tx, key.letterId);
  const invitation = await findInvitationForUpdate(tx, env.seal, key.invitationId);
  if (current === null || invitation === null || invitation.letterId !== key.letterId)
    return refuse('not-found', 'not-found');
  if (invitation.erasedAt !== null) return refuse('conflict', 'erased-already');
  return { ...current, state: letterStateOf(current.letter, current.version), invitation };
}

/** What the roster says of a day; of a person on no roster it says nothing. */
export function officeOn(mandate: Term | null, day: string): OfficeAnswer {
  return mandate === null ? 'unknown' : inOffice(mandate, day);
}

/** Moves the invitation, writes down what happened, and sends the mail about it when there is one. */
export async function settle(
  tx: Tx,
  env: TxEnv,
  change: Omit<NewEvent, 'at' | 'event'> & {
    readonly event: InvitationEvent;
    readonly position: Position;
    readonly mailed: boolean;
    readonly at: Date;
  },
): Promise<number> {
  const { invitationId, position, mailed, at, ...rest } = change;
  await markPosition(tx, { id: invitationId, position, at });
  const eventId = await insertEvent(tx, env.seal, { ...rest, invitationId, at });
  if (mailed) await enqueue(tx, sendMail, { eventId });
  return eventId;
}
