import type { EmailAddress } from '#kernel/email-address';
import type { AccountId, SessionId } from '#kernel/ids';
import type { LanguageTag } from '#kernel/language';
import type { Sealed, Store } from './account-actions.ts';
import type { OwnPasskey, OwnSession, PasskeyId } from './account-rules.ts';
import { SESSION_IDLE_HOURS } from './session-rules.ts';
import * as accounts from './account-store.ts';
import * as addresses from './address-store.ts';
import * as passkeys from './passkey-store.ts';
import * as sessions from './session-store.ts';

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
    email: (await addresses.findMailbox(env.db.read, env, id))?.to ?? null,
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
