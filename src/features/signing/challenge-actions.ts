import { fromBase64Url, readUtf8 } from '#proof';
import type { Tx } from '#platform/db';
import { mailboxLookup } from './invitation-store.ts';
import { insertChallenge, takeChallenge } from './passkey-store.ts';
import type { Challenge, ChallengePurpose } from './passkey-store.ts';
import type { SigningEnv } from './record-actions.ts';
import type { Invitation } from './rules.ts';
import { noteOpened } from './open-actions.ts';
import type { Opened } from './open-actions.ts';

export const CHALLENGE_MINUTES = 5;

/** Whom the passkey belongs to, in WebAuthn's words. */
export function relyingParty(publicUrl: string): { rpId: string; origin: string } {
  const url = new URL(publicUrl);
  return { rpId: url.hostname, origin: url.origin };
}

/** A passkey serves a person through the mailbox it was enrolled with, and no longer. */
export function passkeyOwner(
  env: Pick<SigningEnv, 'seal'>,
  invitation: Invitation,
): { personKey: string; lookup: Buffer } | null {
  return invitation.email === null
    ? null
    : { personKey: invitation.person.key, lookup: mailboxLookup(env.seal, invitation.email) };
}

export async function ask(
  tx: Tx,
  env: SigningEnv,
  opened: Opened,
  challenge: { purpose: ChallengePurpose; nonce: string; challenge: Uint8Array },
): Promise<void> {
  const at = env.now();
  await noteOpened(tx, env, opened);
  await insertChallenge(tx, {
    ...challenge,
    invitationId: opened.invitation.id,
    versionId: opened.version.id,
    at,
    expiresAt: new Date(at.getTime() + CHALLENGE_MINUTES * 60_000),
  });
}

/** Takes the challenge the answer speaks of: one answer, once. */
export async function challengeOf(
  tx: Tx,
  env: SigningEnv,
  opened: Opened,
  credential: { readonly response: { readonly clientDataJSON: string } },
): Promise<Challenge | null> {
  const challenge = challengeIn(credential.response.clientDataJSON);
  if (challenge === null) return null;
  return takeChallenge(tx, { challenge, invitationId: opened.invitation.id, at: env.now() });
}

function challengeIn(clientData: string): Uint8Array | null {
  const bytes = fromBase64Url(clientData);
  const text = bytes === null ? null : readUtf8(bytes);
  const found = /"challenge":"([A-Za-z0-9_-]{43})"/.exec(text ?? '')?.[1];
  return found === undefined ? null : fromBase64Url(found);
}
