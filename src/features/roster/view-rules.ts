import type { Sha256 } from '#kernel/bytes';
import type { AccountId, Id, RosterId, SnapshotId } from '#kernel/ids';
import type { GroupSeats } from './seat-rules.ts';
import type { RosterFormat } from './row-rules.ts';

export type UploadId = Id<'roster-upload'>;

/** A roster and the snapshot that counts now: the one imported last. */
export type RosterSummary = {
  readonly id: RosterId;
  readonly name: string;
  readonly createdAt: Date;
  readonly newest: {
    readonly id: SnapshotId;
    readonly takenOn: string | null;
    readonly importedAt: Date;
    readonly people: number;
  } | null;
};

/** One imported list; never changed afterwards. `sha256` is of the file as it was uploaded. */
export type Snapshot = {
  readonly id: SnapshotId;
  readonly rosterId: RosterId;
  readonly sha256: Sha256;
  readonly format: RosterFormat;
  readonly fileName: string;
  readonly sourceUrl: string | null;
  readonly licence: string | null;
  readonly takenOn: string | null;
  /** The whole chamber by group, where the list is only an extract of it. */
  readonly seats: readonly GroupSeats[] | null;
  readonly people: number;
  readonly counts: {
    readonly new: number;
    readonly changed: number;
    readonly gone: number;
    readonly suspicious: number;
  };
  readonly importedAt: Date;
  /** The importer's name; null for the example that comes with the software. */
  readonly importedBy: string | null;
};

/** A file between dry run and confirmation. */
export type Upload = {
  readonly id: UploadId;
  readonly rosterId: RosterId;
  readonly fileName: string;
  readonly sha256: Sha256;
  readonly sourceUrl: string | null;
  readonly licence: string | null;
  readonly takenOn: string | null;
  readonly seats: readonly GroupSeats[] | null;
  readonly uploadedAt: Date;
  readonly uploadedBy: AccountId | null;
  readonly snapshotId: SnapshotId | null;
};
