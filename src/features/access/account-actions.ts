import { lockFor } from '#platform/db';
import type { Database, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { Clock } from '#kernel/clock';
import type { EmailAddress } from '#kernel/email-address';
import { newId } from '#kernel/ids';
import type { AccountId } from '#kernel/ids';
import type { LanguageTag } from '#kernel/language';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import * as accounts from './account-store.ts';
import * as addresses from './address-store.ts';

type Time = { readonly now: Clock };
export type Store = Time & { readonly db: Database };
export type Sealed = { readonly seal: Seal };

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

export async function findOrMake(
  tx: Tx,
  env: Time & Sealed,
  input: NewAccount,
): Promise<Answer<{ id: AccountId; made: boolean }>> {
  const lookup = Buffer.from(addresses.lookupOf(env, input.email)).toString('hex');
  await lockFor(tx, `account ${lookup}`); // two people may add the same person at once
  const known = await addresses.findAccountByAddress(tx, env, input.email);
  if (known !== null && known.closedAt !== null) return refuse('forbidden', 'account-closed');
  if (known !== null) return { id: known.id, made: false };
  const id = newId<AccountId>();
  await accounts.insertAccount(tx, env, { ...input, id, owner: false, at: env.now() });
  return { id, made: true };
}
