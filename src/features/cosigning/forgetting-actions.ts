import type { Clock } from '#kernel/clock';
import type { LetterId } from '#kernel/ids';
import type { Tx } from '#platform/db';
import { forgetMailsAbout } from '#platform/mail-forgetting';
import type { Seal } from '#platform/seal';
import { lockLetter } from './lock-store.ts';
import { listGone } from './mail-store.ts';
import type { Person } from './rules.ts';

/**
 * The last thing in a transaction that wrote mails to co-signers, each with its `about`: whoever ended it between the
 * reading of their address and now gets none, and their address is not kept. Takes the letter's lock, under which
 * everybody ends: who comes after it finds the mails.
 *
 * @example await recallFromGone(tx, env, letterId, persons)
 */
export async function recallFromGone(
  tx: Tx,
  env: { readonly seal: Seal; readonly now: Clock },
  letterId: LetterId,
  persons: readonly Person[],
): Promise<void> {
  if (persons.length === 0) return;
  await lockLetter(tx, letterId);
  await forgetMailsAbout(tx, env, await listGone(tx, letterId, persons));
}
