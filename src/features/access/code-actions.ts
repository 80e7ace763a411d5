import { enqueue } from '#platform/jobs';
import { lockFor } from '#platform/db';
import type { Database } from '#platform/db';
import type { Seal } from '#platform/seal';
import { sha256 } from '#kernel/bytes';
import type { Clock, Random } from '#kernel/clock';
import type { EmailAddress } from '#kernel/email-address';
import { newId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { sendCode } from './mail-rules.ts';
import type { SecretId } from './account-rules.ts';
import { CODES_AN_HOUR, codeLife, decideCode } from './secret-rules.ts';
import { isLive, openSession, tokenOf } from './session-actions.ts';
import type { Browser } from './session-actions.ts';
import * as accounts from './account-store.ts';
import * as addresses from './address-store.ts';
import * as secrets from './secret-store.ts';

type Time = { readonly now: Clock };
type Store = Time & { readonly db: Database };
type Sealed = { readonly seal: Seal };
type Chance = { readonly random: Random };

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
    const emailLookup = addresses.lookupOf(env, input.email);
    await lockFor(tx, `code ${Buffer.from(emailLookup).toString('hex')}`);
    const since = new Date(at.getTime() - 3_600_000);
    if ((await secrets.countCodes(tx, emailLookup, since)) >= CODES_AN_HOUR)
      return refuse('unavailable', 'too-many-codes');
    const account = await addresses.findAccountByAddress(tx, env, input.email);
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
