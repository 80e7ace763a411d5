import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { violates } from '#platform/db';
import type { Database, Tx } from '#platform/db';
import { enqueue } from '#platform/jobs';
import { tokenFrom } from '#kernel/bytes';
import type { Clock, Random } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { AccountId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import { sendPasskeyNotice } from './account-rules.ts';
import type { OwnAccount } from './sign-in-rules.ts';
import type { PasskeyId } from './account-rules.ts';
import { challengeLife, decideChallenge } from './sign-in-rules.ts';
import { MOST_PASSKEYS, challengeOf } from './passkey-rules.ts';
import type { AssertionResponse, AttestationResponse } from './passkey-rules.ts';
import { openSession } from './sign-in-actions.ts';
import * as passkeys from './passkey-store.ts';
import * as secrets from './secret-store.ts';

type PasskeyEnv = {
  readonly db: Database;
  readonly now: Clock;
  readonly random: Random;
  readonly publicUrl: string;
};

const PRODUCT = 'Undersigned';
const NOT_ACCEPTED = refuse('invalid', 'passkey-not-accepted');

function site(publicUrl: string): { rpID: string; origin: string } {
  const { hostname, origin } = new URL(publicUrl);
  return { rpID: hostname, origin };
}

/** The library wants bytes over a plain ArrayBuffer; a Buffer may lie in a shared pool. */
function plainBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytes);
}

async function saveChallenge(
  env: PasskeyEnv,
  purpose: 'enrol' | 'sign-in',
  accountId: AccountId | null,
  challenge: string,
): Promise<void> {
  const at = env.now();
  await env.db.transaction((tx) =>
    secrets.insertChallenge(tx, {
      id: newId(),
      accountId,
      purpose,
      challenge,
      createdAt: at,
      expiresAt: new Date(at.getTime() + challengeLife),
    }),
  );
}

/** Spends the challenge an answer claims, so that no answer counts twice; gives it back. */
async function spendChallenge(
  tx: Tx,
  at: Date,
  purpose: 'enrol' | 'sign-in',
  accountId: AccountId | null,
  clientDataJson: string,
): Promise<Answer<string>> {
  const challenge = challengeOf(clientDataJson);
  if (challenge === null) return NOT_ACCEPTED;
  const row = await secrets.findChallengeForUpdate(tx, purpose, challenge, accountId);
  const refused = decideChallenge(row, at);
  if (refused !== null) return refused;
  if (row !== null) await secrets.markChallengeUsed(tx, row.id, at);
  return challenge;
}

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
