import type { Tx } from '#platform/db';
import { enqueue } from '#platform/jobs';
import type { AccountId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { NewAccount, Sealed, Store } from './account-actions.ts';
import { findOrMake } from './account-actions.ts';
import { actRefusal, sightRefusal } from './rules.ts';
import type { Audience } from './audience-rules.ts';
import { sendWelcome } from './mail-rules.ts';
import type { AccountRow } from './account-rules.ts';
import * as accounts from './account-store.ts';
import * as sessions from './session-store.ts';

/** What only the owner may do; to everybody else neither the page of accounts nor its acts exist. */
async function asOwner<T>(
  env: Store,
  audience: Audience,
  act: (tx: Tx) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const refused = sightRefusal(audience, 'accounts') ?? actRefusal(audience, 'manage-accounts');
  return refused ?? env.db.transaction(act);
}

/** The owner makes an account; its bearer is told by mail, once. */
export async function createAccount(
  env: Store & Sealed,
  audience: Audience,
  input: NewAccount,
): Promise<Answer<AccountId>> {
  return asOwner(env, audience, async (tx) => {
    const found = await findOrMake(tx, env, input);
    if (isRefusal(found)) return found;
    if (found.made) await enqueue(tx, sendWelcome, { accountId: found.id });
    return found.id;
  });
}

/** Nobody signs in to a closed account, and whoever was signed in no longer is. */
export async function closeAccount(
  env: Store,
  audience: Audience,
  id: AccountId,
): Promise<Answer<void>> {
  return asOwner(env, audience, async (tx) => {
    const at = env.now();
    const account = await accounts.findAccount(tx, id);
    if (account === null) return refuse('not-found', 'not-found');
    if (account.owner) return refuse('forbidden', 'owner-stays');
    await accounts.markClosed(tx, id, at);
    await sessions.markSessionsRevoked(tx, id, null, at);
  });
}

export async function reopenAccount(
  env: Store,
  audience: Audience,
  id: AccountId,
): Promise<Answer<void>> {
  return asOwner(env, audience, async (tx) => {
    if ((await accounts.findAccount(tx, id)) === null) return refuse('not-found', 'not-found');
    await accounts.markReopened(tx, id);
  });
}

export async function listAccounts(
  env: Store & Sealed,
  audience: Audience,
): Promise<Answer<AccountRow[]>> {
  return sightRefusal(audience, 'accounts') ?? accounts.selectAccounts(env.db.read, env);
}
