import { mayDo, maySee } from '#access';
import type { Audience } from '#access';
import type { InvitationId, LetterId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { findDraft, findLetter } from '#letters';
import type { Letter } from '#letters';
import { countPositions, curveOf, matches } from './desk-rules.ts';
import type { DeskFilter, DeskView, InvitationView } from './desk-rules.ts';
import { listEvents } from './event-store.ts';
import { findInvitation } from './invitation-store.ts';
import { listInvitations } from './invitation-list-store.ts';
import { listScans } from './paper-store.ts';
import type { SigningEnv } from './record-actions.ts';
import { countByDay } from './signature-store.ts';

export const NOBODY = refuse('not-found', 'not-found');

/** The letter, for whoever may see who was asked to sign it. */
export async function deskLetter(
  env: SigningEnv,
  audience: Audience,
  letterId: LetterId,
): Promise<Letter | null> {
  if (!maySee(audience, 'invitations', { letterId, releasedAt: null })) return null;
  return findLetter(env.db.read, audience, letterId);
}

/** The zone of the text people sign; before the first version, of the draft. */
async function zoneOf(env: SigningEnv, audience: Audience, letter: Letter): Promise<string> {
  if (letter.currentVersion !== null) return letter.currentVersion.content.zone;
  const draft = await findDraft(env.db.read, audience, letter.id);
  return draft?.content.zone ?? 'UTC';
}

/** Where everybody stands. */
export async function viewDesk(
  env: SigningEnv,
  audience: Audience,
  input: { readonly letterId: LetterId; readonly filter: DeskFilter },
): Promise<Answer<DeskView>> {
  const { letterId, filter } = input;
  const letter = await deskLetter(env, audience, letterId);
  if (letter === null) return NOBODY;
  const { read } = env.db;
  const invitations = await listInvitations(read, env, audience, letterId);
  return {
    letter,
    counts: countPositions(invitations, letter.currentVersion?.id ?? null),
    prepared: invitations.filter(({ position }) => position === 'prepared'),
    shown: invitations.filter((one) => matches(one, filter)),
    total: invitations.length,
    filter,
    curve: curveOf(await countByDay(read, letterId)),
    scans: (await listScans(read, audience, letterId)).filter((scan) => scan.decision === null),
    mayInvite: mayDo(audience, 'invite', letterId),
    zone: await zoneOf(env, audience, letter),
  };
}

/** One invitation with its history. */
export async function viewInvitation(
  env: SigningEnv,
  audience: Audience,
  key: { readonly letterId: LetterId; readonly invitationId: InvitationId },
): Promise<Answer<InvitationView>> {
  const letter = await deskLetter(env, audience, key.letterId);
  const { read } = env.db;
  const invitation = await findInvitation(read, env, audience, key.invitationId);
  if (letter === null || invitation?.letterId !== key.letterId) return NOBODY;
  const scans = await listScans(read, audience, key.letterId);
  return {
    letter,
    invitation,
    events: await listEvents(read, invitation.id),
    scans: scans.filter(({ invitationId }) => invitationId === invitation.id),
    mayInvite: mayDo(audience, 'invite', key.letterId),
    zone: await zoneOf(env, audience, letter),
  };
}
