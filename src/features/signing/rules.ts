import { z } from 'zod';
import type { Sha256 } from '#kernel/bytes';
import type { EmailAddress } from '#kernel/email-address';
import type { Letter, Version } from '#letters';
import type { Term } from '#roster';
import type {
  AccountId,
  InvitationId,
  LetterId,
  MandateId,
  SignatureId,
  VersionId,
} from '#kernel/ids';

/** Where one invited person stands with one letter. */
export const positions = [
  'prepared',
  'invited',
  'opened',
  'signed',
  'asked-again',
  'declined',
  'withdrawn',
  'bounced',
  'expired',
  'revoked',
] as const;
export type Position = (typeof positions)[number];

/** How a signature was made; the record and the public page name it. */
export type Mode = 'passkey' | 'mailbox' | 'paper';

export type Act =
  | 'send'
  | 'open'
  | 'sign'
  | 'reconfirm'
  | 'decline'
  | 'withdraw'
  | 'ask-again'
  | 'show-new-text'
  | 'remind'
  | 'hand-over'
  | 'bounce'
  | 'expire'
  | 'revoke';

/**
 * The whole life of an invitation: from which position an act leads where. A pair that is not in
 * here cannot happen. `decline` keeps an older signature as it is: it says no to the new text,
 * and only signatures under the released text are ever published.
 */
export const TRANSITIONS: Readonly<Record<Act, Readonly<Partial<Record<Position, Position>>>>> = {
  send: { prepared: 'invited' },
  open: { invited: 'opened', bounced: 'opened' },
  sign: {
    prepared: 'signed', // on paper only: there is no link yet
    invited: 'signed',
    opened: 'signed',
    declined: 'signed',
    withdrawn: 'signed',
    bounced: 'signed',
    expired: 'signed', // the closed window is what refuses it, not the position
  },
  reconfirm: { 'asked-again': 'signed', signed: 'signed', declined: 'signed', expired: 'signed' },
  decline: {
    invited: 'declined',
    opened: 'declined',
    bounced: 'declined',
    'asked-again': 'declined',
  },
  withdraw: {
    signed: 'withdrawn',
    'asked-again': 'withdrawn',
    declined: 'withdrawn',
    expired: 'withdrawn',
  },
  'ask-again': { signed: 'asked-again', 'asked-again': 'asked-again', expired: 'asked-again' },
  'show-new-text': { invited: 'invited', opened: 'opened', bounced: 'bounced', expired: 'invited' },
  remind: { invited: 'invited', opened: 'opened', 'asked-again': 'asked-again' },
  'hand-over': {
    prepared: 'prepared',
    invited: 'invited',
    opened: 'invited',
    bounced: 'invited',
    signed: 'signed',
    'asked-again': 'asked-again',
  },
  bounce: { invited: 'bounced', opened: 'bounced' },
  expire: { invited: 'expired', opened: 'expired', bounced: 'expired', 'asked-again': 'expired' },
  revoke: {
    prepared: 'revoked',
    invited: 'revoked',
    opened: 'revoked',
    bounced: 'revoked',
    declined: 'revoked',
    expired: 'revoked',
  },
};

/** The position an act leads to, or null where it cannot happen. */
export function positionAfter(act: Act, from: Position): Position | null {
  return TRANSITIONS[act][from] ?? null;
}

/** What is written down of an invitation, oldest first: one dated row each. */
export type InvitationEvent =
  | 'prepared'
  | 'invited'
  | 'opened'
  | 'code-asked'
  | 'passkey-enrolled'
  | 'signed'
  | 'reconfirmed'
  | 'declined'
  | 'withdrawn'
  | 'disavowed'
  | 'asked-again'
  | 'new-text'
  | 'reminded'
  | 'handed-over'
  | 'bounced'
  | 'expired'
  | 'revoked'
  | 'scan-uploaded'
  | 'scan-refused'
  | 'printed';

/** Who is asked. `key` is the same over all letters (`ep:97344`); it says nothing of the mailbox. */
export type Person = {
  readonly key: string;
  readonly name: string;
  readonly capacity: string;
  readonly country: string | null;
  readonly politicalGroup: string | null;
  readonly party: string | null;
};

/** What a decision must know of the invitation. `live` is the one signature that has not ended. */
export type InvitationState = {
  readonly position: Position;
  readonly live: { readonly versionId: VersionId; readonly versionNumber: number } | null;
};

/** One person asked to sign one letter, with everything the desk may know. */
export type Invitation = InvitationState & {
  readonly id: InvitationId;
  readonly letterId: LetterId;
  readonly person: Person;
  readonly mandateId: MandateId | null;
  /** The time in office that mandate names; null for a person on no roster. */
  readonly mandate: Term | null;
  /** Null for a person entered from a printed letter: nobody writes to them. */
  readonly email: EmailAddress | null;
  readonly emailBasis: 'roster' | 'typed' | null;
  readonly copyTo: EmailAddress | null;
  readonly language: string;
  readonly positionAt: Date;
  readonly reminders: number;
  readonly lastMailAt: Date | null;
  readonly invitedBy: AccountId;
  readonly createdAt: Date;
};

/** What a decision must know of the letter. `closes` is the end of the release window. */
export type LetterState = {
  readonly version: {
    readonly id: VersionId;
    readonly number: number;
    readonly statement: Sha256;
  };
  readonly closes: Date | null;
  readonly release: { readonly versionId: VersionId } | null;
  readonly withdrawn: boolean;
};

/** The letter as the decisions need it; null while there is no frozen text. */
export function letterStateOf(letter: Letter, version: Version | null): LetterState | null {
  if (version === null) return null;
  const closes = letter.origin === 'written-here' ? version.content.window.closes : null;
  return {
    version: { id: version.id, number: version.number, statement: version.statementSha256 },
    closes: closes === null ? null : new Date(closes),
    release: letter.release,
    withdrawn: letter.withdrawal !== null,
  };
}

/** A signature of record, as it stands on the list of a version. */
export type Signature = {
  readonly id: SignatureId;
  readonly letterId: LetterId;
  readonly versionId: VersionId;
  readonly invitationId: InvitationId;
  readonly personKey: string;
  readonly name: string;
  readonly capacity: string;
  readonly country: string | null;
  readonly politicalGroup: string | null;
  readonly party: string | null;
  readonly mandateId: MandateId | null;
  readonly mode: Mode;
  readonly signedAt: Date;
  readonly late: boolean;
  /** Commitments in the record, 64 hexadecimal digits. */
  readonly who: string;
  readonly mandate: string | null;
  readonly leafId: number;
  /** The name as an older, printed letter has it; null for what was signed here. */
  readonly printedAs: string | null;
};

/** One person to be invited who is on no roster: typed by a drafter. */
export type ListedPerson = {
  readonly name: string;
  readonly capacity: string;
  readonly email: EmailAddress;
  readonly country: string | null;
  readonly organisation: string | null;
};

const eventId = z.object({ eventId: z.number().int().positive() });

/** One mail about one dated event of an invitation; sent at most once per event. */
export const sendMail = { name: 'signing.send-mail', payload: eventId };

/** The typed code, to the official mailbox. */
export const sendCode = { name: 'signing.send-code', payload: z.object({ codeId: z.uuid() }) };

const signatureChanged = z.object({ letterId: z.uuid() });

/** Fact: the list of those who signed has changed (signed, reconfirmed or withdrawn). */
export const signed = { name: 'signing.signed', payload: signatureChanged };
