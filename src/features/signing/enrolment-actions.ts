import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { newId } from '#kernel/ids';
import type { Id } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { fromBase64Url, isFault, parseCoseKey, toBase64Url, toHex } from '#proof';
import type { Tx } from '#platform/db';
import {
  CHALLENGE_MINUTES,
  ask,
  challengeOf,
  passkeyOwner,
  relyingParty,
} from './challenge-actions.ts';
import { insertEvent } from './event-store.ts';
import { markCodeUsed } from './code-store.ts';
import { insertPasskey, listPasskeys } from './passkey-store.ts';
import type { Challenge, SignerPasskey } from './passkey-store.ts';
import type { SigningEnv } from './record-actions.ts';
import { decideHere, openLink } from './open-actions.ts';
import { tryCode } from './code-actions.ts';
import type { Opened } from './open-actions.ts';

/** ES256, EdDSA and RS256: the kinds that the record takes, the widest-spread first. */
const KINDS = [-7, -8, -257];

/**
 * First time: what to give the browser so that it makes a passkey. It takes the code from the
 * official mailbox; the code is used up only when the passkey is there.
 */
export async function enrolmentOptions(
  env: SigningEnv,
  input: { readonly token: string; readonly statement: string; readonly code: string },
): Promise<Answer<PublicKeyCredentialCreationOptionsJSON>> {
  return env.db.transaction(async (tx) => {
    const opened = await openLink(tx, env, input.token);
    if (isRefusal(opened)) return opened;
    const refused = await mayEnrol(tx, env, opened, input);
    if (isRefusal(refused)) return refused;
    const { person } = opened.invitation;
    const owner = passkeyOwner(env, opened.invitation);
    const passkeys = owner === null ? [] : await listPasskeys(tx, owner);
    const challenge = new Uint8Array(env.random(32));
    await ask(tx, env, opened, { purpose: 'enrol', nonce: toHex(challenge), challenge });
    return generateRegistrationOptions({
      rpName: 'Undersigned',
      rpID: relyingParty(env.publicUrl).rpId,
      userName: person.name,
      userDisplayName: person.name,
      userID: new Uint8Array(env.random(32)),
      challenge,
      timeout: CHALLENGE_MINUTES * 60_000,
      attestationType: 'none',
      excludeCredentials: passkeys.map((one) => ({ id: toBase64Url(one.credentialId) })),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
      supportedAlgorithmIDs: KINDS,
    });
  });
}

async function mayEnrol(
  tx: Tx,
  env: SigningEnv,
  opened: Opened,
  input: { readonly statement: string; readonly code: string },
) {
  const decision = decideHere(opened, 'passkey', input.statement, env.now());
  if (isRefusal(decision)) return decision;
  const wanted = { code: input.code, versionId: opened.version.id, purpose: 'sign' as const };
  return tryCode(tx, env, opened.invitation, wanted);
}

/** Keeps the passkey the browser made, and uses up the code. The person then signs with it. */
export async function enrolPasskey(
  env: SigningEnv,
  input: {
    readonly token: string;
    readonly statement: string;
    readonly code: string;
    readonly credential: RegistrationResponseJSON;
  },
): Promise<Answer<void>> {
  return env.db.transaction(async (tx) => {
    const opened = await openLink(tx, env, input.token);
    if (isRefusal(opened)) return opened;
    const tried = await mayEnrol(tx, env, opened, input);
    if (isRefusal(tried)) return tried;
    const challenge = await challengeOf(tx, env, opened, input.credential);
    if (challenge?.purpose !== 'enrol') return refuse('expired', 'challenge-gone');
    const made = await readRegistration(env, challenge, input.credential);
    const owner = passkeyOwner(env, opened.invitation);
    if (made === null || owner === null) return refuse('forbidden', 'signing-passkey-not-verified');
    const at = env.now();
    const through = opened.invitation.id;
    const id = newId<Id<'signer-passkey'>>();
    const kept = await insertPasskey(tx, { id, ...made, ...owner, through, at });
    if (!kept) return refuse('conflict', 'signing-passkey-known');
    await markCodeUsed(tx, tried.code.id, at);
    await insertEvent(tx, env.seal, {
      invitationId: through,
      event: 'passkey-enrolled',
      at,
      versionId: opened.version.id,
    });
    return undefined;
  });
}

async function readRegistration(
  env: SigningEnv,
  challenge: Challenge,
  response: RegistrationResponseJSON,
): Promise<Omit<SignerPasskey, 'id'> | null> {
  const { rpId, origin } = relyingParty(env.publicUrl);
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: toBase64Url(challenge.challenge),
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: KINDS,
    });
    if (registrationInfo === undefined) return null;
    const { id, publicKey, counter, transports } = registrationInfo.credential;
    const credentialId = fromBase64Url(id);
    // a key that nobody could verify offline must not be enrolled, whatever the library takes
    if (credentialId === null || isFault(parseCoseKey(publicKey))) return null;
    return { credentialId, publicKey, signCount: counter, transports: transports ?? [] };
  } catch {
    return null; // the library throws for every answer it cannot accept
  }
}
