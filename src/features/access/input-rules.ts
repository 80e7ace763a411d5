import { z } from 'zod';
import { parseEmailAddress } from '#kernel/email-address';
import type { EmailAddress } from '#kernel/email-address';
import type { LanguageTag } from '#kernel/language';

export const LONGEST_NAME = 200;

/** Control characters, and those that turn the direction of what stands after them. */
const UNPRINTABLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069\p{Cs}]/u;

/** One line as its bearer writes it, in any script; surplus spaces go, nothing else changes. */
function line(longest: number) {
  return z
    .string()
    .max(100_000)
    .transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .refine((text) => text !== '' && [...text].length <= longest && !UNPRINTABLE.test(text));
}

export const personName = line(LONGEST_NAME);
export const passkeyLabel = line(60);
export const leadCapacity = line(LONGEST_NAME);

export const typedAddress = z
  .string()
  .max(1_000)
  .transform((text, context): EmailAddress => {
    const address = parseEmailAddress(text);
    if (address !== null) return address;
    context.addIssue({ code: 'custom', message: 'not an address' });
    return z.NEVER;
  });

export const screenLanguage = z.enum(['en', 'fr']).transform((tag) => tag as string as LanguageTag); // both are tags
