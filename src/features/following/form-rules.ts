import { parseEmailAddress } from '#kernel/email-address';
import type { EmailAddress } from '#kernel/email-address';
import { z } from 'zod';
import type { LetterId } from '#kernel/ids';
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

const typedInput = z.object({
  email: z.string().max(300).catch(''),
  often: z.string().catch('each'),
  discreet: z.string().optional().catch(undefined),
});

/** What was typed, to be shown again beside what is wrong with it. */
export function typedFields(body: unknown): { email: string; often: string; discreet: boolean } {
  const typed = typedInput.safeParse(body ?? {}).data ?? { email: '', often: 'each' };
  return { email: typed.email, often: typed.often, discreet: 'discreet' in typed };
}

/** What undoing an end needs; it lies sealed in the page of whoever ended. */
export const keptShape = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('follow'),
    email: z.string(),
    letterId: z.custom<LetterId>((id) => typeof id === 'string').nullable(),
    often: z.enum(oftens),
    discreet: z.boolean(),
    language: z.string(),
    at: z.coerce.date(),
  }),
  z.object({ kind: z.literal('unasked'), token: z.string(), at: z.coerce.date() }),
]);

export type Kept = z.infer<typeof keptShape>;
