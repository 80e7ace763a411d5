import type { EmailAddress } from '#kernel/email-address';
import type { AccountId, Id, SessionId } from '#kernel/ids';
import type { LanguageTag } from '#kernel/language';

export type PasskeyId = Id<'account-passkey'>;
export type SecretId = Id<'sign-in-secret'>;

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
