import { z } from 'zod';
import { parseEmailAddress } from '#kernel/email-address';
import type { EmailAddress } from '#kernel/email-address';
import type { AccountId, Id, SessionId } from '#kernel/ids';
import type { LanguageTag } from '#kernel/language';

export type PasskeyId = Id<'account-passkey'>;
export type SecretId = Id<'sign-in-secret'>;

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

/** An account as the owner sees it. */
export type AccountRow = {
  readonly id: AccountId;
  readonly name: string;
  readonly email: EmailAddress | null;
  readonly owner: boolean;
  readonly createdAt: Date;
  readonly seenAt: Date | null;
  readonly closedAt: Date | null;
};

/** Where and in which language an account is written to. */
export type Mailbox = {
  readonly to: EmailAddress;
  readonly name: string;
  readonly language: LanguageTag;
};

export type OwnPasskey = {
  readonly id: PasskeyId;
  readonly label: string;
  readonly createdAt: Date;
  readonly usedAt: Date | null;
};

export type OwnSession = {
  readonly id: SessionId;
  readonly device: string;
  readonly openedWith: 'link' | 'code' | 'passkey';
  readonly openedAt: Date;
  readonly seenAt: Date;
};

/** Mail that stays here because no SMTP is configured. Given by the composition, or null. */
export type Outbox = {
  list(limit: number): Promise<readonly KeptMail[]>;
  find(id: string): Promise<KeptMail | null>;
};

export type KeptMail = {
  readonly id: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly queuedAt: Date;
};

/** Writes a code, keeps its hash and mails it; does nothing when no account has the address. */
export const sendCode = {
  name: 'access.send-code',
  payload: z.object({ secretId: z.uuid() }),
};

/** Tells somebody that the owner made an account for them. */
export const sendWelcome = {
  name: 'access.send-welcome',
  payload: z.object({ accountId: z.uuid() }),
};

/** Tells somebody that a passkey now opens their account, in case it was not they who added it. */
export const sendPasskeyNotice = {
  name: 'access.send-passkey-notice',
  payload: z.object({ passkeyId: z.uuid() }),
};

/** The web addresses in a plain text, each once, in order. */
export function linksIn(text: string): readonly string[] {
  const found = text.match(/https?:\/\/[^\s<>"“”]+/gu) ?? [];
  return [...new Set(found.map((link) => link.replace(/[.,;:!?)]+$/u, '')))].slice(0, 50);
}
