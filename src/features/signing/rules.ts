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
import type { Position } from './position-rules.ts';

/** How a signature was made; the record and the public page name it. */
export type Mode = 'passkey' | 'mailbox' | 'paper';

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
  | 'printed'
  | 'erased';

/**
 * Who is asked. `key` is the same over all letters (`ep:97344`); it says nothing of the mailbox. Of somebody who was
 * erased, name and capacity are '' and the key is that of nobody.
 */
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
  /** Their name was erased at their request. */
  readonly erasedAt: Date | null;
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
  /** Null: erased at the person's request, as capacity ('') and the rest are. */
  readonly name: string | null;
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
