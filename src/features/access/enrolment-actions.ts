import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import { violates } from '#platform/db';
import { enqueue } from '#platform/jobs';
import { newId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { sendPasskeyNotice } from './mail-rules.ts';
import type { OwnAccount } from './session-rules.ts';
import type { PasskeyId } from './account-rules.ts';
import { MOST_PASSKEYS } from './passkey-rules.ts';
import type { AttestationResponse } from './passkey-rules.ts';
import * as passkeys from './passkey-store.ts';
import {
  NOT_ACCEPTED,
  plainBytes,
  saveChallenge,
  site,
  spendChallenge,
} from './challenge-actions.ts';
import type { PasskeyEnv } from './challenge-actions.ts';

const PRODUCT = 'Undersigned';

export async function passkeyEnrolmentOptions(env: PasskeyEnv, account: OwnAccount) {
  const known = await passkeys.selectCredentials(env.db.read, account.id);
  if (known.length >= MOST_PASSKEYS)
    return refuse('conflict', 'passkeys-too-many', { most: MOST_PASSKEYS });
  const options = await generateRegistrationOptions({
    rpName: PRODUCT,
    rpID: site(env.publicUrl).rpID,
    userName: account.name,
    userDisplayName: account.name,
    userID: plainBytes(Buffer.from(account.id)),
    challenge: plainBytes(env.random(32)),
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId, transports }) => ({
      id: Buffer.from(credentialId).toString('base64url'),
      transports,
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await saveChallenge(env, 'enrol', account.id, options.challenge);
  return options;
}

/** Adds a passkey and tells its owner by mail, in case somebody else sat at their desk. */
export async function enrolPasskey(
  env: PasskeyEnv,
  input: {
    readonly account: OwnAccount;
    readonly label: string;
    readonly credential: AttestationResponse;
  },
): Promise<Answer<PasskeyId>> {
  const { account, label, credential } = input;
  try {
    return await env.db.transaction(async (tx) => {
      const at = env.now();
      const { clientDataJSON } = credential.response;
      const challenge = await spendChallenge(tx, at, 'enrol', account.id, clientDataJSON);
      if (isRefusal(challenge)) return challenge;
      const verified = await verifiedCredential(env.publicUrl, credential, challenge);
      if (isRefusal(verified)) return verified;
      const id = newId<PasskeyId>();
      await passkeys.insertPasskey(tx, { ...verified, id, accountId: account.id, label, at });
      await enqueue(tx, sendPasskeyNotice, { passkeyId: id });
      return id;
    });
  } catch (error) {
    if (violates(error, 'account_passkeys_credential_id_key'))
      return refuse('conflict', 'passkey-known');
    throw error;
  }
}

async function verifiedCredential(
  publicUrl: string,
  response: AttestationResponse,
  challenge: string,
): Promise<Answer<Omit<passkeys.PasskeyRow, 'id' | 'accountId'>>> {
  const { rpID, origin } = site(publicUrl);
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      // transports stay ours: the library's type knows a closed list, browsers invent new ones
      response: { ...response, response: { ...response.response, transports: [] } },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
    });
    if (!verified) return NOT_ACCEPTED;
    const { id, publicKey, counter } = registrationInfo.credential;
    const credentialId = Buffer.from(id, 'base64url');
    const { transports } = response.response;
    return { credentialId, publicKey: Buffer.from(publicKey), signCount: counter, transports };
  } catch {
    return NOT_ACCEPTED;
  }
}
