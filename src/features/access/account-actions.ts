import { lockFor } from '#platform/db';
import type { Database, Tx } from '#platform/db';
import { enqueue } from '#platform/jobs';
import type { Seal } from '#platform/seal';
import type { Clock } from '#kernel/clock';
import type { EmailAddress } from '#kernel/email-address';
import { newId } from '#kernel/ids';
import type { AccountId, SessionId } from '#kernel/ids';
import type { LanguageTag } from '#kernel/language';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { actRefusal, sightRefusal } from './rules.ts';
import type { Audience } from './rules.ts';
import { sendWelcome } from './account-rules.ts';
import type { AccountRow, OwnPasskey, OwnSession, PasskeyId } from './account-rules.ts';
import { SESSION_IDLE_HOURS } from './session-rules.ts';
import * as accounts from './account-store.ts';
import * as passkeys from './passkey-store.ts';
import * as sessions from './session-store.ts';

type Time = { readonly now: Clock };
type Store = Time & { readonly db: Database };
type Sealed = { readonly seal: Seal };

const OWNER_NAME = 'Owner';
const ENGLISH = 'en' as LanguageTag; // is one

/** The account of whoever runs this installation; made on the first start. */
export async function ensureOwner(tx: Tx, env: Time & Sealed): Promise<AccountId> {
  await lockFor(tx, 'owner');
  const known = await accounts.findOwner(tx);
  if (known !== null) return known;
  const id = newId<AccountId>();
  const at = env.now();
  const owner = { id, name: OWNER_NAME, email: null, language: ENGLISH, owner: true, by: null, at };
  await accounts.insertAccount(tx, env, owner);
  return id;
}

export type NewAccount = {
  readonly email: EmailAddress;
  readonly name: string;
  readonly language: LanguageTag;
  readonly by: AccountId | null;
};

/**
 * The account with this address, found or made. The name of one that exists stays as its bearer
 * wrote it. Whoever calls writes the mail.
 */
export async function inviteAccount(
  tx: Tx,
  env: Time & Sealed,
  input: NewAccount,
): Promise<Answer<AccountId>> {
  const found = await findOrMake(tx, env, input);
  return isRefusal(found) ? found : found.id;
}

async function findOrMake(
  tx: Tx,
  env: Time & Sealed,
  input: NewAccount,
): Promise<Answer<{ id: AccountId; made: boolean }>> {
  const lookup = Buffer.from(accounts.lookupOf(env, input.email)).toString('hex');
  await lockFor(tx, `account ${lookup}`); // two people may add the same person at once
  const known = await accounts.findAccountByAddress(tx, env, input.email);
  if (known !== null && known.closedAt !== null) return refuse('forbidden', 'account-closed');
  if (known !== null) return { id: known.id, made: false };
  const id = newId<AccountId>();
  await accounts.insertAccount(tx, env, { ...input, id, owner: false, at: env.now() });
  return { id, made: true };
}

/** To everybody but the owner the page of accounts does not exist, and neither do its acts. */
function mayNotManage(audience: Audience) {
  return sightRefusal(audience, 'accounts') ?? actRefusal(audience, 'manage-accounts');
}

/** The owner makes an account; its bearer is told by mail, once. */
export async function createAccount(
  env: Store & Sealed,
  audience: Audience,
  input: NewAccount,
): Promise<Answer<AccountId>> {
  const refused = mayNotManage(audience);
  if (refused !== null) return refused;
  return env.db.transaction(async (tx) => {
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
  const refused = mayNotManage(audience);
  if (refused !== null) return refused;
  return env.db.transaction(async (tx) => {
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
  const refused = mayNotManage(audience);
  if (refused !== null) return refused;
  return env.db.transaction(async (tx) => {
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

export type OwnAccess = {
  readonly email: EmailAddress | null;
  readonly passkeys: readonly OwnPasskey[];
  readonly sessions: readonly OwnSession[];
};

/** What opens somebody's own account, and where it is open. */
export async function findOwnAccess(env: Store & Sealed, id: AccountId): Promise<OwnAccess> {
  const now = env.now();
  const seen = new Date(now.getTime() - SESSION_IDLE_HOURS * 3_600_000);
  return {
    email: (await accounts.findMailbox(env.db.read, env, id))?.to ?? null,
    passkeys: await passkeys.selectPasskeys(env.db.read, id),
    sessions: await sessions.selectSessions(env.db.read, id, { seen, now }),
  };
}

export async function renameAccount(
  env: Store,
  input: { readonly id: AccountId; readonly name: string; readonly language: LanguageTag },
): Promise<void> {
  await env.db.transaction((tx) => accounts.updateAccount(tx, input));
}

/** One of somebody's own sessions ends; one that has ended already stays so. */
export async function revokeSession(
  env: Store,
  input: { readonly id: SessionId; readonly accountId: AccountId },
): Promise<void> {
  await env.db.transaction((tx) => sessions.markSessionRevoked(tx, { ...input, at: env.now() }));
}

export async function revokeOtherSessions(
  env: Store,
  input: { readonly accountId: AccountId; readonly keep: SessionId | null },
): Promise<void> {
  await env.db.transaction((tx) =>
    sessions.markSessionsRevoked(tx, input.accountId, input.keep, env.now()),
  );
}

export async function revokePasskey(
  env: Store,
  input: { readonly id: PasskeyId; readonly accountId: AccountId },
): Promise<void> {
  await env.db.transaction((tx) => passkeys.markPasskeyRevoked(tx, { ...input, at: env.now() }));
}
