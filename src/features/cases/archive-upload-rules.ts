import { z } from 'zod';
import type { Sha256 } from '#kernel/bytes';
import type { AccountId, CaseId, Id } from '#kernel/ids';
import type { Refusal } from '#kernel/refusal';
import type { JobContract } from '#platform/jobs';
import type { Kind } from './rules.ts';

export type CaseImportId = Id<'case-import'>;

export const IMPORT_LIMITS = {
  /** Of an archive over the page, packed; the command line takes as much as an archive may hold. */
  archive: 50_000_000,
  fileName: 200,
  /** Of one account, files that wait. */
  waiting: 20,
} as const;

/** A file nobody confirmed is removed after so long: it is full of people. */
export const KEPT_MILLISECONDS = 24 * 3_600_000;

/** A file that was brought to be taken in: a whole case, or a table of one kind of entry. */
export type CaseImport = {
  readonly id: CaseImportId;
  readonly what: 'archive' | 'table';
  readonly caseId: CaseId | null;
  readonly kind: Kind | null;
  readonly fileName: string;
  readonly sha256: Sha256;
  readonly uploadedAt: Date;
  readonly uploadedBy: AccountId;
  /** Whether rows that are probably there already are added too. */
  readonly addKnown: boolean;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly total: number;
  readonly done: number;
  readonly added: number;
  readonly leftRows: number;
  readonly failure: Refusal | null;
};

/** A row that was not taken in, as it stood in the file, and why. */
export const leftRow = z.object({
  line: z.number(),
  cells: z.array(z.string()),
  faults: z.array(
    z.object({
      field: z.string(),
      reason: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
  /** What it probably is, where it was left for that. */
  knownAs: z.string().nullable(),
});
export type LeftRow = z.infer<typeof leftRow>;

/** What stays of a file that was taken in. */
export const leftList = z.object({ header: z.array(z.string()), rows: z.array(leftRow) });
export type LeftList = z.infer<typeof leftList>;

export const takeInFile = {
  name: 'cases.take-in-file',
  payload: z.object({ importId: z.uuid() }),
} satisfies JobContract<{ importId: string }>;
