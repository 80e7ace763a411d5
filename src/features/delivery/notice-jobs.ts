import { HOUSE } from '#access';
import type { AccountId } from '#kernel/ids';
import { findLetter } from '#letters';
import { withdrawnEmail } from './notice-emails.tsx';
import type { DeliveryId } from './rules.ts';
import { findLetterOf } from './sending-store.ts';
import type { SendingEnv } from './sending-jobs.ts';
import { noticeOf } from './view-rules.ts';
import { tellOne } from './withdrawal-actions.ts';

/** Tells one who got it that the letter was withdrawn. Running it twice tells them once. */
export async function sendNotice(
  env: SendingEnv,
  input: { readonly deliveryId: DeliveryId; readonly by: AccountId },
): Promise<void> {
  const letterId = await findLetterOf(env.db.read, input.deliveryId);
  const letter = letterId === null ? null : await findLetter(env.db.read, HOUSE, letterId);
  const notice = letter === null ? null : noticeOf(letter, letter.currentVersion);
  if (notice === null) return;
  await tellOne(env, input, withdrawnEmail({ ...notice, publicUrl: env.publicUrl }));
}
