import { z } from 'zod';
import type { Sha256 } from '#kernel/bytes';
import type { AccountId, Id, MandateId, RosterId, SnapshotId } from '#kernel/ids';
import type { Term } from './office-rules.ts';
import { groupSeats } from './seat-rules.ts';
import type { GroupSeats } from './seat-rules.ts';
import { tidy } from './row-rules.ts';
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

/** One line as people type it. Control characters go: PostgreSQL cannot keep a NUL. */
const line = z.string().transform((text) => tidy(text));

const optionalLine = (longest: number) =>
  line
    .pipe(z.string().max(longest))
    .transform((text) => (text === '' ? null : text))
    .nullable()
    .default(null);

export const rosterName = line.pipe(z.string().min(1).max(300));

/** What a person says about a file beside the file itself. */
export const provenance = z.object({
  sourceUrl: z
    .union([z.literal('').transform(() => null), z.url({ protocol: /^https?$/ }).max(2_000)])
    .nullable()
    .default(null),
  licence: optionalLine(300),
  takenOn: z
    .union([z.literal('').transform(() => null), z.iso.date()])
    .nullable()
    .default(null),
  seats: groupSeats.nullable().default(null),
});
export type Provenance = z.infer<typeof provenance>;

const page = z.coerce.number().int().min(1).max(10_000).catch(1);
const chosen = line.pipe(z.string().max(200)).catch('');

/** The query of a list; nonsense is taken as "not asked", so that an old link still opens. */
export const listQuery = z.object({
  q: chosen,
  country: chosen,
  group: chosen,
  day: z.iso.date().or(z.literal('')).catch(''),
  page,
});
export type ListQuery = z.infer<typeof listQuery>;

export const REVIEW_PARTS = ['new', 'changed', 'gone', 'suspicious', 'notes'] as const;
export type ReviewPart = (typeof REVIEW_PARTS)[number];
export const reviewQuery = z.object({ part: z.enum(REVIEW_PARTS).catch('suspicious'), page });

/** Rows of one page of a list. */
export const PAGE_ROWS = 50;
