import type { Incoming } from '#delivery';
import type { Letter } from '#letters';
import type { AddresseeClock } from './clock-rules.ts';
import type { CopyState, PublicCopy } from './copy-rules.ts';
import { LIMITS } from './rules.ts';
import type { Reason, Reply } from './rules.ts';

/** A file that came with a reply, as the pages show it. */
export type FileShown = {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly isRisky: boolean;
  readonly releasedAt: Date | null;
  readonly releasedBy: string | null;
};

export type TranslationShown = {
  readonly id: string;
  readonly language: string;
  readonly text: string;
  readonly by: string;
  readonly translatedOn: string | null;
  readonly receivedOn: string;
};

export type ClockShown = {
  readonly clock: AddresseeClock;
  readonly country: string;
  readonly delays: readonly {
    readonly id: string;
    readonly announcedOn: string;
    readonly until: string;
    readonly reason: string;
  }[];
  readonly closed: readonly {
    readonly id: string;
    readonly first: string;
    readonly last: string;
    readonly words: string;
  }[];
};

export type ReminderShown = {
  readonly id: string;
  readonly on: string;
  readonly origin: 'ours' | 'authority';
  readonly note: string;
  readonly doneAt: Date | null;
};

/** The tab: where everybody stands, what came back, what somebody wants to be reminded of. */
export type RepliesView = {
  readonly letter: Letter;
  readonly clocks: readonly ClockShown[];
  readonly replies: readonly (Reply & { readonly copy: CopyState | null })[];
  readonly reminders: readonly ReminderShown[];
  readonly probable: readonly Incoming[];
  readonly mayFile: boolean;
};

/** One reply: what it says, from whom, and what there is to do with it. */
export type ReplyView = {
  readonly letter: Letter;
  readonly reply: Reply;
  /** What speaks for and against its being from whom it says. */
  readonly signs: readonly (Reason & { readonly speaks: 'for' | 'against' | 'neither' })[];
  /** What of its mail could not be read as it was meant. */
  readonly faults: readonly string[];
  readonly files: readonly FileShown[];
  readonly translations: readonly TranslationShown[];
  readonly copies: readonly PublicCopy[];
  readonly events: readonly {
    readonly event: string;
    readonly at: Date;
    readonly by: string | null;
    readonly detail: string | null;
  }[];
  readonly mayFile: boolean;
  readonly mayDecide: boolean;
  readonly maySeeOriginal: boolean;
  /** It came after the letter was withdrawn. */
  readonly isAfterWithdrawal: boolean;
};

/** Writing the public copy, and deciding on it. */
export type CopyView = {
  readonly letter: Letter;
  readonly reply: Reply;
  readonly translations: readonly TranslationShown[];
  /** The newest that is written or asked for; null before anybody wrote one. */
  readonly open: PublicCopy | null;
  readonly out: PublicCopy | null;
  /** The one that was sent back last, while nothing newer was written. */
  readonly back: PublicCopy | null;
  readonly against: readonly Reason[];
  readonly mayFile: boolean;
  readonly mayDecide: boolean;
  /** Whoever wrote at it or asked for it does not decide on it. */
  readonly isOwn: boolean;
};

/** What speaks for and against a mail's being from whom it says. */
export function signsOf(about: {
  readonly sender: string | null;
  readonly asked: string | null;
  /** As the operator's own mail server found. */
  readonly authentication: string | null;
  readonly isAnsweredTo: boolean;
}): ReplyView['signs'] {
  const signs: ReplyView['signs'][number][] = [];
  const add = (
    speaks: 'for' | 'against' | 'neither',
    code: string,
    values: Reason['values'] = {},
  ) => signs.push({ speaks, code, values });
  if (about.isAnsweredTo) add('for', 'sign-own-address');
  const [sender, asked] = [domainOf(about.sender), domainOf(about.asked)];
  if (sender === null) add('against', 'sign-no-sender');
  else if (asked === null) add('neither', 'sign-nobody-asked');
  else if (sender === asked) add('for', 'sign-same-domain', { domain: sender });
  else if (sender.endsWith(`.${asked}`) || asked.endsWith(`.${sender}`))
    add('for', 'sign-near-domain', { domain: sender });
  else add('against', 'sign-other-domain', { domain: sender, asked });
  if (about.authentication === 'pass') add('for', 'sign-authentic');
  else if (about.authentication === 'fail') add('against', 'sign-not-authentic');
  else add('neither', 'sign-not-checked');
  return signs;
}

const domainOf = (address: string | null): string | null =>
  address === null || !address.includes('@')
    ? null
    : address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** What could not be read of a mail; a reply keeps less of a very long text than the mail does. */
export function faultsOf(mail: Pick<Incoming, 'faults' | 'text'>): string[] {
  const faults = new Set(mail.faults);
  if (mail.text.length > LIMITS.text) faults.add('text-cut');
  return [...faults];
}
