import type { Clock } from '#kernel/clock';
import type { AccountId, LetterId } from '#kernel/ids';
import { HOUSE } from '#access';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { findLetter } from '#letters';
import type { Database } from '#platform/db';
import { decideChange } from './desk-rules.ts';
import type { ChangeInput, OpeningWish } from './desk-rules.ts';
import { insertChange, insertCosigning } from './desk-store.ts';
import { lockLetter } from './lock-store.ts';
import { findCosigning } from './state-store.ts';

export type CosigningDeskEnv = { readonly db: Database; readonly now: Clock };

/**
 * Opens a released letter for co-signatures, once and for good: people agree to what is said here, so nothing of it
 * changes afterwards but by the switches.
 *
 * @example await openForCosignatures(env, { letterId, by, closesOn: '2026-06-30', asksPostcode: false, … })
 */
export async function openForCosignatures(
  env: CosigningDeskEnv,
  input: OpeningWish & { readonly letterId: LetterId; readonly by: AccountId },
): Promise<Answer<void>> {
  const { letterId, by, ...wish } = input;
  return env.db.transaction(async (tx) => {
    await lockLetter(tx, letterId);
    const letter = await findLetter(tx, HOUSE, letterId);
    if (letter === null) return refuse('not-found', 'not-found');
    if (letter.release === null) return refuse('conflict', 'letter-not-released');
    if (letter.withdrawal !== null) return refuse('conflict', 'letter-withdrawn');
    const isNew = await insertCosigning(tx, { letterId, wish, at: env.now(), by });
    return isNew ? undefined : refuse('conflict', 'cosigning-open-already');
  });
}

/**
 * Turns a switch: pause, resume, close, reopen, slow the public counter, demand work. Under the lock that pledges and
 * confirmations take, so that each of them comes either before it or after.
 *
 * @example await changeCosigning(env, { letterId, change: 'paused', by })
 */
export async function changeCosigning(
  env: CosigningDeskEnv,
  input: ChangeInput,
): Promise<Answer<void>> {
  const { letterId, by } = input;
  return env.db.transaction(async (tx) => {
    await lockLetter(tx, letterId);
    const at = env.now();
    const cosigning = await findCosigning(tx, letterId, at);
    const letter = await findLetter(tx, HOUSE, letterId);
    if (cosigning === null || letter === null) return refuse('not-found', 'not-found');
    if (letter.withdrawal !== null && input.change === 'reopened')
      return refuse('conflict', 'letter-withdrawn');
    const decision = decideChange(cosigning, input);
    if (isRefusal(decision)) return decision;
    if (decision !== 'again') await insertChange(tx, { letterId, ...decision, at, by });
    return undefined;
  });
}
