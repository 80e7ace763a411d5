import type { AccountId, Id, InvitationId, LetterId, VersionId } from '#kernel/ids';
import type { Answer, Refusal } from '#kernel/refusal';
import type { Letter, Stretch, Version } from '#letters';
import type { Inclusion } from '#record';
import type { ScanType } from './paper-rules.ts';
import type { Invitation, InvitationEvent, Signature } from './rules.ts';
import type { SignDecision } from './sign-rules.ts';
import type { LetterPart } from './text-rules.ts';

export type LinkPurpose = 'invitation' | 'receipt';

/** What a personal link leads to; `revoked` ones are told apart so that the page can say why. */
export type PersonalLink = {
  readonly invitationId: InvitationId;
  readonly letterId: LetterId;
  readonly purpose: LinkPurpose;
  readonly revoked: boolean;
};

/** A signature as it was made, whether it still stands or not. */
export type PastSignature = Signature & {
  readonly endedAt: Date | null;
  readonly endedHow: 'reconfirmed' | 'withdrawn' | null;
  readonly leafHash: string;
  readonly endedLeafId: number | null;
  readonly endedLeafHash: string | null;
};

/** One dated row of an invitation's history. */
export type EventRow = {
  readonly id: number;
  readonly invitationId: InvitationId;
  readonly event: InvitationEvent;
  readonly at: Date;
  readonly by: string | null;
  readonly versionId: VersionId | null;
  readonly versionNumber: number | null;
  readonly mailId: string | null;
  readonly note: string | null;
};

/** A signed sheet, as the second reader meets it. */
export type Scan = {
  readonly id: Id<'scan'>;
  readonly letterId: LetterId;
  readonly invitationId: InvitationId;
  readonly name: string;
  readonly versionId: VersionId;
  readonly versionNumber: number;
  readonly mediaType: ScanType;
  readonly sha256: string;
  /** YYYY-MM-DD, the day on the sheet. */
  readonly signedOn: string;
  readonly note: string | null;
  readonly uploadedAt: Date;
  readonly uploadedBy: AccountId;
  readonly uploaderName: string;
  readonly decidedAt: Date | null;
  readonly decision: 'confirmed' | 'refused' | null;
  readonly decisionNote: string | null;
};

/** What changed since the version somebody signed, part by part; only parts that changed. */
export type VersionDifference = {
  readonly since: Version;
  readonly parts: readonly { readonly part: LetterPart; readonly stretches: readonly Stretch[] }[];
};

/** What an invited person's page shows. Reading it changes nothing. */
export type SignView = {
  readonly link: PersonalLink;
  readonly invitation: Invitation;
  readonly letter: Letter;
  readonly version: Version;
  /** What signing would be now, or why it cannot be. */
  readonly signing: Answer<SignDecision>;
  readonly declining: Refusal | null;
  readonly asker: string | null;
  /** Against the version this person signed before; null when there is none, or it is this one. */
  readonly difference: VersionDifference | null;
  readonly passkeys: number;
  /** A code is on its way or waiting in the mailbox. */
  readonly codeSent: { readonly sign: boolean; readonly withdraw: boolean };
  readonly signature: PastSignature | null;
};

/** The receipt: what was recorded, where it stands in the public log, whether it is out. */
export type ReceiptView = {
  readonly link: PersonalLink;
  readonly invitation: Invitation;
  readonly letter: Letter;
  readonly version: Version;
  readonly signature: PastSignature;
  readonly leafHash: string;
  readonly inclusion: Inclusion | null;
};
