import type { EmailAddress } from '#kernel/email-address';
import type { AccountId } from '#kernel/ids';
import type { LetterContent } from './content-rules.ts';

/** One save. Every save is kept; `revision` counts from 1 and is what two open tabs race for. */
export type Draft = {
  readonly revision: number;
  readonly content: LetterContent;
  readonly savedAt: Date;
  readonly savedBy: AccountId;
};

/** Where an addressee is reached: for delivery only, sealed at rest, never in a statement. */
export type Contact = {
  readonly number: number;
  readonly email: EmailAddress | null;
  readonly postal: string | null;
};

/** The same as typed into the form. */
export type TypedContact = {
  readonly number: number;
  readonly email: string;
  readonly postal: string;
};
