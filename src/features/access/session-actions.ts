import type { Database, Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import { sha256, tokenFrom } from '#kernel/bytes';
import type { Clock, Random } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { AccountId, SessionId } from '#kernel/ids';
import { ANONYMOUS } from './audience-rules.ts';
import type { Audience } from './audience-rules.ts';
import type { Outbox } from './mail-rules.ts';
import type { OwnSession, SecretId } from './account-rules.ts';
import { deviceOf } from './device-rules.ts';
import { SESSION_COOKIE, decideSession, sessionLife } from './session-rules.ts';
import type { Caller, Visitor } from './session-rules.ts';
import * as caseGrants from './case-grant-store.ts';
import * as sessions from './session-store.ts';

type Time = { readonly now: Clock };
type Store = Time & { readonly db: Database };
type Sealed = { readonly seal: Seal };
type Chance = { readonly random: Random };

const NOBODY: Visitor = {
  audience: ANONYMOUS,
  account: null,
  sessionId: null,
  outboxShown: false,
};

/**
 * Who sent a request. The one thing a GET may write is here: when a session was last seen, at most
 * every five minutes, because a session that nobody uses must end.
 */
export async function audienceOf(
  env: Store & { readonly outbox: Outbox | null },
  caller: Caller,
): Promise<Visitor> {
  const token = caller.cookies[SESSION_COOKIE];
  if (token === undefined || token === '') return NOBODY;
  const session = await sessions.findSession(env.db.read, sha256(token));
  if (session === null) return NOBODY;
  const at = env.now();
  const decision = decideSession(session, deviceOf(caller.headers['user-agent']), at);
  if (decision === 'ended') return NOBODY;
  if (decision === 'touch') await env.db.transaction((tx) => sessions.markSeen(tx, session.id, at));
  const { accountId, owner, name, language } = session;
  const [roles, cases] = await Promise.all([
    sessions.selectRolesOf(env.db.read, accountId),
    caseGrants.selectCasesOf(env.db.read, accountId, at),
  ]);
  return {
    audience: { kind: 'account', accountId, owner, roles, cases },
    account: { id: accountId, name, language },
    sessionId: session.id,
    outboxShown: owner && env.outbox !== null,
  };
}

/**
 * What an account may see now, without a session: for what it had made for its own devices. Null when
 * the account is closed. Never with the owner's powers: those need the owner at the desk.
 */
export async function audienceOfAccount(
  read: Read,
  accountId: AccountId,
  at: Date,
): Promise<Audience | null> {
  if (!(await sessions.isAccountOpen(read, accountId))) return null;
  const [roles, cases] = await Promise.all([
    sessions.selectRolesOf(read, accountId),
    caseGrants.selectCasesOf(read, accountId, at),
  ]);
  return { kind: 'account', accountId, owner: false, roles, cases };
}

type NewSession = {
  readonly accountId: AccountId;
  readonly openedWith: OwnSession['openedWith'];
  readonly device: string;
  readonly token: string;
  /** The session this browser showed until now: it ends, so that none is ever carried over. */
  readonly replaces: string | undefined;
};

export async function openSession(tx: Tx, at: Date, session: NewSession): Promise<void> {
  const { accountId, openedWith, device, token, replaces } = session;
  const old = replaces === undefined ? null : await sessions.findSession(tx, sha256(replaces));
  if (old !== null)
    await sessions.markSessionRevoked(tx, { id: old.id, accountId: old.accountId, at });
  await sessions.insertSession(tx, {
    id: newId<SessionId>(),
    accountId,
    tokenHash: sha256(token),
    openedWith,
    device,
    openedAt: at,
    expiresAt: new Date(at.getTime() + sessionLife),
  });
}

/**
 * The session's token follows from secret and browser, so that the second of two clicks finds the
 * session of the first. Without the key and the browser's cookie nobody can compute it.
 */
export function tokenOf(env: Sealed & Chance, id: SecretId, browser: string | undefined): string {
  return tokenFrom(
    browser === undefined ? env.random(32) : env.seal.lookup('sessions.token', `${id} ${browser}`),
  );
}

export async function isLive(tx: Tx, token: string): Promise<boolean> {
  const session = await sessions.findSession(tx, sha256(token));
  return session !== null && session.revokedAt === null;
}

export type Browser = {
  readonly browser: string | undefined;
  readonly device: string;
  readonly replaces: string | undefined;
};

export async function signOut(env: Store, visitor: Visitor): Promise<void> {
  const { sessionId, account } = visitor;
  if (sessionId === null || account === null) return;
  await env.db.transaction((tx) =>
    sessions.markSessionRevoked(tx, { id: sessionId, accountId: account.id, at: env.now() }),
  );
}
