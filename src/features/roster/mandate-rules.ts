import type { Sha256 } from '#kernel/bytes';
import type { MandateId, RosterId, SnapshotId } from '#kernel/ids';
import type { Term } from './office-rules.ts';

/** One person's entry and period in one snapshot. */
export type Mandate = Term & {
  readonly id: MandateId;
  readonly personKey: string;
  /** As the list writes it. */
  readonly fullName: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly sortName: string;
  /** ISO 3166 alpha-2, of the mandate, not of citizenship. */
  readonly country: string | null;
  /** The label of the list; `groupCode` is what it means. */
  readonly politicalGroup: string | null;
  readonly groupCode: string | null;
  readonly party: string | null;
  readonly absentOn: string | null;
  readonly birthDate: string | null;
  readonly hasEmail: boolean;
  readonly roster: { readonly id: RosterId; readonly name: string };
  readonly snapshot: { readonly id: SnapshotId; readonly sha256: Sha256 };
};

/** Which mandates: without snapshot or roster, those of the newest snapshot of every roster. */
export type MandateFilter = {
  readonly rosterId?: RosterId | undefined;
  readonly snapshotId?: SnapshotId | undefined;
  readonly text?: string | undefined;
  readonly country?: string | undefined;
  readonly group?: string | undefined;
  /** In office on this day; those whose list has no dates stay in, since nobody knows. */
  readonly day?: string | undefined;
  readonly personKey?: string | undefined;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
};

/** `total` counts entries, `people` persons: who left and came back has two entries. */
export type MandatePage = {
  readonly mandates: readonly Mandate[];
  readonly total: number;
  readonly people: number;
};

/** What a list can be narrowed by: the countries and groups that occur in it. */
export type Choices = {
  readonly countries: readonly string[];
  readonly groups: readonly string[];
};
