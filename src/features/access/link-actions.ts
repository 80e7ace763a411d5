import type { Database, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import { sha256, tokenFrom } from '#kernel/bytes';
import type { Clock, Random } from '#kernel/clock';
import type { EmailAddress } from '#kernel/email-address';
import { newId } from '#kernel/ids';
import type { AccountId } from '#kernel/ids';
import type { LanguageTag } from '#kernel/language';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { SecretId } from './account-rules.ts';
import { decideLink, linkLife } from './secret-rules.ts';
import { isLive, openSession, tokenOf } from './session-actions.ts';
import type { Browser } from './session-actions.ts';
import * as accounts from './account-store.ts';
import * as addresses from './address-store.ts';
import * as secrets from './secret-store.ts';

type Time = { readonly now: Clock };
type Store = Time & { readonly db: Database };
type Sealed = { readonly seal: Seal };
type Chance = { readonly random: Random };

/** Makes a link for the terminal: the token is given once and kept only as a hash. */
export async function createSignInLink(
  tx: Tx,
  env: Time & Chance,
  accountId: AccountId,
): Promise<string> {
  const token = tokenFrom(env.random(32));
  const at = env.now();
  await secrets.insertSecret(tx, {
    id: newId<SecretId>(),
    kind: 'link',
    accountId,
    emailLookup: null,
    secretHash: sha256(token),
    browserHash: null,
    createdAt: at,
    expiresAt: new Date(at.getTime() + linkLife),
  });
  return token;
}

/** What the page of a link needs; changes nothing. */
export async function findSignInLink(
  env: Store,
  token: string,
  browser: string | undefined,
): Promise<Answer<accounts.AccountStanding>> {
  const row = await secrets.findLink(env.db.read, sha256(token));
  const browserHash = browser === undefined ? null : sha256(browser);
  const decision = decideLink(row, { browserHash }, env.now());
  if (isRefusal(decision)) return decision;
  const account = await accounts.findAccount(env.db.read, decision.accountId);
  return account === null || account.closedAt !== null
    ? refuse('expired', 'link-unknown')
    : account;
}

export type OwnerDetails = {
  readonly name: string;
  readonly email: EmailAddress | null;
  readonly language: LanguageTag;
};

/** Gives the session's token. Whoever holds the terminal may say who the owner is. */
export async function signInWithLink(
  env: Store & Sealed & Chance,
  input: Browser & { readonly token: string; readonly details: OwnerDetails | null },
): Promise<Answer<string>> {
  return env.db.transaction(async (tx) => {
    const at = env.now();
    const { browser } = input;
    const row = await secrets.findLinkForUpdate(tx, sha256(input.token));
    const browserHash = browser === undefined ? null : sha256(browser);
    const decision = decideLink(row, { browserHash }, at);
    if (isRefusal(decision)) return decision;
    const account = await accounts.findAccount(tx, decision.accountId);
    if (row === null || account === null || account.closedAt !== null)
      return refuse('expired', 'link-unknown');
    const token = tokenOf(env, row.id, browser);
    if (decision.kind === 'again')
      return (await isLive(tx, token)) ? token : refuse('expired', 'link-used');
    const refused = await saveOwnerDetails(tx, env, account, input.details);
    if (refused !== null) return refused;
    await secrets.markSecretUsed(tx, row.id, browserHash, at);
    await openSession(tx, at, { ...input, ...decision, openedWith: 'link', token });
    return token;
  });
}

async function saveOwnerDetails(
  tx: Tx,
  env: Sealed,
  account: accounts.AccountStanding,
  details: OwnerDetails | null,
) {
  if (details === null || !account.owner) return null;
  const { name, email, language } = details;
  if (email !== null) {
    const other = await addresses.findAccountByAddress(tx, env, email);
    if (other !== null && other.id !== account.id) return refuse('conflict', 'address-taken');
    await addresses.markAddress(tx, env, account.id, email);
  }
  await accounts.updateAccount(tx, { id: account.id, name, language });
  return null;
}
