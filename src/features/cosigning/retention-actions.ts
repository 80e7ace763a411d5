import type { Clock } from '#kernel/clock';
import type { LetterId } from '#kernel/ids';
import type { Database } from '#platform/db';
import { forgetMailsAbout } from '#platform/mail-forgetting';
import type { Seal } from '#platform/seal';
import { insertClosedByWithdrawal } from './desk-store.ts';
import { lockLetter } from './lock-store.ts';
import { listOrganisationIds, mailsAbout } from './organisation-store.ts';
import { ASKED_DAYS } from './organisation-rules.ts';
import { isDue } from './retention-rules.ts';
import * as store from './retention-store.ts';
import { REMOVAL_REASON } from './cluster-rules.ts';
import { findCosigning } from './state-store.ts';

export type RetentionEnv = { readonly db: Database; readonly now: Clock; readonly seal: Seal };

/** Held under the letter's lock: a fraction of a second. */
const BATCH = 2_000;
const DAY_MS = 86_400_000;

/**
 * Erases names and addresses of every letter whose months are over: rows, those who answered for organisations, and
 * the mails that were written to them. Counts, ledger and seals stay and stay provable. One that is killed begins again
 * the next night; what is empty already costs little.
 *
 * @returns how many rows lost their name
 */
export async function eraseDue(env: RetentionEnv): Promise<number> {
  let erased = 0;
  const now = env.now();
  for (const letter of await store.listEnded(env.db.read, now))
    if (isDue(letter, now)) erased += await eraseOne(env, letter.letterId);
  await env.db.transaction(async (tx) => {
    const gone = await store.deleteUnconfirmed(tx, new Date(now.getTime() - ASKED_DAYS * DAY_MS));
    await forgetMailsAbout(tx, env, gone.map(mailsAbout));
  });
  return erased;
}

async function eraseOne(env: RetentionEnv, letterId: LetterId): Promise<number> {
  let erased = 0;
  for (let after: Uint8Array | null = Buffer.alloc(0); after !== null;) {
    const done = await eraseBatch(env, letterId, after);
    if (done === 'reopened') return erased;
    erased += done?.erased ?? 0;
    after = done?.persons.at(-1) ?? null;
    if (done !== null) await env.db.transaction((tx) => forgetMailsAbout(tx, env, done.persons));
  }
  const organisations = await listOrganisationIds(env.db.read, letterId);
  await env.db.transaction(async (tx) => {
    await store.eraseAnswerers(tx, letterId);
    await forgetMailsAbout(tx, env, organisations.map(mailsAbout));
    await store.eraseReasons(tx, letterId, env.seal.seal('', REMOVAL_REASON));
    await store.markErased(tx, letterId, env.now());
  });
  return erased;
}

/** Under the lock: whoever pledges after it was reopened has months of their own. */
const eraseBatch = (env: RetentionEnv, letterId: LetterId, after: Uint8Array) =>
  env.db.transaction(async (tx) => {
    await lockLetter(tx, letterId);
    const cosigning = await findCosigning(tx, letterId, env.now());
    if (cosigning?.closedAt == null) return 'reopened';
    return store.eraseBehind(tx, letterId, after, BATCH);
  });

/** A letter was withdrawn: co-signing ends with it, and the months begin to run. Done twice it stays done. */
export async function closeWithdrawn(
  env: { readonly db: Database; readonly now: Clock },
  letterId: LetterId,
): Promise<void> {
  await env.db.transaction(async (tx) => {
    await lockLetter(tx, letterId);
    const at = env.now();
    const cosigning = await findCosigning(tx, letterId, at);
    if (cosigning !== null && cosigning.closedAt === null)
      await insertClosedByWithdrawal(tx, letterId, at);
  });
}
