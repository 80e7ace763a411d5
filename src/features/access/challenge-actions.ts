import type { Database, Tx } from '#platform/db';
import type { Clock, Random } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { AccountId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { challengeLife, decideChallenge } from './sign-in-rules.ts';
import { challengeOf } from './passkey-rules.ts';
import * as secrets from './challenge-store.ts';

export type PasskeyEnv = {
  readonly db: Database;
  readonly now: Clock;
  readonly random: Random;
  readonly publicUrl: string;
};

export const NOT_ACCEPTED = refuse('invalid', 'passkey-not-accepted');

export function site(publicUrl: string): { rpID: string; origin: string } {
  const { hostname, origin } = new URL(publicUrl);
  return { rpID: hostname, origin };
}

/** The library wants bytes over a plain ArrayBuffer; a Buffer may lie in a shared pool. */
export function plainBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytes);
}

export async function saveChallenge(
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
export async function spendChallenge(
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
