import { findMailbox } from '#access';
import type { Audience } from '#access';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { differenceByWord, findLetter, getVersionById } from '#letters';
import type { Letter, Version } from '#letters';
import type { Read } from '#platform/db';
import { findInclusion } from '#record';
import { findLastSeen } from './event-store.ts';
import { findInvitation } from './invitation-store.ts';
import { findLink } from './link-store.ts';
import { findNewestCode } from './code-store.ts';
import type { PersonalLink, ReceiptView, SignView } from './view-rules.ts';
import { passkeyOwner } from './challenge-actions.ts';
import { listPasskeys } from './passkey-store.ts';
import { officeOn } from './record-actions.ts';
import type { SigningEnv } from './record-actions.ts';
import { letterStateOf } from './rules.ts';
import type { Invitation, LetterState } from './rules.ts';
import { decideDecline, decideSign } from './sign-rules.ts';
import { findLastSignature } from './signature-store.ts';
import { changedParts, comparableParts } from './text-rules.ts';

/** The link as it stands; a revoked one and one that never was each say what to do. */
async function behindLink(
  env: SigningEnv,
  token: string,
): Promise<
  Answer<{ link: PersonalLink; invitation: Invitation; letter: Letter; version: Version }>
> {
  const { read } = env.db;
  const link = await findLink(read, token);
  if (link === null) return refuse('not-found', 'personal-link-unknown');
  if (link.revoked) return refuse('expired', 'personal-link-revoked');
  const { letterId, invitationId } = link;
  const audience: Audience = { kind: 'signatory', letterId, invitationId };
  const invitation = await findInvitation(read, env, audience, invitationId);
  const letter = await findLetter(read, audience, letterId);
  const version = letter?.currentVersion ?? null;
  if (invitation === null || letter === null || version === null)
    return refuse('not-found', 'personal-link-unknown');
  return { link, invitation, letter, version };
}

export async function viewSigning(env: SigningEnv, token: string): Promise<Answer<SignView>> {
  const behind = await behindLink(env, token);
  if (isRefusal(behind)) return behind;
  const { invitation, letter, version } = behind;
  const { read } = env.db;
  const now = env.now();
  const state = stateOf(letter, version);
  const about = { mode: 'mailbox', statement: state.version.statement } as const;
  const office = officeOn(invitation.mandate, dayOf(now));
  const signing = decideSign(invitation, state, { ...about, office }, now);
  const declining = decideDecline(invitation, state, now);
  const owner = passkeyOwner(env, invitation);
  const asker = await findMailbox(read, env, invitation.invitedBy);
  return {
    ...behind,
    signing,
    declining: isRefusal(declining) ? declining : null,
    asker: asker?.name ?? null,
    difference: await differenceFor(read, invitation, version),
    passkeys: owner === null ? 0 : (await listPasskeys(read, owner)).length,
    codeSent: {
      sign: await codeWaits(env, invitation, 'sign', version.id),
      withdraw: await codeWaits(env, invitation, 'withdraw', invitation.live?.versionId ?? null),
    },
    signature: await findLastSignature(read, invitation.id),
  };
}

function stateOf(letter: Letter, version: Version): LetterState {
  const state = letterStateOf(letter, version);
  if (state === null) throw new Error('a letter with a version has a state');
  return state;
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

async function codeWaits(
  env: SigningEnv,
  invitation: Invitation,
  purpose: 'sign' | 'withdraw',
  versionId: string | null,
): Promise<boolean> {
  const code = await findNewestCode(env.db.read, invitation.id, purpose);
  return code?.usedAt === null && code.versionId === versionId && env.now() < code.expiresAt;
}

/** What changed since the version this person signed last. */
export async function differenceFor(
  read: Read,
  invitation: Invitation,
  version: Version,
): Promise<SignView['difference']> {
  const seen = await findLastSeen(read, invitation.id);
  if (seen === null || seen === version.id) return null;
  const since = await getVersionById(read, seen);
  const [before, after] = [comparableParts(since.content), comparableParts(version.content)];
  const parts = changedParts(since.content, version.content).map((part) => ({
    part,
    stretches: differenceByWord(before[part], after[part]),
  }));
  return { since, parts };
}

export async function viewReceipt(env: SigningEnv, token: string): Promise<Answer<ReceiptView>> {
  const behind = await behindLink(env, token);
  if (isRefusal(behind)) return behind;
  const { read } = env.db;
  const signature = await findLastSignature(read, behind.invitation.id);
  if (signature === null) return refuse('conflict', 'receipt-none');
  const ended = signature.endedHow === 'withdrawn';
  const leafId = ended ? signature.endedLeafId : signature.leafId;
  return {
    ...behind,
    version: await getVersionById(read, signature.versionId),
    signature,
    leafHash: (ended ? signature.endedLeafHash : null) ?? signature.leafHash,
    inclusion: leafId === null ? null : await findInclusion(read, { leafId }),
  };
}
