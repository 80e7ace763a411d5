import { parseEmailAddress } from '#kernel/email-address';
import type { EmailAddress } from '#kernel/email-address';
import { z } from 'zod';
import { oftens } from './rules.ts';

/** What the form sends. An unknown choice counts as the most common one; only the address can be wrong. */
export const followInput = z.object({
  email: z.string().transform((text, context): EmailAddress => {
    const email = parseEmailAddress(text);
    if (email !== null) return email;
    context.addIssue({ code: 'custom', message: 'not an address' });
    return z.NEVER;
  }),
  often: z.enum(oftens).catch('each'),
  discreet: z
    .literal('yes')
    .optional()
    .catch(undefined)
    .transform((box) => box === 'yes'),
});

export type FollowInput = z.infer<typeof followInput>;

/** `never`: do not write to this address again, whoever types it. */
export const endInput = z.object({ scope: z.enum(['these', 'never']).catch('these') });

export const undoInput = z.object({ kept: z.string().max(4_000) });
