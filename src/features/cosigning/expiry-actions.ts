import type { Clock } from '#kernel/clock';
import type { LetterId } from '#kernel/ids';
import type { Database, Tx } from '#platform/db';
import { forgetMailsAbout } from '#platform/mail-forgetting';
import type { Seal } from '#platform/seal';
import { deletePending, forgetNetworks, listOpened } from './expiry-store.ts';
import { lockLetter } from './lock-store.ts';
import { NETWORK_DAYS, PENDING_DAYS } from './rules.ts';

export type ExpiryEnv = { readonly db: Database; readonly now: Clock; readonly seal: Seal };

const DAY = 86_400_000;
/** In one transaction: whoever pledges meanwhile waits some hundredths of a second. */
const PIECE = 1_000;
/** A run ends here; the next one goes on. */
const MOST_PIECES = 1_000;

/**
 * Forgets what is not needed any more: pledges that nobody confirmed in a week, and after a month from which network
 * any of them came. In pieces, each under the letter's lock; done twice it does nothing twice.
 *
 * @returns how many pledges went, and of how many the network
 */
export async function expire(env: ExpiryEnv): Promise<{ pledges: number; networks: number }> {
  const now = env.now().getTime();
  const letters = await env.db.transaction(listOpened);
  const days = (count: number): Date => new Date(now - count * DAY);
  const done = { pledges: 0, networks: 0 };
  for (const letterId of letters) {
    done.pledges += await inPieces(env, letterId, forgetPending(env), days(PENDING_DAYS));
    done.networks += await inPieces(env, letterId, forgetNetworks, days(NETWORK_DAYS));
  }
  return done;
}

type Forget = (tx: Tx, letterId: LetterId, before: Date, limit: number) => Promise<number>;

/** With the mails to them: whose address a stranger typed must not be the one who is kept. */
const forgetPending =
  (env: ExpiryEnv): Forget =>
  async (tx, letterId, before, limit) => {
    const gone = await deletePending(tx, letterId, before, limit);
    await forgetMailsAbout(tx, env, gone);
    return gone.length;
  };

async function inPieces(
  env: ExpiryEnv,
  letterId: LetterId,
  forget: Forget,
  before: Date,
): Promise<number> {
  let all = 0;
  for (let piece = 0; piece < MOST_PIECES; piece += 1) {
    const gone = await env.db.transaction(async (tx) => {
      await lockLetter(tx, letterId);
      return forget(tx, letterId, before, PIECE);
    });
    all += gone;
    if (gone < PIECE) break;
  }
  return all;
}
