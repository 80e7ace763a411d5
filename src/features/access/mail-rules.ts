import { z } from 'zod';

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
