import { lockFor } from '#platform/db';
import type { Database, Tx } from '#platform/db';
import { enqueue } from '#platform/jobs';
import type { Seal } from '#platform/seal';
import { sha256, tokenFrom } from '#kernel/bytes';
import type { Clock, Random } from '#kernel/clock';
import type { EmailAddress } from '#kernel/email-address';
import { newId } from '#kernel/ids';
import type { AccountId, SessionId } from '#kernel/ids';
import type { LanguageTag } from '#kernel/language';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { ANONYMOUS } from './rules.ts';
import { sendCode } from './account-rules.ts';
import type { Outbox, OwnSession, SecretId } from './account-rules.ts';
import {
  CODES_AN_HOUR,
  SESSION_COOKIE,
  codeLife,
  decideCode,
  decideLink,
  decideSession,
  deviceOf,
  linkLife,
  sessionLife,
} from './sign-in-rules.ts';
import type { Caller, Visitor } from './sign-in-rules.ts';
import * as accounts from './account-store.ts';
import * as secrets from './secret-store.ts';
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
  const roles = await sessions.selectRolesOf(env.db.read, accountId);
  return {
    audience: { kind: 'account', accountId, owner, roles },
    account: { id: accountId, name, language },
    sessionId: session.id,
    outboxShown: owner && env.outbox !== null,
  };
}

/**
 * Asks for a code by mail. A row is written and a job enqueued for every address alike; only the
 * job learns whether somebody has it.
 */
export async function askForCode(
  env: Store & Sealed,
  input: { readonly email: EmailAddress; readonly browser: string },
): Promise<Answer<SecretId>> {
  return env.db.transaction(async (tx) => {
    const at = env.now();
    const emailLookup = accounts.lookupOf(env, input.email);
    await lockFor(tx, `code ${Buffer.from(emailLookup).toString('hex')}`);
    const since = new Date(at.getTime() - 3_600_000);
    if ((await secrets.countCodes(tx, emailLookup, since)) >= CODES_AN_HOUR)
      return refuse('unavailable', 'too-many-codes');
    const account = await accounts.findAccountByAddress(tx, env, input.email);
    const id = newId<SecretId>();
    await secrets.insertSecret(tx, {
      id,
      kind: 'code',
      accountId: account === null || account.closedAt !== null ? null : account.id,
      emailLookup,
      secretHash: null,
      browserHash: sha256(input.browser),
      createdAt: at,
      expiresAt: new Date(at.getTime() + codeLife),
    });
    await enqueue(tx, sendCode, { secretId: id });
    return id;
  });
}

/** A code is short enough to be tried out on a stolen table: its hash needs the key as well. */
export function codeHash({ seal }: Sealed, id: SecretId, code: string): string {
  return Buffer.from(seal.lookup('sign_in_secrets.code', `${id} ${code}`)).toString('hex');
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
function tokenOf(env: Sealed & Chance, id: SecretId, browser: string | undefined): string {
  return tokenFrom(
    browser === undefined ? env.random(32) : env.seal.lookup('sessions.token', `${id} ${browser}`),
  );
}

async function isLive(tx: Tx, token: string): Promise<boolean> {
  const session = await sessions.findSession(tx, sha256(token));
  return session !== null && session.revokedAt === null;
}

type Browser = {
  readonly browser: string | undefined;
  readonly device: string;
  readonly replaces: string | undefined;
};

/** Gives the session's token. The attempt is counted in the transaction that looks at the code. */
export async function signInWithCode(
  env: Store & Sealed & Chance,
  input: Browser & { readonly secretId: SecretId | null; readonly code: string },
): Promise<Answer<string>> {
  return env.db.transaction(async (tx) => {
    const at = env.now();
    const { secretId, browser } = input;
    const row = secretId === null ? null : await secrets.findCodeForUpdate(tx, secretId);
    const typed = {
      codeHash: secretId === null ? '' : codeHash(env, secretId, input.code),
      browserHash: browser === undefined ? null : sha256(browser),
    };
    const decision = decideCode(row, typed, at);
    if (isRefusal(decision)) return decision;
    if (row === null) return refuse('expired', 'code-elsewhere');
    if (decision.kind === 'count') {
      await secrets.countAttempt(tx, row.id);
      return decision.refusal;
    }
    const token = tokenOf(env, row.id, browser);
    if (decision.kind === 'again')
      return (await isLive(tx, token)) ? token : refuse('expired', 'code-used');
    const account = await accounts.findAccount(tx, decision.accountId);
    if (account === null || account.closedAt !== null) return refuse('expired', 'code-expired');
    await secrets.markSecretUsed(tx, row.id, typed.browserHash, at);
    await openSession(tx, at, { ...input, ...decision, openedWith: 'code', token });
    return token;
  });
}

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
    const other = await accounts.findAccountByAddress(tx, env, email);
    if (other !== null && other.id !== account.id) return refuse('conflict', 'address-taken');
    await accounts.markAddress(tx, env, account.id, email);
  }
  await accounts.updateAccount(tx, { id: account.id, name, language });
  return null;
}

export async function signOut(env: Store, visitor: Visitor): Promise<void> {
  const { sessionId, account } = visitor;
  if (sessionId === null || account === null) return;
  await env.db.transaction((tx) =>
    sessions.markSessionRevoked(tx, { id: sessionId, accountId: account.id, at: env.now() }),
  );
}
