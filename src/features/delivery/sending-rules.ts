import { refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import type { Letter } from '#letters';
import type { JobContract } from '#platform/jobs';
import { z } from 'zod';

/** Gives one delivery to the mail server, once; tries again later where it says "later". */
export const sendDelivery = {
  name: 'delivery.send',
  payload: z.object({ deliveryId: z.uuid() }),
} satisfies JobContract<{ deliveryId: string }>;

const MINUTE = 60_000;

/** Mail servers give up after four to five days (RFC 5321, 4.5.4.1). */
export const TRIED_FOR_MS = 4 * 24 * 60 * MINUTE;

/** Minutes after the first try, the second, … and after every further one. */
const PAUSES = [5, 10, 20, 40, 60, 120, 240] as const;

/** When to try again after so many tries; null when it has been tried long enough. */
export function nextTry(tries: number, firstTriedAt: Date, now: Date): Date | null {
  if (now.getTime() - firstTriedAt.getTime() >= TRIED_FOR_MS) return null;
  const minutes = PAUSES[Math.min(Math.max(tries, 1), PAUSES.length) - 1] ?? 240;
  return new Date(now.getTime() + minutes * MINUTE);
}

/** A worker that vanished in the middle of a try: its delivery is taken up again after this. */
export const LOST_AFTER_MS = 20 * MINUTE;

/** The PDF is made within seconds after the release: a mail that needs it waits so long. */
export const PDF_PAUSE_MS = 20_000;

/** Null where this letter may be sent to anybody by mail. */
export function decideSend(letter: Letter, hasMailServer: boolean): Refusal | null {
  const open = decideDeliver(letter);
  if (open !== null) return open;
  if (letter.origin === 'published-elsewhere')
    return refuse('conflict', 'delivery-archived-letter');
  return hasMailServer ? null : refuse('unavailable', 'delivery-no-mail-server');
}

/** Null where something may be written down of its way to somebody. */
export function decideDeliver(letter: Letter): Refusal | null {
  if (letter.release === null) return refuse('conflict', 'letter-not-released');
  return letter.withdrawal === null ? null : refuse('conflict', 'letter-withdrawn');
}
