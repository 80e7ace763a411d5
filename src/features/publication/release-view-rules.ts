import type { AccountId, LetterId, VersionId } from '#kernel/ids';
import type { Reason, ReleaseFacts, ReleaseStep } from './release-rules.ts';

/** One approval as the desk shows it. */
export type Approval = {
  readonly accountId: AccountId;
  readonly name: string;
  readonly approvedAt: Date;
};

type LetterFace = {
  readonly letterId: LetterId;
  readonly slug: string;
  /** Null while there is no version. */
  readonly title: string | null;
  readonly origin: ReleaseFacts['origin'];
  readonly releasedAt: Date | null;
  readonly withdrawnAt: Date | null;
};

/** A letter with a version, as the release page shows and offers it to the person who looks. */
export type VersionView = LetterFace &
  Pick<ReleaseFacts, 'window' | 'embargo' | 'leadsNeeded' | 'signatures'> & {
    readonly version: {
      readonly id: VersionId;
      readonly number: number;
      readonly statementSha256: string;
      /** `zone`: the letter's own time zone, in which its moments are shown. */
      readonly content: { readonly zone: string };
    };
    readonly step: ReleaseStep;
    readonly approvers: readonly { readonly name: string; readonly approvedAt: Date | null }[];
    readonly may: {
      readonly approve: boolean;
      readonly takeBack: boolean;
      readonly withdraw: boolean;
    };
  };

/** Before the first version there is nothing to approve, but a list of what is missing. */
export type DraftView = LetterFace & {
  readonly version: null;
  readonly missing: readonly Reason[];
};

export type ReleaseView = VersionView | DraftView;
