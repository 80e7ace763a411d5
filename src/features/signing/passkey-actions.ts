import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { SignatureId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { challengeBytes, fromBase64Url, passkeyDetail } from '#proof';
import { toBase64Url, toHex, verifyAssertion } from '#proof';
import type { PasskeyAssertion } from '#proof';
import type { Tx } from '#platform/db';
import {
  CHALLENGE_MINUTES,
  ask,
  challengeOf,
  passkeyOwner,
  relyingParty,
} from './challenge-actions.ts';
import { listPasskeys, markPasskeyCounted } from './passkey-store.ts';
import type { Challenge, SignerPasskey } from './passkey-store.ts';
import { bindSignature } from './binding-actions.ts';
import type { SigningEnv } from './record-actions.ts';
import type { Invitation } from './rules.ts';
import { decideHere, openLink } from './open-actions.ts';

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

const counterOf = (authenticatorData: Uint8Array): number =>
  new DataView(authenticatorData.buffer, authenticatorData.byteOffset).getUint32(33);
