import type { JobContract } from '#platform/jobs';
import { z } from 'zod';

/** Somebody pledged who pledged before: which mail they get, and whether one, the job finds out. */
export const mailAgain = {
  name: 'cosigning.mail-again',
  payload: z.object({ letterId: z.uuid(), person: z.string().regex(/^[0-9a-f]{32}$/) }),
} satisfies JobContract<{ letterId: string; person: string }>;

/** Confirmation mails to one mailbox in a day, after the first. */
export const CONFIRM_MAILS_A_DAY = 3;
/** Mails that say "you are counted already", in a day. */
export const ALREADY_MAILS_A_DAY = 1;
