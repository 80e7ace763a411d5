import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { newId } from '#kernel/ids';
import type { Id, SignatureId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { challengeBytes, fromBase64Url, passkeyDetail, readUtf8 } from '#proof';
import { toBase64Url, toHex, verifyAssertion } from '#proof';
import type { PasskeyAssertion } from '#proof';
import type { Tx } from '#platform/db';
import { insertEvent } from './event-store.ts';
import { mailboxLookup } from './invitation-store.ts';
import { markCodeUsed } from './link-store.ts';
import {
  insertChallenge,
  insertPasskey,
  listPasskeys,
  markPasskeyCounted,
  takeChallenge,
} from './passkey-store.ts';
import type { Challenge, ChallengePurpose, SignerPasskey } from './passkey-store.ts';
import { bindSignature } from './record-actions.ts';
import type { SigningEnv } from './record-actions.ts';
import type { Invitation } from './rules.ts';
import { decideHere, noteOpened, openLink, tryCode } from './sign-actions.ts';
import type { Opened } from './sign-actions.ts';

const CHALLENGE_MINUTES = 5;
const ES256 = -7;
const RS256 = -257;

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

async function ask(
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

/** What to give the browser so that a passkey signs this statement: the challenge is its hash. */
export async function signingOptions(
  env: SigningEnv,
  input: { readonly token: string; readonly statement: string },
): Promise<Answer<PublicKeyCredentialRequestOptionsJSON>> {
  return env.db.transaction(async (tx) => {
    const opened = await openLink(tx, env, input.token);
    if (isRefusal(opened)) return opened;
    const decision = decideHere(opened, 'passkey', input.statement, env.now());
    if (isRefusal(decision)) return decision;
    const owner = passkeyOwner(env, opened.invitation);
    const passkeys = owner === null ? [] : await listPasskeys(tx, owner);
    if (passkeys.length === 0) return refuse('conflict', 'signing-passkey-none');
    const nonce = toHex(env.random(32));
    const statement = opened.version.statementSha256;
    const challenge = challengeBytes({ statement, act: decision.act, nonce });
    await ask(tx, env, opened, { purpose: decision.act, nonce, challenge });
    return {
      challenge: toBase64Url(challenge),
      rpId: relyingParty(env.publicUrl).rpId,
      timeout: CHALLENGE_MINUTES * 60_000,
      userVerification: 'required',
      allowCredentials: passkeys.map((passkey) => ({
        id: toBase64Url(passkey.credentialId),
        type: 'public-key',
        // written by us from a list the browser gave; the type wants its own union
        transports: passkey.transports as NonNullable<
          RegistrationResponseJSON['response']['transports']
        >,
      })),
    };
  });
}

/** The passkey way. The same code verifies the answer here and offline, years later. */
export async function signWithPasskey(
  env: SigningEnv,
  input: { readonly token: string; readonly credential: AuthenticationResponseJSON },
): Promise<Answer<SignatureId>> {
  return env.db.transaction(async (tx) => {
    const opened = await openLink(tx, env, input.token);
    if (isRefusal(opened)) return opened;
    const { invitation, version } = opened;
    const challenge = await challengeOf(tx, env, opened, input.credential);
    if (challenge === null || challenge.purpose === 'enrol')
      return refuse('expired', 'challenge-gone');
    if (challenge.versionId !== version.id) return refuse('conflict', 'text-changed');
    const decision = decideHere(opened, 'passkey', version.statementSha256, env.now());
    if (isRefusal(decision)) return decision;
    if (decision.act !== challenge.purpose) return refuse('expired', 'challenge-gone');
    const passkey = await findOwn(tx, env, invitation, input.credential.id);
    if (passkey === null) return refuse('forbidden', 'signing-passkey-unknown');
    const assertion = await verified(env, passkey, challenge, input.credential);
    if (isRefusal(assertion)) return assertion;
    const signCount = counterOf(assertion.authenticatorData);
    if (passkey.signCount > 0 && signCount <= passkey.signCount)
      return refuse('forbidden', 'signing-passkey-copied');
    await markPasskeyCounted(tx, { id: passkey.id, signCount });
    const { nonce } = challenge;
    const detail = passkeyDetail({ ...relyingParty(env.publicUrl), nonce, ...assertion });
    return bindSignature(tx, env, { invitation, version, decision, mode: 'passkey', detail });
  });
}

async function findOwn(
  tx: Tx,
  env: SigningEnv,
  invitation: Invitation,
  credentialId: string,
): Promise<SignerPasskey | null> {
  const owner = passkeyOwner(env, invitation);
  const passkeys = owner === null ? [] : await listPasskeys(tx, owner);
  return passkeys.find((one) => toBase64Url(one.credentialId) === credentialId) ?? null;
}

async function verified(
  env: SigningEnv,
  passkey: SignerPasskey,
  challenge: Challenge,
  credential: AuthenticationResponseJSON,
): Promise<Answer<PasskeyAssertion>> {
  const authenticatorData = fromBase64Url(credential.response.authenticatorData);
  const clientDataJSON = fromBase64Url(credential.response.clientDataJSON);
  const signature = fromBase64Url(credential.response.signature);
  if (!authenticatorData || !clientDataJSON || !signature)
    return refuse('invalid', 'signing-passkey-unreadable');
  const publicKey = new Uint8Array(passkey.publicKey);
  const assertion = { publicKey, authenticatorData, clientDataJSON, signature };
  const asked = new Uint8Array(challenge.challenge);
  const place = relyingParty(env.publicUrl);
  const holds = await verifyAssertion({ ...assertion, challenge: asked, ...place });
  return holds === true ? assertion : refuse('forbidden', 'signing-passkey-not-verified');
}

/** Takes the challenge the answer speaks of: one answer, once. */
async function challengeOf(
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

const counterOf = (authenticatorData: Uint8Array): number =>
  new DataView(authenticatorData.buffer, authenticatorData.byteOffset).getUint32(33);

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
      supportedAlgorithmIDs: [ES256, RS256],
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
      supportedAlgorithmIDs: [ES256, RS256],
    });
    if (registrationInfo === undefined) return null;
    const { id, publicKey, counter, transports } = registrationInfo.credential;
    const credentialId = fromBase64Url(id);
    if (credentialId === null) return null;
    return { credentialId, publicKey, signCount: counter, transports: transports ?? [] };
  } catch {
    return null; // the library throws for every answer it cannot accept
  }
}
