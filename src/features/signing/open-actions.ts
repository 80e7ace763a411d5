import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Version } from '#letters';
import type { Tx } from '#platform/db';
import { findLink } from './link-store.ts';
import type { PersonalLink } from './view-rules.ts';
import { hold, officeOn, settle } from './record-actions.ts';
import type { Held, SigningEnv } from './record-actions.ts';
import type { LetterState } from './rules.ts';
import { decideOpen, decideSign } from './sign-rules.ts';
import type { SignDecision } from './sign-rules.ts';

/** What is behind a personal link, locked, with a text to speak about. */
export type Opened = Held & {
  readonly link: PersonalLink;
  readonly version: Version;
  readonly state: LetterState;
};

/** A link that was revoked while we waited for the lock is a revoked link. */
export async function openLink(tx: Tx, env: SigningEnv, token: string): Promise<Answer<Opened>> {
  const found = await findLink(tx, token);
  if (found === null) return refuse('not-found', 'personal-link-unknown');
  const held = await hold(tx, env, found);
  if (isRefusal(held)) return held;
  const link = await findLink(tx, token);
  if (link === null || link.revoked) return refuse('expired', 'personal-link-revoked');
  const { version, state } = held;
  if (version === null || state === null) return refuse('conflict', 'letter-not-frozen');
  return { ...held, link, version, state };
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** The decision for somebody who signs here and now, in front of this statement. */
export function decideHere(
  opened: Opened,
  mode: 'passkey' | 'mailbox',
  statement: string,
  now: Date,
): Answer<SignDecision> {
  const office = officeOn(opened.invitation.mandate, dayOf(now));
  return decideSign(opened.invitation, opened.state, { mode, statement, office }, now);
}

/** Notes the first deliberate act; see decideOpen for why a GET is none. */
export async function noteOpened(tx: Tx, env: SigningEnv, opened: Opened): Promise<void> {
  const { invitation, version } = opened;
  const position = decideOpen(invitation);
  if (position === invitation.position) return;
  const at = env.now();
  await settle(tx, env, {
    invitationId: invitation.id,
    event: 'opened',
    position,
    versionId: version.id,
    mailed: false,
    at,
  });
}
