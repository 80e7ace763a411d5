import {
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import { tokenFrom } from '#kernel/bytes';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import type { AssertionResponse } from './passkey-rules.ts';
import { openSession } from './session-actions.ts';
import * as passkeys from './passkey-store.ts';
import {
  NOT_ACCEPTED,
  plainBytes,
  saveChallenge,
  site,
  spendChallenge,
} from './challenge-actions.ts';
import type { PasskeyEnv } from './challenge-actions.ts';

/** Options for signing in without saying who: the passkey knows the account. */
export async function passkeySignInOptions(env: PasskeyEnv) {
  const options = await generateAuthenticationOptions({
    rpID: site(env.publicUrl).rpID,
    challenge: plainBytes(env.random(32)),
    userVerification: 'required',
    allowCredentials: [],
  });
  await saveChallenge(env, 'sign-in', null, options.challenge);
  return options;
}

/** Gives the session's token. */
export async function signInWithPasskey(
  env: PasskeyEnv,
  input: {
    readonly credential: AssertionResponse;
    readonly device: string;
    readonly replaces: string | undefined;
  },
): Promise<Answer<string>> {
  return env.db.transaction(async (tx) => {
    const at = env.now();
    const { credential, device, replaces } = input;
    const { clientDataJSON } = credential.response;
    const challenge = await spendChallenge(tx, at, 'sign-in', null, clientDataJSON);
    if (isRefusal(challenge)) return challenge;
    const id = Buffer.from(credential.id, 'base64url');
    const passkey = await passkeys.findPasskeyForUpdate(tx, id);
    if (passkey === null) return refuse('invalid', 'passkey-unknown');
    const counter = await verifiedCounter(env.publicUrl, credential, challenge, passkey);
    if (isRefusal(counter)) return counter;
    await passkeys.markPasskeyUsed(tx, passkey.id, counter, at);
    const token = tokenFrom(env.random(32));
    const { accountId } = passkey;
    await openSession(tx, at, { accountId, openedWith: 'passkey', device, token, replaces });
    return token;
  });
}

async function verifiedCounter(
  publicUrl: string,
  response: AssertionResponse,
  challenge: string,
  passkey: passkeys.PasskeyRow,
): Promise<number | Refusal> {
  const { rpID, origin } = site(publicUrl);
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
      credential: {
        id: Buffer.from(passkey.credentialId).toString('base64url'),
        publicKey: plainBytes(passkey.publicKey),
        counter: passkey.signCount,
      },
    });
    return verified ? authenticationInfo.newCounter : NOT_ACCEPTED;
  } catch {
    return NOT_ACCEPTED; // the library throws for whatever does not fit
  }
}
