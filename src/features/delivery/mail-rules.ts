import type { Letter, Version } from '#letters';
import { isFault, parseBody } from '#proof';
import type { Block } from '#proof';

/** Somebody who stands under the letter, as the mail names them. */
export type MailSignatory = {
  /** Null: erased at their request. */
  readonly name: string | null;
  readonly capacity: string;
  readonly country: string;
};

/** `not-yet`: it is being made; `never`: this kind of machine can make none. */
export type LetterPdf =
  | { readonly kind: 'made'; readonly bytes: Uint8Array }
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'never' };

/** What rooms above know of a released letter, handed in by main. */
export type LetterParts = {
  pdf(version: Version): Promise<LetterPdf>;
  signatories(version: Version): Promise<readonly MailSignatory[]>;
};

/** To whom one mail is written, as its first lines say it. */
export type MailRecipient = {
  readonly kind: 'addressee' | 'copy';
  readonly name: string;
  readonly office: string;
  readonly country: string;
};

/** Everything one mail says: the preview and the mail are made from this alone. */
export type LetterMail = {
  readonly letter: Pick<Letter, 'slug' | 'origin'>;
  readonly version: Version;
  readonly recipient: MailRecipient;
  readonly signatories: readonly MailSignatory[];
  readonly withPdf: boolean;
  readonly publicUrl: string;
};

/** Who a delivery goes to, as the version or the row of a copy names them. */
export function mailRecipient(
  version: Version,
  to: {
    readonly addressee: number | null;
    readonly copy: { readonly office: string; readonly country: string } | null;
  },
): MailRecipient {
  if (to.copy !== null) return { kind: 'copy', name: '', ...to.copy };
  const found = version.content.addressees.find(({ number }) => number === to.addressee);
  if (found === undefined) throw new Error('a delivery has an addressee of its version');
  const { name, office, country } = found;
  return { kind: 'addressee', name, office, country };
}

/** `letters@example.org` of `Undersigned <letters@example.org>`. */
export function plainAddress(mailbox: string): string {
  return (/<([^<>]+)>\s*$/.exec(mailbox)?.[1] ?? mailbox).trim();
}

/** A body was checked when its version was frozen, so it always parses. */
export function mailBody(version: Version): readonly Block[] {
  const blocks = parseBody(version.content.body);
  if (isFault(blocks)) throw new Error(`the body of version ${version.id} does not parse`);
  return blocks;
}

const MOST_NAMED = 3;

/** Who the mail is from, as mailboxes show it: those who answer for the text, while they are few. */
export function senderNames(version: Version): readonly string[] {
  const { leads } = version.content;
  return leads.slice(0, leads.length > MOST_NAMED ? 1 : MOST_NAMED).map(({ name }) => name);
}
